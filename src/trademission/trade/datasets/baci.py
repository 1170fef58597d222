"""A year of CEPII's BACI: who sold what to whom, in six digits, millions of lines.

    t,i,j,k,v,q
    2023,4,8,010121,3.255,0.04

`v` counts thousand dollars, `q` tonnes (NA where it is not known); countries are numbers. Each
flow stands once, as an export of `i` to `j`: BACI has reconciled what both sides reported. Flows
of less than 500 dollars become 0. The nomenclature and the release stand in the file name alone.
"""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa

from trademission.domain.text import Text
from trademission.trade.codes import UnknownCountryError, country_of_comtrade
from trademission.trade.datasets.genesis_words import FIRST_YEAR, LAST_YEAR, vintage_stated
from trademission.trade.datasets.large_csv import LargeCsv, examined, large_csv, only_row
from trademission.trade.datasets.reading import Reading, RowsInFile
from trademission.trade.datasets.refusal import Place, UnreadableDatasetError, refused, shown

NAME = "CEPII BACI"
HEADER = "t,i,j,k,v,q"
_FILE_NAME = re.compile(
    r"BACI_(?P<scheme>HS[0-9]{2})_Y(?P<year>[0-9]{4})_V(?P<release>[0-9]{4}(?:0[1-9]|1[0-2]))[a-z]?"
)
_SCAN = """
    SELECT * FROM read_csv(
        getvariable('given'), header = true, auto_detect = false, delim = ',', quote = '',
        escape = '', compression = 'none', strict_mode = true,
        max_line_size = getvariable('longest'), store_rejects = getvariable('examining'),
        columns = {
            't': 'INTEGER', 'i': 'INTEGER', 'j': 'INTEGER',
            'k': 'VARCHAR', 'v': 'DECIMAL(18, 3)', 'q': 'VARCHAR'
        }
    )
"""
_WRONG = """
    t IS NULL OR t <> getvariable('year') OR i IS NULL OR j IS NULL
    OR NOT coalesce(regexp_full_match(k, '[0-9]{6}'), false)
    OR v IS NULL OR v < 0
    OR (trim(q) NOT IN ('', 'NA') AND coalesce(try_cast(trim(q) AS DECIMAL(18, 3)), -1) < 0)
"""
_KEY = "((i::BIGINT * 1000 + j) * 1000000) + try_cast(k AS INTEGER)"
_SUMMARY = f"""
    SELECT count(*), count(*) FILTER ({_WRONG}), count(DISTINCT {_KEY}),
        list(DISTINCT i), list(DISTINCT j), min(t)
    FROM lines
"""  # noqa: S608 - made of constants
_NUMBERED = "(SELECT row_number() OVER () + 1 AS line, * FROM lines)"
_FIRST_WRONG = f"SELECT * FROM {_NUMBERED} WHERE {_WRONG} ORDER BY line LIMIT 1"  # noqa: S608 - made of constants
_FIRST_TWICE = f"""
    SELECT line FROM {_NUMBERED}
    QUALIFY row_number() OVER (PARTITION BY i, j, k ORDER BY line) > 1
    ORDER BY line LIMIT 1
"""  # noqa: S608 - made of constants
_FIRST_COUNTRY = f"""
    SELECT min(line) FROM {_NUMBERED} WHERE i = getvariable('number') OR j = getvariable('number')
"""  # noqa: S608 - made of constants
_ROWS = f"""
    SELECT
        getvariable('source') AS source, getvariable('vintage')::DATE AS vintage, t AS year,
        exporter.code AS reporter, importer.code AS partner, j::VARCHAR AS partner_label,
        k AS product, getvariable('scheme') AS product_scheme,
        'export' AS flow, '' AS concept,
        round(v)::BIGINT AS value, 'USD' AS currency,
        round(try_cast(trim(q) AS DECIMAL(18, 3)) * 1000)::BIGINT AS weight_kg,
        '' AS flag, '' AS symbol
    FROM ({_SCAN}) AS lines
    JOIN countries AS exporter ON exporter.number = i
    JOIN countries AS importer ON importer.number = j
"""  # noqa: S608 - made of constants


def is_mine(head: str) -> bool:
    """Tell whether the first line names the six columns of BACI."""
    return head.partition("\n")[0] == HEADER


