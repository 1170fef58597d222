"""The options that the commands on markets share."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import said

WAREHOUSE_VARIABLE = "TRADEMISSION_WAREHOUSE"

FileOption = Annotated[
    Path | None,
    typer.Option(
        "--file",
        metavar="FILE",
        show_default=False,
        help=said(
            de="Die Zahlen aus dieser Datei, wie ihr Herausgeber sie abgibt; sonst aus dem "
            "Speicher, sonst die mitgelieferten Ausfuhren Sachsens.",
            en="The figures from this file, as its publisher hands it out; else from the "
            "warehouse, else Saxony's exports that come along.",
        ),
    ),
]
WarehouseOption = Annotated[
    Path,
    typer.Option(
        "--warehouse",
        metavar="DIR",
        envvar=WAREHOUSE_VARIABLE,
        default_factory=lambda: Path(typer.get_app_dir("trademission")) / "warehouse",
        show_default=False,
        help=said(
            de="Der Ordner, in dem Tabellen mit ihrem Stand liegen.",
            en="The folder in which tables lie with their vintages.",
        ),
    ),
]
ServerOption = Annotated[
    str,
    typer.Option(
        "--server",
        metavar="URL",
        envvar="TRADEMISSION_SERVER",
        show_default=False,
        show_envvar=True,
        help=said(
            de="Statt des Ordners ein Server: postgresql://… oder clickhouse://…; die Adresse "
            "gehört wegen ihres Kennworts in die Umgebung.",
            en="A server in the place of the folder: postgresql://… or clickhouse://…; because of "
            "its password the address belongs into the environment.",
        ),
    ),
]
RegionOption = Annotated[
    str,
    typer.Option(
        "--region",
        metavar="NAME",
        help=said(
            de="Das Land oder die Region, deutsch, englisch oder als ISO-Code: Sachsen, DE-SN.",
            en="The Land or region, in German, in English or as ISO code: Saxony, DE-SN.",
        ),
    ),
]
PartnerOption = Annotated[
    str,
    typer.Option(
        "--partner",
        metavar="NAME",
        help=said(
            de="Das Partnerland, deutsch, englisch oder als ISO-Code: Südkorea, KR.",
            en="The partner country, in German, in English or as ISO code: South Korea, KR.",
        ),
    ),
]
YearOption = Annotated[
    int,
    typer.Option("--year", metavar="YEAR", help=said(de="Das Jahr.", en="The year.")),
]
FlowOption = Annotated[
    str,
    typer.Option(
        "--flow",
        metavar="export|import",
        help=said(de="Ausfuhr oder Einfuhr.", en="Exports or imports."),
    ),
]
