"""The aims in their order, with what the planner reached and proved, while it works and after."""

from collections.abc import Iterable

from babel.numbers import format_decimal, format_percent
from rich.table import Table

from trademission.cli.talk import Talk
from trademission.domain.text import Text
from trademission.planning import Progress, Tier

UNKNOWN = "-"
PROVEN = Text(de="bewiesen", en="proven")
COLUMNS = (
    Text(de="Wert", en="Value"),
    Text(de="Schranke", en="Bound"),
    Text(de="Lücke", en="Gap"),
    Text(de="Sekunden", en="Seconds"),
)


def tiers_table(states: Iterable[Tier | Progress], *, talk: Talk) -> Table:
    """Return a line for each tier: value, bound, gap and seconds so far."""
    table = Table(box=None)
    table.add_column(talk.words(Text(de="Ziel", en="Aim")))
    for words in COLUMNS:
        table.add_column(talk.words(words), justify="right")
    for state in states:
        number = state.number if isinstance(state, Tier) else state.tier
        table.add_row(
            f"{number} {talk.words(state.name)}",
            UNKNOWN if state.value is None else str(state.value),
            UNKNOWN if state.bound is None else str(state.bound),
            gap_words(state.gap, talk=talk),
            format_decimal(state.seconds, format="0.0", locale=talk.locale),
        )
    return table


def gap_words(gap: float | None, *, talk: Talk) -> str:
    """Return a gap in percent, or in a word where it is unknown or nothing is left of it."""
    if gap is None:
        return UNKNOWN
    if gap == 0:
        return talk.words(PROVEN)
    return format_percent(
        gap, format="0.0 %" if talk.language == "de" else "0.0%", locale=talk.locale
    )
