"""The time in which a table shows a country under its own name: (ab 1993), (bis 04/1992)."""

import re
from dataclasses import dataclass

from trademission.domain.errors import refuse_unless
from trademission.domain.text import Text

_PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_YEAR_DIGITS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Validity:
    """A time with a first and a last year or month, both included.

    `since` and `until` are written as ISO 8601 has it, 1993 or 1992-05, and are empty where the
    time is open. Refuses anything else, and an end before the beginning.
    """

    since: str = ""
    until: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no time."""
        for name, period in (("since", self.since), ("until", self.until)):
            refuse_unless(
                not period or _PERIOD.fullmatch(period),
                f"{name} must be a year or a month such as 1993 or 1992-05, not {period!r}.",
            )
        is_forward = not self.since or not self.until or self.since <= self.until
        refuse_unless(is_forward, f"until ({self.until}) must not be before since ({self.since}).")

    def covers(self, year: int) -> bool:
        """Tell whether at least a part of `year` lies within."""
        begins = int(self.since[:_YEAR_DIGITS]) if self.since else year
        ends = int(self.until[:_YEAR_DIGITS]) if self.until else year
        return begins <= year <= ends

    @property
    def is_open(self) -> bool:
        """Whether there is neither beginning nor end."""
        return not self.since and not self.until

    @property
    def text(self) -> Text:
        """The time in words as the Federal Statistical Office writes them; empty when open."""
        since, until = _told(self.since), _told(self.until)
        if since and until:
            return Text(de=f"{since} bis {until}", en=f"{since} to {until}")
        if since:
            return Text(de=f"ab {since}", en=f"from {since}")
        return Text(de=f"bis {until}" if until else "", en=f"until {until}" if until else "")


ALWAYS = Validity()
"""The time of a label that neither begins nor ends."""


def spanning(validities: tuple[Validity, ...]) -> Validity:
    """Return the shortest time that holds all of `validities`, of which there is at least one."""
    since = "" if any(not each.since for each in validities) else min(v.since for v in validities)
    until = "" if any(not each.until for each in validities) else max(v.until for v in validities)
    return Validity(since=since, until=until)


def _told(period: str) -> str:
    """Write 1992-05 as 05/1992."""
    year, _, month = period.partition("-")
    return f"{month}/{year}" if month else year
