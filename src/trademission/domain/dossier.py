"""What is known of the trade of a region with a partner: facts in order, and how they developed."""

from dataclasses import dataclass

from trademission.domain.errors import refuse_unless
from trademission.domain.facts import Fact
from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """One measure over the years: a fact for each year that is known, in their order.

    `note` says what has to be known to read it, such as a change of concept.
    """

    id: str
    title: Text
    facts: tuple[Fact, ...]
    note: Text | None = None

    def __post_init__(self) -> None:
        """Refuse facts of different units, and years out of order."""
        units = {fact.unit for fact in self.facts}
        refuse_unless(len(units) <= 1, f"series {self.id}: its facts have several units.")
        periods = [fact.period for fact in self.facts]
        in_order = periods == sorted(set(periods))
        refuse_unless(in_order, f"series {self.id}: its years are not in order.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Ranking:
    """Partners by a measure, the first first: for each its name, rank and value."""

    id: str
    title: Text
    rows: tuple[tuple[Text, Fact, Fact], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Dossier:
    """The country note of a mission before it is printed.

    `facts` are the headline figures of `year` by their id (value, growth, rank, record, share),
    `stated` what somebody has said, `limits` what cannot be computed from the data at hand.
    """

    region: Text
    region_code: str
    partner: Text
    partner_code: str
    year: int
    facts: tuple[Fact, ...]
    series: tuple[Series, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    stated: tuple[Fact, ...] = ()
    limits: tuple[Text, ...] = ()

    def fact(self, key: str) -> Fact | None:
        """Return a headline figure by its id, None where it could not be computed."""
        return next((fact for fact in self.facts if fact.id == key), None)
