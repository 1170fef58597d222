from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from documents.release.drafted import ROOT
from trademission.desk.plan_mission import plan_mission
from trademission.desk.press.read_release import read_file
from trademission.desk.start_from_release import NoMissionError, open_points, start_from_release
from trademission.desk.starting.draft import Draft
from trademission.desk.starting.whereabouts import whereabouts
from trademission.desk.write_draft import write_draft
from trademission.documents.release.reading import read_release
from trademission.domain.facts import FactKind
from trademission.files import read_mission
from trademission.planning import Settings

ANNOUNCEMENT = next((ROOT.parent / "shared" / "data" / "announcement").glob("*.txt"))
NOWHERE = Path("nowhere")


def draft(text: str | None = None, region: str = "") -> Draft:
    read = read_file(ANNOUNCEMENT) if text is None else read_release(text)
    return start_from_release(read, source="meldung.txt", region=region, warehouse=NOWHERE)


def test_the_announcement_becomes_a_valid_mission_that_reads_back_equal(tmp_path: Path) -> None:
    made = draft()
    write_draft(tmp_path / "draft", made, language="de")
    assert read_mission(tmp_path / "draft" / "mission.json") == made.mission
    assert read_mission(tmp_path / "draft" / "workbook.xlsx") == made.mission


def test_the_draft_has_dates_stops_topics_organisers_and_contact() -> None:
    mission = draft().mission
    (dates,) = mission.header.dates
    assert (dates.first_date, dates.last_date) == (date(2023, 9, 10), date(2023, 9, 20))
    days = [(one.name, one.first_date.day, one.last_date.day) for one in mission.brief.stops]
    assert days == [
        ("Tokio", 10, 12), ("Sendai", 12, 14), ("Nagoya", 14, 16), ("Seoul", 16, 18),
        ("Ulsan", 18, 20),
    ]  # fmt: skip
    assert {place.zone for place in mission.brief.places} == {"Asia/Tokyo", "Asia/Seoul"}
    assert {topic.name for topic in mission.header.topics} == {
        "Mikroelektronik", "Mobilität der Zukunft", "Wasserstoff",
    }  # fmt: skip
    assert len(mission.header.organisers) == 2
    assert [goal.id for goal in mission.header.goals] == ["g1", "g2", "g3", "g4", "g5"]
    assert mission.header.contacts[0].phone == "+49 351 564 80600"
    assert [link.year for link in mission.header.links] == [2022, 2017, 2015]


def test_six_figures_are_confirmed_from_the_table_and_become_facts() -> None:
    made = draft()
    assert [verdict.agrees for verdict in made.verdicts] == [True] * 6
    values = [verdict.fact.value for verdict in made.verdicts if verdict.fact]
    assert [round(value or 0) for value in values] == [850983, 26, 17, 1160326, 30, 14]
    assert all(fact.kind is FactKind.COMPUTED for fact in made.mission.register.facts)
    assert {fact.region for fact in made.mission.register.facts} == {"DE-SN"}


def test_a_wrong_figure_is_told_with_what_the_table_has() -> None:
    text = ANNOUNCEMENT.read_text(encoding="utf-8").replace("1,16 Milliarden", "1,16 Millionen")
    (wrong,) = [verdict for verdict in draft(text).verdicts if verdict.agrees is False]
    assert wrong.sentence.de == (
        "1,16 Millionen Euro: Die Tabelle hat 1.160.326 Tsd. Euro (Destatis, GENESIS-Online, "
        "Tabelle 51000-0032, Stand 2026-05-21)."
    )


def test_figures_that_no_table_covers_stay_statements_of_the_release() -> None:
    made = draft(region="DE-BY")
    assert {verdict.agrees for verdict in made.verdicts} == {None}
    assert {fact.kind for fact in made.mission.register.facts} == {FactKind.STATED}
    assert "not checked" in made.verdicts[0].sentence.en


def test_what_is_unknown_is_a_list_with_next_steps_in_both_languages() -> None:
    made = draft()
    assert [one.matter for one in made.unknowns] == [
        "delegates", "hosts", "days", "transfers", "hotels", "interpreters", "wishes", "quotes",
    ]  # fmt: skip
    assert "rund 30 Mitglieder" in made.unknowns[0].sentence.de
    for language in ("de", "en"):
        told = open_points(made, language=language)
        assert told.count("\n- ") == len(made.verdicts) + len(made.unknowns)


def test_the_draft_can_be_handed_to_the_planner_as_it_is() -> None:
    planned = plan_mission(
        draft().mission, today=datetime(2023, 9, 1, tzinfo=UTC), settings=Settings(seconds=5)
    )
    assert planned.programme is not None


def test_a_text_that_announces_no_journey_is_refused() -> None:
    with pytest.raises(NoMissionError, match="could not be read; is this an announcement"):
        draft("Die Sitzung des Ausschusses ist verschoben.")


def test_a_city_that_the_table_has_not_gets_its_zone_and_says_so() -> None:
    known, rough = whereabouts("Tokio", "JP"), whereabouts("Kanazawa", "JP")
    assert known is not None
    assert rough is not None
    assert (known.is_rough, rough.is_rough, rough.zone) == (False, True, "Asia/Tokyo")
    assert whereabouts("Nirgends", "ZZ") is None
    zone = whereabouts("Lagos", "NG")
    assert zone is not None
    assert (zone.latitude, zone.longitude, zone.is_rough) == (6.45, 3.4, False)
