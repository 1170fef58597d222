"""Files and folders that appear whole or not at all.

Everything is made in a temporary place beside the target and moved when it is complete, so
a reader never sees half a folder and a crash leaves the old results as they were.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from trademission.domain.errors import BilingualError

CLUTTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # left behind by file managers


class UnwritableError(BilingualError):
    """Results could not be put where they were asked for; the message says what to do."""


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target` and move it there when the block has ended well."""
    place = target.resolve()
    with _sentences(target), _workshop(place) as folder:
        draft = folder / place.name
        yield draft
        draft.replace(place)


@contextmanager
def whole_folder(target: Path, *, ours: frozenset[str]) -> Iterator[Path]:
    """Give a temporary folder and let it take the place of `target` at the end of the block.

    An earlier folder is replaced only when it holds nothing but names in `ours`; see
    `refuse_foreign`.
    """
    refuse_foreign(target, ours=ours)
    place = target.resolve()
    with _sentences(target), _workshop(place) as folder:
        draft = folder / place.name
        draft.mkdir()
        yield draft
        _swap(draft, place, aside=folder / "before")


def refuse_foreign(target: Path, *, ours: frozenset[str]) -> None:
    """Refuse a target that holds anything this program did not write.

    Raises UnwritableError naming what lies there, so that nobody loses a file of their own.
    """
    with _sentences(target):
        found = sorted(p.name for p in target.iterdir()) if target.exists() else []
    foreign = [name for name in found if name not in ours | CLUTTER]
    if foreign:
        names = ", ".join(foreign[:3])
        raise UnwritableError(
            de=f"{target} enthält auch {names}; das ginge verloren. "
            "Wählen Sie mit --out einen neuen oder leeren Ordner.",
            en=f"{target} also holds {names}, which would be lost; "
            "choose a new or an empty folder with --out.",
        )


@contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """Give a temporary folder on the same disk as `target`, gone afterwards."""
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _swap(draft: Path, target: Path, *, aside: Path) -> None:
    """Put `draft` in the place of `target`; the old one comes back when that fails.

    Windows cannot rename onto an existing folder, so the old one steps aside first.
    """
    if target.exists():
        target.replace(aside)
    try:
        draft.replace(target)
    except OSError:
        with suppress(FileNotFoundError):
            aside.replace(target)
        raise


@contextmanager
def _sentences(target: Path) -> Iterator[None]:
    """Turn a refusal of the operating system into a sentence about `target`."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnwritableError(
            de=f"{target} ließ sich nicht schreiben: {reason}. Schließen Sie es, falls ein "
            "anderes Programm es offen hat, oder wählen Sie mit --out einen anderen Ort.",
            en=f"{target} could not be written: {reason}. Close it if another program has it "
            "open, or choose another place with --out.",
        ) from error
