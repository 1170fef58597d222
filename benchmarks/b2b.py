"""The B2B meetings of JAIR 74 (2022): `python -m benchmarks.b2b FILE... [--json]`.

Each file becomes a mission with one session, planned by `plan()`. Every schedule is verified
from the file alone. `seconds` is the wall clock from opening the file to the answer: reading,
encoding and solving together.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.b2b_files import Instance, breaks_of, brief_of, faults, read
from trademission.domain.programme import Programme
from trademission.domain.sessions import Session
from trademission.planning import Settings, plan
from trademission.planning.measures import IDLENESS
from trademission.planning.outcome import Outcome, Status

WORDS = {
    Status.OPTIMAL: "optimal",
    Status.FEASIBLE: "feasible",
    Status.INFEASIBLE: "infeasible",
    Status.OUT_OF_TIME: "unknown",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What was found: `schedule` holds the slot of each meeting, counted from 1."""

    instance: str
    status: str
    breaks: int | None
    bound: int | None
    seconds: float
    schedule: list[int] | None


def answer(path: Path, *, seconds: float, fairness: int) -> Answer:
    """Plan one file and verify what comes out."""
    began = time.perf_counter()
    instance = read(path)
    brief = brief_of(instance, fairness=fairness)
    outcome = plan(brief, mission="b2b", settings=Settings(seconds=seconds, reasons=False))
    taken = time.perf_counter() - began
    schedule = None
    if outcome.programme is not None:
        schedule = _schedule(outcome.programme, brief.sessions[0], len(instance.requested))
        _verify(instance, schedule, fairness)
    return Answer(
        instance=instance.name,
        status=WORDS[outcome.status],
        breaks=None if schedule is None else sum(breaks_of(instance, schedule)),
        bound=_bound(outcome),
        seconds=round(taken, 3),
        schedule=schedule,
    )


def _schedule(programme: Programme, session: Session, meetings: int) -> list[int]:
    """Return the slot of each meeting, 0 where it does not take place."""
    found = {e.appointment: session.number_at(e.start_at) or 0 for e in programme.entries}
    return [found.get(f"m{number}", 0) for number in range(1, meetings + 1)]


def _bound(outcome: Outcome) -> int | None:
    return next((tier.bound for tier in outcome.tiers if tier.number == IDLENESS), None)


def _verify(instance: Instance, schedule: list[int], fairness: int) -> None:
    wrong = list(faults(instance, schedule, fairness=fairness))
    if wrong:
        sys.exit(f"{instance.name}: the schedule is wrong: {'; '.join(wrong)}.")


def told(found: Answer) -> str:
    """Return one answer as a line."""
    breaks = "" if found.breaks is None else f"{found.breaks} breaks (bound {found.bound})"
    return f"{found.instance:32} {found.status:10} {found.seconds:7.2f} s  {breaks}"


def summary(found: Sequence[Answer]) -> str:
    """Return how many were decided, and how soon."""
    taken = [a.seconds for a in found]
    counts = ", ".join(
        f"{sum(a.status == word for a in found)} {word}" for word in dict.fromkeys(WORDS.values())
    )
    return (
        f"{len(found)} files: {counts}; median {statistics.median(taken):.2f} s, "
        f"longest {max(taken):.2f} s, sum {sum(taken):.1f} s"
    )


def main() -> None:
    """Plan the files and print a line each."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.b2b", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--fairness", type=int, default=2, help="difference of breaks allowed")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    found = []
    for path in chosen.files:
        found.append(answer(path, seconds=chosen.seconds, fairness=chosen.fairness))
        print(json.dumps(asdict(found[-1])) if chosen.json else told(found[-1]), flush=True)
    if not chosen.json:
        print(summary(found))


if __name__ == "__main__":
    main()
