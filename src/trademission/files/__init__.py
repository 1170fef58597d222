"""Missions and programmes as files: TOML, JSON and XLSX in, JSON and XLSX out."""

from trademission.files.building import build_mission
from trademission.files.events import read_events
from trademission.files.houses import read_house
from trademission.files.mapping import (
    ColumnMapping,
    Mapping,
    SheetMapping,
    guess_mapping,
    mapping_path,
    read_mapping,
    write_mapping,
)
from trademission.files.merge import Contradiction, Difference, Merge, merge
from trademission.files.missions import (
    read,
    read_mission,
    read_programme,
    read_workbook,
    write_mission,
    write_programme,
)
from trademission.files.problems import FileErrors, Notice, Problem
from trademission.files.reading import Reading
from trademission.files.releases import read_press_profile, read_release, write_release
from trademission.files.schema import mission_schema, programme_schema
from trademission.files.template import template
from trademission.files.upgrade import upgrade
from trademission.files.validation import as_json, dump

__all__ = [
    "ColumnMapping",
    "Contradiction",
    "Difference",
    "FileErrors",
    "Mapping",
    "Merge",
    "Notice",
    "Problem",
    "Reading",
    "SheetMapping",
    "as_json",
    "build_mission",
    "dump",
    "guess_mapping",
    "mapping_path",
    "merge",
    "mission_schema",
    "programme_schema",
    "read",
    "read_events",
    "read_house",
    "read_mapping",
    "read_mission",
    "read_press_profile",
    "read_programme",
    "read_release",
    "read_workbook",
    "template",
    "upgrade",
    "write_mapping",
    "write_mission",
    "write_programme",
    "write_release",
]
