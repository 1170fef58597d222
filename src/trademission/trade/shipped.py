"""The figures that come with the product: Saxony's exports by partner, 2010 to 2025."""

import csv
import json
from datetime import date
from functools import cache
from pathlib import Path

import pyarrow as pa

from trademission.trade.codes import country_of, region_of
from trademission.trade.datasets.reading import SCHEMA, Reading, RowsInMemory
from trademission.trade.flows import TOTAL, Concept, Flow

SHIPPED = Path(__file__).with_name("tables") / "saxony_exports.csv"
SOURCE = SHIPPED.with_suffix(".json")
COLUMNS = ("partner", "year", "value", "flag")
"""A partner's ISO code, the year, thousands of euros, final or provisional."""
REGION = "DE-SN"


@cache
def shipped() -> Reading:
    """Return the figures as if they had been read from the publisher's file.

    A partner and year that is not listed had no exports. `sha256` is that of the publisher's
    file, so that a figure leads to the same place whichever of the two it was taken from.
    """
    told = json.loads(SOURCE.read_text(encoding="utf-8"))
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    vintage = date.fromisoformat(told["vintage"])
    return Reading(
        source=told["source"],
        vintage=vintage,
        sha256=told["sha256"],
        title=told["title"],
        file_name=SHIPPED.name,
        content=RowsInMemory(content=_table(rows, source=told["source"], vintage=vintage)),
    )


def _table(rows: list[dict[str, str]], *, source: str, vintage: date) -> pa.Table:
    reporter = region_of(REGION).code
    common = {
        "source": source,
        "vintage": vintage,
        "reporter": reporter,
        "product": TOTAL,
        "product_scheme": "",
        "flow": Flow.EXPORT,
        "concept": Concept.SPECIAL,
        "currency": "EUR",
        "weight_kg": None,
        "symbol": "",
    }
    full = [
        {
            **common,
            "year": int(row["year"]),
            "partner": row["partner"],
            "partner_label": country_of(row["partner"]).name.de,
            "value": int(row["value"]),
            "flag": row["flag"],
        }
        for row in rows
    ]
    return pa.Table.from_pylist(full, schema=SCHEMA)
