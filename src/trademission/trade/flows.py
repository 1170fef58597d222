"""The one table that all sources become: a row per year, reporter, partner, product and flow.

| column | holds |
| --- | --- |
| `source` | the table or dataset, as its publisher calls it: 51000-0032, DS-045409, BACI-HS92 |
| `vintage` | the day on which the publisher stood behind the figures |
| `year` | the calendar year |
| `reporter` | who reports: ISO 3166-1 alpha-2 for a country, ISO 3166-2 for a part of one (DE-SN) |
| `partner` | the other side: ISO 3166-1 alpha-2, or a code of ours for what is no country |
| `partner_label` | the partner as the publisher writes it |
| `product` | a code of `product_scheme`; TOTAL for all goods |
| `product_scheme` | the nomenclature, as HS92, CN, GP19; empty for TOTAL |
| `flow` | export or import |
| `concept` | special or general trade; empty where the publisher does not say |
| `value` | whole thousands of `currency`: sums of integers are the same on every engine |
| `currency` | EUR or USD |
| `weight_kg` | whole kilograms |
| `flag` | final or provisional; empty where the publisher does not say |
| `symbol` | nothing, unknown, later or unreliable, where the publisher prints a sign for a number |

`value` is 0 where the symbol is `nothing`, and null where it is unknown, later or unreliable.
"""

from enum import StrEnum

TOTAL = "TOTAL"
"""The product that stands for all goods."""
THOUSAND = 1000
"""What one of `value` is in whole euros or dollars."""


class Flow(StrEnum):
    """The direction of trade, as the reporter sees it."""

    EXPORT = "export"
    IMPORT = "import"


class Concept(StrEnum):
    """What is counted: special trade leaves out goods that only pass through a warehouse."""

    SPECIAL = "special"
    GENERAL = "general"
    UNSAID = ""


class Flag(StrEnum):
    """Whether the publisher still expects to change a figure."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    UNSAID = ""


class Symbol(StrEnum):
    """A sign printed in place of a number."""

    NONE = ""
    NOTHING = "nothing"
    UNKNOWN = "unknown"
    LATER = "later"
    UNRELIABLE = "unreliable"


COLUMNS: dict[str, str] = {
    "source": "string",
    "vintage": "date",
    "year": "int32",
    "reporter": "string",
    "partner": "string",
    "partner_label": "string",
    "product": "string",
    "product_scheme": "string",
    "flow": "string",
    "concept": "string",
    "value": "int64",
    "currency": "string",
    "weight_kg": "int64",
    "flag": "string",
    "symbol": "string",
}
"""The columns in their order, with their types as Ibis names them."""
