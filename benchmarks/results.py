"""Measure everything and write benchmarks/RESULTS.md: `python -m benchmarks.results`.

Medians of three runs. `--only NAME...` measures again what is named and takes the rest from the
runs that are kept; `--write` measures nothing. Nothing else should run beside it.
"""

import argparse
import os
import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.runs import RUNS, WORKS, measure
from benchmarks.sections import SECTIONS, Section

PAGE = Path(__file__).with_name("RESULTS.md")
PACKAGES = ("trademission", "ortools", "python-sat", "typst", "python-docx")


def page() -> str:
    """Return the whole page."""
    parts = [part for section in SECTIONS for part in _section(section())]
    return "\n\n".join(["# Results", _machine(), *parts]) + "\n"


def _section(section: Section) -> Iterator[str]:
    """Yield heading, sentence and table; nothing where nothing was measured."""
    heads, *rows = section.rows
    if rows:
        yield f"## {section.title}"
        yield section.sentence
        lines = (heads, ["---"] * len(heads), *rows)
        yield "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _machine() -> str:
    """Return what measured, and when."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} by `make bench` on {_processor()}, "
        f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, {packages}. "
        f"Medians of {RUNS} runs unless a line says otherwise, with nothing running beside them."
    )


def _processor() -> str:
    """Return what the system calls its processor."""
    described = Path("/proc/cpuinfo")
    lines = described.read_text(encoding="utf-8").splitlines() if described.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def main() -> None:
    """Measure what is asked for, then write the page whole."""
    reader = argparse.ArgumentParser(prog="python -m benchmarks.results", description=__doc__)
    names = [work.name for work in WORKS]
    reader.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME")
    reader.add_argument("--write", action="store_true", help="measure nothing")
    chosen = reader.parse_args()
    for work in WORKS:
        if work.name in chosen.only and not chosen.write:
            measure(work)
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Written: {PAGE}")


if __name__ == "__main__":
    main()
