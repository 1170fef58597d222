"""The country notes of a mission: one for every country whose figures its record holds."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from trademission.desk.dossier_of_market import stated_of, write_dossier
from trademission.domain.dossier import Dossier
from trademission.domain.facts import Fact, FactKind
from trademission.domain.house import House
from trademission.domain.mission import Mission
from trademission.domain.text import Language
from trademission.trade.codes import country_of, region_of
from trademission.trade.flows import Flow
from trademission.trade.market.basis import basis_of_reading
from trademission.trade.market.dossier import dossier
from trademission.trade.market.facts import VALUE
from trademission.trade.market.panel import Panel
from trademission.trade.shipped import shipped


def dossiers_of_mission(
    folder: Path, *, mission: Mission, language: Language, made_at: datetime, house: House
) -> tuple[Path, ...]:
    """Write a note for each country into a folder of its code; the figures are those at hand.

    A country is one for which the mission's record holds a computed value of trade with its
    year; what somebody has stated on the country goes into its note.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(
        path
        for found in _dossiers(mission)
        for path in write_dossier(
            folder / found.partner_code.lower(),
            found,
            language=language,
            made_at=made_at,
            house=house,
        )
    )


def _dossiers(mission: Mission) -> Iterator[Dossier]:
    basis = basis_of_reading(shipped())
    for fact in _values(mission):
        partner = country_of(fact.partner)
        panel = Panel(basis=basis, region=region_of(fact.region), flow=Flow(fact.flow))
        stated = stated_of(mission, partner)
        yield dossier(panel, partner=partner, year=int(fact.period), stated=stated)


def _values(mission: Mission) -> Iterator[Fact]:
    for fact in mission.register.facts:
        if fact.kind is FactKind.COMPUTED and fact.measure == VALUE.id:
            yield fact
