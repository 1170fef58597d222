"""What RESULTS.md says of each benchmark, from the lines of its runs."""

import csv
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.runs import DATA, Line, lines

Median = Callable[[Iterable[float]], float]
median: Median = statistics.median


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """One heading with a sentence and a table; the first row holds the titles."""

    title: str
    sentence: str
    rows: Sequence[Sequence[str]]


def of(name: str, key: str) -> list[float]:
    """Return the medians over the runs of one number, a number per line."""
    return [
        median(values)
        for values in zip(*([line[key] for line in run] for run in lines(name)), strict=True)
    ]


def table(name: str, heads: Sequence[str], row: Callable[[str], Sequence[str]]) -> list[list[str]]:
    """Return the titles and a row, none where nothing was measured."""
    return [list(heads), *([list(row(name))] if lines(name) else [])]


def b2b() -> Section:
    """The B2B files of JAIR 74."""
    found = [_b2b_row(d) for d in (2, 0, 1, 3) if lines(f"b2b-{d}")]
    heads = ("d", "files", "optimal", "infeasible", "as published", "median", "longest", "sum")
    return Section(
        title="Matchmaking: the B2B files of JAIR 74 (2022)",
        sentence="`python -m benchmarks.b2b`. Breaks of two people differ by at most d. Seconds "
        "are wall time for reading, encoding and proving together; every schedule was verified "
        "from the file alone. The last columns are the published times of the MaxSAT solver on a "
        "Xeon E3-1220v2.",
        rows=[[*heads, "published median", "published sum"], *found],
    )


def _b2b_row(fairness: int) -> list[str]:
    name = f"b2b-{fairness}"
    runs, seconds, best = lines(name), of(name, "seconds"), _published(fairness)
    right = min(sum(_agrees(line, best) for line in run) for run in runs)
    counts = [sum(line["status"] == word for line in runs[0]) for word in ("optimal", "infeasible")]
    theirs = [float(row["seconds"]) for row in best.values()]
    return [
        *map(str, (fairness, len(seconds), *counts)),
        f"{right} of {len(seconds)}",
        *(f"{value:.2f} s" for value in (median(seconds), max(seconds), sum(seconds))),
        *(f"{value:.1f} s" for value in (median(theirs), sum(theirs))),
    ]


