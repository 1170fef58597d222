"""The command `calendar`."""

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
from trademission.desk.publish import edition_of, publish_calendars
from trademission.desk.read_reader import read_reader

HELP = said(
    de="Kalenderdateien schreiben: für alle, oder für einen Leser.",
    en="Write calendar files: for everybody, or for one reader.",
)

OutOption = Annotated[
    Path,
    typer.Option("--out", metavar="DIR", help=said(de="Ordner.", en="Folder.")),
]
OneReaderOption = Annotated[str | None, typer.Option("--reader", help=READER_HELP)]


def calendar(
    mission: MissionArgument,
    programme: ProgrammeArgument,
    *,
    out: OutOption,
    today: TodayOption,
    reader: OneReaderOption = None,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read both, write the calendars, tell where."""
    talk = Talk(language=lang, as_json=as_json)
    task = mission_at(mission, talk=talk)
    edition = edition_of(task, open_programme(programme), language=lang, today=today)
    who = read_reader(reader, mission=task) if reader else None
    written = [str(path) for path in publish_calendars(out, edition=edition, reader=who)]
    for path in written:
        talk.show(path)
    talk.answer({"written": written})
