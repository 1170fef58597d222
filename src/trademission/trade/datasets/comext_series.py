"""Collect the figures of Comext into rows: values and weights, months and years."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from trademission.trade.datasets.comext_codes import CONFIDENTIAL, scheme_of
from trademission.trade.datasets.quantities import rounded
from trademission.trade.datasets.refusal import UnreadableDatasetError, refused, shown
from trademission.trade.datasets.row_list import FlowRow
from trademission.trade.datasets.source_file import SourceText
from trademission.trade.flows import THOUSAND, Concept, Flag, Flow, Symbol

_VALUE, _WEIGHT, _PIECES = "VALUE_IN_EUROS", "QUANTITY_IN_100KG", "SUPPLEMENTARY_QUANTITY"
_KILOGRAMS = 100
_MONTHS = frozenset(range(1, 13))
_WHOLE_YEAR = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation:
    """One figure: `month` is 0 for a whole year, `amount` None where it is not known."""

    line: int
    year: int
    month: int
    reporter: str
    partner: str
    partner_label: str
    product: str
    flow: Flow
    indicator: str
    amount: Decimal | None
    flag: Flag


@dataclass(frozen=True, kw_only=True, slots=True)
class _Key:
    year: int
    reporter: str
    partner: str
    partner_label: str
    product: str
    scheme: str
    flow: Flow


@dataclass(kw_only=True, slots=True)
class _Series:
    """The figures of one row by indicator and month."""

    amounts: dict[tuple[str, int], Decimal | None] = field(default_factory=dict)
    flag: Flag = Flag.UNSAID

    def total(self, indicator: str) -> Decimal | None:
        """Return the sum over the months; None where nothing or not all of it is known."""
        found = [amount for (name, _), amount in self.amounts.items() if name == indicator]
        known = [amount for amount in found if amount is not None]
        return sum(known, Decimal(0)) if found and len(known) == len(found) else None


@dataclass(kw_only=True, slots=True)
class Collection:
    """The figures of one answer; `sums` counts the lines that were left out as sums."""

    source: SourceText
    sums: int = 0
    _series: dict[_Key, _Series] = field(default_factory=dict)
    _months: dict[tuple[int, str], set[int]] = field(default_factory=lambda: defaultdict(set))
    _lines: dict[tuple[int, str], int] = field(default_factory=dict)

    @property
    def is_monthly(self) -> bool:
        """Whether years are sums of months."""
        return any(months != {_WHOLE_YEAR} for months in self._months.values())

    @property
    def is_confidential(self) -> bool:
        """Whether goods are among them whose true code is kept secret."""
        return any(key.scheme.endswith(CONFIDENTIAL) for key in self._series)

    def add(self, observation: Observation) -> None:
        """Take in a figure; refuses an unknown indicator and a figure that stands twice."""
        place = self.source.at(observation.line, "indicators")
        if observation.indicator == _PIECES:
            return
        if observation.indicator not in (_VALUE, _WEIGHT):
            raise refused(
                place,
                de=f"{shown(observation.indicator)} ist nicht bekannt; fragen Sie {_VALUE} und "
                f"{_WEIGHT} ab.",
                en=f"{shown(observation.indicator)} is not known; ask for {_VALUE} and {_WEIGHT}.",
            )
        series = self._series.setdefault(self._key(observation), _Series())
        part = (observation.indicator, observation.month)
        if part in series.amounts:
            raise refused(
                place,
                de="Diese Zahl steht schon weiter oben; fragen Sie die Datei neu ab.",
                en="This figure already stands further up; ask for the file again.",
            )
        series.amounts[part] = observation.amount
        series.flag = observation.flag or series.flag
        self._months[observation.year, observation.reporter].add(observation.month)
        self._lines.setdefault((observation.year, observation.reporter), observation.line)

    def rows(self) -> Iterator[FlowRow]:
        """Yield a row for each year, partner, product and flow.

        Raises UnreadableDatasetError where a year has months, but not all twelve and no others.
        """
        for whose, months in self._months.items():
            if months not in ({_WHOLE_YEAR}, _MONTHS):
                raise self._incomplete(whose, months)
        for key, series in self._series.items():
            yield _row(key, series)

    def _key(self, observation: Observation) -> _Key:
        return _Key(
            year=observation.year,
            reporter=observation.reporter,
            partner=observation.partner,
            partner_label=observation.partner_label,
            product=observation.product,
            scheme=scheme_of(observation.product, self.source.at(observation.line, "product")),
            flow=observation.flow,
        )

    def _incomplete(self, whose: tuple[int, str], months: set[int]) -> UnreadableDatasetError:
        place = self.source.at(self._lines[whose], "TIME_PERIOD")
        year, reporter = whose
        if _WHOLE_YEAR in months:
            return refused(
                place,
                de=f"{reporter} {year} steht als Jahr und nach Monaten da; fragen Sie eines ab.",
                en=f"{reporter} {year} stands as a year and by months; ask for one of them.",
            )
        missing = ", ".join(map(str, sorted(_MONTHS - months)))
        return refused(
            place,
            de=f"{reporter} {year} ist nach Monaten gegliedert, es fehlen die Monate {missing}; "
            "fragen Sie ganze Jahre ab (freq A).",
            en=f"{reporter} {year} is by months and lacks the months {missing}; ask for whole "
            "years (freq A).",
        )


def _row(key: _Key, series: _Series) -> FlowRow:
    value, weight = series.total(_VALUE), series.total(_WEIGHT)
    return FlowRow(
        year=key.year,
        reporter=key.reporter,
        partner=key.partner,
        partner_label=key.partner_label,
        flow=key.flow,
        concept=Concept.UNSAID,
        value=None if value is None else rounded(value / THOUSAND),
        weight_kg=None if weight is None else rounded(weight * _KILOGRAMS),
        flag=series.flag,
        symbol=Symbol.UNKNOWN if value is None else Symbol.NONE,
        product=key.product,
        product_scheme=key.scheme,
    )
