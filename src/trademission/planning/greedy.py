"""A first programme worth having, without search: what brings most points is put down first.

Each appointment goes where most of those who wish for it can come. The laws themselves judge
every step; whoever they name stays away, and what they still forbid is tried elsewhere.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import islice

from trademission.domain.appointments import Appointment, Choice
from trademission.domain.check import broken_laws
from trademission.domain.findings import Finding
from trademission.domain.programme import Entry, Programme
from trademission.planning.construct import Construction, agreed
from trademission.planning.engines.cpsat.domains import Domains
from trademission.planning.problem import Problem
from trademission.planning.spans import holds
from trademission.planning.worth import MUSTS, gains

NEAR = timedelta(hours=16)
"""Entries further apart share neither a day nor the night between two days."""
STARTS_TRIED = 4
"""The next best starts brought nothing."""
JUDGED_AGAIN = 2
"""How often people whom a law names are left out before another start is tried."""


def greedy(problem: Problem, domains: Domains) -> tuple[Programme, bool]:
    """Return a programme of what is agreed and what fits beside it, and whether it is sound."""
    work = agreed(problem)
    least = work.programme
    filling = _Filling(problem=problem, domains=domains, work=work)
    for item in filling.in_order():
        filling.place(item)
    found = [(p, not broken_laws(problem.brief, p, problem.atlas)) for p in (work.programme, least)]
    return next((pair for pair in found if pair[1]), found[0])


@dataclass(kw_only=True)
class _Filling:
    """A construction that is filled up; `worth` holds the points that each delegate brings."""

    problem: Problem
    domains: Domains
    work: Construction
    worth: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    own: dict[str, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for gain in gains(self.problem):
            for key in gain.appointments:
                self._note(key, gain.delegate, gain.points, is_must=gain.tier == MUSTS)

    def _note(self, key: str, who: str | None, points: int, *, is_must: bool) -> None:
        musts, wants = self.own.get(key, (0, 0))
        self.own[key] = (musts + points * is_must, wants + points * (not is_must))
        if who is not None:
            known = self.worth[key]
            known[who] = known.get(who, 0) + points

    def in_order(self) -> list[Appointment]:
        """Return what is not yet put down: what is required, then must before want, by points."""
        done = {entry.appointment for entry in self.work.entries}
        rest = [i for i in self.problem.items if i.id not in done and self._is_simple(i)]
        starts = self.domains.starts
        return sorted(
            rest,
            key=lambda i: (
                not self._is_required(i),
                -self.own[i.id][0],
                -self._points(i),
                len(starts[i.id]),
                i.id,
            ),
        )

    def _is_simple(self, item: Appointment) -> bool:
        return item.rounds == 1 and item.id in self.own and bool(self.domains.starts.get(item.id))

    def _is_required(self, item: Appointment) -> bool:
        meeting = self.problem.atlas.meetings.get(item.id)
        return meeting is not None and meeting[1].required

    def _points(self, item: Appointment) -> int:
        """Return what an appointment brings at most."""
        best = sorted(self.worth[item.id].values(), reverse=True)
        seated = sum(best[: item.seats_max])
        return self.own[item.id][1] + seated - sum(best)

    def place(self, item: Appointment) -> None:
        """Put an appointment where most points are, if it fits anywhere."""
        tried = sorted(self._candidates(item), key=lambda found: (-found[0], found[1]))
        for _, minute, people in tried[:STARTS_TRIED]:
            entry = self._judged(item, minute, people)
            if entry is not None:
                self.work.keep(entry)
                return

    def _candidates(self, item: Appointment) -> Iterator[tuple[int, int, list[str]]]:
        """Yield points, start and people for each start at which it can take place."""
        must, invited = self.problem.must_come[item.id], self.problem.invited[item.id]
        first = sorted(invited, key=lambda who: (who not in must, -self._worth(item, who), who))
        for minute in self.domains.starts[item.id]:
            people = list(islice(self._free(item, minute, first), item.seats_max))
            needed = invited if item.choice is Choice.EVERYONE else must
            if needed <= set(people) and len(people) >= item.seats_min:
                yield sum(self._worth(item, who) for who in people), minute, people

    def _free(self, item: Appointment, minute: int, people: list[str]) -> Iterator[str]:
        """Yield who of `people` can come: of those who need not, no more than it takes."""
        end, attendance = minute + item.duration_minutes, self.domains.attendance
        must, number = self.problem.must_come[item.id], 0
        for who in people:
            is_needed = who in must or item.choice is Choice.EVERYONE
            if not is_needed and not self._worth(item, who) and number >= item.seats_min:
                return
            stays = attendance.get((who, (item.id, 1)), {}).values()
            can_come = any(holds(spans, minute) for spans in stays)
            if can_come and self.work.is_free(who, item, minute, end):
                number += 1
                yield who

    def _worth(self, item: Appointment, who: str) -> int:
        return self.worth[item.id].get(who, 0)

    def _judged(self, item: Appointment, minute: int, people: list[str]) -> Entry | None:
        """Return the entry with all whom the laws allow; None when they forbid it altogether."""
        entry = self.work.entry(item, self.problem.instant(minute), 1, people)
        for _ in range(JUDGED_AGAIN + 1):
            found = self._broken(entry)
            if not found:
                return entry
            named = {who for finding in found for who in finding.who}
            staying = tuple(who for who in entry.attendees if who not in named)
            must = self.problem.must_come[item.id]
            is_less = len(staying) < len(entry.attendees)
            if not is_less or len(staying) < item.seats_min or not must <= set(staying):
                return None
            entry = replace(entry, attendees=staying)
        return None

    def _broken(self, entry: Entry) -> tuple[Finding, ...]:
        """Return what an entry would break among those near it, with nobody else in them."""
        coming, must = set(entry.attendees), self.problem.must_come
        near = tuple(
            replace(other, attendees=tuple((coming | must[other.appointment]) & {*other.attendees}))
            for other in self.work.entries
            if other.start_at < entry.end_at + NEAR and entry.start_at < other.end_at + NEAR
        )
        programme = Programme(mission=self.problem.mission, entries=(*near, entry))
        found = broken_laws(self.problem.brief, programme, self.problem.atlas)
        return tuple(finding for finding in found if entry.appointment in finding.what)
