"""Facts from rows: every figure with its formula, its rows and its source."""

from dataclasses import dataclass

from trademission.domain.facts import Fact, FactKind, Unit
from trademission.trade.codes import Country, Region
from trademission.trade.flows import Concept, Flag, Flow
from trademission.trade.market.basis import Basis
from trademission.trade.publishers import publication_of

CONCEPTS = {Flow.EXPORT: Concept.SPECIAL, Flow.IMPORT: Concept.GENERAL}
"""What the Länder count by the rule of the Federal Statistical Office."""
ALL_PARTNERS = "WORLD"
"""The partner of a figure on all partners together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """What is computed: its id, unit and formula."""

    id: str
    unit: Unit
    formula: str


VALUE = Measure(id="value", unit=Unit.THOUSAND_EUROS, formula="x_t")
GROWTH = Measure(id="growth", unit=Unit.PERCENT, formula="100 (x_t / x_(t-1) - 1)")
RANK = Measure(id="rank", unit=Unit.RANK, formula="1 + number of countries with a higher x_t")
SHARE = Measure(id="share", unit=Unit.PERCENT, formula="100 x_t / sum of x_t over all partners")
RECORD = Measure(id="record", unit=Unit.YES_NO, formula="x_t > max of x_s over all years s < t")
HERFINDAHL = Measure(
    id="herfindahl", unit=Unit.INDEX, formula="sum over partners of (x_j / sum of x)^2"
)
EFFECTIVE = Measure(id="effective", unit=Unit.PARTNERS, formula="1 / Herfindahl index")
LARGEST = Measure(
    id="largest", unit=Unit.PERCENT, formula="100 max of x_j / sum of x over all partners"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """What figures are about: they share region, partner, direction and source."""

    basis: Basis
    region: Region
    flow: Flow
    partner: Country | None = None

    def fact(self, measure: Measure, value: float, *, period: str, flag: str = Flag.UNSAID) -> Fact:
        """Return a figure with where it comes from; `period` is a year or its first and last."""
        basis, publication = self.basis, publication_of(self.basis.source)
        partner = ALL_PARTNERS if self.partner is None else self.partner.code
        return Fact(
            id=measure.id,
            kind=FactKind.COMPUTED,
            source=publication.name,
            measure=measure.id,
            value=value,
            unit=measure.unit,
            period=period,
            flow=self.flow,
            region=self.region.code,
            partner=partner,
            formula=measure.formula,
            table=basis.source,
            filter=f"reporter={self.region.code}; flow={self.flow}; partner={partner}; "
            f"year={period}",
            vintage=basis.vintage,
            flag=flag,
            file_hash=basis.file_hash,
            concept=CONCEPTS[self.flow],
        )
