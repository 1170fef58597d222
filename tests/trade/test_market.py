"""The questions people ask, on the published table: golden figures, refusals, vintages."""

from dataclasses import replace
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from trade.figures_at_hand import PRINTED, basis, panel, published
from trademission.domain.facts import Fact
from trademission.trade.codes import countries, country_of, region_of, regions
from trademission.trade.datasets.reading import RowsInMemory
from trademission.trade.flows import Flow
from trademission.trade.market.basis import COUNTRIES, NoFiguresError, basis_of_reading
from trademission.trade.market.comparison import comparison
from trademission.trade.market.dossier import dossier
from trademission.trade.market.figure import figures
from trademission.trade.market.leaning import leaning
from trademission.trade.market.panel import Panel
from trademission.trade.market.revisions import revisions
from trademission.trade.market.statements import Said, read_statements
from trademission.trade.shipped import shipped

THE_16 = [region.code for region in regions() if region.is_land]


def figure(partner: str, year: int = 2022, region: str = "Sachsen") -> dict[str, Fact]:
    """Return the headline figures by their ids."""
    return {f.id: f for f in figures(panel(region), partner=country_of(partner), year=year)}


@pytest.mark.parametrize(
    ("partner", "value", "growth", "rank", "share"),
    [("Japan", 850_983, 25.64, 17, 1.6), ("Republik Korea", 1_160_326, 30.38, 14, 2.18)],
)
def test_the_figures_of_the_announcement_are_those_of_the_table(
    partner: str, value: int, growth: float, rank: int, share: float
) -> None:
    found = figure(partner)
    numbers = [round(found[key].value or 0, 2) for key in ("value", "growth", "rank", "share")]
    assert numbers == [value, growth, rank, share]
    assert (found["record"].value, found["record"].period) == (1.0, "2010-2022")


def test_every_figure_names_table_vintage_file_and_formula() -> None:
    for fact in figure("Japan").values():
        assert fact.table == "51000-0032"
        assert str(fact.vintage) == "2026-05-21"
        assert fact.file_hash == published().sha256
        assert fact.formula
        assert fact.flag == "final"


def test_provisional_figures_say_so() -> None:
    assert {fact.flag for fact in figure("Japan", 2025).values()} == {"provisional"}


def test_the_18_regions_are_germany_and_the_16_are_refused() -> None:
    total = sum(c.value for (_, year), c in panel("Deutschland").cells.items() if year == 2022)
    assert round(total / 1e6, 1) == 1594.3
    table = published().rows
    kept = table.filter(pc.is_in(table["reporter"], value_set=pa.array(THE_16)))
    only = basis_of_reading(replace(published(), content=RowsInMemory(content=kept)))
    with pytest.raises(NoFiguresError, match="16 Länder alone are less than Germany"):
        _ = Panel(basis=only, region=region_of("DE"), flow=Flow.EXPORT).cells


def test_a_partner_or_year_without_a_figure_is_refused_with_the_years() -> None:
    with pytest.raises(NoFiguresError, match="covers 2010 to 2025"):
        figures(panel(), partner=country_of("Japan"), year=2004)


def test_what_is_no_country_has_a_value_and_no_rank() -> None:
    stores = next(c for c in countries() if c.code == "QQ")
    found = {f.id for f in figures(panel("Hamburg"), partner=stores, year=2022)}
    assert found >= {"value", "share"}
    assert "rank" not in found
    assert "QQ" not in COUNTRIES


def test_what_comes_along_gives_the_same_figures_as_the_table() -> None:
    own = Panel(basis=basis_of_reading(shipped()), region=region_of("DE-SN"), flow=Flow.EXPORT)
    assert own.cells.keys() <= panel().cells.keys()
    for key, cell in own.cells.items():
        theirs = panel().cells[key]
        assert (cell.value, cell.rank, cell.flag) == (theirs.value, theirs.rank, theirs.flag)
        assert cell.share == pytest.approx(theirs.share, rel=1e-12)


def test_dependence_has_the_published_indices() -> None:
    found = {year.year: year for year in leaning(panel())}
    indices = {year: round(found[year].herfindahl, 4) for year in (2010, 2020, 2022, 2025)}
    assert indices == {2010: 0.0409, 2020: 0.0646, 2022: 0.0607, 2025: 0.0468}
    assert (found[2022].partner.code, round(found[2022].largest, 3)) == ("CN", 0.164)
    assert not any(year.leans for year in found.values())


def test_a_new_vintage_changes_these_statements_on_2022() -> None:
    changed = {
        (r.statement.partner, r.statement.said): (r.statement.printed, round(r.today or 0, 2))
        for r in revisions(read_statements(PRINTED), basis())
        if r.has_changed and r.statement.period == "2022"
    }
    assert changed == {
        ("Welt", Said.VALUE): (Decimal("52745.0"), Decimal("53187.39")),
        ("Welt", Said.GROWTH): (Decimal("17.3"), Decimal("18.26")),
        ("Tschechien", Said.VALUE): (Decimal(3540), Decimal("3584.93")),
        ("Tschechien", Said.GROWTH): (Decimal(36), Decimal("37.60")),
        ("Polen", Said.VALUE): (Decimal(3320), Decimal("3366.78")),
        ("Polen", Said.GROWTH): (Decimal(49), Decimal("50.81")),
    }


def test_statements_that_the_table_cannot_judge_say_why() -> None:
    found = {
        (r.statement.partner, r.statement.period): r.why_not.en
        for r in revisions(read_statements(PRINTED), basis())
        if r.why_not is not None
    }
    assert found["Asien", "2022"].startswith("There is no country 'Asien'")
    assert found["China", "2023-H1"] == "“2023-H1, import” is no whole year of one direction."


def test_candidates_show_every_component_and_how_far_their_place_holds() -> None:
    wanted = [country_of(name) for name in ("Japan", "South Korea", "Vietnam")]
    found = comparison(panel(), year=2022, candidates=wanted)
    assert {c.country.code for c in found} == {"JP", "KR", "VN"}
    assert all(set(c.values) == {"size", "growth", "balance", "steadiness"} for c in found)
    assert all(c.score.first <= c.score.place <= c.score.last for c in found)


def test_without_candidates_all_countries_of_some_size_are_compared_and_nothing_else() -> None:
    found = comparison(panel(), year=2022)
    assert {c.country.code for c in found} <= COUNTRIES
    assert min(c.values["size"] or 0 for c in found) >= 10_000


def test_candidates_without_any_figure_are_refused() -> None:
    with pytest.raises(NoFiguresError):
        comparison(panel(), year=1999, candidates=[country_of("Japan")])


def test_a_dossier_holds_headline_series_ranking_and_limits() -> None:
    found = dossier(panel(), partner=country_of("KR"), year=2022)
    assert found.fact("rank") is not None
    assert [s.id for s in found.series] == [
        *("value", "rank", "share"),
        *("herfindahl", "effective", "largest"),
    ]
    assert all(len(s.facts) == 16 for s in found.series)
    places = [rank.value for _, rank, _ in found.rankings[0].rows]
    assert places == [*range(1, 11), 14]
    assert found.limits
