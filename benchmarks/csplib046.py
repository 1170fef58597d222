"""Meetings with travel times, CSPLib 046: `python -m benchmarks.csplib046 [FILE]`.

Each instance becomes a mission of one long day: every meeting a must-appointment at a place of
its own with all its agents. It can be satisfied exactly if all take place; otherwise `plan()`
proves that tier 1 cannot be full. Two meetings that share an agent lie apart by
|t_i - t_j| - 1 >= distance. Every schedule is verified from the file alone.
"""

import argparse
import json
import re
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from itertools import combinations
from pathlib import Path

from trademission.domain.appointments import Appointment, Kind, Priority
from trademission.domain.brief import Brief
from trademission.domain.people import Delegate
from trademission.domain.places import Place, Stop, TravelTime
from trademission.domain.policies import Hours, Policies
from trademission.domain.programme import Programme
from trademission.domain.time import Window
from trademission.planning import Settings, plan
from trademission.planning.outcome import Outcome, Progress
from trademission.planning.worth import MUSTS

SHARED = Path("../shared/data/csplib046/instances.md")
DAY = date(2030, 1, 7)
SLOT_MINUTES, FIRST_HOUR = 60, 8
BEGIN = datetime(DAY.year, DAY.month, DAY.day, FIRST_HOUR, tzinfo=UTC)
SLOT = timedelta(minutes=SLOT_MINUTES)


@dataclass(frozen=True, kw_only=True, slots=True)
class Instance:
    """Meetings of agents: who attends which, and how many slots lie between any two."""

    number: int
    meetings: int
    slots: int
    agents: tuple[tuple[int, ...], ...]
    distance: tuple[tuple[int, ...], ...]

    def of_meeting(self, meeting: int) -> tuple[int, ...]:
        """Return the agents of a meeting."""
        return tuple(a for a, mine in enumerate(self.agents) if meeting in mine)


def read(path: Path) -> Iterator[Instance]:
    """Yield the instances of the published file."""
    text = path.read_text(encoding="utf-8")
    parts = re.split(r"(?:\*\*|__)Instance #(\d+)(?:\*\*|__)", text)
    for number, body in zip(parts[1::2], parts[2::2], strict=True):
        yield _instance(int(number), body)


def _instance(number: int, body: str) -> Instance:
    agents = re.findall(r"^\s*Agents \(\d+\):([\d ]*)", body, re.MULTILINE)
    meetings = _figure(body, "NumberOfMeetings")
    table = body[body.index("Distance:") :]
    rows = re.findall(r"^\s*\d+ ?:((?:\s+\d+)+)\s*$", table, re.MULTILINE)
    return Instance(
        number=number,
        meetings=meetings,
        slots=_figure(body, "DomainSize"),
        agents=tuple(tuple(map(int, row.split())) for row in agents),
        distance=tuple(tuple(map(int, row.split())) for row in rows[:meetings]),
    )


def _figure(body: str, name: str) -> int:
    found = re.search(rf"{name}\s*=\s*(\d+)", body)
    if found is None:
        raise ValueError(f"{name} is missing; is this the file of CSPLib 046?")
    return int(found[1])


def brief_of(instance: Instance) -> Brief:
    """Return the instance as a mission of one day."""
    last = FIRST_HOUR + instance.slots * SLOT_MINUTES // 60
    numbers = range(instance.meetings)
    return Brief(
        stops=(Stop(id="stop", name="Town", base="base", first_date=DAY, last_date=DAY),),
        places=tuple(_place(key) for key in ("base", *(f"p{n}" for n in numbers))),
        delegates=tuple(
            Delegate(id=f"a{n}", name=f"Agent {n}", segment="agents")
            for n in range(len(instance.agents))
        ),
        appointments=tuple(_appointment(instance, number) for number in numbers),
        travel_times=tuple(
            TravelTime(origin=f"p{a}", destination=f"p{b}", minutes=apart * SLOT_MINUTES)
            for a, b in combinations(numbers, 2)
            for apart in (instance.distance[a][b],)
        ),
        policies=Policies(
            working_day=Hours(start=clock(FIRST_HOUR), end=clock(last)),
            evening=Hours(start=clock(last), end=clock(last + 1)),
            lunch_minutes=0,
            night_rest_minutes=0,
            daily_load=instance.meetings,
            grid_minutes=SLOT_MINUTES,
        ),
    )


