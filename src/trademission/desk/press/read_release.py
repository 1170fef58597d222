"""Read a release from a file of text, HTML or PDF."""

from pathlib import Path

from trademission.documents.release.reading import ReadRelease, read_release, text_of
from trademission.files.whole_file import read_bytes

MOST_BYTES = 50_000_000


def read_file(path: Path) -> ReadRelease:
    """Return what a file says.

    Raises UnreadableReleaseError, and FileErrors for a file that is too large.
    """
    return read_release(text_of(read_bytes(path, most=MOST_BYTES), name=path.name))
