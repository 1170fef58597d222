"""A year of Eurostat's Comext as the bulk download full_v2_YYYY52 hands it out.

    REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,...,FLOW,STAT_PROCEDURE,...,PERIOD,VALUE_EUR,...
    AT,AD,E,35069190,...,2,1,...,202452,65,...

Customs procedures are summed. Eurostat packs these files with 7-Zip: unpack them first. They
state no vintage, and are revised for 24 months.
"""

import re
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from trademission.domain.text import Text
from trademission.trade.datasets.comext_codes import (
    CONFIDENTIAL,
    GOODS,
    SCHEMES,
    SOURCE,
    is_sum,
    partner_of,
    reporter_of,
)
from trademission.trade.datasets.genesis_words import FIRST_YEAR, LAST_YEAR, vintage_stated
from trademission.trade.datasets.large_csv import LargeCsv, examined, large_csv, only_row
from trademission.trade.datasets.reading import Reading, RowsInFile
from trademission.trade.datasets.refusal import Place, UnreadableDatasetError, refused, shown

NAME = "Eurostat Comext full_v2_YYYY52"
HEADER = (
    "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,"
    "PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,"
    "QUANTITY_KG,QUANTITY_SUPPL_UNIT"
)
_SCAN = """
    SELECT * FROM read_csv(
        getvariable('given'), header = true, auto_detect = false, delim = ',', quote = '',
        escape = '', compression = 'none', strict_mode = true,
        max_line_size = getvariable('longest'), store_rejects = getvariable('examining'),
        columns = {
            'REPORTER': 'VARCHAR', 'PARTNER': 'VARCHAR', 'TRADE_TYPE': 'VARCHAR',
            'PRODUCT_NC': 'VARCHAR', 'PRODUCT_SITC': 'VARCHAR', 'PRODUCT_CPA21': 'VARCHAR',
            'PRODUCT_CPA22': 'VARCHAR', 'PRODUCT_BEC': 'VARCHAR', 'PRODUCT_BEC5': 'VARCHAR',
            'PRODUCT_SECTION': 'VARCHAR', 'FLOW': 'VARCHAR', 'STAT_PROCEDURE': 'VARCHAR',
            'SUPPL_UNIT': 'VARCHAR', 'PERIOD': 'VARCHAR', 'VALUE_EUR': 'DECIMAL(18, 2)',
            'VALUE_NAC': 'VARCHAR', 'QUANTITY_KG': 'DECIMAL(18, 3)',
            'QUANTITY_SUPPL_UNIT': 'VARCHAR'
        }
    )
"""
_RIGHT = {
    "PRODUCT_NC": f"PRODUCT_NC = 'TOTAL' OR (length(PRODUCT_NC) IN (2, 4, 6, 8)"
    f" AND regexp_full_match(PRODUCT_NC, '{GOODS}'))",
    "FLOW": "flow IN ('1', '2')",
    "PERIOD": "regexp_full_match(period, '[0-9]{4}52')"
    f" AND left(period, 4)::INTEGER BETWEEN {FIRST_YEAR} AND {LAST_YEAR}",
    "VALUE_EUR": "VALUE_EUR >= 0",
    "QUANTITY_KG": "QUANTITY_KG IS NULL OR QUANTITY_KG >= 0",
    "REPORTER": "reporter IS NOT NULL",
    "PARTNER": "partner IS NOT NULL",
}
_IS_RIGHT = " AND ".join(f"coalesce({test}, false)" for test in _RIGHT.values())
_KEY = "REPORTER, PARTNER, TRADE_TYPE, PRODUCT_NC, FLOW, STAT_PROCEDURE, SUPPL_UNIT, PERIOD"
_SUMMARY = f"""
    SELECT count(*), count(*) FILTER (NOT ({_IS_RIGHT})), count(DISTINCT hash({_KEY})),
        list(DISTINCT reporter), list(DISTINCT partner)
    FROM lines
"""  # noqa: S608 - made of constants
_NUMBERED = "(SELECT row_number() OVER () + 1 AS line, * FROM lines)"
_FIRST_WRONG = f"""
    SELECT line, PRODUCT_NC, flow, period, VALUE_EUR, QUANTITY_KG, reporter, partner,
        [{", ".join(f"coalesce({test}, false)" for test in _RIGHT.values())}]
    FROM {_NUMBERED} WHERE NOT ({_IS_RIGHT}) ORDER BY line LIMIT 1
"""  # noqa: S608 - made of constants
_FIRST_TWICE = f"""
    SELECT min(line) FROM (
        SELECT line FROM {_NUMBERED}
        QUALIFY row_number() OVER (PARTITION BY {_KEY} ORDER BY line) > 1
    )
"""  # noqa: S608 - made of constants
_FIRST_CODE = f"""
    SELECT min(line) FROM {_NUMBERED}
    WHERE reporter = getvariable('code') OR partner = getvariable('code')
"""  # noqa: S608 - made of constants
_SCHEME = " ".join(f"WHEN {length} THEN '{scheme}'" for length, scheme in SCHEMES.items())
_ROWS = f"""
    SELECT
        getvariable('source') AS source, getvariable('vintage')::DATE AS vintage,
        left(period, 4)::INTEGER AS year, seller.code AS reporter, buyer.code AS partner,
        lines.partner AS partner_label, PRODUCT_NC AS product,
        CASE WHEN PRODUCT_NC = 'TOTAL' THEN '' ELSE CASE length(PRODUCT_NC) {_SCHEME} END
            || CASE WHEN PRODUCT_NC SIMILAR TO '.*[XS]' THEN '{CONFIDENTIAL}' ELSE '' END
        END AS product_scheme,
        CASE lines.FLOW WHEN '1' THEN 'import' ELSE 'export' END AS flow, '' AS concept,
        round(sum(VALUE_EUR) / 1000)::BIGINT AS value, 'EUR' AS currency,
        round(sum(QUANTITY_KG))::BIGINT AS weight_kg, '' AS flag, '' AS symbol
    FROM ({_SCAN}) AS lines
    JOIN countries AS seller ON seller.name = lines.reporter
    JOIN countries AS buyer ON buyer.name = lines.partner AND NOT buyer.is_sum
    GROUP BY ALL
    ORDER BY reporter, flow, product, partner
"""  # noqa: S608 - made of constants
_NOTES = (
    Text(
        de="Eurostat revidiert diese Zahlen noch 24 Monate lang.",
        en="Eurostat still revises these figures for 24 months.",
    ),
    Text(
        de="Güter, deren Schlüssel auf X oder S endet, sind geheim gehalten; sie stehen für sich "
        "und in keiner Summe der anderen.",
        en="Goods whose code ends in X or S are confidential; they stand by themselves and in no "
        "sum of the others.",
    ),
)


