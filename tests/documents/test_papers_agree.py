"""No two papers differ: every instant, place, name and count is the same, and as in calendars."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import TypeGuard

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.paper_text import text_of
from documents.read_back import ReadItem, read_back
from documents.sample import STAMP
from documents.told import (
    Told,
    clocks_in,
    count_of,
    days_in,
    is_transfer,
    matters_of,
    shared_matters,
    told_by_calendar,
    told_by_paper,
)
from strategies_briefs import FIRST_DATE
from strategies_missions import missions
from strategies_programmes import planned_missions
from trademission.documents import calendar
from trademission.documents.booklet import booklet
from trademission.documents.briefing import briefing_book
from trademission.documents.dates import clock, long_date
from trademission.documents.day_sheet import day_sheet
from trademission.documents.delegation_list import delegation_list
from trademission.documents.host_sheet import host_sheet
from trademission.documents.itinerary import itinerary
from trademission.documents.minute_schedule import head_of_delegation, minute_schedule
from trademission.documents.paper import (
    AgendaItem,
    Block,
    Matters,
    Paper,
    Phrase,
    Table,
    words_of,
)
from trademission.domain.atlas import Atlas
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Language
from trademission.domain.view import (
    View,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
    view,
)

Planned = tuple[Mission, Programme]
planned = planned_missions(missions(most_sessions=0))
languages = st.sampled_from(("de", "en"))
levels = st.sampled_from((Visibility.INTERNAL, Visibility.DELEGATION))
ARRIVAL = {"de": "Ankunft", "en": "Arrival"}
FIRST = FIRST_DATE - timedelta(days=10)


def in_calendar(shown: View, language: Language) -> dict[Told, ReadItem]:
    reader = shown.reader
    content = calendar(
        shown, person=reader.delegate, host=reader.host, stamp=STAMP, language=language
    )
    return told_by_calendar(read_back(content).values(), arrival=ARRIVAL[language])


def on_paper(paper: Paper) -> dict[Told, AgendaItem]:
    return told_by_paper(paper, days_in(FIRST, 60, paper.language))


def assert_same(paper: dict[Told, AgendaItem], kept: dict[Told, ReadItem]) -> None:
    """Times, names, places and the matters beneath are the same on paper and in the calendar."""
    assert paper.keys() == kept.keys()
    for told, item in paper.items():
        if told.end:
            assert matters_of(item) == shared_matters(kept[told])


def assert_booklet_and_day_sheets_tell_what_the_calendar_tells(
    planned_mission: Planned, language: Language, level: Visibility
) -> None:
    shown = view(*planned_mission, reader_of_level(level))
    kept = in_calendar(shown, language)
    whole = on_paper(booklet(shown, language=language, made_at=STAMP))
    assert_same(whole, kept)
    sheets: dict[Told, AgendaItem] = {}
    for day in {told.day for told in kept}:
        sheets |= on_paper(day_sheet(shown, day=day, language=language, made_at=STAMP))
    assert {k: (i.where, i.matters) for k, i in sheets.items()} == {
        k: (i.where, i.matters) for k, i in whole.items()
    }


def assert_every_itinerary_tells_what_the_own_calendar_tells(
    planned_mission: Planned, language: Language, level: Visibility
) -> None:
    del level  # each reader has a view of their own
    everything = view(*planned_mission, reader_of_level(Visibility.INTERNAL))
    whole = on_paper(booklet(everything, language=language, made_at=STAMP))
    for delegate in planned_mission[0].brief.delegates:
        shown = view(*planned_mission, reader_of_delegate(delegate.id))
        own = on_paper(itinerary(shown, language=language, made_at=STAMP))
        assert_same(own, in_calendar(shown, language))
        assert own.keys() <= whole.keys()
        for told, item in own.items():
            assert whole[told].where == item.where


def assert_booklet_counts_who_comes(
    planned_mission: Planned, language: Language, level: Visibility
) -> None:
    del level  # each reader has a view of their own
    shown = view(*planned_mission, reader_of_level(Visibility.INTERNAL))
    counts = {entry.id: len(entry.attendees) for entry in shown.programme.entries}
    kept = in_calendar(shown, language)
    for told, item in on_paper(booklet(shown, language=language, made_at=STAMP)).items():
        key = kept[told].uid.rpartition("-")[2].partition("@")[0]
        if key in counts:
            assert count_of(item) == (counts[key] or None)


def assert_guest_sheets_name_as_many_guests_as_come_when_the_calendar_says(
    planned_mission: Planned, language: Language, level: Visibility
) -> None:
    del level  # each reader has a view of their own
    for host in planned_mission[0].brief.hosts:
        shown = view(*planned_mission, reader_of_host(host.id))
        paper = host_sheet(shown, language=language, made_at=STAMP)
        if paper is None:
            assert not shown.programme.entries
            continue
        tables = [block for block in paper.blocks if isinstance(block, Table)]
        coming = [e.attendees for e in shown.programme.entries if e.attendees]
        assert [len(table.rows) for table in tables] == [len(seats) for seats in coming]
        text = " ".join(words_of(line) for line in _matters(paper))
        for told in in_calendar(shown, language):
            assert f"{told.start}\N{EN DASH}{told.end}" in text


def _matters(paper: Paper) -> list[Phrase]:
    found = (block for block in paper.blocks if isinstance(block, Matters))
    return [one.line for block in found for one in block.items]


def assert_briefs_and_minutes_tell_the_times_and_places_of_the_booklet(
    planned_mission: Planned, language: Language, level: Visibility
) -> None:
    shown = view(*planned_mission, reader_of_level(level))
    whole = on_paper(booklet(shown, language=language, made_at=STAMP))
    kept = in_calendar(shown, language)
    briefs = "\n".join(text_of(briefing_book(shown, language=language, made_at=STAMP)))
    for told, item in whole.items():
        if not is_transfer(kept[told]):
            assert f"{long_date(told.day, language)}, {told.start}" in briefs
            assert words_of(item.where) in briefs
    head = head_of_delegation(shown)
    assert head is not None
    minutes = text_of(minute_schedule(shown, person=head, language=language, made_at=STAMP))
    own = told_by_calendar(
        read_back(calendar(shown, person=head, stamp=STAMP, language=language)).values(),
        arrival=ARRIVAL[language],
    )
    clocks = set(clocks_in(minutes))
    for told in own:
        assert {told.start, told.end or told.start} <= clocks


def assert_delegation_list_and_booklet_name_the_same_people(
    planned_mission: Planned, language: Language, level: Visibility
) -> None:
    shown = view(*planned_mission, reader_of_level(level))
    papers = (
        booklet(shown, language=language, made_at=STAMP),
        delegation_list(shown, language=language, today=FIRST, made_at=STAMP),
    )
    first, second = (list(_people(paper)) for paper in papers)
    assert first == second
    assert sum(len(rows) for rows in first) == len(shown.mission.brief.delegates)


def _people(paper: Paper) -> Iterator[list[tuple[str, ...]]]:
    """Yield the rows of each table of people."""
    for block in paper.blocks:
        if not isinstance(block, Table):
            continue
        if [one.title for one in block.columns][1:2] in (["Funktion"], ["Function"]):
            yield [tuple(words_of(cell) for cell in row) for row in block.rows]


CLAIMS = (
    assert_booklet_and_day_sheets_tell_what_the_calendar_tells,
    assert_every_itinerary_tells_what_the_own_calendar_tells,
    assert_booklet_counts_who_comes,
    assert_guest_sheets_name_as_many_guests_as_come_when_the_calendar_says,
    assert_briefs_and_minutes_tell_the_times_and_places_of_the_booklet,
    assert_delegation_list_and_booklet_name_the_same_people,
)


@settings(max_examples=50)
@given(planned_missions(missions()), languages, levels)
def test_a_session_is_one_item_for_all_and_its_meetings_are_items_of_those_who_meet(
    planned_mission: Planned, language: Language, level: Visibility
) -> None:
    for delegate in planned_mission[0].brief.delegates:
        shown = view(*planned_mission, reader_of_delegate(delegate.id))
        own = on_paper(itinerary(shown, language=language, made_at=STAMP))
        assert_same(own, in_calendar(shown, language))
    shown = view(*planned_mission, reader_of_level(level))
    paper = booklet(shown, language=language, made_at=STAMP)
    assert_same(on_paper(paper), in_calendar(shown, language))
    meetings = Atlas(shown.mission.brief).meetings
    held = [e for e in shown.programme.entries if e.appointment in meetings]
    rows = [row for block in paper.blocks if _is_of_session(block) for row in block.rows]
    told = Counter((words_of(row[0])[:5], words_of(row[1])) for row in rows)
    atlas = Atlas(shown.mission.brief)
    assert told == Counter(
        (clock(e.start_at, atlas.zone_of(e.appointment)), str(e.table or "")) for e in held
    )


def _is_of_session(block: Block) -> TypeGuard[Table]:
    titles = [one.title for one in block.columns] if isinstance(block, Table) else []
    return titles[1:2] in (["Tisch"], ["Table"])


@settings(max_examples=200)
@given(planned, languages, levels)
def test_all_papers_and_calendars_of_a_programme_agree(
    planned_mission: Planned, language: Language, level: Visibility
) -> None:
    for claim in CLAIMS:
        claim(planned_mission, language, level)
