"""The command `import`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.exit_codes import BLOCKED, FINE
from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.merging import merge_report, tell_merge
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.export_mission import export_mission
from trademission.desk.import_workbook import import_workbook

HELP = said(
    de="Eine Tabelle einlesen; mit --base und --mine eine bearbeitete Kopie mit Ihrem Stand "
    "zusammenführen.",
    en="Read a workbook; with --base and --mine merge an edited copy into yours.",
)

WorkbookArgument = Annotated[
    Path, typer.Argument(metavar="WORKBOOK", help=said(de="Die Tabelle.", en="The workbook."))
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        help=said(
            de="Wohin die Reise geschrieben wird (JSON oder XLSX); ohne sie wird nur geprüft "
            "und gezeigt.",
            en="Where to write the mission (JSON or XLSX); without it the command only checks "
            "and shows.",
        ),
    ),
]
MapOption = Annotated[
    Path | None,
    typer.Option(
        "--map",
        metavar="FILE",
        help=said(
            de="Zuordnung fremder Spalten; eine neue Datei wird mit einer Vermutung gefüllt.",
            en="Meaning of foreign columns; a new file is filled with a guess.",
        ),
    ),
]
BaseOption = Annotated[
    Path | None,
    typer.Option(
        "--base",
        metavar="MISSION",
        help=said(de="Der gemeinsame Ausgangsstand.", en="What both copies started from."),
    ),
]
MineOption = Annotated[
    Path | None,
    typer.Option("--mine", metavar="MISSION", help=said(de="Ihr Stand.", en="Your copy.")),
]


def import_(
    workbook: WorkbookArgument,
    *,
    out: OutOption = None,
    mapping: MapOption = None,
    base: BaseOption = None,
    mine: MineOption = None,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read, merge where asked, tell what came in, write."""
    talk = Talk(language=lang, as_json=as_json)
    imported = import_workbook(
        workbook,
        mapping_file=mapping,
        base=mission_at(base, talk=talk) if base else None,
        mine=mission_at(mine, talk=talk) if mine else None,
    )
    for notice in imported.reading.notices:
        talk.say(notice.text)
    tell_merge(imported, talk=talk)
    if out is not None:
        export_mission(out, mission=imported.mission, language=lang)
        talk.show(str(out))
    talk.answer({**merge_report(imported), "written": [str(out)] if out else []})
    is_clean = imported.merge is None or imported.merge.is_clean
    raise typer.Exit(FINE if is_clean else BLOCKED)
