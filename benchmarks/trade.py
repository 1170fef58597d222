"""The trade floor at the size of the world: `python -m benchmarks.trade`.

Three things: the table of GENESIS read, cleaned and stored, and a figure from it; made-up world
trade of one year of BACI and more, for every importer and product the Herfindahl index, and the
partners of one importer ranked, beside pandas; complexity beside the package ecomplexity. Each
case runs in a process of its own, so that its memory can be told. Peers have to find the same.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.trade_cases import Trial, measured
from benchmarks.trade_maker import ROWS_A_YEAR, WorldSize, make_world

FIGURES = Path("../shared/data/trade/51000-0032_all_countries_de.csv")
CURVE = (ROWS_A_YEAR, 22_400_000, 33_600_000, 50_000_000)
PANDAS_UP_TO = 25_000_000
"""Rows up to which pandas runs beside: beyond, it asks for more memory than many machines have."""
GIB = 1024
SAME = 1e-4
"""A peer's answer may differ by so much of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """What a case of ours may take."""

    seconds: float
    megabytes: int


YEAR_TARGETS = {
    "store": Target(seconds=3, megabytes=2 * GIB),
    "figure": Target(seconds=0.05, megabytes=2 * GIB),
    "herfindahl": Target(seconds=6, megabytes=2 * GIB),
    "ranking": Target(seconds=0.3, megabytes=2 * GIB),
}
"""For the table of GENESIS, and for one year of the world."""
MOST_MEGABYTES = 4 * GIB
"""For more than a year."""
TIMES_FASTER = 5
"""Than ecomplexity at the same outputs."""


def in_own_process(case: str, engine: str, path: Path) -> Trial:
    """Return a case measured by this program in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.trade", "--one", case, engine, str(path)]
    told = subprocess.run(  # noqa: S603 - this program, with words of our own
        command, check=True, capture_output=True, text=True
    )
    return Trial(**json.loads(told.stdout))


def trials(chosen: argparse.Namespace) -> Iterator[Trial]:
    """Yield what is asked for, one after the other."""
    if chosen.figures.exists():
        yield in_own_process("store", "ours", chosen.figures)
        yield in_own_process("figure", "ours", chosen.figures)
    else:
        print(f"{chosen.figures} is not there: not measured.", file=sys.stderr)
    for rows in chosen.rows:
        with tempfile.TemporaryDirectory() as folder:
            make_world(Path(folder), WorldSize(rows=rows))
            yield from _of_the_world(Path(folder), rows, peers=chosen.peers)


def _of_the_world(folder: Path, rows: int, *, peers: bool) -> Iterator[Trial]:
    for case in ("herfindahl", "ranking"):
        yield in_own_process(case, "ours", folder)
        if peers and rows <= PANDAS_UP_TO:
            yield in_own_process(case, "pandas", folder)
    if rows == ROWS_A_YEAR:
        yield in_own_process("complexity", "ours", folder)
        if peers:
            yield in_own_process("complexity", "ecomplexity", folder)


def faults(found: list[Trial]) -> Iterator[str]:
    """Yield which targets are missed, and where a peer finds something else."""
    ours = {(trial.case, trial.rows): trial for trial in found if trial.engine == "ours"}
    for trial in ours.values():
        is_year = trial.rows < 2 * ROWS_A_YEAR
        target = YEAR_TARGETS.get(trial.case) if is_year else None
        if target is not None and trial.seconds > target.seconds:
            yield f"{trial.case} takes {trial.seconds} s, not {target.seconds}"
        most = target.megabytes if target else MOST_MEGABYTES
        if trial.megabytes > most:
            yield f"{trial.case} takes {trial.megabytes} MiB for {trial.rows:,} rows, not {most}"
    for peer in found:
        if peer.engine != "ours":
            yield from _compared(ours[peer.case, peer.rows], peer)


def _compared(our: Trial, peer: Trial) -> Iterator[str]:
    if abs(our.answer - peer.answer) > SAME * abs(peer.answer):
        yield f"{our.case}: we find {our.answer}, {peer.engine} {peer.answer}"
    if peer.engine == "ecomplexity" and our.seconds * TIMES_FASTER > peer.seconds:
        yield f"complexity is not {TIMES_FASTER} times as fast as {peer.engine}"


def told(trial: Trial) -> str:
    """Return one trial as a line."""
    return (
        f"{trial.case:10} {trial.engine:11} {trial.rows:11,} rows: "
        f"{trial.seconds:8.3f} s, {trial.megabytes:5} MiB"
    )


def main() -> None:
    """Measure, print a line for each case, and end with 1 when a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.trade", description=__doc__)
    parser.add_argument("--figures", type=Path, default=FIGURES, help="table 51000-0032 as CSV")
    parser.add_argument("--rows", type=int, nargs="*", default=CURVE, help="sizes of the world")
    parser.add_argument("--no-peer", dest="peers", action="store_false")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", nargs=3, metavar=("CASE", "ENGINE", "PATH"))
    chosen = parser.parse_args()
    if chosen.one:
        case, engine, path = chosen.one
        with tempfile.TemporaryDirectory() as folder:
            trial = measured(case, engine, path=Path(path), folder=Path(folder))
        print(json.dumps(asdict(trial)))
        return
    found: list[Trial] = []
    for trial in trials(chosen):
        found.append(trial)
        print(json.dumps(asdict(trial)) if chosen.json else told(trial), flush=True)
    wrong = list(faults(found))
    if wrong:
        sys.exit("Missed: " + "; ".join(wrong) + ".")


if __name__ == "__main__":
    main()
