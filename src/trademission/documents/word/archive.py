"""The archive that a Word file is: always the same parts in the same order with the same dates."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST = "[Content_Types].xml"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first date that an archive can hold
READABLE = 0o600 << 16


def steady(content: bytes) -> bytes:
    """Return an archive with the same parts, their order and dates made independent of the clock.

    Parts are in order of name, the list of their types before them, as readers expect it.
    """
    kept = BytesIO()
    with ZipFile(BytesIO(content)) as found, ZipFile(kept, "w") as made:
        for name in sorted(found.namelist(), key=lambda name: (name != FIRST, name)):
            part = ZipInfo(name, EARLIEST)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = READABLE
            part.create_system = 3  # else it would tell on what system the file was made
            made.writestr(part, found.read(name))
    return kept.getvalue()
