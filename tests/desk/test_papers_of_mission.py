"""Who gets which papers, written whole, and nothing in them that was hidden from their reader."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delete_hidden import delete_hidden
from documents.sample import SAMPLE_MISSION, SAMPLE_PROGRAMME, STAMP
from strategies_missions import missions
from strategies_programmes import planned_missions
from trademission.desk.papers_of_mission import papers_of_mission
from trademission.desk.papers_of_reader import Sheaf
from trademission.desk.plan_mission import WrongMissionError
from trademission.desk.publish import Edition
from trademission.desk.whole import UnwritableError
from trademission.domain.house import House
from trademission.domain.mission import Mission
from trademission.domain.moves import Retime, apply
from trademission.domain.places import Visibility
from trademission.domain.programme import Ask, Programme
from trademission.domain.reader import LEVELS, reader_of_delegate, reader_of_host, reader_of_level
from trademission.domain.revision import revise
from trademission.domain.text import Language
from trademission.domain.time import later_by
from trademission.domain.view import Reader

INTERNAL = reader_of_level(Visibility.INTERNAL)
VISIT = next(entry for entry in SAMPLE_PROGRAMME.entries if entry.appointment == "alpha")
ASK = Ask(appointment="alpha", host="h-alpha", start_at=VISIT.start_at)
PROGRAMME = replace(SAMPLE_PROGRAMME, asks=(ASK,))


def sheaf_of(
    mission: Mission,
    programme: Programme,
    *,
    language: Language = "en",
    before: Programme | None = None,
) -> Sheaf:
    edition = Edition(mission=mission, programme=programme, language=language, today=STAMP)
    return Sheaf(edition=edition, previous=before)


def written(folder: Path, reader: Reader, sheaf: Sheaf) -> dict[str, bytes]:
    paths = papers_of_mission(folder, reader=reader, sheaf=sheaf, house=House())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def moved(programme: Programme) -> Programme:
    """Return the sample's programme with its first visit half an hour later."""
    entry = next(e for e in programme.entries if e.appointment == "alpha")
    move = Retime(entry=entry.id, start_at=later_by(entry.start_at, 30))
    return revise(programme, apply(programme, move))


@pytest.fixture(scope="module")
def of_organisers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("papers") / "all"
    return written(folder, INTERNAL, sheaf_of(SAMPLE_MISSION, PROGRAMME))


def test_organisers_get_an_itinerary_for_each_delegate(of_organisers: dict[str, bytes]) -> None:
    found = [name for name in of_organisers if name.startswith("itineraries/")]
    assert len(found) == len(SAMPLE_MISSION.brief.delegates)


def test_organisers_get_the_papers_of_the_mission_as_pdf_and_those_to_edit_as_word(
    of_organisers: dict[str, bytes],
) -> None:
    single = {name for name in of_organisers if "/" not in name}
    assert single == {
        "booklet.docx",
        "booklet.pdf",
        "briefing-book.docx",
        "briefing-book.pdf",
        "day-sheet.pdf",
        "delegation-list.pdf",
        "minute-schedule.docx",
        "minute-schedule.pdf",
    }


def test_every_host_in_the_programme_gets_a_guest_sheet(of_organisers: dict[str, bytes]) -> None:
    appointments = {a.id: a.host for a in SAMPLE_MISSION.brief.appointments}
    receiving = {appointments[e.appointment] for e in PROGRAMME.entries} - {None}
    found = [name for name in of_organisers if name.startswith("guest-sheets/")]
    assert len(found) == len(receiving)


def test_every_letter_is_there_as_pdf_word_and_mail(of_organisers: dict[str, bytes]) -> None:
    names = [name for name in of_organisers if name.startswith("letters/")]
    stems = {name.rpartition(".")[0] for name in names}
    assert stems
    assert sorted(names) == sorted(f"{s}.{e}" for s in stems for e in ("docx", "eml", "pdf"))


