"""The command `page`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import (
    READER_HELP,
    JsonOption,
    LangOption,
    MissionArgument,
    ProgrammeArgument,
    TodayOption,
)
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.open_files import open_programme
from trademission.desk.publish import edition_of, publish_page
from trademission.desk.read_reader import read_reader

HELP = said(
    de="Das Programm als eine Webseite schreiben, für einen Leser.",
    en="Write the programme as one web page, for one reader.",
)

OutOption = Annotated[
    Path,
    typer.Option("--out", metavar="FILE", help=said(de="Datei (.html).", en="File (.html).")),
]
ReaderOption = Annotated[str, typer.Option("--reader", help=READER_HELP)]


def page(
    mission: MissionArgument,
    programme: ProgrammeArgument,
    *,
    out: OutOption,
    today: TodayOption,
    reader: ReaderOption = "delegation",
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read both, write the page, tell where."""
    talk = Talk(language=lang, as_json=as_json)
    task = mission_at(mission, talk=talk)
    edition = edition_of(task, open_programme(programme), language=lang, today=today)
    publish_page(out, reader=read_reader(reader, mission=task), edition=edition)
    talk.show(str(out))
    talk.answer({"written": [str(out)]})
