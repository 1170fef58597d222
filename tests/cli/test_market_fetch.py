"""Fetching at the command line, from local servers that speak as documented."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cli_runner import answer, invoke
from trade.servers import LocalServer, serving
from trade.services import FLAT, ComextService, FileService, GenesisService
from trademission.cli.exit_codes import FINE, REFUSED
from trademission.desk.fetch_figures import PASSWORD, USERNAME

JAPAN = ("DS-045409", "--reporter", "DE", "--partner", "JP")


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRADEMISSION_WAREHOUSE", str(tmp_path / "warehouse"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv(USERNAME, raising=False)
    monkeypatch.delenv(PASSWORD, raising=False)


@pytest.fixture
def genesis(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalServer]:
    for variable, words in zip((USERNAME, PASSWORD), GenesisService.LOGIN, strict=True):
        monkeypatch.setenv(variable, words)
    with serving(GenesisService(body=FLAT.encode())) as server:
        server.address += "genesisWS/rest/2020/"
        yield server


@pytest.fixture
def comext() -> Iterator[LocalServer]:
    with serving(ComextService()) as server:
        yield server


def test_a_table_is_fetched_kept_and_asked(genesis: LocalServer, tmp_path: Path) -> None:
    options = ("--region", "Sachsen", "--from", 2022, "--until", 2022, "--store", "--out", tmp_path)
    result = invoke(
        "market", "fetch", "51000-0032", *options, "--address", genesis.address, "--json"
    )
    assert result.exit_code == FINE, result.stderr
    found = answer(result)
    assert found == {
        "path": str(tmp_path / "51000-0032_14_2022-2022_2026-05-21.csv"),
        "sha256": found["sha256"],
        "size": len(FLAT.encode()),
        "vintage": "2026-05-21",
        "stored": {
            "source": "51000-0032",
            "vintage": "2026-05-21",
            "rows": 1,
            "sha256": found["sha256"],
            "title": "Außenhandel",
        },
    }
    where = ("--region", "Sachsen", "--partner", "Japan", "--year", 2022)
    assert answer(invoke("market", "figure", *where, "--json"))["value"] == 850983


@pytest.mark.parametrize(
    ("lang", "words"),
    [("de", ["Byte, SHA-256", "Stand 15.09.2026, 1 Zeilen"]), ("en", ["bytes", "15 Sept 2026"])],
)
def test_what_has_arrived_is_told_in_both_languages(
    comext: LocalServer, tmp_path: Path, lang: str, words: list[str]
) -> None:
    place = ("--out", tmp_path, "--address", comext.address, "--lang", lang)
    result = invoke("market", "fetch", *JAPAN, "--store", *place)
    assert result.exit_code == FINE, result.stderr
    assert [word for word in words if word not in result.stdout] == []


def test_the_result_of_a_job_is_fetched_by_its_name(genesis: LocalServer, tmp_path: Path) -> None:
    where = ("--out", tmp_path, "--address", genesis.address)
    job = ("51000-0032", "--job", GenesisService.JOB)
    found = answer(invoke("market", "fetch", *job, *where, "--json"))
    assert found["path"] == str(tmp_path / f"{GenesisService.JOB}.csv")
    assert found["vintage"] is None


def test_the_file_of_a_year_is_downloaded(tmp_path: Path) -> None:
    body = b"7z\xbc\xaf\x27\x1c and the rest"
    with serving(FileService(body=body)) as server:
        where = ("--out", tmp_path, "--address", server.address)
        result = invoke("market", "fetch", "DS-045409", "--everything", 2024, *where)
    assert result.exit_code == FINE, result.stderr
    assert (tmp_path / "full_v2_202452.7z").read_bytes() == body


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("51000-0032",), f"set {USERNAME}"),
        (("51000", "--region", "Sachsen"), "no number of a table"),
        (("51000-0032", "--region", "Sachsn"), "Saxony"),
        (("51000-0032", "--from", "22"), "no year"),
        (("51000-0032", "--partner", "JP"), "--partner does not go with 51000-0032"),
        (("51000-0032", "--job", "x", "--from", "2022"), "--from does not go with --job"),
        (("51000-0032", "--job", "x", "--store"), "market store --vintage"),
        (("DS-045409",), "name it with --reporter"),
        (("DS-045409", "--reporter", "DE", "--region", "Sachsen"), "--region does not go with"),
        (("DS-045409", "--reporter", "DE", "--partner", "JPN"), "the partner “JPN”"),
        (("DS-045409", "--everything", "2024", "--monthly"), "--monthly does not go with"),
        ((*JAPAN, "--address", "comext"), "https:// at its beginning"),
    ],
)
def test_what_cannot_be_fetched_is_met_with_a_sentence(
    words: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    result = invoke("market", "fetch", *words, "--out", tmp_path / "out", "--lang", "en")
    assert result.exit_code == REFUSED
    assert sentence in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_wrong_password_ends_with_a_sentence_that_does_not_show_it(
    genesis: LocalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD, "not-this-one")
    result = invoke(
        "market", "fetch", "51000-0032", "--out", tmp_path, "--address", genesis.address
    )
    assert result.exit_code == REFUSED
    assert "does not accept the login" in result.stderr
    assert "not-this-one" not in result.output
    assert len(genesis.asked) == 1


def test_a_file_that_cannot_be_read_is_told_and_stays(comext: LocalServer, tmp_path: Path) -> None:
    line = ComextService.LINE.replace("20254637182", "many")
    comext.service = ComextService(body=f"{ComextService.HEADER}\n{line}\n".encode())
    where = ("--out", tmp_path, "--address", comext.address)
    result = invoke("market", "fetch", *JAPAN, "--store", *where, "--lang", "en")
    assert result.exit_code == REFUSED
    assert "line 2, column OBS_VALUE" in result.stderr
    assert len(list(tmp_path.glob("DS-045409_*.csv"))) == 1
