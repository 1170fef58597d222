"""A core in words: one sentence for the shapes that are common, else one for each fact."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trademission.domain.text import Text
from trademission.domain.time import Window, later_by
from trademission.planning.explain.core import Core
from trademission.planning.explain.members import DEMANDS, Kind, Member, as_sentence
from trademission.planning.explain.moments import (
    NAMED,
    circle,
    clock,
    listed,
    moment,
    named,
    quoted,
)
from trademission.planning.problem import Problem

LINKS = frozenset({Kind.REQUIRED, Kind.LEADER, Kind.CIRCLE, Kind.PIN_PEOPLE})
"""Kinds of facts by which somebody has to be at an appointment."""
TIMED = frozenset({Kind.FIXED, Kind.PIN})
PAIR = 2
NOTHING = Text(de="", en="")
FEW = 4
"""As many facts as one sentence can carry."""
NOT_MINIMAL = Text(
    de="Vielleicht genügt schon ein Teil davon; das war in der Zeit nicht zu klären.",
    en="Perhaps a part of this is enough; there was no time to settle that.",
)
ALONE = Text(
    de="schon für sich allein passt es in kein Programm",
    en="even on its own it fits into no programme",
)


def told(problem: Problem, core: Core) -> tuple[Text, ...]:
    """Return the sentences that tell a core; the last says so where it may be too large."""
    note = () if core.minimal else (NOT_MINIMAL,)
    if not core.members:
        return (as_sentence(ALONE), *note)
    for shape in (_two_at_once, _crowded, _one_demand):
        sentence = shape(problem, core.members)
        if sentence is not None:
            return (sentence, *note)
    return (*_list(problem, core.members), *note)


def told_unmet(subject: Text, core: Core) -> Text:
    """Return in words which facts exclude something that `subject` names."""
    clauses = [member.clause for member in core.members] or [ALONE]
    note = NOTHING if core.minimal else NOT_MINIMAL
    de, en = "; ".join(c.de for c in clauses), "; ".join(c.en for c in clauses)
    return Text(
        de=f"{subject.de}: nicht möglich; {de}. {note.de}".strip(),
        en=f"{subject.en}: not possible; {en}. {note.en}".strip(),
    )


def _one_demand(problem: Problem, members: Sequence[Member]) -> Text | None:
    """Return “X” is fixed for 14:00 and needs Anna; but Anna is only ... ."""
    demands = [m for m in members if m.kind in DEMANDS]
    rest = [m for m in members if m.kind not in DEMANDS]
    if len(demands) != 1 or not rest or len(members) > FEW:
        return None
    needs = [m for m in rest if m.kind in {Kind.REQUIRED, Kind.LEADER}]
    head = demands[0].clause
    if len(needs) == 1 and len(rest) > 1:
        who = circle(problem.atlas, (_linked(problem, needs[0]),))
        head = Text(de=f"{head.de} und braucht {who.de}", en=f"{head.en} and needs {who.en}")
        rest = [m for m in rest if m is not needs[0]]
    tail = listed([m.clause for m in rest])
    return as_sentence(Text(de=f"{head.de}; aber {tail.de}", en=f"{head.en}; but {tail.en}"))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Held:
    """Something with its time, and by which fact somebody has to be there."""

    key: str
    window: Window
    demand: Member
    link: Member


def _two_at_once(problem: Problem, members: Sequence[Member]) -> Text | None:
    """Return “Y” is fixed for 14:00 and needs Anna, who is at “X” until 13:30, 45 minutes away."""
    held = _held(problem, members)
    ways = [m for m in members if m.kind is Kind.WAY]
    others = [m.clause for m in members if m.kind not in TIMED | LINKS | {Kind.WAY}]
    if len(held) != PAIR or len(ways) > 1 or len(others) > 1:
        return None
    first, then = sorted(held, key=lambda h: (h.window.start, h.key))
    who, head = _who(problem, first, then), then.demand.clause
    need, where = _need(who, then.link), _where(problem, first, then)
    way = _way(problem, first, then) if ways else NOTHING
    tail = Text(de=f"; {others[0].de}", en=f"; {others[0].en}") if others else NOTHING
    return as_sentence(
        Text(
            de=f"{head.de} und {need.de}; aber {who.de} ist {where.de}{way.de}{tail.de}",
            en=f"{head.en} and {need.en}, who is {where.en}{way.en}{tail.en}",
        )
    )


def _held(problem: Problem, members: Sequence[Member]) -> list[_Held]:
    """Return what the core holds to a time and to somebody; nothing where that is not all."""
    demands = [m for m in members if m.kind in TIMED]
    links = [m for m in members if m.kind in LINKS]
    found = [
        _Held(key=d.items[0], window=_window(problem, d), demand=d, link=link)
        for d in demands
        for link in links
        if link.items[0] == d.items[0]
    ]
    complete = len(found) == len(demands) == len(links)
    return found if complete and len({h.key for h in found}) == len(found) else []


def _window(problem: Problem, demand: Member) -> Window:
    key = demand.items[0]
    item = problem.atlas.appointments[key]
    pins = (p for p in problem.pins if (p.appointment, str(p.round)) == demand.items)
    start = next((p.start_at for p in pins), item.fixed_start)
    if start is None:
        raise AssertionError(demand.key)
    return Window(start=start, end=later_by(start, item.duration_minutes))


def _who(problem: Problem, first: _Held, then: _Held) -> Text:
    """Return who has to be at both, as closely as the facts name them."""
    for held in (then, first):
        word = _linked(problem, held.link)
        if word in problem.atlas.delegates:
            return circle(problem.atlas, (word,))
    return circle(problem.atlas, (_linked(problem, first.link),))


def _linked(problem: Problem, link: Member) -> str:
    """Return the word by which a fact names people."""
    item = problem.atlas.appointments[link.items[0]]
    if link.kind is Kind.REQUIRED:
        return link.items[1]
    if link.kind is Kind.LEADER:
        return item.leader or ""
    if link.kind is Kind.PIN_PEOPLE:
        pins = (p for p in problem.pins if (p.appointment, str(p.round)) == link.items)
        people = next(p.attendees or () for p in pins)
        return people[0] if len(people) == 1 else "all"
    return item.invited[0] if len(item.invited) == 1 else "all"


def _need(who: Text, link: Member) -> Text:
    if link.kind is Kind.CIRCLE and who.en.startswith("the "):
        return Text(de="alle, die können, kommen", en="everybody who can comes")
    if link.kind is Kind.CIRCLE:
        return Text(
            de=f"alle, die können, kommen, auch {who.de}",
            en=f"everybody who can comes, also {who.en}",
        )
    return Text(de=f"braucht {who.de}", en=f"needs {who.en}")


def _where(problem: Problem, first: _Held, then: _Held) -> Text:
    """Return where somebody is until when, from when too where both overlap."""
    zone, name = problem.atlas.zone_of(first.key), named(problem.atlas, first.key)
    until = clock(first.window.end, zone)
    if first.window.end <= then.window.start:
        return Text(de=f"bis {until} Uhr bei {name.de}", en=f"at {name.en} until {until}")
    since = moment(first.window.start, zone)
    return Text(
        de=f"von {since.de} bis {until} Uhr bei {name.de}",
        en=f"at {name.en} from {since.en} to {until}",
    )


def _way(problem: Problem, first: _Held, then: _Held) -> Text:
    minutes = problem.travel(first.key, then.key)
    return Text(de=f", {minutes} Minuten entfernt", en=f", {minutes} minutes away")


def _crowded(problem: Problem, members: Sequence[Member]) -> Text | None:
    """Return Anna has 7 required meetings at “Hall”, but ... , where all share one person."""
    meetings = [m.items[0] for m in members if m.kind is Kind.MEETING]
    pairs = [_pair(problem, key) for key in meetings]
    shared = set[str].intersection(*pairs) if pairs else set()
    rest = [m for m in members if m.kind is not Kind.MEETING]
    if len(meetings) <= FEW or not shared or len(rest) > FEW:
        return None
    session, _ = problem.atlas.meetings[meetings[0]]
    who, name, count = problem.atlas.name_of(min(shared)), quoted(session.name), len(meetings)
    slots = len(session.slots)
    tail = listed([m.clause for m in rest])
    return as_sentence(
        Text(
            de=f"{who} hat {count} feste Gespräche bei {name.de} mit {slots} Zeitfenstern"
            + (f"; aber {tail.de}" if rest else ""),
            en=f"{who} has {count} required meetings at {name.en}, which has {slots} slots"
            + (f"; but {tail.en}" if rest else ""),
        )
    )


def _pair(problem: Problem, key: str) -> set[str]:
    _, meeting = problem.atlas.meetings[key]
    return {meeting.one, meeting.other}


def _list(problem: Problem, members: Sequence[Member]) -> Iterable[Text]:
    """Return a sentence for each fact; many required meetings share one."""
    meetings = [m for m in members if m.kind is Kind.MEETING]
    together = len(meetings) > NAMED
    if together:
        names = listed([named(problem.atlas, m.items[0]) for m in meetings])
        count = len(meetings)
        yield Text(
            de=f"Diese {count} Gespräche müssen stattfinden: {names.de}.",
            en=f"These {count} meetings are required: {names.en}.",
        )
    for member in members:
        if not together or member.kind is not Kind.MEETING:
            yield member.sentence
