"""Runs of the benchmarks, each in a process of its own; what they say is kept in out/benchmarks."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KEPT = Path("out/benchmarks")
DATA = Path("../shared/data")
RUNS = 3

Line = dict[str, Any]
"""What a benchmark says with --json about one file, trip, shock or size."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Work:
    """A benchmark with its arguments; `times` is how often it runs.

    Arguments with a star are patterns of files.
    """

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    times: int = RUNS

    @property
    def command(self) -> list[str]:
        """The words of the command line after the interpreter."""
        words = [word for argument in self.arguments for word in _files(argument)]
        return ["-m", f"benchmarks.{self.module}", *words, "--json"]


WORKS = (
    Work(name="b2b-2", module="b2b", arguments=(f"{DATA}/b2b/*/*.dzn", "--fairness", "2")),
    Work(name="b2b-0", module="b2b", arguments=(f"{DATA}/b2b/original/*.dzn", "--fairness", "0")),
    Work(name="b2b-1", module="b2b", arguments=(f"{DATA}/b2b/original/*.dzn", "--fairness", "1")),
    Work(name="b2b-3", module="b2b", arguments=(f"{DATA}/b2b/original/*.dzn", "--fairness", "3")),
    Work(name="csplib046", module="csplib046"),
    Work(name="meetings", module="meetings", arguments=(f"{DATA}/meetings/*.json",)),
    Work(name="trips", module="trips", arguments=("--no-peer",)),
    Work(
        name="trips-100",
        module="trips",
        arguments=("--no-peer", "--appointments", "100", "--seeds", "5"),
    ),
    Work(name="trips-peer", module="trips", times=1),
    Work(name="replan", module="replan"),
    Work(name="cores", module="cores", arguments=("--b2b", f"{DATA}/b2b")),
    Work(name="scale", module="scale", times=1),
    Work(name="trade", module="trade", times=1),
    Work(name="papers", module="papers", times=1),
)
"""Everything that is measured; the last two measure several times by themselves."""


def _files(argument: str) -> list[str]:
    if "*" not in argument:
        return [argument]
    found = sorted(str(path) for path in Path().glob(argument))
    if not found:
        sys.exit(f"{argument}: there are no such files; the data of the benchmarks is missing.")
    return found


def kept(work: Work, run: int) -> Path:
    """Return where the lines of one run are kept."""
    return KEPT / f"{work.name}-{run}.jsonl"


def measure(work: Work) -> None:
    """Run a benchmark as often as it asks for and keep its lines, whole runs only."""
    KEPT.mkdir(parents=True, exist_ok=True)
    for run in range(1, work.times + 1):
        print(f"{work.name}: run {run} of {work.times}", flush=True)
        done = subprocess.run(  # noqa: S603 - our own modules with our own arguments
            [sys.executable, *work.command], check=False, stdout=subprocess.PIPE, text=True
        )
        if not done.stdout.strip():
            sys.exit(f"{work.name} said nothing (exit {done.returncode}); see above.")
        kept(work, run).write_text(done.stdout, encoding="utf-8")


def lines(name: str) -> list[list[Line]]:
    """Return what each run of a benchmark said; none where it was not measured."""
    work = next(work for work in WORKS if work.name == name)
    paths = [kept(work, run) for run in range(1, work.times + 1)]
    return [_lines(path) for path in paths if path.exists()]


def _lines(path: Path) -> list[Line]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
