"""Keep what people write: files replaced whole, edits in a journal, versions that can be had back.

Nothing here knows what a record is; it is given bytes and plain values. No Qt.
"""

from demarche.saving.replacing import (
    ChangedOutsideError,
    OnDisk,
    UnconfirmedError,
    on_disk,
    replace_file,
)

__all__ = ["ChangedOutsideError", "OnDisk", "UnconfirmedError", "on_disk", "replace_file"]
