"""How soon and how little a programme changes after a shock: `python -m benchmarks.replan`.

The example mission is planned first (`--programme` takes one that is there); then each shock of
`benchmarks.shocks` is re-planned by `replan()` on one core. Reported are the seconds to the
first proposal, whether its change is proven the least, which agreements it breaks and whether
that is proven to be needed, and how many alternatives there are. The laws judge every proposal.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.shocks import SHOCKS, Shock
from trademission.desk.plan_mission import as_it_stands
from trademission.desk.read_events import read_events
from trademission.domain.brief import Brief
from trademission.domain.check import blocks, check
from trademission.domain.events import after
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.files import read_mission, read_programme
from trademission.planning import REPLANNING, Replanned, Settings, plan, replan
from trademission.planning.past import given, past_of
from trademission.planning.watching import Clock

EXAMPLE = Path(__file__).parent.parent / "examples" / "sachsen-japan-korea-2023" / "mission.toml"
TODAY = datetime(2023, 9, 4, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True, slots=True)
class Trial:
    """One shock; `broken` are agreements that no event hits and that the proposal does not keep."""

    shock: str
    seconds: float | None
    least_proven: bool
    told: int | None
    moved: int | None
    broken: tuple[str, ...]
    broken_is_needed: bool
    alternatives: int
    all_seconds: float
    sound: bool


def trial(
    shock: Shock, mission: Mission, published: Programme, settings: Settings, clock: Clock
) -> Trial:
    """Re-plan after one shock, and check what comes out."""
    now = datetime.fromisoformat(shock.now)
    brief = as_it_stands(mission, today=now).brief
    events = read_events(shock.events, brief=brief)
    found = replan(brief, published, events=events, now=now, settings=settings, clock=clock)
    first = found.alternatives[0] if found.alternatives else None
    broken = _broken(after(brief, events), published, found, now=now)
    return Trial(
        shock=shock.name,
        seconds=found.first_seconds,
        least_proven=first is not None and first.is_least,
        told=None if first is None else first.told.value,
        moved=None if first is None else first.moved.value,
        broken=broken,
        broken_is_needed=set(broken) <= set(found.released) and found.release_proven,
        alternatives=len(found.alternatives),
        all_seconds=found.seconds,
        sound=_is_sound(found, published, now=now),
    )


def _broken(
    changed: Brief, published: Programme, found: Replanned, *, now: datetime
) -> tuple[str, ...]:
    """Return what is agreed after the events, still to come, and not kept by the proposal."""
    if not found.alternatives:
        return ()
    starts = {(e.appointment, e.start_at) for e in found.alternatives[0].programme.entries}
    begun = past_of(published, changed, now=now).appointments
    return tuple(
        item.id
        for item in changed.appointments
        if item.is_firm and item.id not in begun and (item.id, item.fixed_start) not in starts
    )


def _is_sound(found: Replanned, published: Programme, *, now: datetime) -> bool:
    """Tell whether no alternative breaks a law, the past taken as given."""
    task = given(found.brief, past_of(published, found.brief, now=now))
    return not any(blocks(check(task, one.programme)) for one in found.alternatives)


def told(found: Trial) -> str:
    """Return one trial as a line."""
    seconds = "none" if found.seconds is None else f"{found.seconds:.2f} s"
    least = "least proven" if found.least_proven else "least open"
    broken = ""
    if found.broken:
        need = "needed, proven" if found.broken_is_needed else "NOT PROVEN"
        broken = f"; agreements broken: {', '.join(found.broken)} ({need})"
    wrong = "" if found.sound else "; BREAKS A LAW"
    return (
        f"{found.shock:56} {seconds:>7}, {least}, told {found.told}, moved or out {found.moved}, "
        f"{found.alternatives} in {found.all_seconds:.1f} s{broken}{wrong}"
    )


def summary(found: Sequence[Trial]) -> str:
    """Return medians and worst, and how much is proven."""
    seconds = [t.seconds for t in found if t.seconds is not None]
    proven, broken = sum(t.least_proven for t in found), [t for t in found if t.broken]
    needed = sum(t.broken_is_needed for t in broken)
    return (
        f"{len(found)} shocks: proposal for {len(seconds)}, median "
        f"{statistics.median(seconds):.2f} s, worst {max(seconds):.2f} s; least change proven for "
        f"{proven} ({proven / len(found):.0%}); agreements broken in {len(broken)}, proven to be "
        f"needed in {needed}; laws broken in {sum(not t.sound for t in found)}; "
        f"{statistics.mean(t.alternatives for t in found):.1f} alternatives on average"
    )


def published_programme(path: Path | None, mission: Mission, *, seconds: float) -> Programme:
    """Return the programme that everybody has: from a file, or planned now."""
    if path is not None:
        return read_programme(path)
    settings = Settings(seconds=seconds, reasons=False)
    outcome = plan(mission.brief, mission=mission.id, settings=settings)
    if outcome.programme is None:
        sys.exit("The example mission could not be planned in time; give more with --planning.")
    return outcome.programme


def main() -> None:
    """Re-plan after each shock and print a line each, then the medians."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.replan", description=__doc__)
    parser.add_argument("--programme", type=Path)
    parser.add_argument("--planning", type=float, default=30.0)
    parser.add_argument("--seconds", type=float, default=REPLANNING.seconds)
    parser.add_argument("--only", default="", help="shocks whose name holds these words")
    parser.add_argument("--cpu", action="store_true", help="tell seconds of the processor")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    mission = as_it_stands(read_mission(EXAMPLE), today=TODAY)
    published = published_programme(chosen.programme, mission, seconds=chosen.planning)
    settings = Settings(seconds=chosen.seconds, workers=1, reasons=False)
    clock = time.process_time if chosen.cpu else time.monotonic
    found = []
    for shock in SHOCKS:
        if chosen.only in shock.name:
            found.append(trial(shock, mission, published, settings, clock))
            print(json.dumps(asdict(found[-1])) if chosen.json else told(found[-1]), flush=True)
    if not chosen.json and found:
        print(summary(found))


if __name__ == "__main__":
    main()