def is_mine(head: str) -> bool:
    """Tell whether the first line begins with the columns of the bulk download."""
    return head.startswith("REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,")


def read(path: Path, *, vintage: date | None = None) -> Reading:
    """Read a year strictly; its rows stay in the file until they are written or asked for.

    `vintage` is the day of the download, for the file does not say. Files of a month are refused.

    Raises UnreadableDatasetError with the line and the column of the first thing that is wrong.
    """
    file = large_csv(path, header=HEADER, scan=_SCAN)
    stated = vintage_stated(None, vintage, file.at(None))
    codes = examined(file, lambda connection: _examine(file, connection))
    names = pa.table(
        {
            "name": [*codes],
            "code": [*codes.values()],
            "is_sum": [is_sum(name) for name in codes],
        }
    )
    rows = RowsInFile(
        query=_ROWS,
        tables={"countries": names},
        variables=file.variables | {"source": SOURCE, "vintage": stated},
    )
    return Reading(
        source=SOURCE,
        vintage=stated,
        sha256=file.sha256,
        title="EU trade since 1988 by HS2-4-6 and CN8",
        file_name=path.name,
        content=rows,
        notes=_NOTES,
    )


def _examine(file: LargeCsv, connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Return our codes by Eurostat's for all countries, or refuse the first wrong line."""
    lines, wrong, different, reporters, partners = only_row(connection, _SUMMARY)
    if wrong:
        raise _first_wrong(file, connection)
    if not lines:
        raise refused(
            file.at(1),
            de="Unter der Überschrift steht nichts; laden Sie die Datei neu herunter.",
            en="There is nothing below the headings; download the file again.",
        )
    if different < lines:
        _refuse_twice(file, connection)
    return {code: _country(file, connection, code) for code in sorted({*reporters, *partners})}


def _refuse_twice(file: LargeCsv, connection: duckdb.DuckDBPyConnection) -> None:
    """Refuse a line that stands twice; two lines may also share a hash by chance."""
    (line,) = only_row(connection, _FIRST_TWICE)
    if line is not None:
        raise refused(
            file.at(line),
            de="Diese Zeile steht schon weiter oben; laden Sie die Datei neu herunter.",
            en="This line already stands further up; download the file again.",
        )


def _country(file: LargeCsv, connection: duckdb.DuckDBPyConnection, code: str) -> str:
    if is_sum(code):
        return reporter_of(code, file.at(None)) if re.fullmatch(r"EU(27_2020)?", code) else code
    try:
        return partner_of(code, file.at(None))
    except UnreadableDatasetError:
        connection.execute("SET VARIABLE code = ?", [code])
        (line,) = only_row(connection, _FIRST_CODE)
        place = file.at(line, "REPORTER/PARTNER")
        return partner_of(code, place)


def _first_wrong(file: LargeCsv, connection: duckdb.DuckDBPyConnection) -> UnreadableDatasetError:
    """Return the error about the first line with a value that cannot be."""
    line, *values, tests = only_row(connection, _FIRST_WRONG)
    column, words = next(
        (column, value)
        for column, value, test in zip(_RIGHT, values, tests, strict=True)
        if not test
    )
    place: Place = file.at(line, column)
    if column == "PERIOD":
        return refused(
            place,
            de=f"{shown(str(words))} ist kein ganzes Jahr; laden Sie die Datei full_v2_YYYY52.",
            en=f"{shown(str(words))} is no whole year; download the file full_v2_YYYY52.",
        )
    return refused(
        place,
        de=f"{shown(str(words))} kann hier nicht stehen; laden Sie die Datei neu herunter.",
        en=f"{shown(str(words))} cannot stand here; download the file again.",
    )
