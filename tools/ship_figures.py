"""Make the small table of figures that comes with the product, from the full one of GENESIS.

`python tools/ship_figures.py ../shared/data/trade/51000-0032_all_countries_de.csv`
"""

import csv
import json
import sys
from pathlib import Path

import pyarrow as pa

from trademission.trade.codes import region_of
from trademission.trade.datasets.recognise import read_dataset
from trademission.trade.shipped import COLUMNS, REGION, SHIPPED, SOURCE


def main() -> None:
    """Write the figures and, beside them, where they come from."""
    reading = read_dataset(Path(sys.argv[1]))
    rows = _rows(reading.rows)
    with SHIPPED.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(rows)
    told = {
        "source": reading.source,
        "title": reading.title,
        "vintage": reading.vintage.isoformat(),
        "sha256": reading.sha256,
        "publisher": "Statistisches Bundesamt (Destatis), 2026",
        "licence": "dl-de/by-2-0",
        "changed": "Saxony's exports by value only; ISO codes for labels",
    }
    SOURCE.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _rows(table: pa.Table) -> list[tuple[object, ...]]:
    """Return Saxony's exports, without partners that no year has anything of."""
    region = region_of(REGION).code
    found = [
        row for row in table.to_pylist() if row["reporter"] == region and row["flow"] == "export"
    ]
    traded = {row["partner"] for row in found if row["value"]}
    kept = (row for row in found if row["partner"] in traded and row["symbol"] != "nothing")
    return sorted(tuple(row[name] for name in COLUMNS) for row in kept)


if __name__ == "__main__":
    main()
