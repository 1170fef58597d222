"""The command `export`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption, MissionArgument
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.export_mission import export_mission, export_programme
from trademission.desk.open_files import open_programme

HELP = said(
    de="Eine Reise oder ihr Programm als Tabelle (XLSX) oder JSON schreiben.",
    en="Write a mission or its programme as a workbook (XLSX) or as JSON.",
)

ProgrammeOfExport = Annotated[
    Path | None,
    typer.Argument(
        metavar="[PROGRAMME]",
        help=said(
            de="Das Programm, das geschrieben wird; ohne es die Reise.",
            en="The programme to write; without it, the mission.",
        ),
    ),
]
OutOption = Annotated[
    Path,
    typer.Option(
        "--out",
        metavar="FILE",
        help=said(
            de="Datei; ihre Endung (.xlsx oder .json) sagt, in welchem Format.",
            en="File; its ending (.xlsx or .json) tells the format.",
        ),
    ),
]


def export(
    mission: MissionArgument,
    *,
    out: OutOption,
    programme: ProgrammeOfExport = None,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read, write in the other format, tell where."""
    talk = Talk(language=lang, as_json=as_json)
    task = mission_at(mission, talk=talk)
    if programme is None:
        export_mission(out, mission=task, language=lang)
    else:
        export_programme(out, mission=task, programme=open_programme(programme), language=lang)
    talk.show(str(out))
    talk.answer({"written": [str(out)]})
