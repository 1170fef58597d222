"""After any change exactly those get a notice whose own programme differs, with what differs.

What differs is counted here from the two programmes alone, without views and without changes.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.notices import read
from documents.sample import STAMP
from strategies_briefs import maybe
from strategies_missions import missions
from strategies_programmes import next_versions, planned_missions
from trademission.documents.change_notice import change_notice
from trademission.documents.paper import Agenda, Heading, Matters, Paper
from trademission.domain.appointments import State
from trademission.domain.atlas import Atlas
from trademission.domain.mission import Mission
from trademission.domain.programme import Entry, Programme, Ride
from trademission.domain.view import Reader, reader_of_delegate, reader_of_host, view

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
KNOWN_TO_HOSTS = {State.REQUESTED, State.OFFERED, State.CONFIRMED, State.HELD}
Planned = tuple[Mission, Programme]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How an entry stands for one reader in one version."""

    start: datetime
    end: datetime
    place: str
    interpreters: tuple[str, ...]
    rides: tuple[tuple[datetime, str, str], ...] = ()
    guests: tuple[str, ...] = ()
    table: int | None = None


Told = tuple[str, tuple[str, ...], tuple[str, ...], str, str]


def standings(mission: Mission, programme: Programme, reader: Reader) -> dict[str, Standing]:
    """Return everything that concerns a reader, by entry."""
    found: dict[str, Standing] = {}
    atlas = Atlas(mission.brief)
    zones = {p.id: ZoneInfo(p.zone) for p in mission.brief.places}
    for entry in programme.entries:
        item = atlas.appointments[entry.appointment]
        is_known = item.state in KNOWN_TO_HOSTS or item.id in atlas.meetings
        is_at_host = reader.host == item.host and is_known
        if reader.delegate in entry.attendees or (reader.host is not None and is_at_host):
            zone = zones[item.place]
            found[entry.id] = Standing(
                start=entry.start_at.astimezone(zone),
                end=entry.end_at.astimezone(zone),
                place=item.place,
                interpreters=entry.interpreters,
                rides=own_rides(entry, programme.rides, reader),
                guests=entry.attendees if reader.host is not None else (),
                table=entry.table,
            )
    return found


def own_rides(
    entry: Entry, rides: tuple[Ride, ...], reader: Reader
) -> tuple[tuple[datetime, str, str], ...]:
    own = (r for r in rides if r.entry == entry.id and reader.delegate in r.passengers)
    return tuple(sorted((r.leaves_at, r.origin, r.vehicle) for r in own))


def differences(
    old: dict[str, Standing], new: dict[str, Standing]
) -> list[tuple[Standing | None, Standing | None]]:
    pairs = ((old.get(key), new.get(key)) for key in {**old, **new})
    return [(before, after) for before, after in pairs if before != after]


def in_words(standing: Standing | None, other: Standing | None, mission: Mission) -> Told | None:
    """Return what a notice has to say of one version."""
    if standing is None:
        return None
    zones = {p.id: ZoneInfo(p.zone) for p in mission.brief.places}
    rides = sorted(
        f"Coach {vehicle}, {leaves.astimezone(zones[origin]):%H:%M}"
        for leaves, origin, vehicle in standing.rides
    )
    people = tuple(f"Interpreter {key}" for key in standing.interpreters)
    guests = str(len(standing.guests))
    tables = [one.table for one in (standing, other) if one is not None]
    table = "" if not any(tables) else str(standing.table or "keiner")
    return when(standing, other), tuple(rides), people, guests, table


def when(standing: Standing, other: Standing | None) -> str:
    start, end = standing.start, standing.end
    is_told = other is not None and other.start.utcoffset() != start.utcoffset()
    offset = f" UTC{start:%z}".replace("0", "") if is_told else ""
    if start.date() == end.date():
        return f"{short(start)}, {start:%H:%M}-{end:%H:%M}{offset}"
    return f"{short(start)}, {start:%H:%M}{offset} - {short(end)} {end:%H:%M}{offset}"


def short(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()][:2]} {day.day}.{day.month}."


def long(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {day.day}. September {day.year}"


def told(paper: Paper) -> Counter[tuple[str, Told | None, Told | None]]:
    """Return every change that a notice tells: day, before and now."""
    found: Counter[tuple[str, Told | None, Told | None]] = Counter()
    day = ""
    for block in paper.blocks:
        if isinstance(block, Heading) and block.level == 1:
            day = read(block.line)
        if isinstance(block, Matters) and day[-4:].isdigit():
            lines = {one.word: read(one.line) for one in block.items}
            found[day, parsed(lines.get("Bisher")), parsed(lines.get("Jetzt"))] += 1
    return found


def parsed(line: str | None) -> Told | None:
    if line is None:
        return None
    rides = tuple(sorted(re.findall(r"Coach v\d, \d\d:\d\d", line)))
    people = tuple(re.findall(r"Interpreter i\d", line))
    guests = re.findall(r"(\d+) (?:Gast|Gäste)$", line)
    (table,) = re.findall(r"Tisch: (\d+|keiner)", line) or ("",)
    return line.partition("; ")[0], rides, people, guests[0] if guests else "0", table


@st.composite
def two_versions(draw: st.DrawFn) -> tuple[Planned, Planned]:
    """A mission with its programme before and now; some appointment may have moved house."""
    mission, programme = draw(planned_missions(missions()))
    brief = mission.brief
    mover = draw(maybe(tuple(a.id for a in brief.appointments)))
    place = draw(st.sampled_from(brief.places)).id
    items = tuple(replace(a, place=place) if a.id == mover else a for a in brief.appointments)
    now = replace(mission, brief=replace(brief, appointments=items))
    return (mission, programme), (now, draw(next_versions(brief, programme)))


@settings(max_examples=100)
@given(two_versions())
def test_exactly_those_get_a_notice_whose_own_programme_differs_and_it_says_what(
    versions: tuple[Planned, Planned],
) -> None:
    old, new = versions
    brief = old[0].brief
    readers = (
        *(reader_of_delegate(d.id) for d in brief.delegates),
        *(reader_of_host(h.id) for h in brief.hosts),
    )
    for reader in readers:
        found = differences(standings(*old, reader), standings(*new, reader))
        before, now = view(*old, reader), view(*new, reader)
        paper = change_notice(now, before=before, language="de", made_at=STAMP)
        assert (paper is None) == (found == [])
        if paper is not None:
            assert told(paper) == expected(found, old[0])
            assert len(marked(paper)) == sum(after is not None for _, after in found)


def expected(
    found: list[tuple[Standing | None, Standing | None]], mission: Mission
) -> Counter[tuple[str, Told | None, Told | None]]:
    result: Counter[tuple[str, Told | None, Told | None]] = Counter()
    for before, after in found:
        days = {long(one.start) for one in (before, after) if one is not None}
        said = in_words(before, after, mission), in_words(after, before, mission)
        result.update((day, *said) for day in days)
    return result


def marked(paper: Paper) -> list[str]:
    """Return the marks in the days as they are now."""
    items = (i for block in paper.blocks if isinstance(block, Agenda) for i in block.items)
    return [read(item.mark) for item in items if item.mark]
