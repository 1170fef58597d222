"""The arguments and options that the commands of the press office share."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import said
from trademission.cli.options import now, read_instant
from trademission.desk.press.open_release import DEFAULT_PROFILE

ReleaseArgument = Annotated[
    Path,
    typer.Argument(
        metavar="RELEASE",
        help=said(
            de="Die Medieninformation: release.json, release.toml oder ihr Ordner.",
            en="The release: release.json, release.toml, or the folder that holds it.",
        ),
    ),
]
ProfileOption = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="NAME|FILE",
        help=said(
            de="Die Hausregeln: saxony, neutral oder eine Datei (TOML).",
            en="The rules of the house: saxony, neutral or a file (TOML).",
        ),
    ),
]
NowOption = Annotated[
    datetime,
    typer.Option(
        "--now",
        parser=read_instant,
        metavar="INSTANT",
        default_factory=now,
        show_default=False,
        help=said(
            de="Der Augenblick, wie 2023-09-08T10:00+02:00 (sonst jetzt); von ihm hängt die "
            "Sperrfrist ab.",
            en="The instant, like 2023-09-08T10:00+02:00 (else now); the embargo depends on it.",
        ),
    ),
]
ByOption = Annotated[
    str,
    typer.Option(
        "--by", metavar="NAME", help=said(de="Wer es tut oder freigibt.", en="Who does it.")
    ),
]
OPTIONAL_MISSION = said(
    de="Die Reise, mit der verglichen wird (mit dem Programm dahinter).",
    en="The mission to compare with (and its programme behind it).",
)
__all__ = [
    "DEFAULT_PROFILE",
    "OPTIONAL_MISSION",
    "ByOption",
    "NowOption",
    "ProfileOption",
    "ReleaseArgument",
]
