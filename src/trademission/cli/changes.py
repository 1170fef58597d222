"""The command `changes`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli import tables
from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption, MissionArgument
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.compare import compare
from trademission.desk.open_files import open_programme
from trademission.desk.report import changes_report

HELP = said(
    de="Zeigen, was sich von einem Programm zum nächsten ändert und für wen.",
    en="Show what changes from one programme to the next, and for whom.",
)

BeforeArgument = Annotated[
    Path, typer.Argument(help=said(de="Das Programm vorher.", en="The programme before."))
]
AfterArgument = Annotated[
    Path, typer.Argument(help=said(de="Das Programm nachher.", en="The programme after."))
]


def changes(
    mission: MissionArgument,
    before: BeforeArgument,
    after: AfterArgument,
    *,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read all three, compare, tell the differences."""
    talk = Talk(language=lang, as_json=as_json)
    task = mission_at(mission, talk=talk)
    found = compare(task, before=open_programme(before), after=open_programme(after))
    talk.show(tables.changes(found, brief=task.brief, talk=talk))
    talk.answer(changes_report(found, brief=task.brief))
