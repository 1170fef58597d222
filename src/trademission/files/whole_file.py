"""Files that appear whole or not at all, and bytes that come with sentences."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from trademission.domain.text import Text
from trademission.files.problems import refuse_file


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, by way of a temporary file beside it.

    A reader sees the old file or the new one, never a part; raises FileErrors when the
    system refuses, with the old file untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(prefix=f".{path.name[:80]}-", dir=path.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            Path(draft).unlink()


def read_bytes(path: Path, *, most: int) -> bytes:
    """Return the content of a file of at most `most` bytes; raises FileErrors otherwise."""
    try:
        with path.open("rb") as stream:
            content = stream.read(most + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise refuse_file(
            path.name,
            sentence=Text(
                de=f"Die Datei lässt sich nicht lesen ({reason}).",
                en=f"The file cannot be read ({reason}).",
            ),
            remedy=Text(de="Prüfen Sie Pfad und Rechte.", en="Check its path and its rights."),
        ) from error
    if len(content) > most:
        size = most // 1_000_000
        raise refuse_file(
            path.name,
            sentence=Text(
                de=f"Die Datei ist größer als {size} MB.",
                en=f"The file is larger than {size} MB.",
            ),
            remedy=Text(
                de="Eine Reise ist viel kleiner; prüfen Sie, ob es die richtige Datei ist.",
                en="A mission is far smaller; check whether it is the right file.",
            ),
        )
    return content


def _unwritable(path: Path, error: OSError) -> Exception:
    reason = error.strerror or str(error)
    return refuse_file(
        path.name,
        sentence=Text(
            de=f"Die Datei ließ sich nicht schreiben ({reason}).",
            en=f"The file could not be written ({reason}).",
        ),
        remedy=Text(
            de="Schließen Sie sie in anderen Programmen, oder wählen Sie einen anderen Ort.",
            en="Close it in other programs, or choose another place.",
        ),
    )
