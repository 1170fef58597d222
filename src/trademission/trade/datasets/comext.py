"""Answers of Eurostat's Comext interface in SDMX-CSV: a line for every figure.

    DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE
    ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,JP,030462,1,VALUE_IN_EUROS,2024,32313884

Months are summed to a year where all twelve of it are there.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from trademission.domain.text import Text
from trademission.trade.datasets.comext_codes import flow_of, is_sum, partner_of, reporter_of
from trademission.trade.datasets.comext_series import Collection, Observation
from trademission.trade.datasets.genesis_words import vintage_stated, year_of
from trademission.trade.datasets.quantities import positive_decimal
from trademission.trade.datasets.reading import Reading
from trademission.trade.datasets.refusal import UnreadableDatasetError, no_number, refused, shown
from trademission.trade.datasets.row_list import RowList
from trademission.trade.datasets.source_file import SourceText, source_text
from trademission.trade.flows import Flag

NAME = "Eurostat Comext SDMX-CSV"
_COLUMNS = (
    "dataflow",
    "last update",
    "freq",
    "reporter",
    "partner",
    "product",
    "flow",
    "indicators",
    "time_period",
    "obs_value",
)
_DATAFLOW = re.compile(r"(?:ESTAT:)?(?P<source>DS-[0-9]{6})(?:\([0-9.]+\))?")
_PERIOD = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2]))?")
_UPDATED = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{2})\b")
_CENTURY = 2000
_FLAGS = {"p": Flag.PROVISIONAL}


def is_mine(head: str) -> bool:
    """Tell whether the first line names the columns of SDMX-CSV."""
    return head.casefold().startswith("dataflow,last update,")


def read(path: Path, *, vintage: date | None = None) -> Reading:
    """Read an answer strictly; the file itself states its vintage, the last update.

    Sums over partners such as WORLD are left out, and told in the notes.

    Raises UnreadableDatasetError with the line and the column of the first thing that is wrong.
    """
    source = source_text(path, ends_line=True)
    lines = source.cells(",")
    header = next(lines)[1]
    indices = _indices(source, header)
    collection = Collection(source=source)
    stated: tuple[str, date] | None = None
    for line, cells in lines:
        if len(cells) != len(header):
            raise _other_width(source, line, len(cells), len(header))
        stated = _origin(source, line, cells, indices, stated)
        _collect(collection, line, cells, indices)
    if stated is None:
        raise refused(
            source.at(1),
            de="Die Antwort enthält keine Zahlen; prüfen Sie die Schlüssel der Abfrage.",
            en="The answer holds no figures; check the codes of the query.",
        )
    rows = RowList(source=stated[0], vintage=vintage_stated(stated[1], vintage, source.at(2)))
    rows.rows.extend(collection.rows())
    return Reading(
        source=stated[0],
        vintage=stated[1],
        sha256=source.sha256,
        title=stated[0],
        file_name=path.name,
        content=rows.content(),
        notes=tuple(_notes(collection)),
    )


def _indices(source: SourceText, header: list[str]) -> dict[str, int]:
    indices = {name.strip().casefold(): index for index, name in enumerate(header)}
    missing = [name for name in _COLUMNS if name not in indices]
    if missing or len(indices) < len(header):
        names = ", ".join(missing) or ", ".join(header)
        raise refused(
            source.at(1),
            de=f"Diese Spalten fehlen oder stehen doppelt: {shown(names)}; fragen Sie SDMX-CSV ab.",
            en=f"These columns are missing or stand twice: {shown(names)}; ask for SDMX-CSV.",
        )
    return indices


def _origin(
    source: SourceText,
    line: int,
    cells: list[str],
    indices: Mapping[str, int],
    known: tuple[str, date] | None,
) -> tuple[str, date]:
    """Return dataset and last update of a line, which are the same on all lines."""
    found = _DATAFLOW.fullmatch(cells[indices["dataflow"]])
    place = source.at(line, "DATAFLOW")
    if found is None:
        words = shown(cells[indices["dataflow"]])
        raise refused(
            place,
            de=f"{words} ist kein Datensatz von Comext.",
            en=f"{words} is no dataset of Comext.",
        )
    origin = (found["source"], _day(source, line, cells[indices["last update"]]))
    if known is not None and known != origin:
        raise refused(
            place,
            de="Datensatz oder Stand sind hier andere als weiter oben; lesen Sie jede Antwort "
            "für sich.",
            en="Dataset or last update differ from those further up; read each answer by itself.",
        )
    return origin


def _day(source: SourceText, line: int, words: str) -> date:
    found = _UPDATED.match(words)
    try:
        if found is not None:
            day, month, year = map(int, found.groups())
            return date(_CENTURY + year, month, day)
    except ValueError:
        pass
    raise refused(
        source.at(line, "LAST UPDATE"),
        de=f"{shown(words)} ist kein Tag wie 15/09/26.",
        en=f"{shown(words)} is no day such as 15/09/26.",
    )


def _collect(
    collection: Collection, line: int, cells: list[str], indices: Mapping[str, int]
) -> None:
    source = collection.source
    partner = cells[indices["partner"]]
    if is_sum(partner):
        collection.sums += 1
        return
    period = _PERIOD.fullmatch(cells[indices["time_period"]].strip())
    is_monthly = period is not None and period["month"] is not None
    if period is None or cells[indices["freq"]] != ("M" if is_monthly else "A"):
        raise refused(
            source.at(line, "TIME_PERIOD"),
            de=f"{shown(cells[indices['time_period']])} ist weder Jahr noch Monat der Abfrage.",
            en=f"{shown(cells[indices['time_period']])} is neither a year nor a month asked for.",
        )
    flag = indices.get("obs_flag")
    observation = Observation(
        line=line,
        year=year_of(period["year"], source.at(line, "TIME_PERIOD")),
        month=int(period["month"] or 0),
        reporter=reporter_of(cells[indices["reporter"]], source.at(line, "reporter")),
        partner=partner_of(partner, source.at(line, "partner")),
        partner_label=partner,
        product=cells[indices["product"]],
        flow=flow_of(cells[indices["flow"]], source.at(line, "flow")),
        indicator=cells[indices["indicators"]],
        amount=_amount(source, line, cells[indices["obs_value"]]),
        flag=_FLAGS.get(cells[flag] if flag is not None else "", Flag.UNSAID),
    )
    collection.add(observation)


def _amount(source: SourceText, line: int, words: str) -> Decimal | None:
    """Return a figure; None where the cell is empty, for Eurostat then does not know it."""
    if not words.strip():
        return None
    found = positive_decimal(words.strip())
    if found is None:
        raise no_number(source.at(line, "OBS_VALUE"), words)
    return found


def _notes(collection: Collection) -> Iterator[Text]:
    if collection.sums:
        yield Text(
            de=f"{collection.sums} Zeilen sind Summen über Länder; sie zählten doppelt und sind "
            "weggelassen.",
            en=f"{collection.sums} lines are sums over countries; they would count twice and are "
            "left out.",
        )
    if collection.is_monthly:
        yield Text(
            de="Die Jahre sind Summen ihrer zwölf Monate.",
            en="The years are sums of their twelve months.",
        )
    if collection.is_confidential:
        yield Text(
            de="Güter, deren Schlüssel auf X oder S endet, sind geheim gehalten; sie stehen für "
            "sich und in keiner Summe der anderen.",
            en="Goods whose code ends in X or S are confidential; they stand by themselves and in "
            "no sum of the others.",
        )


def _other_width(source: SourceText, line: int, found: int, width: int) -> UnreadableDatasetError:
    return refused(
        source.at(line),
        de=f"Die Zeile hat {found} Felder statt {width}; die Datei ist beschädigt oder "
        "abgeschnitten. Fragen Sie sie neu ab.",
        en=f"The line has {found} fields instead of {width}; the file is damaged or cut off. Ask "
        "for it again.",
    )
