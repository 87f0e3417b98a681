"""What a saver owes, as functions that list where it does not keep it: empty is proof.

Each takes a saver and the module whose `os` it calls, so that good and broken ones are held to
the same.
"""

from contextlib import contextmanager
from itertools import count, product

from demarche.saving import ChangedOutsideError, OnDisk
from saving.layers import ERRORS, Killed, Layer, Short, dying, failing
from saving.power import states

OLD, NEW = b"old words\n" * 900, b"new words, and more of them\n" * 1_100


@contextmanager
def layered(module, layer):
    """Let a module call a layer in the place of `os`."""
    real, module.os = module.os, layer
    try:
        yield
    finally:
        module.os = real


def losses_by_errors(save, module, folder):
    """List the calls whose failure left a torn file, or the old one in silence."""
    for error, lasting in product(ERRORS, (False, True)):
        for at in count(1):
            path = _file(folder)
            layer = failing(at, error, lasting=lasting)
            raised = _saved(save, module, layer, path, NEW) is not None
            held = path.read_bytes() if path.exists() else None
            if held not in (OLD, NEW) or (held == OLD and not raised):
                yield f"call {at} fails with {error}: {_told(held)}, raised: {raised}"
            if layer.count < at:
                break


def losses_by_death(save, module, folder):
    """List the calls at which the death of the process leaves a torn file."""
    for at in count(1):
        path = _file(folder)
        layer = dying(at)
        _saved(save, module, layer, path, NEW)
        held = path.read_bytes() if path.exists() else None
        if held not in (OLD, NEW):
            yield f"dead at call {at}: {_told(held)}"
        if layer.count < at:
            return


def losses_by_short_writes(save, module, folder):
    """List what a disk that takes half of each write makes of a file."""
    path = _file(folder)
    _saved(save, module, Short(), path, NEW)
    if (held := path.read_bytes()) not in (OLD, NEW):
        yield f"short writes: {_told(held)}"


def losses_by_power_cuts(save, module, folder):
    """List what a power cut leaves that is torn, or that is old though the save had returned."""
    path = _file(folder)
    for held, saved in states(lambda layer: _saved(save, module, layer, path, NEW), path):
        if held not in (OLD, NEW) or (saved and held != NEW):
            yield f"power cut: {_told(held)}, save had returned: {saved}"


def losses_by_outside_changes(save, module, folder):
    """List what is lost of another program's words that came between reading and saving."""
    path = _file(folder)
    path.write_bytes(b"another program's words")
    raised = _saved(save, module, Layer(), path, NEW)
    if path.read_bytes() != b"another program's words":
        yield "another program's words are gone"
    if not isinstance(raised, ChangedOutsideError):
        yield f"said nothing of them: {raised!r}"


PROOFS = (
    losses_by_errors,
    losses_by_death,
    losses_by_short_writes,
    losses_by_power_cuts,
    losses_by_outside_changes,
)


def _file(folder):
    for each in folder.iterdir():
        each.unlink()
    path = folder / "dossier.yaml"
    path.write_bytes(OLD)
    return path


def _saved(save, module, layer, path, data):
    try:
        with layered(module, layer):
            save(path, data, instead_of=OnDisk.of(OLD))
    except (OSError, Killed) as error:
        return error
    return None


def _told(held):
    if held is None:
        return "no file"
    return {OLD: "old", NEW: "new"}.get(held, f"torn, {len(held)} bytes")
