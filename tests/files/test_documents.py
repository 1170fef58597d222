import json
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from files.sheet_edits import HOTEL, MISSION, told_by
from strategies_missions import missions
from strategies_programmes import programmes
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.files import (
    FileErrors,
    mission_schema,
    programme_schema,
    read_mission,
    read_programme,
    upgrade,
    write_mission,
    write_programme,
)

GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = Path(__file__).parents[2] / "examples"
HEAD = """
id = "m"
[header]
title = "Reise"
dates = [{ first_date = 2023-09-11, last_date = 2023-09-12 }]
[brief]
stops = [{ id = "s", name = "Tokyo", base = "p", first_date = 2023-09-11, last_date = 2023-09-12 }]
delegates = [{ id = "d", name = "Ada", segment = "x" }]
""" + "".join(
    f"""
[[brief.places]]
id = "{key}"
name = "{key}"
city = "{key}"
country = "{country}"
zone = "{zone}"
latitude = 35
longitude = 130
"""
    for key, country, zone in (
        ("p", "JP", "Asia/Tokyo"),
        ("q", "KR", "Asia/Seoul"),
        ("b", "DE", "Europe/Berlin"),
    )
)


def as_json(mission: Mission) -> dict[str, Any]:
    """Return a mission as JSON holds it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mission.json"
        write_mission(mission, path)
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def put(folder: Path, content: object) -> Path:
    path = folder / "mission.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def toml(folder: Path, text: str) -> Path:
    path = folder / "mission.toml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["tiny", "sachsen-japan-korea-2023"])
def test_the_examples_survive_json_and_workbook(tmp_path: Path, name: str) -> None:
    mission = read_mission(EXAMPLES / name / "mission.toml")
    for suffix in (".json", ".xlsx"):
        path = tmp_path / f"copy{suffix}"
        write_mission(mission, path, "de")
        assert read_mission(path) == mission


def test_local_times_of_an_appointment_are_those_of_its_place(tmp_path: Path) -> None:
    path = toml(
        tmp_path,
        """
