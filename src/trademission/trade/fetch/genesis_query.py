"""What to ask GENESIS for: a table, the years, and a selection of its values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from trademission.trade.fetch.arrivals import name_for
from trademission.trade.fetch.refusal import FetchError

MOST_CLASSES = 5  # classifyingvariable1 to 5
_TABLE = re.compile(r"[0-9]{5}-[0-9A-Z-]{2,16}")


class UnknownTableError(FetchError):
    """There is no such table, or nothing in it for the selection."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TableQuery:
    """A table by its number, all of it or a selection.

    `region_variable` and `region_keys` select regions: DLANDX and 14 are Saxony. `classes` selects
    by other variables, up to five: {"STLAH": ("STLAH732",)} is Japan. An empty selection is all.
    """

    table: str
    first_year: int | None = None
    last_year: int | None = None
    region_variable: str = ""
    region_keys: tuple[str, ...] = ()
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what is no number of a table, and more selections than GENESIS takes."""
        if not _TABLE.fullmatch(self.table):
            raise UnknownTableError(
                de=f"{self.table!r} ist keine Nummer einer Tabelle; nennen Sie eine wie "
                "51000-0032.",
                en=f"{self.table!r} is no number of a table; name one such as 51000-0032.",
            )
        if len(self.classes) > MOST_CLASSES:
            raise UnknownTableError(
                de=f"GENESIS wählt nach höchstens {MOST_CLASSES} Merkmalen aus; nennen Sie "
                "weniger.",
                en=f"GENESIS selects by {MOST_CLASSES} variables at most; name fewer.",
            )

    @property
    def name(self) -> str:
        """A file name without ending that tells table and selection."""
        years = [str(year or "") for year in (self.first_year, self.last_year)]
        keys = [*self.region_keys, *(key for chosen in self.classes.values() for key in chosen)]
        return name_for("_".join([self.table, *keys, *(["-".join(years)] if any(years) else [])]))

    def form(self, *, is_job: bool) -> dict[str, str]:
        """Return the parameters of data/tablefile; with `is_job` GENESIS works in the background.

        Quality signs are asked for: they tell what is provisional.
        """
        chosen = {
            "name": self.table,
            "startyear": "" if self.first_year is None else str(self.first_year),
            "endyear": "" if self.last_year is None else str(self.last_year),
            "regionalvariable": self.region_variable,
            "regionalkey": ",".join(self.region_keys),
        }
        for number, (variable, keys) in enumerate(self.classes.items(), start=1):
            chosen[f"classifyingvariable{number}"] = variable
            chosen[f"classifyingkey{number}"] = ",".join(keys)
        told = {name: words for name, words in chosen.items() if words}
        return told | FILE_FORM | {"job": "true" if is_job else "false"}


FILE_FORM = {
    "area": "all",
    "compress": "false",
    "format": "ffcsv",
    "language": "de",
    "quality": "on",
}
"""How every file is wanted: flat, in German (which the reader knows best), with quality signs."""