def _published(fairness: int) -> dict[str, dict[str, str]]:
    """Return what the MaxSAT solver is published to have found, by file."""
    with (DATA / "b2b/published.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    wanted = str(fairness)
    return {
        row["instance"]: row
        for row in rows
        if row["fairness_d"] == wanted and row["solver"] == "MaxSAT"
    }


def _agrees(line: Line, best: dict[str, dict[str, str]]) -> bool:
    """Tell whether an answer is the published one."""
    theirs = best[line["instance"]]
    if theirs["status"] == "unsat":
        return bool(line["status"] == "infeasible")
    return bool(line["status"] == "optimal" and line["breaks"] == int(theirs["breaks"]))


def csplib046() -> Section:
    """CSPLib 046."""

    def row(name: str) -> list[str]:
        seconds, last = of(name, "seconds"), lines(name)[-1]
        decided = min(sum(x["status"] != "unknown" for x in run) for run in lines(name))
        met = [str(x["instance"]) for x in last if x["status"] == "satisfiable"]
        times = f"{median(seconds):.2f} s", f"{max(seconds):.2f} s"
        return [f"{decided} of {len(last)}", ", ".join(met), *times]

    return Section(
        title="Meetings with travel times: CSPLib 046",
        sentence="`python -m benchmarks.csplib046`. Every schedule was verified from the file.",
        rows=table("csplib046", ("decided", "satisfiable", "median", "longest"), row),
    )


def meetings() -> Section:
    """Timefold's meeting scheduling."""
    runs, rows = lines("meetings"), []
    for same in zip(*runs, strict=True):
        ours = sorted(tuple(line["ours"].values()) for line in same)
        theirs = sorted(tuple(line["timefold"].values()) for line in same if line["timefold"])
        open_ = sum(line["timefold"] is None for line in same)
        placed = f"; not all placed in {open_} of {len(same)}" if open_ else ""
        peer = _score(theirs[(len(theirs) - 1) // 2]) if theirs else "none"
        rows.append([same[0]["instance"], _score(ours[len(ours) // 2]), f"{peer}{placed}"])
    return Section(
        title="Meetings with rooms, beside Timefold",
        sentence="`python -m benchmarks.meetings`, 60 s for each side, one after the other on the "
        "same machine; penalties, the less the better, scored by one judge for both. Timefold is "
        "its Python package; a run in which it leaves a meeting without room or time has no "
        "score.",
        rows=[["set", "trademission", "Timefold 1.24.0b0"], *rows],
    )


def _score(score: tuple[int, ...]) -> str:
    return " / ".join(f"{part} {word}" for part, word in zip(score, SCORES, strict=True))


SCORES = ("hard", "medium", "soft")


def trips() -> Section:
    """Hard trips with travel."""
    heads = ("appointments", "trips", "first programme, worst", "its tier 2, median and worst")
    more = ("gap of tier 2, median", "worst", "until tier 2 is settled", "longest")
    peers = lines("trips-peer")
    rows = [_trips_row(name, size) for name, size in (("trips", 60), ("trips-100", 100))]
    peer = ""
    if peers:
        gaps = [line["peer_gap"] for line in peers[0]]
        peer = (
            f" The plain model, one run of 30 s each, leaves {min(gaps):.1%} to {max(gaps):.1%} "
            f"(median {median(gaps):.1%}); at least 2 % on "
            f"{sum(gap >= HARD for gap in gaps)} of {len(gaps)}."
        )
    return Section(
        title="Trips with travel",
        sentence="`python -m benchmarks.trips`: 30 delegates, 10 days, 5 cities, made by seeds. "
        f"A gap is (bound - value) / value; all bounds are proven.{peer}",
        rows=[[*heads, *more], *(row for row in rows if row)],
    )


HARD = 0.02
"""What a plain model leaves at least on a hard trip."""


def _trips_row(name: str, size: int) -> list[str]:
    if not lines(name):
        return []
    gaps, seconds = of(name, "gap"), of(name, "seconds")
    values = zip(of(name, "first_value"), of(name, "value"), strict=True)
    parts = [first / last for first, last in values]
    return [
        *(str(size), str(len(gaps)), f"{max(of(name, 'first_seconds')):.2f} s"),
        f"{median(parts):.0%} and {min(parts):.0%} of the last",
        *(f"{median(gaps):.2%}", f"{max(gaps):.2%}"),
        *(f"{median(seconds):.1f} s", f"{max(seconds):.1f} s"),
    ]


def replan() -> Section:
    """Shocks on the example mission."""
    heads = ("shocks", "with a proposal", "median", "longest", "least change proven")
    more = ("agreements broken", "of these proven necessary", "alternatives")

    def row(name: str) -> list[str]:
        seconds, runs = of(name, "seconds"), lines(name)
        proven = min(sum(x["least_proven"] for x in run) for run in runs)
        broken = [x for x in runs[-1] if x["broken"]]
        needed = sum(x["broken_is_needed"] for x in broken)
        return [
            str(len(seconds)),
            str(min(sum(x["seconds"] is not None and x["sound"] for x in run) for run in runs)),
            *(f"{value:.2f} s" for value in (median(seconds), max(seconds))),
            *(f"{proven} of {len(seconds)}", str(len(broken)), str(needed)),
            f"{statistics.mean(x['alternatives'] for x in runs[-1]):.1f}",
        ]

    return Section(
        title="Re-planning after a shock",
        sentence="`python -m benchmarks.replan`: the example mission, its programme given out, "
        "then one thing goes wrong. Seconds until the proposal; the alternatives come later.",
        rows=table("replan", (*heads, *more), row),
    )


def cores() -> Section:
    """Why something is infeasible."""

    def row(name: str) -> list[str]:
        seconds, runs = of(name, "seconds"), lines(name)
        minimal = min(sum(x["minimal"] and x["judged"] == "right" for x in r) for r in runs)
        sizes = [x["size"] for x in runs[-1]]
        found = str(len(seconds)), f"{minimal} of {len(seconds)}", f"{min(sizes)} to {max(sizes)}"
        return [*found, f"{median(seconds):.2f} s", f"{max(seconds):.2f} s"]

    return Section(
        title="Why a task is infeasible",
        sentence="`python -m benchmarks.cores`: the infeasible B2B files and broken trips. "
        "Minimal: infeasible alone, feasible without any one member, both judged by planning "
        "again.",
        rows=table("cores", ("tasks", "minimal", "members", "median", "longest"), row),
    )


def scale() -> Section:
    """Brokerage events by size."""
    sizes: dict[tuple[int, int], list[Line]] = {}
    for line in (line for run in lines("scale") for line in run):
        sizes.setdefault((line["people"], line["meetings"]), []).append(line)
    rows = [
        [
            *(f"{number:,}" for number in size),
            f"{median(x['percent'] for x in same):.2f} %",
            f"{median(x['seconds'] for x in same):.1f} s",
            f"{median(x['megabytes'] for x in same):.0f} MB",
            str(len(same)),
        ]
        for size, same in sizes.items()
    ]
    return Section(
        title="Brokerage events by size",
        sentence="`python -m benchmarks.scale`: tables 90 % full, the top 5 % of hosts wished for "
        "twice over, everybody there in 60 % of the slots; 60 s at most. The bound is proven "
        "in whole numbers. Time and memory of the whole process.",
        rows=[["people", "wished for", "of the bound", "time", "memory", "runs"], *rows],
    )


def papers() -> Section:
    """The papers of the example mission."""
    rows = [
        [
            line["case"],
            f"{line['seconds']:.2f} s",
            f"{line['megabytes']:.0f} MB",
            str(line["files"]),
            f"{line['kilobytes']:,} kB",
        ]
        for run in lines("papers")
        for line in run
    ]
    return Section(
        title="Papers",
        sentence="`python -m benchmarks.papers`: the whole command from a cold start, medians of "
        "three runs.",
        rows=[["case", "time", "memory", "files", "size"], *rows],
    )


def trade() -> Section:
    """Trade figures at the size of the world."""
    rows = [
        [
            line["case"],
            line["engine"],
            f"{line['rows']:,}",
            f"{line['seconds']:.3f} s",
            f"{line['megabytes']:,} MB",
        ]
        for run in lines("trade")
        for line in run
    ]
    return Section(
        title="Trade figures",
        sentence="`python -m benchmarks.trade`: the table of GENESIS, and made-up world trade of "
        "the size of BACI; each case once, in a process of its own. Peers found the same.",
        rows=[["case", "engine", "rows", "time", "memory"], *rows],
    )


SECTIONS = (b2b, meetings, csplib046, trips, replan, cores, scale, trade, papers)
