import csv
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Text
from trademission.trade.codes import (
    AmbiguousCountryError,
    Country,
    LabelledCountry,
    UnknownCountryError,
    UnknownLabelError,
    Validity,
    countries,
    country_of,
    country_of_comext,
    country_of_comtrade,
    country_of_label,
    labels,
    names_like,
)
from trademission.trade.codes.atlas import TABLES, rows_of

SHARED = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "data" / "trade"
TABLE = SHARED / "51000-0032_all_countries_de.csv"
needs_table = pytest.mark.skipif(
    not TABLE.exists(), reason="the published table is not beside this folder"
)
GENESIS_PERIOD = re.compile(r" \((ab|bis|[0-9/]+ bis) [0-9/]+\)$")
AMBIGUOUS = {"Korea", "Jungferninseln", "Virgin Islands"}


@cache
def published() -> tuple[str, ...]:
    """Return the partner labels of the table, in its order."""
    with TABLE.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.reader(lines, delimiter=";") if row and row[0]]
    return tuple(dict.fromkeys(row[0] for row in rows if any(row[1:])))


def words_of(country: Country) -> list[str]:
    """Return all that our table says people may write for a country, if it is theirs alone."""
    own = [country.code, country.name.de, country.name.en, *country.aliases]
    codes = [code for code in (country.alpha_3, country.former_code) if code]
    return [words for words in own + codes if words not in AMBIGUOUS]


def answer(words: str) -> Country | Text:
    """Return the country that words mean, or the sentence that refuses them."""
    try:
        return country_of(words)
    except UnknownCountryError as error:
        return error.sentence


every_country = st.sampled_from(countries())
every_label = st.sampled_from(labels())


@needs_table
def test_the_labels_of_the_published_table_are_ours_and_no_others() -> None:
    assert len(published()) == 262
    assert sorted(entry.printed for entry in labels()) == sorted(published())


@needs_table
def test_every_published_label_goes_there_and_back_with_its_validity() -> None:
    assert tuple(country_of_label(label).printed for label in published()) == published()


@needs_table
def test_every_published_label_means_the_same_country_without_its_validity() -> None:
    for label in published():
        bare = GENESIS_PERIOD.sub("", label)
        found = country_of_label(bare)
        assert (found.label, found.country) == (bare, country_of_label(label).country)


def test_a_label_without_its_validity_holds_over_the_whole_time() -> None:
    assert country_of_label("Jugoslawien").validity == Validity(until="1992-12")
    assert country_of_label("Tschechien").validity == Validity(since="1993")


def test_two_labels_share_a_code_only_for_yugoslavia() -> None:
    shared = defaultdict(list)
    for entry in labels():
        shared[entry.country.code].append(entry.printed)
    assert {code: printed for code, printed in shared.items() if len(printed) > 1} == {
        "YU": ["Jugoslawien (05/1992 bis 12/1992)", "Jugoslawien (bis 04/1992)"]
    }


def test_a_code_means_one_country() -> None:
    codes = [country.code for country in countries()]
    assert len(codes) == len(set(codes))


def test_the_rows_of_one_code_differ_in_label_and_time_alone() -> None:
    facts = defaultdict(set)
    own = {"label", "valid_from", "valid_until"}
    for row in rows_of("countries.csv"):
        facts[row["code"]].add(tuple(cell for name, cell in row.items() if name not in own))
    assert [code for code, rows in facts.items() if len(rows) > 1] == []


@pytest.mark.parametrize("table", ["countries.csv", "regions.csv"])
def test_every_row_of_our_tables_is_whole_and_every_cell_trimmed(table: str) -> None:
    rows = list(csv.reader((TABLES / table).read_text(encoding="utf-8").splitlines()))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if cell != cell.strip()] == []


def test_no_countries_are_those_whose_code_begins_with_q_but_qatar() -> None:
    no_countries = {country.code for country in countries() if not country.is_country}
    codes = {country.code for country in countries() if country.code.startswith("Q")}
    assert no_countries == codes - {"QA"}
    assert no_countries == {"QM", "QN", "QO", "QP", "QQ", "QT", "QU", "QV", "QX"}


@pytest.mark.parametrize(
    "label",
    [
        "Schiffs- und Luftfahrzeugbedarf",
        "Nicht ermittelte Länder und Gebiete",
        "Nicht ermittelte Länder (innergem. Warenverkehr)",
        "Vertrauliche Länder",
        "Hohe See (ab 2013)",
        "Polargebiete (bis 2000)",
    ],
)
def test_what_is_no_country_says_so(label: str) -> None:
    assert not country_of_label(label).country.is_country


