"""The command `market dossier`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.market.figure import figures_table
from trademission.cli.market.options import (
    FileOption,
    FlowOption,
    PartnerOption,
    RegionOption,
    ServerOption,
    WarehouseOption,
    YearOption,
)
from trademission.cli.market.words import source_line
from trademission.cli.options import HouseOption, JsonOption, LangOption, now
from trademission.cli.outcome import tell_written
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.dossier_of_market import (
    refuse_dossier_folder,
    stated_of,
    write_dossier,
)
from trademission.desk.market_figures import basis_at, panel_of
from trademission.desk.market_reports import dossier_report
from trademission.desk.open_files import open_house
from trademission.trade.codes import country_of, region_of
from trademission.trade.flows import Flow
from trademission.trade.market.dossier import dossier

HELP = said(
    de="Das Länderblatt einer Reise: Ausfuhr, Zuwachs, Rang, Rekord, Anteil, Abhängigkeit.",
    en="The country note of a mission: exports, growth, rank, record, share, dependence.",
)
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR",
        show_default=False,
        help=said(
            de="Ordner für das Blatt als PDF, Word und HTML und die Zahlen als JSON und CSV.",
            en="Folder for the note as PDF, Word and HTML, and the figures as JSON and CSV.",
        ),
    ),
]
MissionOption = Annotated[
    Path | None,
    typer.Option(
        "--mission",
        metavar="MISSION",
        show_default=False,
        help=said(
            de="Die Reise, deren Aussagen über das Land mit ins Blatt kommen.",
            en="The mission whose statements on the country go into the note as well.",
        ),
    ),
]


def dossier_(
    *,
    region: RegionOption,
    partner: PartnerOption,
    year: YearOption,
    out: OutOption = None,
    mission: MissionOption = None,
    flow: FlowOption = Flow.EXPORT,
    file: FileOption = None,
    warehouse: WarehouseOption,
    server: ServerOption = "",
    house: HouseOption = None,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Tell what is known of a region's trade with a country, and write the note."""
    talk = Talk(language=lang, as_json=as_json)
    if out is not None:
        refuse_dossier_folder(out)
    country = country_of(partner)
    stated = () if mission is None else stated_of(mission_at(mission, talk=talk), country)
    with basis_at(file, warehouse, server) as basis:
        panel = panel_of(basis, region=region_of(region), flow=flow)
        found = dossier(panel, partner=country, year=year, stated=stated)
    talk.show(figures_table(found.facts, talk=talk))
    talk.show(source_line(found.facts[0], talk=talk))
    if out is not None:
        written = write_dossier(out, found, language=lang, made_at=now(), house=open_house(house))
        tell_written(written, talk=talk)
    talk.answer(dossier_report(found))