@pytest.mark.parametrize(
    ("reader", "names"),
    [
        (reader_of_level(Visibility.PUBLIC), {"booklet.docx", "booklet.pdf"}),
        (reader_of_level(Visibility.PRESS), {"booklet.docx", "booklet.pdf"}),
        (reader_of_delegate("d3"), {"day-sheet.pdf", "itinerary.pdf"}),
        (
            reader_of_delegate("d1"),
            {"day-sheet.pdf", "itinerary.pdf", "minute-schedule.docx", "minute-schedule.pdf"},
        ),
    ],
)
def test_others_get_what_is_for_them(reader: Reader, names: set[str], tmp_path: Path) -> None:
    sheaf = sheaf_of(SAMPLE_MISSION, PROGRAMME)
    assert set(written(tmp_path / "out", reader, sheaf)) == names


def test_a_host_gets_its_guest_sheet(tmp_path: Path) -> None:
    sheaf = sheaf_of(SAMPLE_MISSION, PROGRAMME)
    assert "guest-sheet.pdf" in written(tmp_path / "out", reader_of_host("h-alpha"), sheaf)


def test_notices_go_to_those_affected_only(tmp_path: Path) -> None:
    after = moved(PROGRAMME)
    sheaf = sheaf_of(SAMPLE_MISSION, after, before=PROGRAMME)
    names = {n for n in written(tmp_path / "out", INTERNAL, sheaf) if n.startswith("changes/")}
    rounds = [e for e in after.entries if e.appointment == "alpha"]
    assert len(names) == len({seat for e in rounds for seat in e.attendees}) + 1


def test_the_same_programme_before_makes_no_notice(tmp_path: Path) -> None:
    sheaf = sheaf_of(SAMPLE_MISSION, PROGRAMME, before=PROGRAMME)
    assert not any(n.startswith("changes/") for n in written(tmp_path / "out", INTERNAL, sheaf))


def test_the_same_papers_have_the_same_bytes(
    tmp_path: Path, of_organisers: dict[str, bytes]
) -> None:
    sheaf = sheaf_of(SAMPLE_MISSION, PROGRAMME)
    assert written(tmp_path / "again", INTERNAL, sheaf) == of_organisers


def test_hosts_abroad_get_english_papers_whatever_the_language_of_the_others(
    tmp_path: Path, of_organisers: dict[str, bytes]
) -> None:
    sheaf = sheaf_of(SAMPLE_MISSION, PROGRAMME, language="de")
    german = written(tmp_path / "german", INTERNAL, sheaf)
    sheets = [name for name in german if name.startswith("guest-sheets/")]
    assert {name: german[name] for name in sheets} == {n: of_organisers[n] for n in sheets}
    assert german["booklet.pdf"] != of_organisers["booklet.pdf"]


def test_earlier_papers_are_replaced_and_anything_else_is_refused(tmp_path: Path) -> None:
    folder, sheaf = tmp_path / "out", sheaf_of(SAMPLE_MISSION, PROGRAMME)
    public = reader_of_level(Visibility.PUBLIC)
    written(folder, reader_of_delegate("d3"), sheaf)
    assert set(written(folder, public, sheaf)) == {"booklet.docx", "booklet.pdf"}
    (folder / "my-notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UnwritableError, match=r"my-notes\.txt"):
        written(folder, public, sheaf)


def test_a_programme_of_another_mission_is_refused_as_the_one_before(tmp_path: Path) -> None:
    other = replace(PROGRAMME, mission="another")
    sheaf = sheaf_of(SAMPLE_MISSION, PROGRAMME, before=other)
    with pytest.raises(WrongMissionError):
        written(tmp_path / "out", INTERNAL, sheaf)


@settings(max_examples=25)
@given(planned_missions(missions()), st.sampled_from(LEVELS[1:]))
def test_papers_of_a_level_are_those_of_the_mission_with_hidden_items_deleted(
    planned_mission: tuple[Mission, Programme], level: Visibility
) -> None:
    reader = reader_of_level(level)
    with TemporaryDirectory() as name:
        whole = written(Path(name) / "whole", reader, sheaf_of(*planned_mission))
        deleted = delete_hidden(*planned_mission, level)
        assert written(Path(name) / "deleted", reader, sheaf_of(*deleted)) == whole
