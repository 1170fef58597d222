"""Charts show what their series say, in the language and colours of the paper."""

import re
import subprocess
import sys
from dataclasses import replace

import pytest
from defusedxml import ElementTree

from documents.dossiers import (
    JAPAN,
    YEARS,
    concentration,
    exports,
    over_years,
    ranking,
    ranks,
    shares,
)
from documents.hostile import HOSTILE
from trademission.documents.charts import ranking_drawing, series_drawing
from trademission.documents.figures import cell
from trademission.documents.typeset.png import Box, png
from trademission.domain.dossier import Series
from trademission.domain.facts import Unit
from trademission.domain.house import House
from trademission.domain.text import Language, Text

HOUSE = House(accent="#aa0000")
SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES: tuple[Language, ...] = ("de", "en")
EVERY = (exports(), ranks(), shares(), concentration())


def drawn(series: Series, language: Language = "de", year: int = 2022) -> str:
    return series_drawing(series, year=year, house=HOUSE, language=language).svg


def texts(drawing: str) -> list[str]:
    """Return the words in a drawing, read by a parser of XML."""
    root = ElementTree.fromstring(drawing.encode())
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def fills(drawing: str, mark: str) -> list[str]:
    """Return the colours of the marks of a kind, in their order."""
    root = ElementTree.fromstring(drawing.encode())
    groups = (
        one for one in root.iter(f"{SVG}g") if f"mark-{mark} role-mark" in one.get("class", "")
    )
    return [str(path.get("fill")) for group in groups for path in group.iter(f"{SVG}path")]


def test_amounts_are_bars_with_the_year_in_the_accent_and_the_record_named() -> None:
    drawing = drawn(exports())
    assert fills(drawing, "rect") == ["#8092a2"] * 12 + ["#aa0000"]
    assert {"Mio. Euro", "Höchststand", "851,0", "1.000"} <= set(texts(drawing))
    assert {"€ million", "record", "851.0", "1,000"} <= set(texts(drawn(exports(), "en")))


def test_every_year_stands_on_the_axis() -> None:
    for series in EVERY:
        assert set(map(str, YEARS)) <= set(texts(drawn(series)))


def test_of_many_years_every_second_stands_on_the_axis() -> None:
    values = {year: float(year) for year in range(1988, 2026)}
    series = over_years("x", JAPAN, values, Unit.THOUSAND_EUROS, flag="final")
    named = [text for text in texts(drawn(series)) if re.fullmatch(r"(19|20)\d\d", text)]
    assert named == [str(year) for year in range(1988, 2026, 2)]


def test_the_best_rank_stands_highest() -> None:
    root = ElementTree.fromstring(drawn(ranks()).encode())
    axis = {
        "".join(one.itertext()): float(re.findall(r"[-\d.]+", one.get("transform", ""))[1])
        for one in root.iter(f"{SVG}text")
        if one.get("text-anchor") == "end"
    }
    assert axis["16"] < axis["18"] < axis["20"]


def test_a_provisional_value_is_drawn_light() -> None:
    assert fills(drawn(exports("provisional")), "rect")[-1] == "#f0d1d1"
    assert fills(drawn(ranks("provisional")), "symbol")[-1] == "#f0d1d1"


def test_a_missing_year_is_a_gap() -> None:
    whole = exports()
    series = replace(whole, facts=(*whole.facts[:4], *whole.facts[5:]))
    drawing = drawn(series)
    assert len(fills(drawing, "rect")) == 12
    assert "2014" in texts(drawing)


def test_a_ranking_names_partners_in_order_with_the_one_that_matters_in_the_accent() -> None:
    found = ranking_drawing(ranking(), partner="JP", house=HOUSE, language="de")
    names = [text for text in texts(found.svg) if re.search("[a-z]", text)]
    assert [name.split("\N{EN SPACE}") for name in names[:2]] == [
        ["China", "1"],
        ["Vereinigte Staaten", "2"],
    ]
    assert names[-1] == "Japan\N{EN SPACE}17"
    assert fills(found.svg, "rect") == ["#8092a2"] * 6 + ["#aa0000"]


def test_the_words_of_a_chart_say_first_last_and_highest_year() -> None:
    german = series_drawing(exports(), year=2022, house=HOUSE, language="de").words
    english = series_drawing(ranks(), year=2022, house=HOUSE, language="en").words
    assert german == (
        "Ausfuhren: Säulen von 2010 bis 2022. 2010: 412,3 Mio. €; 2022: 851,0 Mio. €; "
        "höchster Wert 2022: 851,0 Mio. €."
    )
    assert english == (
        "Rank among partner countries: a line from 2010 to 2022. 2010: rank 20; "
        "2022: rank 17; best rank in 2019: rank 16."
    )


def test_the_words_of_a_ranking_name_everybody() -> None:
    words = ranking_drawing(ranking(), partner="JP", house=HOUSE, language="en").words
    for name, _, value in ranking().rows:
        assert f"{name.en}, €{cell(value, language='en')}m" in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_series_gives_the_same_drawing(language: Language) -> None:
    for series in EVERY:
        assert drawn(series, language) == drawn(series, language)


def test_a_series_of_nothing_and_of_one_year_can_be_drawn() -> None:
    for facts in ((), exports().facts[:1]):
        for series in EVERY:
            found = replace(series, facts=facts and series.facts[:1])
            assert drawn(found).startswith("<svg")


def test_falling_values_below_zero_can_be_drawn() -> None:
    values = {2020: -5000.0, 2021: 3000.0, 2022: -12_000.0}
    series = over_years("balance", JAPAN, values, Unit.THOUSAND_EUROS, flag="final")
    assert len(fills(drawn(series), "rect")) == 3


def test_hostile_names_stay_text_and_the_drawing_can_be_set() -> None:
    rows = tuple((Text(de=HOSTILE, en="محمد"), *row[1:]) for row in ranking().rows)
    hostile = replace(ranking(), title=Text(de=HOSTILE, en=HOSTILE), rows=rows)
    for language in LANGUAGES:
        found = ranking_drawing(hostile, partner="JP", house=HOUSE, language=language)
        root = ElementTree.fromstring(found.svg.encode())
        assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
            "svg", "g", "path", "rect", "line", "text",
        }  # fmt: skip
        assert png(found.svg, box=Box(width=80, height=80), resolution=60, house=House())


def test_papers_without_charts_need_no_package_that_draws() -> None:
    program = (
        "import sys; import trademission.documents.booklet, trademission.documents.country_note; "
        "import trademission.documents.figures, trademission.documents.web_page; "
        "sys.exit(any(name in sys.modules for name in ('altair', 'vl_convert')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
