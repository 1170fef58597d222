"""Brute force over small briefs with the laws alone: no solver, no planning code but worth()."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, combinations, product

from trademission.domain.appointments import Appointment, Interpreting, Rounds
from trademission.domain.atlas import Atlas
from trademission.domain.brief import Brief
from trademission.domain.case import Case
from trademission.domain.programme import Entry, Programme, entry_id
from trademission.domain.rules import RULES
from trademission.planning.problem import Problem
from trademission.planning.worth import worth

Option = tuple[Entry, ...]
CURABLE = {"lunch", "pinned", "tables", "even_breaks"}
"""Rules that a further entry can satisfy, so that a part may break them."""


@dataclass(frozen=True, kw_only=True)
class Best:
    """The worth of the best programme; None when there is none."""

    worth: tuple[int, int] | None


def best_of(brief: Brief, *, mission: str) -> Best:
    """Return the best worth in tiers 1 and 2 over every programme there is."""
    atlas = Atlas(brief)
    items = atlas.appointments.values()
    options = [list(_options(brief, atlas, item, mission)) for item in items]
    problem = Problem(brief, mission=mission)
    found = [
        (worth(problem, _programme(choice)), choice)
        for choice in product(*options)
        if _pairs_fit(brief, atlas, choice)
    ]
    for points, choice in sorted(found, key=lambda pair: pair[0], reverse=True):
        if not _breaches(brief, atlas, choice, frozenset()):
            return Best(worth=points)
    return Best(worth=None)


_PAIRS: dict[tuple[int, Option, Option], bool] = {}


def _pairs_fit(brief: Brief, atlas: Atlas, choice: tuple[Option, ...]) -> bool:
    return all(_pair_fits(brief, atlas, one, other) for one, other in combinations(choice, 2))


def _pair_fits(brief: Brief, atlas: Atlas, one: Option, other: Option) -> bool:
    if not one or not other:
        return True
    key = (id(atlas), one, other)
    if key not in _PAIRS:
        _PAIRS[key] = not _breaches(brief, atlas, (one, other), frozenset(CURABLE))
    return _PAIRS[key]


def _options(brief: Brief, atlas: Atlas, item: Appointment, mission: str) -> Iterator[Option]:
    """Yield every way in which one appointment can take place that breaks nothing by itself."""
    yield ()
    for start in _starts(brief, atlas, item):
        for rounds in range(1, item.rounds + 1):
            for option in _crews(brief, item, start, rounds, mission):
                if not _breaches(brief, atlas, (option,), frozenset(CURABLE)):
                    yield option


def _starts(brief: Brief, atlas: Atlas, item: Appointment) -> list[datetime]:
    """Return the starts on the raster within the windows, or those that are named."""
    if item.fixed_start is not None:
        return [item.fixed_start]
    if item.id in atlas.meetings:
        session, meeting = atlas.meetings[item.id]
        return [session.slots[n - 1].start for n in session.first_slots(meeting)]
    if item.offers:
        return sorted({offer.start_at for offer in item.offers})
    step = timedelta(minutes=brief.policies.grid_minutes)
    window = item.windows[0]
    count = int((window.end - window.start) / step)
    return [window.start + i * step for i in range(count + 1)]


def _crews(
    brief: Brief, item: Appointment, start: datetime, rounds: int, mission: str
) -> Iterator[Option]:
    groups = list(_subsets([d.id for d in brief.delegates]))
    needs_help = item.interpreting in {Interpreting.CONSECUTIVE, Interpreting.SIMULTANEOUS}
    helpers = list(_subsets([i.id for i in brief.interpreters])) if needs_help else [()]
    teams = list(product(groups, helpers))
    step = item.duration_minutes if item.rounds_run is Rounds.SEQUENTIAL else 0
    for crew in product(teams, repeat=rounds):
        yield tuple(
            Entry(
                id=entry_id(mission, item.id, number),
                appointment=item.id,
                round=number,
                start_at=start + timedelta(minutes=(number - 1) * step),
                end_at=start + timedelta(minutes=(number - 1) * step + item.duration_minutes),
                attendees=people,
                interpreters=interpreters,
            )
            for number, (people, interpreters) in enumerate(crew, start=1)
        )


def _subsets(keys: list[str]) -> Iterator[tuple[str, ...]]:
    yield from chain.from_iterable(combinations(keys, n) for n in range(len(keys) + 1))


def _programme(choice: tuple[Option, ...]) -> Programme:
    return Programme(mission="enumerated", entries=tuple(chain.from_iterable(choice)))


def _breaches(
    brief: Brief, atlas: Atlas, choice: tuple[Option, ...], spared: frozenset[str]
) -> bool:
    """Tell whether the laws find anything wrong, some of them spared."""
    case = Case(brief, _programme(choice), atlas)
    laws = (law for law in RULES if law.name not in spared)
    return any(True for law in laws for _ in law.check(case))
