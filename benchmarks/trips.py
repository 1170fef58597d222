"""How good plans of hard trips are, and how soon: `python -m benchmarks.trips`.

Each trip is planned by `plan()`, and by one plain model as the peer (`--no-peer` leaves it
out). Reported are the time to the first programme and what tier 2 reached: its value, its true
bound and the gap between them. Every programme is checked by the laws, which know of no solver.
"""

import argparse
import json
import statistics
import sys
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from benchmarks.plain_trip import Plain, plain_trip
from benchmarks.trip_maker import TripSize, make_trip
from trademission.domain.brief import Brief
from trademission.domain.check import blocks, check
from trademission.domain.programme import Programme
from trademission.planning import Settings, plan
from trademission.planning.outcome import Outcome, Progress
from trademission.planning.problem import Problem
from trademission.planning.worth import WANTS, worth


@dataclass(frozen=True, kw_only=True, slots=True)
class Trial:
    """One trip planned; gaps are parts of the value."""

    seed: int
    first_seconds: float
    first_value: int
    value: int
    bound: int
    gap: float
    seconds: float
    peer_value: int | None
    peer_bound: int | None
    peer_gap: float | None


def planned(brief: Brief, *, seconds: float) -> Outcome:
    """Return the plan of a trip; the search ends where tier 2 does."""
    enough = threading.Event()

    def watch(progress: Progress) -> None:
        if progress.tier > WANTS:
            enough.set()

    settings = Settings(seconds=seconds, reasons=False)
    return plan(brief, mission="trips", settings=settings, on_progress=watch, cancel=enough)


def trial(seed: int, size: TripSize, *, seconds: float, with_peer: bool) -> Trial:
    """Plan the trip of a seed, check it, and let the peer try."""
    brief = make_trip(seed, size)
    outcome = planned(brief, seconds=seconds)
    if outcome.programme is None or blocks(check(brief, outcome.programme)):
        sys.exit(f"Seed {seed}: there is no programme, or it breaks a law.")
    tier = outcome.tiers[WANTS - 1]
    bound = tier.value if tier.bound is None else tier.bound
    peer: Plain | None = plain_trip(brief, seconds=seconds) if with_peer else None
    return Trial(
        seed=seed,
        first_seconds=outcome.first_feasible_seconds or outcome.seconds,
        first_value=_worth(brief, outcome.first or outcome.programme),
        value=tier.value,
        bound=bound,
        gap=(bound - tier.value) / tier.value,
        seconds=outcome.seconds,
        peer_value=None if peer is None else peer.value,
        peer_bound=None if peer is None else peer.bound,
        peer_gap=None if peer is None else peer.gap,
    )


def _worth(brief: Brief, programme: Programme) -> int:
    """Return the points of tier 2."""
    return worth(Problem(brief, mission="trips"), programme)[1]


def told(found: Trial) -> str:
    """Return one trip as a line."""
    line = (
        f"seed {found.seed:3}: first programme {found.first_seconds:.2f} s, "
        f"{found.first_value / found.value:.0%} of the last; "
        f"tier 2 {found.value} of at most {found.bound} ({found.gap:.2%}) in {found.seconds:.1f} s"
    )
    if found.peer_gap is None:
        return line
    return f"{line}; plain model {found.peer_value} of {found.peer_bound} ({found.peer_gap:.2%})"


def summary(found: Sequence[Trial]) -> str:
    """Return medians and worst, and on how many seeds the peer leaves 2 % or more."""
    gaps, firsts = [t.gap for t in found], [t.first_seconds for t in found]
    parts = [t.first_value / t.value for t in found]
    line = (
        f"{len(found)} trips: first programme at worst {max(firsts):.2f} s, worth "
        f"{statistics.median(parts):.0%} of the last (at worst {min(parts):.0%}); gap of tier 2: "
        f"median {statistics.median(gaps):.2%}, worst {max(gaps):.2%}"
    )
    peers = [t.peer_gap for t in found if t.peer_gap is not None]
    hard = sum(gap >= 0.02 for gap in peers)
    return (
        f"{line}; the plain model leaves 2 % or more on {hard} of {len(peers)}" if peers else line
    )


def main() -> None:
    """Plan the trips and print a line each, then the medians."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.trips", description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--appointments", type=int, default=60)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    size = TripSize(appointments=chosen.appointments)
    found = []
    for seed in range(1, chosen.seeds + 1):
        found.append(trial(seed, size, seconds=chosen.seconds, with_peer=not chosen.no_peer))
        print(json.dumps(asdict(found[-1])) if chosen.json else told(found[-1]), flush=True)
    if not chosen.json:
        print(summary(found))


if __name__ == "__main__":
    main()
