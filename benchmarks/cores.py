"""How small cores are, and how soon they are there: `python -m benchmarks.cores`.

The infeasible files of the B2B benchmark, if their folder is given, and trips that are broken
on purpose: of each made-up trip some agreed visits are moved to where they contradict others.
Every core is judged by solving again (see core_judge): it is contradictory alone, and possible
without any one member. `--no-judge` leaves that out.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.b2b_files import brief_of, read
from benchmarks.core_judge import faults
from benchmarks.trip_breaker import broken_trip
from trademission.domain.brief import Brief
from trademission.planning import Settings
from trademission.planning.explain.why import explain_mission

FAIRNESS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """One task: `size` members in its core, None where it has none."""

    task: str
    possible: bool | None
    size: int | None
    minimal: bool
    seconds: float
    judged: str


def tasks(files: Sequence[Path], trips: int) -> Iterator[tuple[str, Brief]]:
    """Yield every task with its name."""
    for path in files:
        yield f"{path.parent.name}/{path.stem}", brief_of(read(path), fairness=FAIRNESS)
    for seed in range(trips):
        yield f"trip {seed}", broken_trip(seed)


def measured(name: str, brief: Brief, *, seconds: float, judge: bool) -> Found:
    """Return the core of one task, and what plan() says of it."""
    settings = Settings(seconds=seconds, workers=2)
    began = time.perf_counter()
    found = explain_mission(brief, mission="cores", settings=settings)
    taken = time.perf_counter() - began
    wrong = faults(brief, found.core, settings) if judge and found.core is not None else ()
    return Found(
        task=name,
        possible=found.possible,
        size=None if found.core is None else len(found.core.members),
        minimal=found.core is not None and found.core.minimal,
        seconds=round(taken, 3),
        judged="; ".join(wrong) or ("right" if judge else "not judged"),
    )


def infeasible(folder: Path) -> list[Path]:
    """Return the files of the benchmark for which no optimum has been published."""
    lines = (folder / "published.csv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split(",") for line in lines)
    solved = {row[0] for row in rows if row[-1] == "optimal" and row[1] == str(FAIRNESS)}
    return [path for path in sorted(folder.glob("*/*.dzn")) if path.stem not in solved]


def line(one: Found) -> str:
    """Return one result in words."""
    minimal = "minimal" if one.minimal else "not minimal"
    return f"{one.task:44} {one.size!s:>4} members, {minimal}, {one.seconds:6.2f} s, {one.judged}"


def sums(found: Sequence[Found]) -> str:
    """Return how all of them went."""
    seconds = [one.seconds for one in found]
    return (
        f"{len(found)} tasks, {sum(one.minimal for one in found)} with a minimal core; seconds: "
        f"median {statistics.median(seconds):.2f}, largest {max(seconds):.2f}"
    )


def main() -> int:
    """Measure; 1 where a core is missing, not minimal, or judged wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--b2b", type=Path, help="folder of the B2B benchmark")
    parser.add_argument("--trips", type=int, default=12, help="number of broken trips")
    parser.add_argument("--seconds", type=float, default=10.0, help="limit for each core")
    parser.add_argument("--no-judge", action="store_true", help="do not plan again")
    parser.add_argument("--json", action="store_true", help="print one JSON line each")
    options = parser.parse_args()
    files = infeasible(options.b2b) if options.b2b else []
    found = []
    for name, brief in tasks(files, options.trips):
        found.append(measured(name, brief, seconds=options.seconds, judge=not options.no_judge))
        print(json.dumps(asdict(found[-1])) if options.json else line(found[-1]), flush=True)
    if not options.json:
        print(sums(found))
    right = all(one.minimal and one.judged in {"right", "not judged"} for one in found)
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
