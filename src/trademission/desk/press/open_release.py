"""Find and read the release and the press profile that a path means."""

from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path

from trademission.desk.open_files import NotFoundError, file_in, naming
from trademission.domain.press_profile import PressProfile
from trademission.domain.release import Release
from trademission.files import read_press_profile, read_release, write_release

RELEASE_NAMES = ("release.json", "release.toml")
RELEASE_ENDINGS = frozenset({".json", ".toml"})
SHIPPED = ("neutral", "saxony")
DEFAULT_PROFILE = "saxony"


def open_release(path: Path) -> Release:
    """Read the release in a file, or in a folder that holds one."""
    file = release_file(path)
    with naming(file):
        return read_release(file)


def release_file(path: Path) -> Path:
    """Return the release file that `path` means: itself, or the one in the folder."""
    return file_in(path, names=RELEASE_NAMES)


def open_press_profile(name: str) -> PressProfile:
    """Read a profile that comes along, by its name, or one in a file."""
    if name in SHIPPED:
        folder = files("trademission.documents") / "templates" / "release" / "profiles"
        with as_file(folder / f"{name}.toml") as path:
            return read_press_profile(path)
    path = Path(name)
    if not path.is_file():
        known = ", ".join(SHIPPED)
        raise NotFoundError(
            de=f"{name}: Diese Hausregeln gibt es nicht; nennen Sie {known} oder eine Datei.",
            en=f"{name}: there is no such press profile; name {known} or a file.",
        )
    with naming(path):
        return read_press_profile(path)


def save_release(release: Release, path: Path) -> Path:
    """Write a release as JSON to where it was read from, beside a TOML file; return the path."""
    target = release_file(path).with_suffix(".json")
    write_release(release, target)
    return target


def pictures_beside(paths: Iterable[Path]) -> dict[str, bytes]:
    """Return the photographs that lie beside releases, by the names the releases give them."""
    found: dict[str, bytes] = {}
    for path in map(release_file, paths):
        for picture in open_release(path).photographs:
            place = path.parent / Path(picture.file).name
            if place.is_file():
                found[picture.file] = place.read_bytes()
    return found
