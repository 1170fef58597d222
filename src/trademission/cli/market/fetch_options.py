"""The options of `market fetch`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import said

SourceArgument = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help=said(
            de="Die Nummer einer Tabelle von GENESIS-Online wie 51000-0032, oder DS-045409 für "
            "Eurostat Comext.",
            en="The number of a table of GENESIS-Online, such as 51000-0032, or DS-045409 for "
            "Eurostat Comext.",
        ),
    ),
]
OutOption = Annotated[
    Path,
    typer.Option(
        "--out",
        metavar="DIR",
        help=said(de="Ordner für die Datei.", en="Folder for the file."),
    ),
]
FromOption = Annotated[
    str,
    typer.Option(
        "--from",
        metavar="YEAR",
        show_default=False,
        help=said(
            de="Das erste Jahr; bei Comext mit --monthly auch ein Monat wie 2024-03.",
            en="The first year; for Comext with --monthly also a month such as 2024-03.",
        ),
    ),
]
UntilOption = Annotated[
    str,
    typer.Option(
        "--until",
        metavar="YEAR",
        show_default=False,
        help=said(de="Das letzte Jahr, oder der letzte Monat.", en="The last year, or month."),
    ),
]
LandOption = Annotated[
    list[str] | None,
    typer.Option(
        "--region",
        metavar="NAME",
        show_default=False,
        help=said(
            de="GENESIS: nur dieses Bundesland, etwa Sachsen; mehrmals für mehrere.",
            en="GENESIS: this Land only, such as Saxony; repeat it for several.",
        ),
    ),
]
JobOption = Annotated[
    str,
    typer.Option(
        "--job",
        metavar="NAME",
        show_default=False,
        help=said(
            de="GENESIS: das Ergebnis einer Verarbeitung abholen, die zu lange gedauert hat.",
            en="GENESIS: fetch the result of a job that has taken too long.",
        ),
    ),
]
ReporterOption = Annotated[
    list[str] | None,
    typer.Option(
        "--reporter",
        metavar="CODE",
        show_default=False,
        help=said(
            de="Comext: das Meldeland, wie DE oder EU27_2020; mehrmals für mehrere.",
            en="Comext: the reporter, such as DE or EU27_2020; repeat it for several.",
        ),
    ),
]
PartnersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--partner",
        metavar="CODE",
        show_default=False,
        help=said(
            de="Comext: das Partnerland, wie JP (sonst alle); mehrmals für mehrere.",
            en="Comext: the partner, such as JP (else all); repeat it for several.",
        ),
    ),
]
ProductOption = Annotated[
    list[str] | None,
    typer.Option(
        "--product",
        metavar="CODE",
        show_default=False,
        help=said(
            de="Comext: die Ware mit 2, 4, 6 oder 8 Stellen (sonst TOTAL); mehrmals für mehrere.",
            en="Comext: the product with 2, 4, 6 or 8 digits (else TOTAL); repeat it for several.",
        ),
    ),
]
MonthlyOption = Annotated[
    bool,
    typer.Option(
        "--monthly",
        help=said(de="Comext: Monate statt Jahre.", en="Comext: months instead of years."),
    ),
]
EverythingOption = Annotated[
    int | None,
    typer.Option(
        "--everything",
        metavar="YEAR",
        min=1988,
        show_default=False,
        help=said(
            de="Comext: die Datei mit allem aus einem Jahr, mit 7-Zip gepackt, rund 90 MB.",
            en="Comext: the file with everything of a year, packed with 7-Zip, some 90 MB.",
        ),
    ),
]
StoreOption = Annotated[
    bool,
    typer.Option(
        "--store",
        help=said(
            de="Die Datei auch prüfen und aufbewahren, wie »market store« es tut.",
            en="Check and keep the file as well, as “market store” does.",
        ),
    ),
]
AddressOption = Annotated[
    str,
    typer.Option(
        "--address",
        metavar="URL",
        show_default=False,
        help=said(
            de="Eine andere Adresse des Dienstes, etwa die einer anderen GENESIS-Datenbank.",
            en="Another address of the service, such as that of another GENESIS database.",
        ),
    ),
]
WaitOption = Annotated[
    float,
    typer.Option(
        "--wait",
        metavar="MINUTES",
        min=0,
        help=said(
            de="Wie lange höchstens auf große Abfragen gewartet wird, die der Dienst vorbereitet.",
            en="How long to wait at most for large queries, which are made in the background.",
        ),
    ),
]
