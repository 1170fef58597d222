"""Dossiers for the tests: what a floor above would have computed for Saxony and Japan.

The figures of 2021 and 2022 are those that were announced; the years before are made up.
"""

from datetime import date

from trademission.domain.dossier import Dossier, Ranking, Series
from trademission.domain.facts import Fact, FactKind, Unit
from trademission.domain.text import Text

SAXONY, JAPAN = Text(de="Sachsen", en="Saxony"), Text(de="Japan", en="Japan")
YEARS = range(2010, 2023)
EXPORTS = {
    2010: 412_345, 2011: 455_120, 2012: 498_761, 2013: 512_004, 2014: 478_930, 2015: 531_977,
    2016: 560_218, 2017: 601_450, 2018: 655_903, 2019: 702_266, 2020: 641_387, 2021: 677_299,
    2022: 850_983,
}  # fmt: skip
TOTALS = {
    2010: 26_000_000, 2011: 29_300_000, 2012: 31_800_000, 2013: 31_400_000, 2014: 35_900_000,
    2015: 38_500_000, 2016: 36_900_000, 2017: 41_400_000, 2018: 40_500_000, 2019: 40_400_000,
    2020: 37_700_000, 2021: 44_960_000, 2022: 53_187_400,
}  # fmt: skip
RANKS = (20, 19, 18, 18, 20, 19, 18, 18, 17, 16, 18, 18, 17)
CONCENTRATION = (
    0.0409, 0.0421, 0.0455, 0.0502, 0.0537, 0.0498, 0.0511, 0.0549, 0.0572, 0.0590, 0.0646,
    0.0633, 0.0607,
)  # fmt: skip
PARTNERS = (
    ("CN", Text(de="China", en="China"), 8_704_000),
    ("US", Text(de="Vereinigte Staaten", en="United States"), 5_411_712),
    ("GB", Text(de="Vereinigtes Königreich", en="United Kingdom"), 3_998_204),
    ("CZ", Text(de="Tschechien", en="Czechia"), 3_584_900),
    ("PL", Text(de="Polen", en="Poland"), 3_366_800),
    ("FR", Text(de="Frankreich", en="France"), 3_104_556),
)
HASH = "3f9a6c2e8d014b7795ac" + "0" * 44


def computed(key: str, value: float, unit: str, **fields: object) -> Fact:
    """Return a figure of Saxon exports to Japan with all that its source needs."""
    known: dict[str, object] = {
        "source": "Statistisches Bundesamt (Destatis), GENESIS-Online",
        "measure": "exports",
        "flow": "export",
        "region": "DE-SN",
        "partner": "JP",
        "period": "2022",
        "formula": "sum(value)",
        "table": "51000-0032",
        "filter": "reporter = DE-SN, partner = JP, flow = export",
        "vintage": date(2026, 5, 21),
        "flag": "final",
        "file_hash": HASH,
        "concept": "special",
    }
    given = known | fields
    return Fact(id=key, kind=FactKind.COMPUTED, value=value, unit=unit, **given)  # type: ignore[arg-type]  # a test names the fields


def stated() -> Fact:
    """Return what somebody said."""
    return Fact(
        id="s1",
        kind=FactKind.STATED,
        source="Medieninformation des Ministeriums",
        text="Japan ist für Sachsen der wichtigste Partner in Asien nach China.",
        stated_by="Martin Dulig",
        stated_where="Dresden",
        stated_date=date(2023, 9, 8),
        partner="JP",
    )


def japan(*, flag: str = "final") -> Dossier:
    """Return the dossier of Japan; the last year has a flag."""
    return Dossier(
        region=SAXONY,
        region_code="DE-SN",
        partner=JAPAN,
        partner_code="JP",
        year=2022,
        facts=headline(flag),
        series=(exports(flag), ranks(flag), shares(flag), concentration(flag)),
        rankings=(ranking(flag),),
        stated=(stated(),),
        limits=(
            Text(
                de="Ausfuhren sind Spezialhandel, Einfuhren eines Landes Generalhandel: "
                "Einen Saldo aus beiden gibt es nicht.",
                en="Exports are special trade, imports of a Land general trade: "
                "there is no balance of the two.",
            ),
            Text(
                de="Welche Güter nach Japan gehen, sagt keine öffentliche Tabelle für ein Land.",
                en="No public table says which goods a single Land sends to Japan.",
            ),
        ),
    )


