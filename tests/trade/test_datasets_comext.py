"""Eurostat's Comext: answers of its interface, and a year of its bulk download."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from trademission.trade.datasets import Reading, UnreadableDatasetError, comext, comext_bulk

DAY = date(2026, 3, 1)
HEADER = (
    "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n"
)
START = "ESTAT:DS-045409(1.0),15/09/26 11:00:00"
VALUE = f"{START},A,DE,VN,030462,1,VALUE_IN_EUROS,2024,32313884\n"
WEIGHT = f"{START},A,DE,VN,030462,1,QUANTITY_IN_100KG,2024,90212.63\n"
WORLD = f"{START},A,DE,WORLD,030462,1,VALUE_IN_EUROS,2024,39919520\n"
SMALL = HEADER + WEIGHT + VALUE + WORLD
MONTHS = tuple(
    f"{START},M,DE,VN,0304,2,VALUE_IN_EUROS,2023-{month:02},1000.50\n" for month in range(1, 13)
)
LINE = "AT,AD,E,35069190,59229,2052,2059,220,311210,06,2,{},NO_SU,202452,{},65,{},0\n"
BULK = comext_bulk.HEADER + "\n" + LINE.format(1, 6500, 3) + LINE.format(2, "250.5", 1)
Read = Callable[[str], Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_text(text: str) -> Reading:
        path = tmp_path / "answer.csv"
        path.write_text(text, encoding="utf-8")
        return comext.read(path)

    return read_text


@pytest.fixture
def read_bulk(tmp_path: Path) -> Read:
    def read_text(text: str) -> Reading:
        path = tmp_path / "full_v2_202452[1].dat"
        path.write_text(text, encoding="utf-8")
        return comext_bulk.read(path, vintage=DAY)

    return read_text


def told(reading: Reading) -> list[tuple[object, ...]]:
    """Return what matters of each row."""
    columns = (
        "year",
        "reporter",
        "partner",
        "product",
        "product_scheme",
        "flow",
        "value",
        "weight_kg",
        "symbol",
    )
    return [tuple(row[name] for name in columns) for row in reading.rows.to_pylist()]


def test_an_answer_becomes_thousand_euros_and_kilograms(read: Read) -> None:
    reading = read(SMALL)
    assert (reading.source, reading.vintage) == ("DS-045409", date(2026, 9, 15))
    assert told(reading) == [
        (2024, "DE", "VN", "030462", "HS6", "import", 32_314, 9_021_263, ""),
    ]


def test_sums_over_countries_are_left_out_and_noted(read: Read) -> None:
    assert [note.en[:36] for note in read(SMALL).notes] == ["1 lines are sums over countries; the"]


def test_the_union_of_today_is_a_reporter(read: Read) -> None:
    assert told(read(HEADER + VALUE.replace(",DE,", ",EU27_2020,")))[0][1] == "EU"


def test_twelve_months_are_a_year(read: Read) -> None:
    reading = read(HEADER + "".join(MONTHS))
    assert told(reading) == [(2023, "DE", "VN", "0304", "HS4", "export", 12, None, "")]
    assert "sums of their twelve months" in reading.notes[0].en


def test_eleven_months_are_refused(read: Read) -> None:
    with pytest.raises(UnreadableDatasetError, match="DE 2023 is by months and lacks the months 7"):
        read(HEADER + "".join(MONTHS[:6] + MONTHS[7:]))


def test_a_year_beside_its_months_is_refused(read: Read) -> None:
    year = MONTHS[0].replace(",M,", ",A,").replace("2023-01", "2023")
    with pytest.raises(UnreadableDatasetError, match="stands as a year and by months"):
        read(HEADER + year + "".join(MONTHS))


def test_a_figure_that_eurostat_does_not_know_is_unknown_and_not_zero(read: Read) -> None:
    text = (HEADER + VALUE).replace("32313884", "")
    assert told(read(text))[0][6:] == (None, None, "unknown")


def test_each_level_of_goods_and_each_secret_has_a_scheme_of_its_own(read: Read) -> None:
    codes = ("TOTAL", "03", "0304", "030462", "03046200", "0304SS", "030462XX")
    lines = "".join(VALUE.replace("030462", code) for code in codes)
    schemes = [row[4] for row in told(read(HEADER + lines))]
    assert schemes == ["", "HS2", "HS4", "HS6", "CN8", "HS6 confidential", "CN8 confidential"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("90212.63", "9_0", "line 2, column OBS_VALUE: '9_0' is no number"),
        ("90212.63", "NaN", "'NaN' is no number"),
        ("90212.63", "-1", "'-1' is no number"),
        ("90212.63", "=cmd|x", "'=cmd|x' is no number"),
        (",VN,", ",ZZ,", "line 2, column partner: The code 'ZZ' is no partner country"),
        (",030462,1,", ",030462,3,", "line 2, column flow: '3' is neither 1 (import) nor 2"),
        (",030462,", ",03046,", "line 2, column product: '03046' is no code of goods"),
        (",A,", ",M,", "line 2, column TIME_PERIOD: '2024' is neither a year nor a month"),
        (",2024,", ",2404,", "line 2, column TIME_PERIOD: '2404' is no year"),
        ("QUANTITY_IN_100KG", "PRICE", "line 2, column indicators: 'PRICE' is not known"),
        ("15/09/26", "31/02/26", "line 2, column LAST UPDATE: '31/02/26 11:00:00' is no day"),
        ("DS-045409", "XX-1", "line 2, column DATAFLOW: 'ESTAT:XX-1(1.0)' is no dataset"),
        ("DS-045409(1.0),15/09/26", "DS-045409(1.0),16/09/26", "line 3, column DATAFLOW: Dataset"),
        (VALUE, WEIGHT, "line 3, column indicators: This figure already stands"),
        (",90212.63", "", "line 2: The line has 9 fields instead of 10"),
        ("LAST UPDATE,freq", "LAST UPDATE,often", "line 1: These columns are missing"),
        (WORLD, WORLD.rstrip("\n"), "line 4: The last line has no end"),
        (WEIGHT + VALUE + WORLD, "", "line 1: The answer holds no figures"),
    ],
)
def test_a_damaged_answer_is_refused_with_its_place(
    read: Read, old: str, new: str, sentence: str
) -> None:
    text = SMALL.replace(old, new, 1)
    assert text != SMALL
    with pytest.raises(UnreadableDatasetError) as refused:
        read(text)
    assert sentence in refused.value.sentence.en
    assert refused.value.sentence.de != refused.value.sentence.en


def test_customs_procedures_of_the_bulk_download_are_summed(read_bulk: Read) -> None:
    reading = read_bulk(BULK)
    assert (reading.source, reading.vintage) == ("DS-045409", DAY)
    assert told(reading) == [(2024, "AT", "AD", "35069190", "CN8", "export", 7, 4, "")]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("202452", "202402", "line 2, column PERIOD: '202402' is no whole year"),
        ("6500", "=cmd|x", "line 2, column VALUE_EUR: There is no number here"),
        ("6500", "-1", "line 2, column VALUE_EUR: '-1.00' cannot stand here"),
        ("35069190", "3506919", "line 2, column PRODUCT_NC: '3506919' cannot stand here"),
        ("06,2,1", "06,3,1", "line 2, column FLOW: '3' cannot stand here"),
        ("AT,AD", "AT,ZZ", "line 2, column REPORTER/PARTNER: The code 'ZZ'"),
        (LINE.format(2, "250.5", 1), LINE.format(1, 6500, 3), "line 3: This line already stands"),
        (",65,3,0", ",65,3", "The line has too few fields"),
        ("NO_SU", "N" * 20_000, "line 2: The line has more than 16384 characters"),
        ("VALUE_NAC", "VALUE_USD", "line 1: The headings are"),
        (BULK[len(comext_bulk.HEADER) :], "\n", "line 1: There is nothing below the headings"),
        (",65,1,0\n", ",65,1,0", "The last line has no end"),
    ],
)
def test_a_damaged_bulk_download_is_refused_with_its_place(
    read_bulk: Read, old: str, new: str, sentence: str
) -> None:
    text = BULK.replace(old, new, 1)
    assert text != BULK
    with pytest.raises(UnreadableDatasetError) as refused:
        read_bulk(text)
    assert sentence in refused.value.sentence.en
    assert refused.value.sentence.de != refused.value.sentence.en
