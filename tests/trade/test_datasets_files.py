"""Files that anybody may have made: recognised by what stands in them, refused when hostile."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trademission.trade.datasets import (
    DATASETS,
    UnknownDatasetError,
    UnreadableDatasetError,
    comext_bulk,
    read_dataset,
    recognise,
    source_file,
)

STEM = "BACI_HS92_Y2023_V202501"
GENESIS = """\ufeffTabelle: 51000-0032
Aus- und Einfuhr;;
;Ausfuhr: Wert;
;Tsd. EUR;Tsd. EUR
2022;;
Sachsen;;
Japan;850983;e
__________
Stand: 21.05.2026 / 18:02:33
"""
FLAT = "statistics_code;statistics_label;time_code;time_label;time;...\n"
ANSWER = "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD\n"
BACI = "t,i,j,k,v,q\r\n2023,276,392,010121,1.5,1\r\n"


def made(folder: Path, content: bytes | str, name: str = f"{STEM}.csv") -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def zipped(folder: Path, **members: bytes | str) -> Path:
    """Write a ZIP archive and return its path."""
    path = folder / "table.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def refusal(path: Path) -> str:
    """Return the English sentence about a file; there is a German one."""
    with pytest.raises(UnreadableDatasetError) as refused:
        read_dataset(path, vintage=date(2026, 1, 1))
    assert refused.value.sentence.de != refused.value.sentence.en
    return refused.value.sentence.en


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (GENESIS, "GENESIS-Online CSV"),
        (FLAT, "GENESIS-Online ffcsv"),
        ("Statistik_Code;Statistik_Label\n", "GENESIS-Online ffcsv"),
        (ANSWER, "Eurostat Comext SDMX-CSV"),
        (comext_bulk.HEADER, "Eurostat Comext full_v2_YYYY52"),
        (BACI, "CEPII BACI"),
    ],
)
def test_a_source_is_known_by_its_first_line_whatever_the_file_is_called(
    tmp_path: Path, text: str, name: str
) -> None:
    assert name == recognise(made(tmp_path, text, "figures.txt")).NAME


def test_each_source_knows_only_its_own() -> None:
    heads = (GENESIS.removeprefix("\ufeff"), FLAT, ANSWER, comext_bulk.HEADER, "t,i,j,k,v,q\n")
    knowing = [[dataset.is_mine(head) for dataset in DATASETS] for head in heads]
    assert knowing == [[one is other for other in heads] for one in heads]


def test_a_foreign_file_is_refused_with_all_that_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnknownDatasetError) as refused:
        recognise(made(tmp_path, "name,age\nAnna,30\n", "people.csv"))
    for dataset in DATASETS:
        assert dataset.NAME in refused.value.sentence.de
        assert dataset.NAME in refused.value.sentence.en


def test_a_table_in_a_zip_archive_says_the_same(tmp_path: Path) -> None:
    plain = read_dataset(made(tmp_path, GENESIS, "table.csv"))
    packed = read_dataset(zipped(tmp_path, table=GENESIS))
    assert packed.rows == plain.rows
    assert packed.sha256 != plain.sha256
    assert packed.file_name == "table.zip"


def test_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    plain = read_dataset(made(tmp_path, GENESIS, "table.csv")).rows
    assert read_dataset(made(tmp_path, GENESIS.replace("\n", "\r\n"), "table.csv")).rows == plain
    assert read_dataset(made(tmp_path, BACI)).rows.num_rows == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "The file is empty"),
        (b"\xef\xbb\xbf \n", "The file is empty"),
        (GENESIS.encode("utf-16"), "The file is in UTF-16"),
        (GENESIS[1:].encode("utf-16-be"), "line 1: There is a NUL byte"),
        (GENESIS[1:].replace("Japan", "Österreich").encode("latin-1"), "line 7: The file is not"),
        (GENESIS.replace("Japan", "Ja\0pan"), "line 7: There is a NUL byte"),
        (GENESIS.replace("Japan", "J" * 10_000_000), "line 7: The line has 10000009 characters"),
        (b"7z\xbc\xaf\x27\x1c", "The file is packed with 7-Zip; unpack it first"),
        (b"\x1f\x8b\x08", "The file is packed with gzip; unpack it first"),
        (b"PK\x03\x04rubbish", "The ZIP archive is damaged"),
    ],
)
def test_what_is_no_text_within_limits_is_refused(
    tmp_path: Path, content: bytes | str, told: str
) -> None:
    assert told in refusal(made(tmp_path, content, "table.csv"))


def test_a_zip_bomb_is_never_unpacked(tmp_path: Path) -> None:
    bomb = zipped(tmp_path, table="0" * 10_000_000)
    assert "The ZIP archive would grow more than 100 times" in refusal(bomb)


def test_a_zip_archive_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, table="0" * 10_000_000)
    size = (10_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (1_000).to_bytes(4, "little")))
    assert "The ZIP archive is damaged" in refusal(path)


def test_a_zip_archive_with_several_files_is_refused(tmp_path: Path) -> None:
    assert "must hold exactly one file" in refusal(zipped(tmp_path, one=GENESIS, two=BACI))


def test_a_large_source_in_a_zip_archive_has_to_be_unpacked_first(tmp_path: Path) -> None:
    path = zipped(tmp_path, table=BACI).rename(tmp_path / f"{STEM}.zip")
    assert "unpack the archive first" in refusal(path)


def test_a_table_beyond_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path, GENESIS, "table.csv")
    monkeypatch.setattr(source_file, "MOST_BYTES", 100)
    assert "The table is larger than" in refusal(path)
    assert "The table is larger than" in refusal(zipped(tmp_path, table=GENESIS))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "The file cannot be opened" in refusal(tmp_path / "nowhere.csv")
    assert "The file cannot be opened" in refusal(tmp_path)


def test_hostile_words_are_cut_and_escaped_in_the_sentence(tmp_path: Path) -> None:
    hostile = "\x1b[31m" + "A" * 5_000
    sentence = refusal(made(tmp_path, GENESIS.replace("Sachsen", hostile), "table.csv"))
    assert "\x1b" not in sentence
    assert len(sentence) < 400


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_table_with_one_byte_changed_is_read_or_refused_and_nothing_else(
    tmp_path: Path, data: st.DataObject
) -> None:
    content = bytearray(GENESIS.encode())
    index = data.draw(st.integers(0, len(content) - 1))
    content[index] = data.draw(st.integers(0, 255))
    path = made(tmp_path, bytes(content), "table.csv")
    try:
        rows = read_dataset(path).rows.num_rows
    except UnreadableDatasetError:
        rows = 0
    assert rows in {0, 1}
