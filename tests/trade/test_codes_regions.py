import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trademission.domain.errors import RefusedValueError
from trademission.trade.codes import (
    Region,
    RegionKind,
    UnknownRegionError,
    Validity,
    parts_of_germany,
    region_of,
    regions,
)

SHARED = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "data" / "trade"
TABLE = SHARED / "51000-0032_all_countries_de.csv"


@pytest.mark.skipif(not TABLE.exists(), reason="the published table is not beside this folder")
def test_the_regions_of_the_published_table_are_the_eighteen_parts_of_germany() -> None:
    with TABLE.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter=";") if row]
    first = rows.index(["2010", "", "", "", ""])
    heads = [row[0] for row in rows[first:] if len(row) > 1 and not any(row[1:])]
    names = list(dict.fromkeys(head for head in heads if not head.isdigit()))
    assert [region_of(name).name.de for name in names] == names
    assert {region_of(name) for name in names} == set(parts_of_germany())


def test_germany_is_eighteen_parts_of_which_sixteen_are_laender() -> None:
    assert [region.code for region in regions() if region.kind is RegionKind.WHOLE] == ["DE"]
    assert len(parts_of_germany()) == 18
    laender = [region for region in parts_of_germany() if region.is_land]
    assert sorted(region.key for region in laender) == [f"{key:02}" for key in range(1, 17)]
    others = [region.code for region in parts_of_germany() if not region.is_land]
    assert others == ["DE-QA", "DE-QR"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Sachsen", "DE-SN"),
        ("saxony", "DE-SN"),
        ("Freistaat Sachsen", "DE-SN"),
        ("de-sn", "DE-SN"),
        ("14", "DE-SN"),
        ("Sachsen-Anhalt", "DE-ST"),
        ("Sachsen Anhalt", "DE-ST"),
        ("THUERINGEN", "DE-TH"),
        ("Ausland", "DE-QA"),
        ("Restposition", "DE-QR"),
        ("Deutschland", "DE"),
        ("Germany", "DE"),
    ],
)
def test_people_may_write_a_region_in_many_ways(words: str, code: str) -> None:
    assert region_of(words).code == code


@given(region=st.sampled_from(regions()), data=st.data())
def test_any_name_of_a_region_finds_it(region: Region, data: st.DataObject) -> None:
    names = [region.code, region.name.de, region.name.en, *region.aliases]
    words = data.draw(st.sampled_from(names))
    assert region_of(words) == region_of(words.upper()) == region


def test_a_mistyped_region_is_offered() -> None:
    with pytest.raises(UnknownRegionError) as caught:
        region_of("Saxsen")
    assert caught.value.sentence.en == "There is no region 'Saxsen'; do you mean Saxony?"
    assert caught.value.sentence.de == "Eine Region 'Saxsen' gibt es nicht; meinen Sie Sachsen?"


def test_a_region_like_no_other_is_refused_with_an_example() -> None:
    with pytest.raises(UnknownRegionError, match="such as Saxony or DE-SN"):
        region_of("qqq")


@pytest.mark.parametrize(
    ("since", "until", "year", "is_covered"),
    [
        ("", "", 1800, True),
        ("1993", "", 1992, False),
        ("1993", "", 1993, True),
        ("", "1992-04", 1992, True),
        ("", "1992-04", 1993, False),
        ("1992-05", "1992-12", 1992, True),
    ],
)
def test_a_validity_covers_the_years_it_touches(
    *, since: str, until: str, year: int, is_covered: bool
) -> None:
    assert Validity(since=since, until=until).covers(year) is is_covered


@pytest.mark.parametrize(("since", "until"), [("93", ""), ("", "1992-13"), ("2000", "1999")])
def test_what_is_no_time_is_refused(since: str, until: str) -> None:
    with pytest.raises(RefusedValueError):
        Validity(since=since, until=until)
