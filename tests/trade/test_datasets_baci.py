"""A year of CEPII's BACI, read by DuckDB as strictly as anything else."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from trademission.trade.datasets import SCHEMA, Reading, UnreadableDatasetError, baci

NAME = "BACI_HS92_Y2023_V202501.csv"
SMALL = """t,i,j,k,v,q
2023,276,392,010121,1234.567,       0.040
2023,276,842,870323,0.499,           NA
2023,699,392,870323,1e5,12
"""
Read = Callable[[str], Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_text(text: str, name: str = NAME) -> Reading:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return baci.read(path)

    return read_text


def test_flows_are_exports_in_thousand_dollars_and_kilograms(read: Read) -> None:
    reading = read(SMALL)
    assert (reading.source, reading.vintage) == ("BACI-HS92", date(2025, 1, 1))
    columns = (
        "reporter",
        "partner",
        "partner_label",
        "product",
        "product_scheme",
        "flow",
        "value",
        "weight_kg",
        "currency",
    )
    assert [tuple(row[name] for name in columns) for row in reading.rows.to_pylist()] == [
        ("DE", "JP", "392", "010121", "HS92", "export", 1_235, 40, "USD"),
        ("DE", "US", "842", "870323", "HS92", "export", 0, None, "USD"),
        ("IN", "JP", "392", "870323", "HS92", "export", 100_000, 12_000, "USD"),
    ]


def test_a_year_is_written_without_being_held_in_memory(read: Read, tmp_path: Path) -> None:
    reading = read(SMALL)
    assert reading.content.write(tmp_path / "year.parquet") == 3
    written = pq.read_table(tmp_path / "year.parquet")
    assert written.cast(SCHEMA) == reading.rows


def test_without_its_name_nobody_knows_nomenclature_and_release(tmp_path: Path) -> None:
    path = tmp_path / "baci.csv"
    path.write_text(SMALL, encoding="utf-8")
    with pytest.raises(UnreadableDatasetError, match=r"such as BACI_HS92_Y2023_V202501\.csv"):
        baci.read(path)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("010121", "10121", "line 2, column k: '10121' is no six-digit code of goods"),
        ("1234.567", "=cmd|x", "line 2, column v: There is no number here"),
        ("1234.567", "-1", "line 2, column v: '-1.000' is no number of zero or more"),
        ("1234.567", "", "line 2, column v: 'None' is no number"),
        (
            "       0.040",
            "9" * 30,
            "line 2, column q: '999999999999999999999999999999' is no number",
        ),
        ("       0.040", "tons", "line 2, column q: 'tons' is no number"),
        ("2023,276,392", "2022,276,392", "line 2, column t: The year is '2022'"),
        ("699,392", "9999,392", "line 4, column i/j: The number '9999' is no country"),
        (",870323,1e5,12", ",870323,1e5", "line 4, column q: The line has too few fields"),
        (",1e5,12", ",1e5,12,1", "line 4: The line has too many fields"),
        ("1e5,12", f"1e5,{'9' * 10_000_000}", "line 4: The line has more than 16384"),
        ("2023,699,392", "2023,276,842", "line 4: This export already stands further up"),
        ("t,i,j", "T,i,j", "line 1: The headings are 'T,i,j,k,v,q'"),
        (SMALL[len("t,i,j,k,v,q") :], "\n", "line 1: There is nothing below"),
        ("12\n", "12", "The last line has no end"),
    ],
)
def test_a_damaged_year_is_refused_with_its_place(
    read: Read, old: str, new: str, sentence: str
) -> None:
    text = SMALL.replace(old, new, 1)
    assert text != SMALL
    with pytest.raises(UnreadableDatasetError) as refused:
        read(text)
    assert sentence in refused.value.sentence.en
    assert refused.value.sentence.de != refused.value.sentence.en


def test_a_line_that_is_not_in_utf_8_is_named(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(SMALL.encode() + b"2023,699,842,\xe4\xff0323,1,1\n")
    with pytest.raises(UnreadableDatasetError, match="line 5, column k: The line is not in UTF-8"):
        baci.read(path)
