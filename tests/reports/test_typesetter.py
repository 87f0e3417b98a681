"""The typesetter works in a process of its own, which ends with whoever asked."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest

from builders import dossier
from demarche.reports import typesetter
from demarche.reports.glyphs import font_folder
from demarche.reports.pdf import finished, setting
from demarche.reports.typesetter import Job, TypesettingError, typeset

ENDLESS = "#for a in range(9999) { for b in range(9999) { for c in range(9999) {} } }"


@pytest.fixture
def job(tmp_path):
    """Give a function that makes the job of setting a text."""

    def make(markup):
        template = tmp_path / "a.typ"
        template.write_text(f'#set document(title: "A")\n{markup}', "utf-8")
        return lambda: Job(str(template), str(tmp_path), str(font_folder()), "")

    return make


def _end(work):
    """Run a generator to its end, and give what it returns."""
    try:
        while True:
            next(work)
    except StopIteration as end:
        return end.value


def test_a_document_is_set(job):
    assert _end(typeset(job("A river.")))[0].startswith(b"%PDF")
    assert multiprocessing.active_children() == []


def test_what_the_compiler_refuses_is_an_error_in_its_words(job):
    with pytest.raises(TypesettingError, match="unknown variable"):
        _end(typeset(job("#nothing")))


def test_one_that_is_closed_ends_its_process(job):
    work = typeset(job(ENDLESS))
    next(work)
    [child] = multiprocessing.active_children()
    assert child.is_alive()
    work.close()
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(os.name != "posix", reason="it is ended by a signal here")
def test_a_process_that_was_ended_is_told(job):
    work = typeset(job(ENDLESS))
    next(work)
    [child] = multiprocessing.active_children()
    os.kill(child.pid, signal.SIGKILL)
    with pytest.raises(OSError, match="memory"):
        _end(work)


def test_progress_is_told_and_an_error_there_ends_the_work(make_report):
    def stop(progress):
        assert (progress.done, progress.of) == (0, 1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        finished(setting(make_report(dossier())), stop)
    assert multiprocessing.active_children() == []


def test_nothing_of_the_compiler_is_loaded_to_ask_for_it():
    code = f"import sys, {typesetter.__name__}; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is a signal of the terminal here")
def test_an_interrupt_is_prompt_and_leaves_no_process(job, tmp_path):
    job(ENDLESS)
    code = (  # a shell that runs the tests in its background has them ignore Ctrl-C
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from demarche.reports.typesetter import Job, typeset\n"
        f"for _ in typeset(lambda: Job({str(tmp_path / 'a.typ')!r}, {str(tmp_path)!r}, '', '')):\n"
        "    print('working', flush=True)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as run:
        run.stdout.readline()
        start = time.monotonic()
        os.killpg(run.pid, signal.SIGINT)
        run.stdout.read()  # ends when the last process that holds it has ended
        assert time.monotonic() - start < 5
    assert run.returncode != 0