def test_every_territory_of_iso_3166_has_its_code() -> None:
    # Babel also names groups, and a few territories that ISO reserves or leaves to its users.
    beyond = {"AC", "CP", "CQ", "DG", "EU", "EZ", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
    territories = map(str, Locale("en").territories)
    known = {code for code in territories if re.fullmatch("[A-Z]{2}", code)}
    ours = {country.code for country in countries()}
    assert known - beyond - ours == set()


@pytest.mark.parametrize(
    ("label", "code", "german", "english"),
    [
        ("Japan", "JP", "Japan", "Japan"),
        ("Republik Korea", "KR", "Südkorea", "South Korea"),
        ("Demokratische Volksrepublik Korea", "KP", "Nordkorea", "North Korea"),
        ("Tschechien (ab 1993)", "CZ", "Tschechien", "Czechia"),
        ("Vereinigte Staaten von Amerika", "US", "Vereinigte Staaten", "United States"),
        ("Vereinigtes Königreich", "GB", "Vereinigtes Königreich", "United Kingdom"),
        ("Kosovo (ab 06/2005)", "XK", "Kosovo", "Kosovo"),
        ("Serbien (ab 06/2005)", "RS", "Serbien", "Serbia"),
        ("Taiwan", "TW", "Taiwan", "Taiwan"),
        ("Hongkong", "HK", "Hongkong", "Hong Kong"),
        ("Nordmazedonien (ab 1992)", "MK", "Nordmazedonien", "North Macedonia"),
        ("Russische Föderation (ab 05/1992)", "RU", "Russland", "Russia"),
        ("Kongo", "CG", "Republik Kongo", "Republic of the Congo"),
        ("Serbien und Montenegro (01/1993 bis 05/2005)", "CS", "Serbien und Montenegro",
         "Serbia and Montenegro"),
        ("Tschechoslowakei (bis 1992)", "XT", "Tschechoslowakei", "Czechoslovakia"),
        ("Belgien und Luxemburg (bis 1998)", "XB", "Belgien und Luxemburg",
         "Belgium and Luxembourg"),
        ("Niederländische Antillen (bis 2012)", "AN", "Niederländische Antillen",
         "Netherlands Antilles"),
    ],
)  # fmt: skip
def test_a_label_means_its_country(label: str, code: str, german: str, english: str) -> None:
    country = country_of_label(label).country
    assert (country.code, country.name.de, country.name.en) == (code, german, english)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("USA", "US"),
        ("u.s.a.", "US"),
        ("die USA", "US"),
        ("Großbritannien", "GB"),
        ("GROSSBRITANNIEN", "GB"),
        ("UK", "GB"),
        ("republic of korea", "KR"),
        ("  South   Korea ", "KR"),
        ("Suedkorea", "KR"),
        ("Sudkorea", "KR"),
        ("Tschechische Republik", "CZ"),
        ("czech republic", "CZ"),
        ("jp", "JP"),
        ("Jpn", "JP"),
        ("Oesterreich", "AT"),
        ("Côte d\N{RIGHT SINGLE QUOTATION MARK}Ivoire", "CI"),
        ("Elfenbeinkueste", "CI"),
        ("the Netherlands", "NL"),
        ("Turkey", "TR"),
        ("Weißrussland", "BY"),
        ("Hong Kong", "HK"),
        ("Bosnia & Herzegovina", "BA"),
        ("Deutschland", "DE"),
        ("YUCS", "YU"),
    ],
)
def test_people_may_write_a_country_in_many_ways(words: str, code: str) -> None:
    assert country_of(words).code == code


@given(country=every_country, data=st.data())
def test_any_name_in_any_case_finds_its_country(country: Country, data: st.DataObject) -> None:
    words = data.draw(st.sampled_from(words_of(country)))
    change = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
    blanks = data.draw(st.text(alphabet=" \t\N{NO-BREAK SPACE}", max_size=3))
    assert country_of(blanks + change(words) + blanks) == country


@given(entry=every_label)
def test_any_label_finds_its_country_among_names_too(entry: LabelledCountry) -> None:
    assert country_of(entry.printed) == entry.country
    assert country_of(entry.label) == entry.country


@given(words=st.text(max_size=300))
def test_whatever_is_written_gives_a_country_or_a_sentence(words: str) -> None:
    told = answer(words)
    assert told in countries() or (isinstance(told, Text) and told.de and told.en)


