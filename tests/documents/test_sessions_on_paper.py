"""A matchmaking session on papers, the page, in calendars and in change notices."""

from dataclasses import replace
from datetime import date

import pytest

from builders import MISSION, at, brief, delegate, entry, host, place, programme, stop
from documents.paper_text import text_of
from documents.read_back import read_back
from documents.sample import STAMP
from trademission.documents import calendar, page
from trademission.documents.booklet import booklet
from trademission.documents.briefing import briefing_book
from trademission.documents.change_notice import change_notice
from trademission.documents.content.lines import all_lines
from trademission.documents.directory import Directory
from trademission.documents.host_sheet import host_sheet
from trademission.documents.itinerary import itinerary
from trademission.documents.letter import letter
from trademission.documents.minute_schedule import minute_schedule
from trademission.documents.paper import Agenda, Paper, Phrase, Table, words_of
from trademission.domain.changes import ChangeKind, changes
from trademission.domain.mission import Header, Mission, TravelDates
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.sessions import Meeting, Session
from trademission.domain.text import Label
from trademission.domain.time import Window, later_by
from trademission.domain.view import (
    Reader,
    View,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
    view,
)

NINE, HALF_PAST, TWELVE = (f"2023-09-12 {clock}" for clock in ("09:00", "09:30", "12:00"))
SLOTS = tuple(Window(start=at(c), end=later_by(at(c), 25)) for c in (NINE, HALF_PAST, TWELVE))
FAIR = Session(
    id="fair",
    name="Börse",
    labels=(Label(language="en", text="Fair"),),
    place="annex",
    slots=SLOTS,
    tables=3,
    meetings=(
        Meeting(id="anna-fab", one="anna", other="fab-head"),
        Meeting(id="anna-lab", one="anna", other="lab-head"),
        Meeting(id="anna-ben", one="anna", other="ben"),
        Meeting(id="ben-fab", one="ben", other="fab-head"),
        Meeting(id="ben-lab", one="ben", other="lab-head"),
    ),
    visibility=Visibility.PUBLIC,
)
DAYS = TravelDates(first_date=date(2023, 9, 12), last_date=date(2023, 9, 13))
HELD = programme(
    entry("anna-fab", NINE, "anna", minutes=25, table=2),
    entry("ben-lab", NINE, "ben", minutes=25, table=1),
    entry("ben-fab", HALF_PAST, "ben", minutes=25, table=2),
    entry("anna-ben", TWELVE, "anna", "ben", minutes=25, table=3),
)
INTERNAL, DELEGATION, _, PUBLIC = (reader_of_level(level) for level in Visibility)


def fair(session: Session = FAIR) -> Mission:
    annex = place("annex", visibility=Visibility.PUBLIC)
    spots = place("hotel", visibility=Visibility.PUBLIC), place("office"), annex
    stays = (replace(stop(), visibility=Visibility.PUBLIC),)
    people = delegate("anna", organisation="Alpha", rank=1), delegate("ben", organisation="Beta")
    return Mission(
        id=MISSION,
        header=Header(title="Trip", dates=(replace(DAYS, visibility=Visibility.PUBLIC),)),
        brief=brief(
            stops=stays,
            places=spots,
            delegates=people,
            hosts=(host("fab"), host("lab")),
            sessions=(session,),
        ),
    )


def shown(reader: Reader, plan: Programme = HELD, session: Session = FAIR) -> View:
    return view(fair(session), plan, reader)


def read(line: Phrase) -> str:
    return words_of(line).replace("\N{EN DASH}", "-").replace("\N{NO-BREAK SPACE}", " ")


def titles(paper: Paper) -> list[str]:
    agendas = (block for block in paper.blocks if isinstance(block, Agenda))
    return [read(item.title) for agenda in agendas for item in agenda.items]


def rows(paper: Paper | None) -> list[list[str]]:
    assert paper is not None
    tables = (b for b in paper.blocks if isinstance(b, Table) and len(b.columns) == 4)
    found = [[read(cell) for cell in row] for table in tables for row in table.rows]
    return [row for row in found if "-" in row[0]]