[[brief.hosts]]
id = "h"
name = "Host"
[[brief.hosts.counterparts]]
id = "k"
name = "Kim"
windows = [{ start = 2023-09-11 09:00:00, end = 2023-09-11 12:00:00 }]
[[brief.appointments]]
id = "a"
name = "Forum"
kind = "forum"
place = "q"
host = "h"
duration_minutes = 60
fixed_start = 2023-09-11T10:00:00
[[brief.transfers]]
id = "t"
name = "Flight"
mode = "flight"
origin = "b"
destination = "p"
departs_at = "2023-09-10 13:00"
arrives_at = 2023-09-11T08:30:00
""",
    )
    brief = read_mission(path).brief
    assert brief.appointments[0].fixed_start == datetime(2023, 9, 11, 1, tzinfo=UTC)
    assert brief.hosts[0].counterparts[0].windows[0].start == datetime(2023, 9, 11, tzinfo=UTC)
    assert brief.transfers[0].departs_at == datetime(2023, 9, 10, 11, tzinfo=UTC)
    assert brief.transfers[0].arrives_at == datetime(2023, 9, 10, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("clock", "sentence"),
    [
        ("2023-03-26T02:30:00", "2023-03-26 02:30 does not exist in Europe/Berlin"),
        ("2023-10-29T02:30:00", "2023-10-29 02:30 exists twice in Europe/Berlin"),
    ],
)
def test_a_local_time_that_is_no_instant_or_two_is_refused(
    tmp_path: Path, clock: str, sentence: str
) -> None:
    path = toml(
        tmp_path,
        f'[[brief.appointments]]\nid = "a"\nname = "F"\nkind = "forum"\nplace = "b"\n'
        f"duration_minutes = 60\nfixed_start = {clock}\n",
    )
    (told,) = told_by(path)
    assert told.startswith(f"brief.appointments[0].fixed_start (F): {sentence}")


def test_a_local_time_that_no_place_explains_is_refused(tmp_path: Path) -> None:
    vehicle = '[[brief.vehicles]]\nid = "v"\nname = "Coach"\nseats = 9\n'
    window = "windows = [{ start = 2023-09-11 09:00:00, end = 2023-09-11 12:00:00+09:00 }]\n"
    (told,) = told_by(toml(tmp_path, vehicle + window), "de")
    assert told.startswith("brief.vehicles[0].windows[0].start (Coach): Der Zeit 2023-09-11T09:00:")


BAD: list[tuple[tuple[str | int, ...], object, str]] = [
    (("brief", "places", 0, "latitud"), 1, "no field 'latitud' here. Did you mean 'latitude'"),
    (("brief", "places", 0, "latitude"), "north", "'north' is no number."),
    (("brief", "places", 0, "latitude"), 95, "is not on the globe"),
    (("brief", "places", 0, "zone"), "Mars/Base", "is not an IANA time zone"),
    (("brief", "places", 0, "labels"), "x", "'x' is no list."),
    (("brief", "places", 0), 3, "3 is no group of fields."),
    (("brief", "appointments", 0, "kind"), "dinneer", "Did you mean 'dinner'?"),
    (("brief", "appointments", 0, "duration_minutes"), 1.5, "1.5 is no whole number."),
    (("brief", "appointments", 0, "duration_minutes"), 0, "duration_minutes must be at least 1."),
    (("brief", "appointments", 0, "vehicle_waits"), "yes", "'yes' is neither yes nor no."),
    (("brief", "appointments", 0, "fixed_start"), "1694400000", "is no date and time"),
    (("brief", "appointments", 0, "fixed_start"), 1694400000, "is no date and time"),
    (("brief", "appointments", 0, "fixed_start"), "0001-01-01T00:00+09:00", "is no date and time"),
    (("brief", "appointments", 0, "place"), "fap", "There is no place 'fap'. Did you mean 'fab'?"),
    (("brief", "appointments", 0, "invited"), ["segment:nobody"], "There is no group or delegate"),
    (("brief", "stops", 0, "first_date"), "11.09.2023", "'11.09.2023' is no date."),
    (("brief", "wishes", 0, "id"), "ada", "The id 'ada' already belongs to “Ada Groß”"),
    (("brief", "policies", "working_day", "start"), "9", "'9' is no time of day."),
    (("brief", "policies", "speeds"), [], "speeds: the list is empty"),
    (("header", "title"), 5, "5 is no text."),
    (("format",), 2, "this version knows formats up to 1"),
    (("format",), "one", "'one' is no format number"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "sentence"), BAD)
def test_a_wrong_value_is_told_at_its_path(
    tmp_path: Path, path: tuple[str | int, ...], value: object, sentence: str
) -> None:
    found = as_json(MISSION)
    inner: Any = found
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    (told, *_) = told_by(put(tmp_path, found))
    where, _, said = told.partition(": ")
    assert where.startswith(str(path[0]))
    assert sentence in said


def test_a_missing_field_is_told_at_its_path(tmp_path: Path) -> None:
    found = as_json(MISSION)
    del found["brief"]["delegates"][1]["segment"]
    assert told_by(put(tmp_path, found), "de") == [
        "brief.delegates[1].segment (Ben Klein): Das Feld 'segment' fehlt. Füllen Sie es aus."
    ]


def test_all_mistakes_of_a_document_are_told_at_once(tmp_path: Path) -> None:
    found = as_json(MISSION)
    found["brief"]["places"][0]["latitude"] = "north"
    found["brief"]["wishes"][0]["target"] = "nobody"
    found["brief"]["delegates"].append(deepcopy(found["brief"]["delegates"][0]))
    found["extra"] = 1
    assert len(told_by(put(tmp_path, found))) == 4


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("m.json", '{"id": 1, "id": 2}', "The field 'id' stands twice in the same group."),
        ("m.json", "[]", "The file holds no fields with names."),
        ("m.json", "{", "The file is no proper JSON"),
        ("m.json", "[" * 100_000, "The file is no proper JSON"),
        ("m.toml", "id = ", "The file is no proper TOML"),
        ("m.toml", "id = 1\nid = 2", "The file is no proper TOML"),
        ("m.json", '{"brief": 5, "header": []}', "The field 'id' is missing."),
    ],
)
def test_a_broken_document_is_a_sentence(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert sentence in " ".join(told_by(path))


def test_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_bytes('title = "Größe"'.encode("latin-1"))
    assert "no text in UTF-8" in told_by(path)[0]


@settings(max_examples=60)
@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda parts: st.lists(parts, max_size=3)
    | st.dictionaries(st.sampled_from(("id", "brief", "header", "places", "appointments", "hosts",
                                       "format", "policies", "x")), parts, max_size=4),
    max_leaves=25,
))  # fmt: skip
def test_any_json_gives_sentences(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    assert told_by(put(tmp_path_factory.mktemp("json"), value))


def test_the_golden_draft_of_format_0_is_upgraded() -> None:
    mission = read_mission(GOLDEN / "mission-format-0.json")
    assert mission.format == 1
    assert mission.brief.appointments[0].fixed_start == datetime(2023, 9, 11, 1, tzinfo=UTC)


def test_an_upgrade_leaves_its_argument_alone() -> None:
    old = {"format": 0, "brief": {"appointments": [{"fixed_at": "now"}]}}
    assert upgrade(old) == {"format": 1, "brief": {"appointments": [{"fixed_start": "now"}]}}
    assert old == {"format": 0, "brief": {"appointments": [{"fixed_at": "now"}]}}
    assert upgrade({"id": "m"}) == {"id": "m"}


@settings(max_examples=25)
@given(st.data())
def test_a_programme_reads_back_equal(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    mission = data.draw(missions())
    programme = data.draw(programmes(mission.brief))
    path = tmp_path_factory.mktemp("programme") / "programme.json"
    write_programme(programme, mission, path)
    assert read_programme(path) == programme


def test_a_programme_with_a_mistake_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "programme.json"
    path.write_text('{"mission": "m", "entrys": [], "pins": [{"appointment": "a"}]}', "utf-8")
    with pytest.raises(FileErrors) as refused:
        read_programme(path)
    assert sorted(refused.value.in_language("en").splitlines()) == [
        "entrys: There is no field 'entrys' here. Did you mean 'entries'?",
        "pins[0].start_at: The field 'start_at' is missing. Fill it in.",
    ]


def test_the_schemas_describe_every_field_and_allow_no_other() -> None:
    for schema, root in ((mission_schema(), Mission), (programme_schema(), Programme)):
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert set(schema["properties"]) == set(root.__dataclass_fields__)
        groups = [d for d in (schema, *schema["$defs"].values()) if d["type"] == "object"]
        assert all(group["additionalProperties"] is False for group in groups)
        assert all(group["description"] for group in groups)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "mission.xlsx"
    path.write_text("old", encoding="utf-8")
    broken = replace(MISSION, header=replace(MISSION.header, note="n" * 40_000))
    with pytest.raises(FileErrors):
        write_mission(broken, path)
    assert path.read_text(encoding="utf-8") == "old"
    with pytest.raises(FileErrors, match="could not be written"):
        write_mission(MISSION, path / "below.json")
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_without_a_known_zone_explains_no_times(tmp_path: Path) -> None:
    found = as_json(MISSION)
    found["brief"]["places"] = found["brief"]["places"][:1]
    found["brief"]["appointments"][0] |= {"place": HOTEL.id, "fixed_start": "2023-10-27 10:00"}
    found["brief"]["places"][0]["zone"] = "nowhere"
    assert "is not an IANA time zone" in " ".join(told_by(put(tmp_path, found)))
