"""The command `template`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.desk.export_mission import write_template

HELP = said(
    de="Eine leere Tabelle schreiben, in die eine Reise eingetragen wird.",
    en="Write an empty workbook to fill a mission in.",
)

OutOption = Annotated[
    Path,
    typer.Option("--out", metavar="FILE", help=said(de="Datei (.xlsx).", en="File (.xlsx).")),
]


def template(
    *,
    out: OutOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Write the template, tell where."""
    talk = Talk(language=lang, as_json=as_json)
    write_template(out, language=lang)
    talk.show(str(out))
    talk.answer({"written": [str(out)]})