@pytest.mark.parametrize("reader", [INTERNAL, DELEGATION])
def test_the_booklet_has_one_item_for_a_session_and_a_row_for_each_meeting(
    reader: Reader,
) -> None:
    paper = booklet(shown(reader), language="en", made_at=STAMP)
    assert titles(paper) == ["Fair"]
    assert rows(paper) == [
        ["09:00-09:25", "1", "Ben, Beta", "Head of Lab, Lab"],
        ["09:00-09:25", "2", "Anna, Alpha", "Head of Fab, Fab"],
        ["09:30-09:55", "2", "Ben, Beta", "Head of Fab, Fab"],
        ["12:00-12:25", "3", "Anna, Alpha", "Ben, Beta"],
    ]


def test_the_public_reads_when_a_session_is_but_not_who_meets_whom() -> None:
    open_view = shown(PUBLIC)
    paper = booklet(open_view, language="en", made_at=STAMP)
    assert titles(paper) == ["Fair"]
    assert rows(paper) == []
    assert "Head of" not in " ".join(text_of(paper))
    screen = page(open_view, language="en", stamp=STAMP)
    assert "Fair" in screen
    assert "Head of" not in screen
    told = replace(FAIR, meetings_visibility=Visibility.PUBLIC)
    assert len(rows(booklet(shown(PUBLIC, session=told), language="en", made_at=STAMP))) == 4


def test_nobody_below_its_level_reads_of_a_session() -> None:
    hidden = replace(FAIR, visibility=Visibility.INTERNAL, meetings_visibility=Visibility.PUBLIC)
    assert shown(DELEGATION, session=hidden).mission.brief.sessions == ()
    assert titles(booklet(shown(DELEGATION, session=hidden), language="en", made_at=STAMP)) == []
    own = shown(reader_of_delegate("anna"), session=hidden)
    assert [m.id for s in own.mission.brief.sessions for m in s.meetings] == [
        "anna-fab",
        "anna-ben",
    ]


def test_an_itinerary_names_partner_and_table_of_each_meeting() -> None:
    paper = itinerary(shown(reader_of_delegate("anna")), language="en", made_at=STAMP)
    agendas = (block for block in paper.blocks if isinstance(block, Agenda))
    items = [
        (
            read(item.when[0]),
            read(item.title),
            item.state,
            {m.word: read(m.line) for m in item.matters},
        )
        for agenda in agendas
        for item in agenda.items
    ]
    assert items == [
        ("09:00-09:25", "Anna / Fab", "",
         {"Host": "Fab", "Counterparts": "Head of Fab", "Table": "2",
          "Also attending": "nobody else"}),
        ("12:00-12:25", "Anna / Ben", "",
         {"Table": "3", "Also attending": "the whole delegation (2)"}),
    ]  # fmt: skip


def test_the_page_of_a_delegate_holds_the_session_and_the_own_meetings() -> None:
    own = all_lines(Directory(shown(reader_of_delegate("anna")), "en"))
    assert [(line.title.text, line.start.clock) for line in own] == [
        ("Anna / Fab", "09:00"),
        ("Fair", "09:00"),
        ("Anna / Ben", "12:00"),
    ]
    of_all = all_lines(Directory(shown(INTERNAL), "de"))
    (line,) = of_all
    assert (line.title.text, line.source, line.seats) == ("Börse", "fair", ("anna", "ben"))
    assert [(d.word, [str(v) for v in d.values]) for d in line.details] == [
        ("Einzelgespräche", ["4"])
    ]


def test_the_minute_schedule_runs_from_the_first_meeting_to_the_last() -> None:
    paper = minute_schedule(shown(INTERNAL), person="anna", language="en", made_at=STAMP)
    tables = (block for block in paper.blocks if isinstance(block, Table))
    found = [[read(cell) for cell in row] for table in tables for row in table.rows]
    assert found == [
        ["09:00", "Start: Fair", "Annex, Tokyo · Matchmaking"],
        ["", "09:00-09:25", "Head of Fab, Fab · Table 2"],
        ["", "12:00-12:25", "Ben, Beta · Table 3"],
        ["12:25", "End", "Fair"],
    ]
    nobody = minute_schedule(
        shown(INTERNAL, programme()), person="anna", language="en", made_at=STAMP
    )
    assert not any(isinstance(block, Table) for block in nobody.blocks)


