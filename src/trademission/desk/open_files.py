"""Find and read the mission or programme that a path means."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trademission.domain.errors import BilingualError
from trademission.domain.house import House
from trademission.domain.programme import Programme
from trademission.domain.text import Text
from trademission.files import FileErrors, Reading, read, read_house, read_programme

MISSION_NAMES = ("mission.toml", "mission.json", "mission.xlsx")
PROGRAMME_NAMES = ("programme.json",)


class NotFoundError(BilingualError):
    """A path leads to no mission or programme; the message says what would."""


class FaultyFileError(BilingualError):
    """A file that holds no mission or programme; all its problems follow its name."""

    def __init__(self, path: Path, errors: FileErrors) -> None:
        """Name the file, for a command may have read several."""
        super().__init__(de=f"{path} lässt sich nicht lesen:", en=f"{path} cannot be read:")
        self.problems = errors.problems

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The name of the file, then each problem with its place and remedy."""
        return (self.sentence, *(problem.text for problem in self.problems))


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let problems found in a file be told together with its name."""
    try:
        yield
    except FileErrors as errors:
        raise FaultyFileError(path, errors) from errors


def open_mission(path: Path) -> Reading:
    """Read the mission in a file, or in a folder that holds one, with notices about it."""
    file = mission_file(path)
    with naming(file):
        return read(file)


def open_programme(path: Path) -> Programme:
    """Read the programme in a file, or in a folder of results."""
    file = programme_file(path)
    with naming(file):
        return read_programme(file)


def open_house(path: Path | None) -> House:
    """Read the house profile in a file; without one the papers are neutral."""
    if path is None:
        return House()
    with naming(path):
        return read_house(path)


def mission_file(path: Path) -> Path:
    """Return the mission file that `path` means: itself, or the one in the folder."""
    return file_in(path, names=MISSION_NAMES)


def programme_file(path: Path) -> Path:
    """Return the programme file that `path` means: itself, or the one in a folder of results."""
    return file_in(path, names=PROGRAMME_NAMES)


def file_in(path: Path, *, names: tuple[str, ...]) -> Path:
    """Return the file that `path` means: itself, or the one of these names in the folder."""
    if path.is_file():
        return path
    if not path.is_dir():
        raise NotFoundError(
            de=f"{path}: Diese Datei oder diesen Ordner gibt es nicht; prüfen Sie den Pfad.",
            en=f"{path}: there is no such file or folder; check the path.",
        )
    found = [path / name for name in names if (path / name).is_file()]
    if not found:
        raise NotFoundError(
            de=f"{path}: In dem Ordner fehlt {' oder '.join(names)}; legen Sie die Datei "
            "hinein, oder nennen Sie eine Datei.",
            en=f"{path}: the folder holds no {' or '.join(names)}; put one there, or name a file.",
        )
    if len(found) > 1:
        raise NotFoundError(
            de=f"{path}: In dem Ordner liegen {' und '.join(p.name for p in found)}; nennen Sie "
            "eine der Dateien.",
            en=f"{path}: the folder holds {' and '.join(p.name for p in found)}; name one of them.",
        )
    return found[0]
