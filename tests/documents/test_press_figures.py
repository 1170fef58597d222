"""The figures for the press: each once, with its source, and harmless in a spreadsheet."""

import csv
import json
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest

from documents.dossiers import japan, stated
from trademission.documents.clean import inert_cell
from trademission.documents.figures import figures_csv, figures_json
from trademission.domain.places import Visibility


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(figures_csv(japan()), newline="")))


def told() -> dict[str, Any]:
    found = json.loads(figures_json(japan()))
    assert isinstance(found, dict)
    return found


def test_a_figure_has_its_exact_value_its_source_and_both_printed_forms() -> None:
    first = told()["figures"][0]
    assert first["value"] == 850_983.0
    assert (first["printed_de"], first["rounding_de"], first["exact_de"]) == (
        "851 Millionen Euro",
        "auf ganze Millionen Euro",
        "850.983 Tsd. Euro",
    )
    assert (first["printed_en"], first["exact_en"]) == (
        "851 million euros",
        "850,983 thousand euros",
    )
    assert (first["table"], first["vintage"], first["concept"], first["flag"]) == (
        "51000-0032",
        "2026-05-21",
        "special",
        "final",
    )
    assert len(first["file_hash"]) == 64
    assert told()["figures"][1]["printed_en"] == "up 26 percent"


def test_both_files_hold_the_same_figures_each_once() -> None:
    figures = told()["figures"]
    assert [row["printed_de"] for row in rows()] == [one["printed_de"] for one in figures]
    keys = [(one["measure"], one["partner"], one["period"], one["text"]) for one in figures]
    assert len(keys) == len(set(keys))
    assert list(rows()[0]) == list(figures[0])


def test_a_statement_has_who_said_it_where_and_when() -> None:
    last = told()["figures"][-1]
    assert (last["stated_by"], last["stated_where"], last["stated_date"]) == (
        "Martin Dulig",
        "Dresden",
        "2023-09-08",
    )
    assert last["value"] is None


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t="])
def test_no_text_is_a_formula_to_a_spreadsheet(sign: str) -> None:
    text = f"{sign}cmd|' /C calc'!A0"
    dossier = replace(japan(), stated=(replace(stated(), text=text, stated_by=text),))
    cells = [cell for row in csv.reader(StringIO(figures_csv(dossier), newline="")) for cell in row]
    assert not any(cell.startswith(("=", "+", "@", "-")) for cell in cells)
    assert inert_cell(text) == f"'{text}"


def test_numbers_below_zero_stay_numbers() -> None:
    facts = tuple(replace(fact, value=-7.2) for fact in japan().facts if fact.id == "growth")
    dossier = replace(japan(), facts=facts, series=(), rankings=())
    row = next(csv.DictReader(StringIO(figures_csv(dossier), newline="")))
    assert row["value"] == "-7.2"
    assert row["printed_de"] == "minus 7,2 Prozent"


def test_what_is_not_for_the_press_stays_out() -> None:
    secret = replace(stated(), text="Nicht für die Presse.", visibility=Visibility.DELEGATION)
    dossier = replace(japan(), stated=(secret, replace(stated(), visibility=Visibility.PRESS)))
    for content in (figures_json(dossier), figures_csv(dossier)):
        assert "Nicht für die Presse" not in content
        assert "Japan ist für Sachsen" in content


def test_a_dossier_without_figures_has_headings_alone() -> None:
    bare = replace(japan(), facts=(), series=(), rankings=(), stated=())
    assert figures_csv(bare).count("\r\n") == 1
    assert json.loads(figures_json(bare))["figures"] == []