def test_the_guest_sheet_lists_the_meetings_of_the_house_alone() -> None:
    paper = host_sheet(shown(reader_of_host("fab")), language="en", made_at=STAMP)
    assert rows(paper) == [
        ["09:00-09:25", "2", "Anna, Alpha", "Head of Fab, Fab"],
        ["09:30-09:55", "2", "Ben, Beta", "Head of Fab, Fab"],
    ]
    assert paper is not None
    assert "Lab" not in " ".join(text_of(paper))


def test_no_host_is_asked_for_single_meetings_and_nobody_carries_a_brief_to_a_table() -> None:
    assert letter(shown(reader_of_host("fab")), language="en", made_at=STAMP) is None
    told = " ".join(text_of(briefing_book(shown(INTERNAL), language="en", made_at=STAMP)))
    assert "Anna / Fab" not in told


def summaries(content: bytes) -> list[tuple[str, str]]:
    return [(item.summary, item.description) for item in read_back(content).values()]


def test_calendars_of_people_hold_their_meetings_and_that_of_all_holds_the_session() -> None:
    own = calendar(shown(reader_of_delegate("ben")), person="ben", stamp=STAMP, language="en")
    assert summaries(own) == [
        ("Ben / Lab", "Host: Lab\nCounterparts: Head of Lab\nTable: 1"),
        ("Ben / Fab", "Host: Fab\nCounterparts: Head of Fab\nTable: 2"),
        ("Anna / Ben", "Table: 3\nAlso attending: Anna"),
    ]
    of_house = calendar(shown(reader_of_host("lab")), host="lab", stamp=STAMP, language="en")
    assert [name for name, _ in summaries(of_house)] == ["Ben / Lab"]
    of_all = calendar(shown(INTERNAL), stamp=STAMP, language="en")
    assert summaries(of_all) == [("Fair", "Meetings: 4\nAttending: Anna, Ben")]
    assert summaries(calendar(shown(PUBLIC), stamp=STAMP, language="en")) == [("Fair", "")]


def moved_to(table: int | None) -> Programme:
    first, *others = HELD.entries
    changed = next(e for e in HELD.entries if e.appointment == "anna-fab")
    rest = (e for e in (first, *others) if e.id != changed.id)
    return replace(HELD, entries=(replace(changed, table=table), *rest))


def test_another_table_is_a_change_for_both_sides() -> None:
    (change,) = changes(HELD, moved_to(1), fair().brief)
    assert (change.kind, change.delegates, change.hosts) == (
        ChangeKind.TABLE_CHANGED, ("anna",), ("fab",)
    )  # fmt: skip
    assert change.sentence.en == (
        "Table of Anna / Fab, Tue 12 Sep 2023, 09:00 to 09:25: now 1, before 2."
    )
    assert change.sentence.de == (
        "Tisch bei Anna / Fab, Di 12.09.2023, 09:00 bis 09:25 Uhr: jetzt 1, bisher 2."
    )
    (gone,) = changes(HELD, moved_to(None), fair().brief)
    assert gone.sentence.en.endswith("now \N{EN DASH}, before 2.")


@pytest.mark.parametrize("reader", [reader_of_delegate("anna"), reader_of_host("fab")])
def test_a_notice_tells_of_another_table(reader: Reader) -> None:
    before, now = shown(reader), shown(reader, moved_to(1))
    paper = change_notice(now, before=before, language="en", made_at=STAMP)
    assert paper is not None
    told = text_of(paper)
    assert "Other table: Anna / Fab" in told
    assert any("Table: 2" in line for line in told)
    assert any("Table: 1" in line for line in told)
    marks = [
        read(item.mark)
        for block in paper.blocks
        if isinstance(block, Agenda)
        for item in block.items
        if item.mark
    ]
    assert marks == ["other table"]


def test_nobody_else_gets_a_notice_of_another_table() -> None:
    for reader in (reader_of_delegate("ben"), reader_of_host("lab")):
        before, now = shown(reader), shown(reader, moved_to(1))
        assert change_notice(now, before=before, language="en", made_at=STAMP) is None