def test_korea_alone_names_both() -> None:
    with pytest.raises(AmbiguousCountryError) as caught:
        country_of("Korea")
    assert caught.value.sentence.en == (
        "'Korea' may mean more than one country; write North Korea or South Korea."
    )
    assert caught.value.sentence.de == (
        "'Korea' kann mehreres heißen; schreiben Sie Nordkorea oder Südkorea."
    )


@pytest.mark.parametrize("words", sorted(AMBIGUOUS))
def test_what_may_mean_several_countries_is_never_guessed(words: str) -> None:
    with pytest.raises(AmbiguousCountryError):
        country_of(words)


def test_no_other_name_means_two_countries() -> None:
    for country in countries():
        for words in words_of(country):
            assert country_of(words) == country, words


def test_a_mistyped_country_is_offered() -> None:
    with pytest.raises(TradeMissionError) as caught:
        country_of("Jpan")
    assert isinstance(caught.value, UnknownCountryError)
    assert caught.value.sentence.en == "There is no country 'Jpan'; do you mean Japan?"
    assert caught.value.sentence.de == "Ein Land 'Jpan' gibt es nicht; meinen Sie Japan?"


def test_what_resembles_nothing_is_told_how_to_write() -> None:
    assert names_like("xyzzyq") == ()
    with pytest.raises(UnknownCountryError, match="the two letters of ISO 3166"):
        country_of("xyzzyq")


def test_near_names_come_nearest_first() -> None:
    assert [country.code for country in names_like("Nigera")] == ["NG", "NE"]
    assert [country.code for country in names_like("Slowenei")][:1] == ["SI"]


def test_an_endless_word_is_cut_in_the_sentence() -> None:
    with pytest.raises(UnknownCountryError) as caught:
        country_of("x" * 1_000_000)
    assert len(str(caught.value)) < 250


def test_a_year_outside_its_time_refuses_a_country() -> None:
    assert country_of("Serbien", year=2005).code == "RS"
    with pytest.raises(UnknownCountryError) as caught:
        country_of("Serbien", year=2003)
    assert caught.value.sentence.en == (
        "The tables show Serbia from 06/2005 only, not in 2003; take another year or country."
    )


def test_a_dissolved_country_has_its_years() -> None:
    assert country_of("Sowjetunion", year=1990).code == "SU"
    with pytest.raises(UnknownCountryError, match="until 04/1992"):
        country_of("USSR", year=2022)


def test_an_unknown_label_is_named_and_never_guessed() -> None:
    with pytest.raises(UnknownLabelError) as caught:
        country_of_label("Belgien (ab 2001)")
    assert caught.value.sentence.en == (
        "The partner 'Belgien (ab 2001)' is not in our table of countries, "
        "only 'Belgien (ab 1999)'; enter it in trade/tables/countries.csv."
    )
    for words in ("Kosowo", "USA", "JP", "japan", ""):
        with pytest.raises(UnknownLabelError):
            country_of_label(words)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (842, "US"),
        ("757", "CH"),
        (699, "IN"),
        ("490", "TW"),
        (251, "FR"),
        (579, "NO"),
        ("076", "BR"),
        (4, "AF"),
        (58, "XB"),
        (530, "AN"),
        (711, "XF"),
        (736, "SD"),
        (849, "UM"),
        (891, "CS"),
        (276, "DE"),
    ],
)
def test_baci_has_numbers_of_its_own(number: int | str, code: str) -> None:
    assert country_of_comtrade(number).code == code


@pytest.mark.parametrize("number", [0, 999, "-4", "", "4.0", "٣٩٢", "9" * 5000])
def test_a_number_of_no_country_is_refused(number: int | str) -> None:
    with pytest.raises(UnknownCountryError, match="no country of UN Comtrade"):
        country_of_comtrade(number)


@pytest.mark.parametrize(
    ("code", "ours"),
    [("GR", "GR"), ("XS", "RS"), ("XK", "XK"), ("QR", "QQ"), ("QZ", "QX"), ("jp", "JP")],
)
def test_comext_has_codes_of_its_own(code: str, ours: str) -> None:
    assert country_of_comext(code).code == ours


@pytest.mark.parametrize("code", ["RS", "EU27_2020", "WORLD", "", "Japan"])
def test_what_comext_does_not_call_a_country_is_refused(code: str) -> None:
    with pytest.raises(UnknownCountryError, match="no partner country of Comext"):
        country_of_comext(code)


def test_a_foreign_code_belongs_to_one_country() -> None:
    numbers = [number for country in countries() for number in country.comtrade_codes]
    codes = [code for country in countries() for code in country.eurostat_codes]
    assert len(numbers) == len(set(numbers))
    assert len(codes) == len(set(codes))
