"""Brokerage events from small to very large: `python -m benchmarks.scale`.

Each event is planned by `plan()` in a process of its own, so that its memory can be told. The
value is counted, and the programme judged, from the event alone. Target: 700 people and 2,500
meetings reach 99 % of the computed bound in 60 seconds on two cores.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from benchmarks.brokerage_maker import EventSize, make_event
from trademission.domain.appointments import Side
from trademission.domain.brief import Brief
from trademission.domain.programme import Programme
from trademission.planning import Settings, plan
from trademission.planning.worth import WANTS

SIZES = ("100/300", "200/700", "370/1450", "541/2000", "700/2500", "3000/10000")
ONCE_FROM = 1000
"""People from which an event is planned once, not three times."""
RUNS = 3
KILOBYTES = 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class Trial:
    """One event planned; `percent` is the value as a part of the bound."""

    people: int
    meetings: int
    held: int
    value: int
    bound: int
    percent: float
    seconds: float
    megabytes: int


def trial(size: EventSize, *, seed: int, seconds: float) -> Trial:
    """Plan one event and judge the programme."""
    brief = make_event(seed, size)
    began = time.perf_counter()
    outcome = plan(brief, mission="event", settings=Settings(seconds=seconds, reasons=False))
    taken = time.perf_counter() - began
    if outcome.programme is None:
        sys.exit(f"{size}: no programme was found in {seconds} seconds.")
    wrong = list(faults(brief, outcome.programme))
    if wrong:
        sys.exit(f"{size}: the programme is wrong: {'; '.join(wrong[:3])}.")
    value, bound = points(brief, outcome.programme), outcome.tiers[WANTS - 1].bound or 0
    return Trial(
        people=size.people,
        meetings=size.meetings,
        held=len(outcome.programme.entries),
        value=value,
        bound=bound,
        percent=round(100 * value / bound, 2),
        seconds=round(taken, 1),
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KILOBYTES,
    )


def points(brief: Brief, programme: Programme) -> int:
    """Return the points of the wishes that meetings fulfil, mutual ones twice."""
    weights = brief.policies.weights
    met = {entry.appointment for entry in programme.entries}
    sides: dict[tuple[str, str], set[Side]] = {}
    for wish in brief.wishes:
        sides.setdefault((wish.delegate, wish.target), set()).add(wish.side)
    return sum(
        weights.want_wish * wish.weight * (weights.mutual_factor if len(both) > 1 else 1)
        for wish in brief.wishes
        if f"session-{wish.delegate}-{wish.target}-c" in met
        for both in (sides[wish.delegate, wish.target],)
    )


def faults(brief: Brief, programme: Programme) -> Iterator[str]:
    """Yield what is wrong with a programme: double bookings, absences, tables, unknown times."""
    (session,) = brief.sessions
    number = {slot.start: n for n, slot in enumerate(session.slots, start=1)}
    away = {(absence.who, n) for absence in session.absences for n in absence.slots}
    booked: Counter[tuple[str, int]] = Counter()
    for entry in programme.entries:
        slot = number.get(entry.start_at)
        if slot is None:
            yield f"{entry.appointment} begins in no slot"
            continue
        guest, seat = entry.appointment.removeprefix("session-").split("-", 1)
        booked.update(((guest, slot), (seat, slot), ("tables", slot)))
    yield from (f"{who} is away in slot {n}" for who, n in booked.keys() & away)
    for (who, n), times in booked.items():
        most = session.tables if who == "tables" else 1
        if times > most:
            yield f"{who}: {times} at once in slot {n}"


def in_own_process(size: str, *, seed: int, seconds: float) -> Trial:
    """Return a trial made by this program in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.scale", "--one", size]
    told = subprocess.run(  # noqa: S603 - this program, with numbers of our own
        [*command, "--seed", str(seed), "--seconds", str(seconds)],
        check=True,
        capture_output=True,
        text=True,
    )
    return Trial(**json.loads(told.stdout))


def size_of(text: str) -> EventSize:
    """Return 700/2500 as people and meetings."""
    people, meetings = text.split("/")
    return EventSize(people=int(people), meetings=int(meetings))


def told(found: list[Trial]) -> str:
    """Return the runs of one size as a line of medians."""
    last = found[-1]
    return (
        f"{last.people:5} people, {last.meetings:6} meetings wished for: {last.held:5} held, "
        f"{statistics.median(t.percent for t in found):6.2f} % of the bound, "
        f"{statistics.median(t.seconds for t in found):6.1f} s, "
        f"{statistics.median(t.megabytes for t in found):5.0f} MB ({len(found)} runs)"
    )


def main() -> None:
    """Plan the sizes, one after the other, and print the curve."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--sizes", nargs="+", default=SIZES, metavar="PEOPLE/MEETINGS")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", metavar="PEOPLE/MEETINGS", help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=1, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        found = trial(size_of(chosen.one), seed=chosen.seed, seconds=chosen.seconds)
        print(json.dumps(asdict(found)))
        return
    for size in chosen.sizes:
        runs = 1 if size_of(size).people >= ONCE_FROM else chosen.runs
        seeds = range(1, runs + 1)
        trials = [in_own_process(size, seed=seed, seconds=chosen.seconds) for seed in seeds]
        for one in trials if chosen.json else ():
            print(json.dumps(asdict(one)), flush=True)
        if not chosen.json:
            print(told(trials), flush=True)


if __name__ == "__main__":
    main()
