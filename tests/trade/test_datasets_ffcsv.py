"""Flat files of GENESIS, in the spelling of today and of before."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pytest

from trademission.trade.datasets import WORLD, Reading, UnreadableDatasetError, ffcsv, genesis_web

SHARED = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "data" / "trade"
TABLE = SHARED / "51000-0032_all_countries_de.csv"
DAY = date(2026, 5, 21)
TODAY = (
    "statistics_code;statistics_label;time_code;time_label;time;"
    "1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;"
    "2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;"
    "value;value_unit;value_variable_code;value_variable_label;value_q"
)
BEFORE = (
    "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;"
    "1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;"
    "2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;"
    "GEWA__Ausfuhr:_Gewicht__t;GEWA__Ausfuhr:_Gewicht__q;"
    "WERTA__Ausfuhr:_Wert__Tsd._EUR;WERTA__Ausfuhr:_Wert__q"
)
PLACE = "51000;Außenhandel;JAHR;Jahr;2022;DLANDX;Bundesländer;14;Sachsen"
JAPAN = f"{PLACE};STLAH;Länder;STLAH732;Japan"
VALUE = f"{JAPAN};850983;Tsd. EUR;WERTA;Ausfuhr: Wert;e"
WEIGHT = f"{JAPAN};12,5;t;GEWA;Ausfuhr: Gewicht;e"
IMPORT = f"{JAPAN};7;Tsd. EUR;WERTE;Einfuhr: Wert;p"
SMALL = f"{TODAY}\n{WEIGHT}\n{IMPORT}\n{VALUE}\n"
Read = Callable[[str], Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_text(text: str) -> Reading:
        path = tmp_path / "flat.csv"
        path.write_text(text, encoding="utf-8")
        return ffcsv.read(path, vintage=DAY)

    return read_text


def told(reading: Reading) -> list[tuple[object, ...]]:
    """Return what matters of each row."""
    columns = ("reporter", "partner", "flow", "concept", "value", "weight_kg", "flag", "symbol")
    return [tuple(row[name] for name in columns) for row in reading.rows.to_pylist()]


def flat(row: dict[str, Any]) -> tuple[str, str]:
    """Return the two lines of a flat file that a row would have."""
    about = f"51000;Außenhandel;JAHR;Jahr;{row['year']};DLANDX;Bundesländer;14;Sachsen"
    about += f";STLAH;Länder;;{row['partner_label']}"
    is_nothing, quality = row["symbol"] == "nothing", row["flag"][:1].replace("f", "e")
    tonnes, kilograms = divmod(row["weight_kg"], 1000)
    value = "-" if is_nothing else row["value"]
    weight = "-" if is_nothing else f"{tonnes},{kilograms:03}"
    return (
        f"{about};{value};Tsd. EUR;WERTA;Ausfuhr: Wert;{quality}",
        f"{about};{weight};t;GEWA;Ausfuhr: Gewicht;{quality}",
    )


def test_value_and_weight_on_different_lines_become_one_row(read: Read) -> None:
    reading = read(SMALL)
    assert (reading.source, reading.vintage, reading.title) == ("51000-0032", DAY, "Außenhandel")
    assert set(told(reading)) == {
        ("DE-SN", "JP", "export", "special", 850_983, 12_500, "final", ""),
        ("DE-SN", "JP", "import", "general", 7, None, "provisional", ""),
    }


def test_a_file_in_the_spelling_of_before_says_the_same(read: Read) -> None:
    reading = read(f"{BEFORE}\n{JAPAN};12,5;e;850983;e\n")
    assert told(reading) == [("DE-SN", "JP", "export", "special", 850_983, 12_500, "final", "")]


def test_a_file_without_quality_signs_is_read(read: Read) -> None:
    text = SMALL.replace(";value_q\n", "\n").replace(";e\n", "\n").replace(";p\n", "\n")
    assert {row[6] for row in told(read(text))} == {""}


def test_goods_keep_their_code_and_their_classification(read: Read) -> None:
    goods = f"{PLACE};GP19A2;Güterabteilungen;GP19-29;Kraftwagen;5;Tsd. EUR;WERTA;Ausfuhr: Wert;e"
    whole = goods.replace("GP19-29;Kraftwagen;5", ";Insgesamt;9")
    reading = read(f"{TODAY}\n{goods}\n{whole}\n")
    rows = reading.rows.to_pylist()
    assert reading.source == "51000-0034"
    assert [(r["product"], r["product_scheme"], r["partner"], r["value"]) for r in rows] == [
        ("GP19-29", "GP19A2", WORLD, 5),
        ("TOTAL", "", WORLD, 9),
    ]


def test_sums_over_all_partners_and_dollars_are_left_out_and_noted(read: Read) -> None:
    whole = VALUE.replace("STLAH732;Japan", ";Insgesamt")
    dollars = VALUE.replace("Tsd. EUR;WERTA;Ausfuhr: Wert", "Tsd. US-$;WERTAD;Ausfuhr: Wert ($)")
    reading = read(f"{SMALL}{whole}\n{dollars}\n")
    assert len(told(reading)) == 2
    assert [note.en for note in reading.notes][1:] == [
        "1 lines are sums over all partners; they would count twice and are left out.",
        "1 figures of 'Ausfuhr: Wert ($)' are left out.",
    ]


@pytest.mark.skipif(not TABLE.exists(), reason="the published table is not beside this folder")
def test_a_flat_file_of_the_whole_of_saxony_says_the_same_as_the_web_table(read: Read) -> None:
    table = genesis_web.read(TABLE).rows
    saxony = table.filter(pc.equal(table["reporter"], "DE-SN"))
    lines = [line for row in saxony.to_pylist() for line in flat(row)]
    assert read("\n".join([TODAY, *lines, ""])).rows == saxony


def test_a_flat_file_does_not_state_its_vintage(tmp_path: Path) -> None:
    path = tmp_path / "flat.csv"
    path.write_text(SMALL, encoding="utf-8")
    with pytest.raises(UnreadableDatasetError, match="states no vintage; give the day"):
        ffcsv.read(path)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("12,5", "12.5", "line 2, column GEWA: '12.5' is no number"),
        ("850983", "=1+1", "line 4, column WERTA: '=1+1' is no number"),
        ("Japan;12,5", "Jpan;12,5", "line 2: The partner 'Jpan'"),
        ("Sachsen", "Saxony", "line 2: 'Saxony' is no region"),
        ("2022", "1822", "line 2, column time: '1822' is no year"),
        ("JAHR", "MONAT", "line 2: The table is not by years"),
        ("Tsd. EUR;WERTA", "EUR;WERTA", "line 4, column WERTA: The unit 'EUR'"),
        (";e\n", "\n", "line 2: The line has 17 fields instead of 18"),
        ("WERTA;Ausfuhr: Wert;e", "WERTA;Ausfuhr: Wert;z", "The quality sign 'z'"),
        (IMPORT, VALUE, "line 4, column WERTA: This figure already stands further up"),
        ("DLANDX;Bundesländer", "XYZ;Sonstiges", "line 2: The variables 'Sonstiges, Länder'"),
        ("DLANDX;Bundesländer", "STLA;Länder", "line 2: The variables 'Länder, Länder'"),
        ("value_unit", "unit", "line 1: These columns are missing or stand twice: 'value_unit'"),
        ("51000;Außenhandel", "51000;=cmd|x", "line 2: '=cmd|x' begins like a formula"),
        (VALUE + "\n", VALUE, "line 4: The last line has no end"),
        (SMALL[len(TODAY) :], "\n", "The table is not known"),
    ],
)
def test_a_damaged_flat_file_is_refused_with_its_place(
    read: Read, old: str, new: str, sentence: str
) -> None:
    text = SMALL.replace(old, new, 1)
    assert text != SMALL
    with pytest.raises(UnreadableDatasetError) as refused:
        read(text)
    assert sentence in refused.value.sentence.en
    assert refused.value.sentence.de != refused.value.sentence.en
