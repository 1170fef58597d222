"""The figures of a release beside the table: which are confirmed, which are not."""

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from trademission.desk.starting.draft import Verdict
from trademission.documents.figures import exact
from trademission.documents.release.checks import Case
from trademission.documents.release.checks.figures import agrees, candidates
from trademission.documents.release.reading.found import Figure, ReadRelease
from trademission.domain.errors import BilingualError
from trademission.domain.facts import Fact
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.text import Text
from trademission.domain.view import reader_of_level, view

CONFIRMED = Text(
    de="{words}: bestätigt ({exact}; {source}, Tabelle {table}, Stand {vintage}).",
    en="{words}: confirmed ({exact}; {source}, table {table}, as of {vintage}).",
)
WRONG = Text(
    de="{words}: Die Tabelle hat {exact} ({source}, Tabelle {table}, Stand {vintage}).",
    en="{words}: the table has {exact} ({source}, table {table}, as of {vintage}).",
)
UNCHECKED = Text(
    de="{words}: nicht geprüft; keine Tabelle zur Hand deckt das ab. Nennen Sie eine mit --file.",
    en="{words}: not checked; no table at hand covers it. Name one with --file.",
)
EXPORT = "export"


def region_in(read: ReadRelease) -> str:
    """Return the code of the Land that the release names most often, empty where it names none."""
    if find_spec("ibis") is None:
        return ""
    # Not above: who has no packages of trade can start a mission, too.
    from trademission.trade.codes.regions import regions  # noqa: PLC0415 - as said above

    text = read.text.casefold()
    counts = {
        region.code: len(re.findall(rf"\b{re.escape(name.casefold())}", text))
        for region in regions()
        if region.is_land
        for name in (region.name.de, region.name.en)
    }
    best = max(counts, key=lambda code: counts[code], default="")
    return best if counts.get(best) else ""


def computed_facts(
    read: ReadRelease, *, region: str, file: Path | None, warehouse: Path
) -> tuple[Fact, ...]:
    """Return what the table has on the countries and years of the release, numbered from f1.

    Nothing without a region or the packages of trade.
    """
    if not region or find_spec("ibis") is None:
        return ()
    found = _computed(read, region, file, warehouse)
    return tuple(replace(fact, id=f"f{number}") for number, fact in enumerate(found, start=1))


def _computed(read: ReadRelease, region: str, file: Path | None, warehouse: Path) -> Iterator[Fact]:
    # Not above: who has no packages of trade can start a mission, too.
    from trademission.desk.market_figures import basis_at, panel_of  # noqa: PLC0415 - as above
    from trademission.trade.codes import country_of, region_of  # noqa: PLC0415 - as above
    from trademission.trade.market.figure import figures  # noqa: PLC0415 - as above

    asked = dict.fromkeys(
        (figure.partner, figure.year) for figure in read.figures if figure.partner and figure.year
    )
    with basis_at(file, warehouse) as basis:
        for partner, year in asked:
            try:
                panel = panel_of(basis, region=region_of(region), flow=EXPORT)
                found = figures(panel, partner=country_of(partner), year=int(year or 0))
            except BilingualError:
                continue  # the table does not cover it; the verdict says so
            yield from (fact for fact in found if fact.measure != "share")


def verdicts(read: ReadRelease, mission: Mission) -> tuple[Verdict, ...]:
    """Return what the facts of a mission say of each figure of the release."""
    internal = reader_of_level(Visibility.INTERNAL)
    case = Case(read=read, internal=view(mission, Programme(mission=mission.id), internal))
    return tuple(_verdict(figure, case) for figure in read.figures)


def _verdict(figure: Figure, case: Case) -> Verdict:
    words = case.read.words_at(figure.spot)
    known = candidates(figure, case)
    right = next((fact for fact in known if agrees(figure, fact, case)), None)
    fact = right or next(iter(known), None)
    text = UNCHECKED if fact is None else CONFIRMED if right else WRONG
    return Verdict(
        figure=figure,
        words=words,
        fact=fact,
        agrees=None if fact is None else right is not None,
        sentence=Text(de=_told(text.de, words, fact, "de"), en=_told(text.en, words, fact, "en")),
    )


def _told(sentence: str, words: str, fact: Fact | None, language: str) -> str:
    if fact is None:
        return sentence.format(words=words)
    return sentence.format(
        words=words,
        exact=exact(fact, language="de" if language == "de" else "en"),
        source=fact.source,
        table=fact.table,
        vintage=fact.vintage,
    )
