"""Questions on trade figures at the command line: the published answers, in both languages."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli_runner import answer, invoke
from trade.figures_at_hand import PRINTED, TABLE
from trademission.cli.exit_codes import FINE, REFUSED
from trademission.trade.market.comparison import EVEN

JAPAN_2022 = ("--region", "Sachsen", "--partner", "Japan", "--year", "2022")


@pytest.fixture(autouse=True)
def _no_warehouse(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRADEMISSION_WAREHOUSE", str(tmp_path / "warehouse"))


def asked(*arguments: object) -> dict[str, Any]:
    """Return the JSON answer of a question on markets."""
    result = invoke("market", *arguments, "--json")
    assert result.exit_code == FINE, result.stderr
    return answer(result)


def test_a_figure_from_the_file_of_its_publisher() -> None:
    found = asked("figure", "--file", TABLE, *JAPAN_2022)
    assert found == {
        "region": "DE-SN",
        "partner": "JP",
        "year": 2022,
        "flow": "export",
        "value": 850983,
        "unit": "TEUR",
        "growth_percent": 25.64,
        "rank": 17,
        "record": True,
        "record_since": 2010,
        "share_percent": 1.6,
        "source": "Destatis, GENESIS-Online, 51000-0032",
        "vintage": "2026-05-21",
        "flag": "final",
        "concept": "special",
        "file_sha256": found["file_sha256"],
    }


@pytest.mark.parametrize(
    "partner",
    ["Republik Korea", "Korea, Republik", "Südkorea", "South Korea", "KR", "Republic of Korea"],
)
def test_a_figure_from_what_comes_along(partner: str) -> None:
    found = asked("figure", "--region", "Saxony", "--partner", partner, "--year", 2022)
    wanted = ("value", "growth_percent", "rank", "record", "record_since")
    assert [found[key] for key in wanted] == [1160326, 30.38, 14, True, 2010]


def test_a_label_is_known_with_its_validity_and_without() -> None:
    where = ("--region", "Sachsen", "--year", 2022)
    found = [
        asked("figure", *where, "--partner", name)["value"]
        for name in ("Tschechien (ab 1993)", "Tschechien", "Czechia")
    ]
    assert len(set(found)) == 1


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("de", ["851 Millionen Euro", "26 Prozent", "Rang 17", "Stand 21.05.2026, endgültig"]),
        ("en", ["851 million euros", "26 percent", "rank 17", "as of 21 May 2026, final"]),
    ],
)
def test_a_figure_is_printed_as_a_release_prints_it(lang: str, words: list[str]) -> None:
    shown = invoke("market", "figure", *JAPAN_2022, "--lang", lang).stdout.replace("\xa0", " ")
    assert [word for word in words if word not in shown] == []


def test_a_stored_table_is_asked_before_what_comes_along(tmp_path: Path) -> None:
    stored = asked("store", TABLE)["stored"]
    assert [(s["source"], s["vintage"], s["rows"]) for s in stored] == [
        ("51000-0032", "2026-05-21", 75456)
    ]
    bavaria = ("--region", "Bayern", "--partner", "JP", "--year", 2022)
    assert asked("figure", *bavaria)["value"] > 0
    (tmp_path / "other").mkdir()
    refused = invoke("market", "figure", *bavaria, "--warehouse", tmp_path / "other")
    assert refused.exit_code == REFUSED
    assert "has no figures for Bavaria" in refused.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--region", "Sachsn", "--partner", "JP", "--year", "2022"), "Sachsn"),
        (("--region", "DE-SN", "--partner", "Jpan", "--year", "2022"), "Japan"),
        (("--region", "DE-SN", "--partner", "Korea", "--year", "2022"), "Korea"),
        (("--region", "DE-SN", "--partner", "JP", "--year", "1900"), "covers 2010 to 2025"),
        ((*JAPAN_2022, "--flow", "sideways"), "no direction of trade"),
        ((*JAPAN_2022, "--flow", "import"), "no figure"),
    ],
)
def test_what_is_not_known_is_met_with_a_sentence(words: tuple[str, ...], sentence: str) -> None:
    result = invoke("market", "figure", *words, "--lang", "en")
    assert result.exit_code == REFUSED
    assert sentence in result.stderr


def test_a_comparison_shows_all_components_and_takes_weights() -> None:
    where = ("--region", "Sachsen", "--year", 2025, "--countries", "Japan, KR ,Vietnam")
    even, grown = (
        asked("compare", *where),
        asked("compare", *where, "--weights", "size=0,balance=0,steadiness=0"),
    )
    assert even["weights"] == EVEN
    first = grown["candidates"][0]
    assert first["values"]["growth"] == max(c["values"]["growth"] for c in grown["candidates"])
    assert all(set(c["values"]) == set(EVEN) for c in even["candidates"])


@pytest.mark.parametrize("weights", ["speed=1", "size", "size=much"])
def test_a_weight_of_nothing_is_refused(weights: str) -> None:
    result = invoke("market", "compare", "--region", "DE-SN", "--year", 2025, "--weights", weights)
    assert result.exit_code == REFUSED
    assert "growth=2" in result.stderr


def test_dependence_is_told_year_by_year() -> None:
    years = {year["year"]: year for year in asked("dependence", "--region", "DE-SN")["years"]}
    assert years[2022]["herfindahl"] == 0.0607
    assert years[2025] | {"flag": "provisional", "largest_partner": "US"} == years[2025]


def test_a_new_vintage_lists_what_it_changes() -> None:
    found = asked("changes", PRINTED)["statements"]
    changed = {(s["partner"], s["figure"]) for s in found if s["changed"] and s["period"] == "2022"}
    assert ("Tschechien", "change_pct_vs_prior_year_period") in changed
    assert ("Japan", "value_eur_million") not in changed
    shown = invoke("market", "changes", PRINTED, "--lang", "de").stdout
    assert "37,6" in shown


@pytest.mark.parametrize(
    "command", ["figure", "dossier", "compare", "dependence", "changes", "store"]
)
def test_every_question_speaks_json_and_two_languages(command: str) -> None:
    shown = invoke("market", command, "--help").stdout
    assert "--json" in shown
    assert "--lang" in shown


def test_answers_are_one_document() -> None:
    result = invoke("market", "dependence", "--region", "DE-SN", "--json")
    assert set(json.loads(result.stdout)) == {"years", "source"}


def test_a_dossier_is_told_and_written_in_every_format(tmp_path: Path) -> None:
    out = tmp_path / "japan"
    example = Path(__file__).parents[2] / "examples" / "sachsen-japan-korea-2023"
    found = asked("dossier", *JAPAN_2022, "--mission", example, "--out", out)
    assert sorted(p.name for p in out.iterdir()) == [
        *("country-note.docx", "country-note.html", "country-note.pdf"),
        *("figures.csv", "figures.json"),
    ]
    assert (found["value"], found["rank"]) == (850983, 17)
    assert found["series"]["value"]["2021"] == 677299
    assert [said["source"] for said in found["stated"]] == ["Medieninformation SMWA 08.09.2023"]
    page = (out / "country-note.html").read_text(encoding="utf-8")
    assert "Main goods: motor vehicles" in page
    assert "edf148497f53" in page


def test_a_folder_with_files_of_others_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    result = invoke("market", "dossier", *JAPAN_2022, "--out", tmp_path)
    assert result.exit_code == REFUSED
    assert "letter.txt" in result.stderr
