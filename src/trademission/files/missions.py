"""Missions and programmes, from files and to files."""

from pathlib import Path

from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.files.building import build, build_mission
from trademission.files.mapping import Mapping
from trademission.files.plain import MOST_BYTES, plain_document
from trademission.files.problems import unknown_kind
from trademission.files.programmes import programme_workbook
from trademission.files.reading import Reading, read_tabs
from trademission.files.validation import as_json
from trademission.files.whole_file import read_bytes, write_whole
from trademission.files.workbook import is_workbook
from trademission.files.writing import workbook_of

WORKBOOKS = frozenset({".xlsx", ".xlsm"})


def read_mission(path: Path) -> Mission:
    """Return the mission in a TOML, JSON or XLSX file; raises FileErrors with all its faults."""
    return read(path).mission


def read_workbook(path: Path, mapping: Mapping | None = None) -> Mission:
    """Return the mission in a workbook, its sheets and columns named as `mapping` says."""
    return read(path, mapping=mapping).mission


def read(path: Path, *, mapping: Mapping | None = None) -> Reading:
    """Return the mission in a file together with what its reader should know about it.

    Raises FileErrors that hold everything that is wrong; nothing is half-read.
    """
    content = read_bytes(path, most=MOST_BYTES)
    suffix = path.suffix.casefold()
    if is_workbook(content) or suffix in WORKBOOKS:
        return read_tabs(content, name=path.name, mapping=mapping)
    if suffix not in {".toml", ".json"}:
        raise unknown_kind(path, "toml, .json, .xlsx")
    document = plain_document(content, name=path.name, is_toml=suffix == ".toml")
    return Reading(mission=build_mission(document))


def write_mission(mission: Mission, path: Path, lang: Language = "en") -> None:
    """Write a mission as JSON or XLSX, as the ending of `path` says; it reads back equal.

    The file appears whole or not at all. `lang` is the language of headings in a workbook.
    """
    suffix = path.suffix.casefold()
    if suffix == ".json":
        write_whole(path, as_json(mission))
    elif suffix == ".xlsx":
        write_whole(path, workbook_of(mission, language=lang))
    else:
        raise unknown_kind(path, "json, .xlsx")


def read_programme(path: Path) -> Programme:
    """Return the programme in a JSON file; raises FileErrors with all its faults."""
    content = read_bytes(path, most=MOST_BYTES)
    if path.suffix.casefold() != ".json" or is_workbook(content):
        raise unknown_kind(path, "json")
    return build(Programme, plain_document(content, name=path.name, is_toml=False))


def write_programme(
    programme: Programme, mission: Mission, path: Path, lang: Language = "en"
) -> None:
    """Write a programme as JSON, or as a workbook in `lang` with names and local times.

    JSON reads back equal; the workbook is for people and does not read back.
    """
    suffix = path.suffix.casefold()
    if suffix == ".json":
        write_whole(path, as_json(programme))
    elif suffix == ".xlsx":
        write_whole(path, programme_workbook(programme, mission, language=lang))
    else:
        raise unknown_kind(path, "json, .xlsx")
