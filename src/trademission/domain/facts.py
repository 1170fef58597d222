"""A figure or statement with its source; filled by the trade floor, printed by documents."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trademission.domain.errors import refuse_unless
from trademission.domain.places import Visibility
from trademission.domain.text import Label


class Unit(StrEnum):
    """The units of computed facts; a stated fact may name any."""

    THOUSAND_EUROS = "TEUR"
    PERCENT = "percent"
    RANK = "rank"
    YES_NO = "yes_no"
    INDEX = "index"
    PARTNERS = "partners"


class FactKind(StrEnum):
    """Whether a fact was computed from a table or stated by somebody."""

    COMPUTED = "computed"
    STATED = "stated"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """One figure (computed) or statement (stated), never without a source.

    A computed figure is exact: it is rounded when it is printed. `region` and `partner` hold ISO
    codes there, `period` a year or the years from the first to the last ("2010-2022"), `formula`
    how the value follows from the table, `filter` which rows it is made of, `vintage` the day of
    the table, `file_hash` the SHA-256 of the file it was read from.
    `labels` hold the words of a statement in other languages.
    """

    id: str
    kind: FactKind
    source: str
    measure: str = ""
    value: float | None = None
    unit: str = ""
    period: str = ""
    flow: str = ""
    region: str = ""
    partner: str = ""
    formula: str = ""
    table: str = ""
    filter: str = ""
    vintage: date | None = None
    flag: str = ""
    file_hash: str = ""
    concept: str = ""
    text: str = ""
    stated_by: str = ""
    stated_where: str = ""
    stated_date: date | None = None
    labels: tuple[Label, ...] = ()
    visibility: Visibility = Visibility.PUBLIC

    def __post_init__(self) -> None:
        """Refuse a figure without value and unit, and a statement without words."""
        refuse_unless(self.source, f"fact {self.id}: it has no source; name one.")
        computed = self.kind is FactKind.COMPUTED
        refuse_unless(
            not computed or (self.value is not None and self.unit),
            f"fact {self.id}: a computed fact needs a value and a unit.",
        )
        refuse_unless(computed or self.text, f"fact {self.id}: a stated fact needs its text.")
