"""Collect rows of flows one by one and hand them out as one Arrow table."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

import pyarrow as pa

from trademission.trade.datasets.reading import SCHEMA, RowsInMemory
from trademission.trade.flows import TOTAL, Concept, Flag, Flow, Symbol


class FlowRow(NamedTuple):
    """A row of flows without what is the same in the whole file."""

    year: int
    reporter: str
    partner: str
    partner_label: str
    flow: Flow
    concept: Concept
    value: int | None
    weight_kg: int | None
    flag: Flag
    symbol: Symbol
    product: str = TOTAL
    product_scheme: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RowList:
    """The rows of one file in their order."""

    source: str
    vintage: date
    currency: str = "EUR"
    rows: list[FlowRow] = field(default_factory=list)

    def content(self) -> RowsInMemory:
        """Return the rows with the columns of `trademission.trade.flows`."""
        columns: dict[str, object] = dict(
            zip(FlowRow._fields, zip(*self.rows, strict=True), strict=False)
        )
        same = {"source": self.source, "vintage": self.vintage, "currency": self.currency}
        arrays = [
            pa.repeat(pa.scalar(same[name], type=SCHEMA.field(name).type), len(self.rows))
            if name in same
            else pa.array(columns.get(name, ()), type=SCHEMA.field(name).type)
            for name in SCHEMA.names
        ]
        return RowsInMemory(content=pa.Table.from_arrays(arrays, schema=SCHEMA))
