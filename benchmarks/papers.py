"""How long all papers of the example take, and how much memory: `python -m benchmarks.papers`.

The whole command is measured as a user meets it, from a cold start: reading the mission,
30 itineraries, booklet, minute schedule, briefing book, day sheet, list, guest sheets and
letters as PDF, Word and mail; once more with a programme before, so that everybody affected
gets a change notice. Target: each under 10 seconds and 500 MB on two cores.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from trademission.desk.examples import SAXONY_2023, folder_of
from trademission.desk.open_files import open_mission
from trademission.desk.plan_mission import plan_mission
from trademission.domain.moves import Retime, apply
from trademission.domain.programme import Programme
from trademission.domain.revision import revise
from trademission.files import write_programme
from trademission.planning import Settings

RUNS = 3
START = "from trademission.cli import main; main()"
PLANNING_SECONDS = 8.0
TARGET_SECONDS, TARGET_MEGABYTES = 10.0, 500.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """One run of the command: wall time, the most memory it held, and what it wrote."""

    seconds: float
    megabytes: float
    files: int
    kilobytes: int


def run(arguments: Sequence[str], folder: Path) -> Measured:
    """Run the command with its results in `folder`, and measure it as the system counts."""
    command = [sys.executable, "-c", START, *arguments, "--out", str(folder), "--json"]
    begun = time.perf_counter()
    with (folder.parent / "answer.json").open("wb") as answer:
        child = os.posix_spawn(
            sys.executable,
            command,
            os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, answer.fileno(), 1)],
        )
        _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - begun
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"The command failed: {' '.join(command)}")
    written = [path for path in folder.rglob("*") if path.is_file()]
    return Measured(
        seconds=round(seconds, 2),
        megabytes=round(usage.ru_maxrss / 1024, 1),
        files=len(written),
        kilobytes=sum(path.stat().st_size for path in written) // 1024,
    )


def programmes(folder: Path) -> None:
    """Plan the example, move six entries by half an hour, and write both programmes."""
    mission = open_mission(folder_of(SAXONY_2023)).mission
    settings = Settings(seconds=PLANNING_SECONDS)
    planned = plan_mission(mission, today=SAXONY_2023.today, settings=settings)
    if planned.programme is None:
        sys.exit("The example could not be planned.")
    moved = revise(planned.programme, _moved(planned.programme))
    write_programme(planned.programme, planned.mission, folder / "before.json")
    write_programme(moved, planned.mission, folder / "after.json")


def _moved(programme: Programme) -> Programme:
    for entry in programme.entries[6:24:3]:
        later = entry.start_at + timedelta(minutes=30)
        programme = apply(programme, Retime(entry=entry.id, start_at=later))
    return programme


def cases(folder: Path) -> dict[str, list[str]]:
    """Return the arguments of each case by its name."""
    mission, today = str(folder_of(SAXONY_2023)), f"{SAXONY_2023.today:%Y-%m-%d}"
    first = ["papers", mission, str(folder / "before.json"), "--today", today]
    second = ["papers", mission, str(folder / "after.json"), "--today", today]
    return {
        "all papers, German": [*first, "--lang", "de"],
        "all papers, English": [*first, "--lang", "en"],
        "all papers and change notices": [
            *(*second, "--lang", "de"),
            *("--previous", str(folder / "before.json")),
        ],
    }


def median_of(runs: Sequence[Measured]) -> Measured:
    """Return the medians of several runs; all write the same files."""
    return Measured(
        seconds=statistics.median(one.seconds for one in runs),
        megabytes=statistics.median(one.megabytes for one in runs),
        files=runs[0].files,
        kilobytes=runs[0].kilobytes,
    )


def main() -> None:
    """Measure every case, print a line for each, and end with 1 when one misses the target."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--json", action="store_true", help="one JSON line for each case")
    as_json = reader.parse_args().json
    misses = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programmes(folder)
        for case, arguments in cases(folder).items():
            found = median_of([run(arguments, folder / f"out-{i}") for i in range(RUNS)])
            misses += found.seconds >= TARGET_SECONDS or found.megabytes >= TARGET_MEGABYTES
            told = {"case": case, **asdict(found)}
            print(json.dumps(told) if as_json else f"{case}: {_words(found)}")
    sys.exit(1 if misses else 0)


def _words(found: Measured) -> str:
    return (
        f"{found.seconds:.2f} s, {found.megabytes:.0f} MB, "
        f"{found.files} files of {found.kilobytes} kB in all"
    )


if __name__ == "__main__":
    main()