def headline(flag: str) -> tuple[Fact, ...]:
    """Return the figures of the year."""
    growth = (EXPORTS[2022] / EXPORTS[2021] - 1) * 100
    share = EXPORTS[2022] / TOTALS[2022] * 100
    return (
        computed("value", EXPORTS[2022], Unit.THOUSAND_EUROS, flag=flag),
        computed(
            "growth",
            growth,
            Unit.PERCENT,
            measure="growth",
            formula="value / value of the year before - 1",
            flag=flag,
        ),
        computed(
            "rank",
            17,
            Unit.RANK,
            measure="rank",
            formula="1 + number of countries with more",
            flag=flag,
        ),
        computed(
            "share",
            share,
            Unit.PERCENT,
            measure="share",
            formula="value / value of all partners",
            flag=flag,
        ),
        computed(
            "record",
            1,
            Unit.YES_NO,
            measure="record",
            formula="largest of the years covered",
            period="2010-2022",
            flag=flag,
        ),
    )


def over_years(
    key: str, title: Text, values: dict[int, float], unit: str, *, flag: str, **fields: object
) -> Series:
    """Return a series with a fact for each year; the last has a flag."""
    last = max(values)
    facts = (
        computed(
            f"{key}-{year}",
            value,
            unit,
            period=str(year),
            flag=flag if year == last else "final",
            **fields,
        )
        for year, value in values.items()
    )
    return Series(id=key, title=title, facts=tuple(facts))


def exports(flag: str = "final") -> Series:
    """Return the exports by year."""
    values = {year: float(value) for year, value in EXPORTS.items()}
    title = Text(de="Ausfuhren", en="Exports")
    return over_years("exports", title, values, Unit.THOUSAND_EUROS, flag=flag)


def ranks(flag: str = "final") -> Series:
    """Return the rank by year."""
    return over_years(
        "rank",
        Text(de="Rang unter den Partnerländern", en="Rank among partner countries"),
        dict(zip(YEARS, map(float, RANKS), strict=True)),
        Unit.RANK,
        flag=flag,
        measure="rank",
        formula="1 + number of countries with more",
    )


def shares(flag: str = "final") -> Series:
    """Return the share by year."""
    return over_years(
        "share",
        Text(de="Anteil an allen Ausfuhren", en="Share of all exports"),
        {year: EXPORTS[year] / TOTALS[year] * 100 for year in YEARS},
        Unit.PERCENT,
        flag=flag,
        measure="share",
        formula="value / value of all partners",
    )


def concentration(flag: str = "final") -> Series:
    """Return the Herfindahl index of Saxony's exports by year."""
    return over_years(
        "herfindahl",
        Text(de="Konzentration der Ausfuhren (Herfindahl)", en="Concentration of exports (HHI)"),
        dict(zip(YEARS, CONCENTRATION, strict=True)),
        Unit.INDEX,
        flag=flag,
        measure="herfindahl",
        formula="sum of squared shares",
        partner="",
        filter="reporter = DE-SN, flow = export",
    )


def ranking(flag: str = "final") -> Ranking:
    """Return the first six partners and Japan."""
    rows = [
        _ranked(place, code, name, float(value), flag)
        for place, (code, name, value) in enumerate(PARTNERS, start=1)
    ]
    rows.append(_ranked(17, "JP", JAPAN, float(EXPORTS[2022]), flag))
    title = Text(de="Die größten Ausfuhrziele 2022", en="The largest export destinations in 2022")
    return Ranking(id="destinations", title=title, rows=tuple(rows))


def _ranked(place: int, code: str, name: Text, value: float, flag: str) -> tuple[Text, Fact, Fact]:
    given = {"partner": code, "filter": f"reporter = DE-SN, partner = {code}, flow = export"}
    rank = computed(
        f"rank-{code}",
        float(place),
        Unit.RANK,
        measure="rank",
        formula="1 + number of countries with more",
        flag=flag,
        **given,
    )
    return name, rank, computed(f"value-{code}", value, Unit.THOUSAND_EUROS, flag=flag, **given)
