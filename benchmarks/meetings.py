"""Meetings with rooms, beside Timefold: `python -m benchmarks.meetings FILE... [--seconds 60]`.

Both sides get the same seconds on the same machine, one after the other, and are scored by the
same independent count. Timefold lives in an environment of its own (`make .venv-bench/.installed`,
Java 17); where that is missing the benchmark says so and shows our side alone.
"""

import argparse
import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.room_files import Score, read, score
from trademission.planning.room_task import RoomPlan, RoomTask
from trademission.planning.rooms import plan_rooms

PEER = Path(".venv-bench/bin/python")


@dataclass(frozen=True, kw_only=True, slots=True)
class Trial:
    """One file: our score, and Timefold's, with the one that it counts itself."""

    instance: str
    seconds: float
    ours: Score
    timefold: Score | None
    timefold_own: str | None


def trial(path: Path, *, seconds: float, seed: int, peer: Path | None) -> Trial:
    """Plan one file on both sides."""
    task = read(path)
    ours = score(task, plan_rooms(task, seconds=seconds, seed=seed))
    theirs, own = (None, None) if peer is None else peer_plan(task, seconds=seconds, python=peer)
    return Trial(
        instance=path.stem,
        seconds=seconds,
        ours=ours,
        timefold=None if theirs is None else score(task, theirs),
        timefold_own=own,
    )


def peer_plan(task: RoomTask, *, seconds: float, python: Path) -> tuple[RoomPlan | None, str]:
    """Return Timefold's plan, None if it had no time to place all, and its own score."""
    sent = {
        "days": task.days,
        "rooms": task.rooms,
        "meetings": [
            {
                "length": m.length,
                "required": sorted(m.required),
                "preferred": sorted(m.preferred),
            }
            for m in task.meetings
        ],
    }
    script = Path(__file__).with_name("timefold_peer.py")
    ended = subprocess.run(  # noqa: S603 - our own script with numbers of our own
        [str(python), str(script), str(seconds)],
        input=json.dumps(sent),
        capture_output=True,
        text=True,
        check=False,
    )
    answers = [line for line in ended.stdout.splitlines() if line.startswith("RESULT ")]
    if not answers:
        sys.exit(f"Timefold gave no answer: {ended.stderr[-4000:]}")
    found = json.loads(answers[-1].removeprefix("RESULT "))
    if None in (*found["starts"], *found["rooms"]):
        return None, found["score"]
    return RoomPlan(starts=tuple(found["starts"]), rooms=tuple(found["rooms"])), found["score"]


def told(found: Trial) -> str:
    """Return one trial as lines."""
    lines = [f"{found.instance}, {found.seconds:g} s each", f"  ours:     {_told(found.ours)}"]
    if found.timefold is not None:
        own = found.timefold_own
        lines.append(f"  Timefold: {_told(found.timefold)} (counts itself as {own})")
    elif found.timefold_own is not None:
        lines.append(f"  Timefold: not all meetings were placed in time ({found.timefold_own})")
    return "\n".join(lines)


def _told(found: Score) -> str:
    return f"{found.hard} hard, {found.medium} medium, {found.soft} soft"


def main() -> None:
    """Plan the files on both sides and print the scores."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.meetings", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peer", type=Path, default=PEER, help="the Python that has timefold")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    peer = chosen.peer if chosen.peer.exists() else None
    if peer is None:
        print(f"{chosen.peer} is missing; run `make bench` for the peer.", file=sys.stderr)
    for path in chosen.files:
        found = trial(path, seconds=chosen.seconds, seed=chosen.seed, peer=peer)
        print(json.dumps(asdict(found)) if chosen.json else told(found), flush=True)


if __name__ == "__main__":
    main()
