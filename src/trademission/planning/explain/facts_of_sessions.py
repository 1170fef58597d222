"""What a matchmaking session sets: tables, absences, slots asked for, limits."""

from collections.abc import Iterator

from trademission.domain.sessions import Session
from trademission.domain.text import Text
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.members import Kind, Member
from trademission.planning.explain.moments import named, quoted


def facts_of_sessions(concern: Concern) -> Iterator[Member]:
    """Yield what binds the meetings of each session."""
    for session in concern.sessions:
        yield from _limits(session)
        yield from _absences(concern, session)
        yield from _asked_slots(concern, session)
        if session.working_language:
            name, language = quoted(session.name), session.working_language
            clause = Text(
                de=f"die Arbeitssprache von {name.de} ist {language}",
                en=f"the working language of {name.en} is {language}",
            )
            yield Member(kind=Kind.LANGUAGE, items=(session.id,), clause=clause)


def _limits(session: Session) -> Iterator[Member]:
    name, items = quoted(session.name), (session.id,)
    tables, slots = session.tables_in_use, len(session.slots)
    clause = Text(
        de=f"{name.de} hat {tables} Tische für Gespräche in {slots} Zeitfenstern",
        en=f"{name.en} has {tables} tables for meetings in {slots} slots",
    )
    yield Member(kind=Kind.TABLES, items=items, clause=clause)
    if session.meetings_max is not None:
        clause = Text(
            de=f"bei {name.de} führt jeder höchstens {session.meetings_max} Gespräche",
            en=f"nobody has more than {session.meetings_max} meetings at {name.en}",
        )
        yield Member(kind=Kind.MEETINGS_MAX, items=items, clause=clause)
    if session.breaks_differ_by is not None:
        clause = Text(
            de=f"bei {name.de} dürfen sich die Pausen um höchstens {session.breaks_differ_by} "
            "unterscheiden",
            en=f"breaks at {name.en} may differ by no more than {session.breaks_differ_by}",
        )
        yield Member(kind=Kind.EVEN_BREAKS, items=items, clause=clause)


def _absences(concern: Concern, session: Session) -> Iterator[Member]:
    """Yield one fact per person who is away in some slots and has one of the meetings."""
    atlas = concern.problem.atlas
    there = {w for key in concern.meetings for w in _pair(concern, key)}
    away: dict[str, set[int]] = {}
    for absence in session.absences:
        if absence.who in there:
            away.setdefault(absence.who, set()).update(absence.slots)
    for who, numbers in away.items():
        name, which = atlas.name_of(who), _numbers(numbers)
        clause = Text(
            de=f"{name} fehlt in Zeitfenster {which}", en=f"{name} is absent in slot {which}"
        )
        yield Member(kind=Kind.ABSENCE, items=(session.id, who), clause=clause)


def _pair(concern: Concern, key: str) -> tuple[str, str]:
    _, meeting = concern.problem.atlas.meetings[key]
    return meeting.one, meeting.other


def _asked_slots(concern: Concern, session: Session) -> Iterator[Member]:
    atlas = concern.problem.atlas
    for key in concern.meetings:
        its, meeting = atlas.meetings[key]
        if its is session and meeting.slots and meeting.slot is None:
            name, which = named(atlas, key), _numbers(meeting.slots)
            clause = Text(
                de=f"{name.de} darf nur in Zeitfenster {which} beginnen",
                en=f"{name.en} may begin only in slot {which}",
            )
            yield Member(kind=Kind.MEETING_SLOTS, items=(key,), clause=clause)


def _numbers(slots: set[int] | tuple[int, ...]) -> str:
    """Return slot numbers with runs drawn together, as 1-4, 7."""
    runs: list[list[int]] = []
    for number in sorted(slots):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in runs)
