"""Releases and the rules of their houses, from files and to files."""

from pathlib import Path
from typing import TypeVar

from trademission.domain.press_profile import PressProfile
from trademission.domain.release import Release
from trademission.files.building import build
from trademission.files.plain import MOST_BYTES, plain_document
from trademission.files.problems import unknown_kind
from trademission.files.validation import as_json
from trademission.files.whole_file import read_bytes, write_whole

Root = TypeVar("Root", Release, PressProfile)


def read_release(path: Path) -> Release:
    """Return the release in a TOML or JSON file; raises FileErrors with all its faults."""
    return _read(Release, path)


def read_press_profile(path: Path) -> PressProfile:
    """Return the press profile in a TOML or JSON file; raises FileErrors with all its faults."""
    return _read(PressProfile, path)


def write_release(release: Release, path: Path) -> None:
    """Write a release as JSON; it reads back equal. The file appears whole or not at all."""
    if path.suffix.casefold() != ".json":
        raise unknown_kind(path, "json")
    write_whole(path, as_json(release))


def _read(root: type[Root], path: Path) -> Root:
    suffix = path.suffix.casefold()
    if suffix not in {".toml", ".json"}:
        raise unknown_kind(path, "toml, .json")
    content = read_bytes(path, most=MOST_BYTES)
    return build(root, plain_document(content, name=path.name, is_toml=suffix == ".toml"))