def read(path: Path, *, vintage: date | None = None) -> Reading:
    """Read a year strictly; its rows stay in the file until they are written or asked for.

    The file must be named as CEPII hands it out, BACI_HS92_Y2023_V202501.csv: without it nobody
    knows nomenclature and release. The vintage is the first day of the month of the release.

    Raises UnreadableDatasetError with the line and the column of the first thing that is wrong.
    """
    scheme, year, stated = _named(path)
    file = large_csv(path, header=HEADER, scan=_SCAN)
    source = f"BACI-{scheme}"
    release = vintage_stated(stated, vintage, file.at(None))
    codes = examined(file, lambda connection: _examine(file, connection, year))
    numbers = pa.table({"number": pa.array(codes.keys(), pa.int32()), "code": [*codes.values()]})
    rows = RowsInFile(
        query=_ROWS,
        tables={"countries": numbers},
        variables=file.variables | {"source": source, "vintage": release, "scheme": scheme},
    )
    return Reading(
        source=source,
        vintage=release,
        sha256=file.sha256,
        title=f"BACI {scheme} {year}",
        file_name=path.name,
        content=rows,
        notes=(_NOTE,),
    )


_NOTE = Text(
    de="BACI gleicht ab, was beide Seiten melden; jeder Strom steht einmal, als Ausfuhr. Ströme "
    "unter 500 Dollar erscheinen als 0.",
    en="BACI reconciles what both sides report; each flow stands once, as an export. Flows below "
    "500 dollars appear as 0.",
)


def _named(path: Path) -> tuple[str, int, date]:
    """Return the nomenclature, the year and the release that a file name tells."""
    found = _FILE_NAME.fullmatch(path.stem)
    if found is None:
        raise refused(
            Place(file=path.name),
            de="Nomenklatur und Ausgabe von BACI stehen nur im Namen der Datei; nennen Sie sie wie "
            "das CEPII, etwa BACI_HS92_Y2023_V202501.csv.",
            en="The nomenclature and the release of BACI stand in the name of the file alone; "
            "name it as CEPII does, such as BACI_HS92_Y2023_V202501.csv.",
        )
    release = found["release"]
    return found["scheme"], int(found["year"]), date(int(release[:4]), int(release[4:]), 1)


def _examine(file: LargeCsv, connection: duckdb.DuckDBPyConnection, year: int) -> dict[int, str]:
    """Return the codes of all countries by their numbers, or refuse the first wrong line."""
    connection.execute("SET VARIABLE year = ?", [year])
    rows, wrong, different, exporters, importers, _ = only_row(connection, _SUMMARY)
    if wrong:
        raise _first_wrong(file, connection, year)
    if not rows:
        raise refused(
            file.at(1),
            de="Unter der Überschrift steht nichts; laden Sie die Datei neu herunter.",
            en="There is nothing below the headings; download the file again.",
        )
    if different < rows:
        raise _first_twice(file, connection)
    return {n: _country(file, connection, n) for n in sorted({*exporters, *importers})}


def _country(file: LargeCsv, connection: duckdb.DuckDBPyConnection, number: int) -> str:
    try:
        return country_of_comtrade(number).code
    except UnknownCountryError as error:
        connection.execute("SET VARIABLE number = ?", [number])
        (line,) = only_row(connection, _FIRST_COUNTRY)
        place = file.at(line, "i/j")
        raise refused(place, de=error.sentence.de, en=error.sentence.en) from error


def _first_wrong(
    file: LargeCsv, connection: duckdb.DuckDBPyConnection, year: int
) -> UnreadableDatasetError:
    """Return the error about the first line with a value that cannot be."""
    line, t, i, j, k, v, q = only_row(connection, _FIRST_WRONG)
    if t != year or not FIRST_YEAR <= year <= LAST_YEAR:
        return refused(
            file.at(line, "t"),
            de=f"Das Jahr ist {shown(str(t))}, der Name der Datei nennt {year}.",
            en=f"The year is {shown(str(t))}, the name of the file says {year}.",
        )
    if not re.fullmatch(r"[0-9]{6}", k or ""):
        return refused(
            file.at(line, "k"),
            de=f"{shown(str(k))} ist kein sechsstelliger Güterschlüssel; hat ein Programm die "
            "führenden Nullen entfernt? Lesen Sie die Datei, wie das CEPII sie ausgibt.",
            en=f"{shown(str(k))} is no six-digit code of goods; did a program strip the leading "
            "zeros? Read the file as CEPII hands it out.",
        )
    cells = (("i", i), ("j", j), ("v", v))
    column, words = next(((name, value) for name, value in cells if _is_bad(value)), ("q", q))
    return refused(
        file.at(line, column),
        de=f"{shown(str(words))} ist keine Zahl ab null; laden Sie die Datei neu herunter.",
        en=f"{shown(str(words))} is no number of zero or more; download the file again.",
    )


def _is_bad(value: Decimal | int | None) -> bool:
    return value is None or value < 0


def _first_twice(file: LargeCsv, connection: duckdb.DuckDBPyConnection) -> UnreadableDatasetError:
    (line,) = only_row(connection, _FIRST_TWICE)
    return refused(
        file.at(line),
        de="Diese Ausfuhr steht schon weiter oben; laden Sie die Datei neu herunter.",
        en="This export already stands further up; download the file again.",
    )
