"""The table from the website of GENESIS: every figure of it, and nothing of a damaged one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.trade.datasets import SCHEMA, Reading, UnreadableDatasetError, genesis_web
from trademission.trade.datasets.genesis_words import quantity_of
from trademission.trade.datasets.quantities import german_thousandths, whole_number

SHARED = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "data" / "trade"
TABLE = SHARED / "51000-0032_all_countries_de.csv"
needs_table = pytest.mark.skipif(
    not TABLE.exists(), reason="the published table is not beside this folder"
)
HEAD = """\ufeffTabelle: 51000-0032
Aus- und Einfuhr (Außenhandel): Bundesländer, Jahre,;;
Länder;;
Außenhandel;;;;
;Ausfuhr: Gewicht;;Ausfuhr: Wert;
;t;t;Tsd. EUR;Tsd. EUR
"""
FOOT = """__________
© Statistisches Bundesamt (Destatis), 2026
Stand: 21.05.2026 / 18:02:33
"""
BODY = """2022;;;;
Sachsen;;;;
Japan;12,5;e;850983;e
Republik Korea;3,0;e;1160326;e
2023;;;;
Sachsen;;;;
Japan;12,0;p;900000;p
Republik Korea;-;;-;
"""
SMALL = HEAD + BODY + FOOT
Read = Callable[[str], Reading]


@pytest.fixture(scope="session")
def whole() -> Reading:
    return genesis_web.read(TABLE)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_text(text: str) -> Reading:
        path = tmp_path / "table.csv"
        path.write_text(text, encoding="utf-8")
        return genesis_web.read(path)

    return read_text


def refusal(read: Read, text: str) -> str:
    """Return the English sentence about a text; the German one has the same place in it."""
    with pytest.raises(UnreadableDatasetError) as refused:
        read(text)
    german, english = refused.value.sentence.de, refused.value.sentence.en
    assert german.partition(": ")[0] == english.partition(": ")[0].replace("line", "Zeile").replace(
        "column", "Spalte"
    )
    assert german != english
    return english


def values(table: pa.Table, **wanted: object) -> list[object]:
    """Return the values of the rows that have all that is wanted."""
    for column, value in wanted.items():
        table = table.filter(pc.equal(table[column], value))
    return list(table["value"].to_pylist())


@needs_table
def test_the_whole_table_is_read_with_its_origin(whole: Reading) -> None:
    assert (whole.source, whole.vintage) == ("51000-0032", date(2026, 5, 21))
    assert whole.title == "Aus- und Einfuhr (Außenhandel): Bundesländer, Jahre, Länder"
    assert whole.sha256.startswith("edf148497f53")
    assert whole.rows.num_rows == 75_456
    assert whole.rows.schema == SCHEMA


@needs_table
@pytest.mark.parametrize(
    ("partner", "year", "value"),
    [
        ("JP", 2021, 677_299),
        ("JP", 2022, 850_983),
        ("KR", 2021, 889_944),
        ("KR", 2022, 1_160_326),
    ],
)
def test_the_golden_figures_of_saxony_come_out(
    whole: Reading, partner: str, year: int, value: int
) -> None:
    assert values(whole.rows, reporter="DE-SN", partner=partner, year=year) == [value]


@needs_table
def test_all_regions_together_are_germany(whole: Reading) -> None:
    year = whole.rows.filter(pc.equal(whole.rows["year"], 2022))
    assert pc.sum(year["value"]).as_py() == 1_594_341_694
    assert len(set(year["reporter"].to_pylist())) == 18


def test_signs_and_flags_keep_their_meaning(read: Read) -> None:
    rows = read(SMALL).rows.to_pylist()
    assert [(r["value"], r["weight_kg"], r["flag"], r["symbol"]) for r in rows] == [
        (850_983, 12_500, "final", ""),
        (1_160_326, 3_000, "final", ""),
        (900_000, 12_000, "provisional", ""),
        (0, 0, "", "nothing"),
    ]


@pytest.mark.parametrize(
    ("sign", "symbol"),
    [(".", "unknown"), ("...", "later"), ("/", "unreliable"), ("x", "unknown")],
)
def test_a_sign_for_a_number_is_no_number(read: Read, sign: str, symbol: str) -> None:
    row = read(SMALL.replace("12,5;e;850983;e", f"{sign};;{sign};")).rows.to_pylist()[0]
    assert (row["value"], row["weight_kg"], row["symbol"]) == (None, None, symbol)


def test_a_value_below_half_of_the_unit_takes_the_flag_of_its_weight(read: Read) -> None:
    row = read(SMALL.replace("12,5;e;850983;e", "0,3;e;0;0")).rows.to_pylist()[0]
    assert (row["value"], row["weight_kg"], row["flag"]) == (0, 300, "final")


def test_the_headings_tell_flow_and_concept(read: Read) -> None:
    text = SMALL.replace("Ausfuhr: Gewicht", "Einfuhr: Gewicht (Spezialhandel)")
    told = read(text.replace("Ausfuhr: Wert", "Einfuhr: Wert (Spezialhandel)"))
    assert {(r["flow"], r["concept"]) for r in told.rows.to_pylist()} == {("import", "special")}
    assert told.notes == ()


def test_where_no_heading_tells_the_concept_the_rule_of_the_office_holds_and_is_noted(
    read: Read,
) -> None:
    imports = read(SMALL.replace("Ausfuhr: ", "Einfuhr: "))
    assert {(r["flow"], r["concept"]) for r in imports.rows.to_pylist()} == {("import", "general")}
    assert "Generalhandel" in imports.notes[0].de


def test_both_flows_in_one_file_become_rows_of_their_own(read: Read) -> None:
    head = HEAD.replace("Ausfuhr: Wert;", "Ausfuhr: Wert;;Einfuhr: Wert;")
    head = head.replace("Tsd. EUR;Tsd. EUR", "Tsd. EUR;Tsd. EUR;Tsd. EUR;Tsd. EUR")
    body = "2022;;;;;;\nSachsen;;;;;;\nJapan;1,0;e;5;e;7;p\n"
    rows = read(head + body + FOOT).rows.to_pylist()
    assert [(r["flow"], r["value"], r["weight_kg"], r["flag"]) for r in rows] == [
        ("export", 5, 1000, "final"),
        ("import", 7, None, "provisional"),
    ]


def test_blocks_with_fewer_partners_are_noted(read: Read) -> None:
    notes = read(SMALL.replace("Republik Korea;-;;-;\n", "")).notes
    assert any("1 of 2 blocks" in note.en for note in notes)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (FOOT, "", "line 14: The file is cut off"),
        ("Stand: 21.05.2026 / 18:02:33\n", "", "The file is cut off: the Stand is missing"),
        ("21.05.2026", "31.02.2026", "line 17: 'Stand: 31.02.2026 / 18:02:33' names no day"),
        ("850983", "85o983", "line 9, column 4: '85o983' is no number"),
        ("850983", "=cmd|' /C calc'!A0", "is no number"),
        ("850983", "-5", "'-5' is no number"),
        ("850983", "9" * 16, "is no number"),
        ("12,5", "12.5", "line 9, column 2: '12.5' is no number"),
        ("850983;e", "850983;q", "line 9, column 5: The quality sign 'q' is not known"),
        ("2022;", "3022;", "line 7: '3022' is no year from 1900 to 2100"),
        ("2022;", "12022;", "line 7: '12022' is no year"),
        ("2023;", "2022;", "line 12: The block Sachsen of 2022 stands twice"),
        ("Republik Korea;3", "Japan;3", "line 10: The partner 'Japan' stands twice"),
        ("Japan;12,5", "Jpan;12,5", "line 9: The partner 'Jpan' is not in our table"),
        ("Sachsen;;;;\nJ", "Saxony;;;;\nJ", "line 8: 'Saxony' is no region"),
        ("Sachsen;;;;\nJ", "14;;;;\nJ", "line 8: '14' is no year"),
        ("Sachsen;;;;\nJapan;12,5", "Japan;12,5", "line 8: The heading with the year"),
        ("Japan;12,5;e;850983;e", "Japan;12,5;e;850983", "line 9: The line has 4 fields"),
        ("Japan;12,5;e;850983;e", '"Japan;12,5;e;850983;e', "line 9: The quotation marks"),
        ("Tsd. EUR;Tsd. EUR", "EUR;EUR", "line 6, column Ausfuhr: Wert: The unit 'EUR'"),
        ("Ausfuhr: Wert;", "Ausfuhr: Preis;", "line 5, column 4: The heading 'Ausfuhr: Preis'"),
        ("Ausfuhr: Gewicht", "Ausfuhr: Wert", "The unit 't' is neither"),
        ("51000-0032", "51000-0034", "line 1: The table '51000-0034' cannot be read"),
        ("Tabelle: ", "Table: ", None),
        ("Aus- und", "=cmd|calc und", "line 2: '=cmd|calc und"),
        (BODY, "", "line 7: The heading with the year or the region is missing"),
        (BODY, "2022;;;;\nSachsen;;;;\n", "There is no partner below"),
        (HEAD[HEAD.index(";Ausfuhr") :], "", "The lines of headings and units"),
    ],
)
def test_a_damaged_table_is_refused_whole_with_its_place(
    read: Read, old: str, new: str, told: str | None
) -> None:
    text = SMALL.replace(old, new, 1)
    assert text != SMALL
    if told is None:
        assert read(text).rows.num_rows == 4
    else:
        assert told in refusal(read, text)


@needs_table
def test_no_beginning_of_the_whole_table_passes_for_the_whole(tmp_path: Path) -> None:
    content = TABLE.read_bytes()
    path = tmp_path / "cut.csv"
    for part in (0.001, 0.3, 0.77, 0.99999):
        path.write_bytes(content[: int(len(content) * part)])
        with pytest.raises(UnreadableDatasetError):
            genesis_web.read(path)


def test_a_given_vintage_that_contradicts_the_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(SMALL, encoding="utf-8")
    with pytest.raises(UnreadableDatasetError, match="states 2026-05-21 as its vintage"):
        genesis_web.read(path, vintage=date(2026, 1, 1))


@given(st.integers(0, 10**15 - 1), st.integers(0, 999))
def test_a_number_with_a_comma_is_read_to_its_last_digit(whole: int, places: int) -> None:
    assert german_thousandths(f"{whole},{places:03}") == whole * 1000 + places


@given(st.text(max_size=12))
def test_a_cell_is_a_number_a_sign_or_refused(words: str) -> None:
    found = quantity_of(words, is_value=True)
    number = whole_number(words)
    assert (found is None) == (number is None and words not in {"-", ".", "...", "/", "x"})
    assert number is None or (number == int(words) and words.isascii())