def _place(key: str) -> Place:
    return Place(id=key, name=key, latitude=32, longitude=35, zone="UTC", city="Town", country="IL")


def _appointment(instance: Instance, number: int) -> Appointment:
    agents = tuple(f"a{agent}" for agent in instance.of_meeting(number))
    return Appointment(
        id=f"m{number}",
        name=f"Meeting {number}",
        kind=Kind.WORKSHOP,
        place=f"p{number}",
        duration_minutes=SLOT_MINUTES,
        priority=Priority.MUST,
        windows=(Window(start=BEGIN, end=BEGIN + instance.slots * SLOT),),
        invited=agents,
        required=agents,
        seats_min=0,
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What was found; `schedule` holds the slot of each meeting, from 0."""

    instance: int
    status: str
    seconds: float
    schedule: list[int] | None


def answer(instance: Instance, *, seconds: float) -> Answer:
    """Plan one instance and verify what comes out."""
    began = time.perf_counter()
    brief = brief_of(instance)
    full = brief.policies.weights.must_appointment * instance.meetings
    outcome = _planned(brief, full, seconds)
    taken = time.perf_counter() - began
    tier = next((t for t in outcome.tiers if t.number == MUSTS), None)
    schedule, status = None, "unknown"
    if tier is not None and outcome.programme is not None and tier.value == full:
        schedule, status = _schedule(instance, outcome.programme), "satisfiable"
        wrong = list(faults(instance, schedule))
        if wrong:
            sys.exit(f"Instance {instance.number}: {'; '.join(wrong)}.")
    elif tier is not None and tier.bound is not None and tier.bound < full:
        status = "unsatisfiable"
    return Answer(
        instance=instance.number, status=status, seconds=round(taken, 3), schedule=schedule
    )


def _planned(brief: Brief, full: int, seconds: float) -> Outcome:
    """Plan until tier 1 is full, or known not to be."""
    settled = threading.Event()

    def watch(progress: Progress) -> None:
        is_short = progress.bound is not None and progress.bound < full
        if progress.tier > MUSTS or progress.value == full or is_short:
            settled.set()

    settings = Settings(seconds=seconds, reasons=False)
    return plan(brief, mission="csplib046", settings=settings, on_progress=watch, cancel=settled)


def _schedule(instance: Instance, programme: Programme) -> list[int]:
    starts = {entry.appointment: entry.start_at for entry in programme.entries}
    return [(starts[f"m{number}"] - BEGIN) // SLOT for number in range(instance.meetings)]


def faults(instance: Instance, schedule: list[int]) -> Iterator[str]:
    """Yield what is wrong with a schedule, judged from the file alone."""
    for number, slot in enumerate(schedule):
        if not 0 <= slot < instance.slots:
            yield f"meeting {number} lies in slot {slot}"
    for mine in instance.agents:
        for one, other in combinations(mine, 2):
            apart = abs(schedule[one] - schedule[other]) - 1
            if apart < instance.distance[one][other]:
                yield f"meetings {one} and {other} are only {apart} slots apart"


def main() -> None:
    """Decide the instances and print a line each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.csplib046", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    found = []
    for instance in read(chosen.file):
        found.append(answer(instance, seconds=chosen.seconds))
        last = found[-1]
        line = f"instance {last.instance:2}: {last.status:13} {last.seconds:5.2f} s"
        print(json.dumps(asdict(last)) if chosen.json else line, flush=True)
    if not chosen.json:
        taken = [a.seconds for a in found]
        decided = sum(a.status != "unknown" for a in found)
        met = [a.instance for a in found if a.status == "satisfiable"]
        print(f"{decided} of {len(found)} decided; satisfiable: {', '.join(map(str, met))}")
        print(f"median {statistics.median(taken):.2f} s, longest {max(taken):.2f} s")


if __name__ == "__main__":
    main()
