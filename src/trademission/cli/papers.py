"""The command `papers`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import (
    READER_HELP,
    HouseOption,
    JsonOption,
    LangOption,
    MissionArgument,
    ProgrammeArgument,
    TodayOption,
)
from trademission.cli.paper_progress import progress_of
from trademission.cli.reading import mission_at
from trademission.cli.talk import Talk
from trademission.desk.open_files import open_house, open_programme
from trademission.desk.papers_of_mission import papers_of_mission, refuse_paper_folder
from trademission.desk.papers_of_reader import Sheaf
from trademission.desk.publish import edition_of
from trademission.desk.read_reader import read_reader
from trademission.domain.text import Text

HELP = said(
    de="Die Papiere schreiben: Programmheft, Reisepläne, Minutenplan, Briefings, Briefe.",
    en="Write the papers: booklet, itineraries, minute schedule, briefings, letters.",
)
WRITTEN = Text(de="{count} Papiere in {folder}", en="{count} papers in {folder}")

OutOption = Annotated[
    Path,
    typer.Option(
        "--out", metavar="DIR", help=said(de="Ordner für die Papiere.", en="Folder for the papers.")
    ),
]
ReaderOption = Annotated[str, typer.Option("--reader", help=READER_HELP)]
PreviousOption = Annotated[
    Path | None,
    typer.Option(
        "--previous",
        metavar="PROGRAMME",
        help=said(
            de="Das Programm, das alle schon haben: Änderungen werden markiert und mitgeteilt.",
            en="The programme that everybody has so far: changes are marked and told.",
        ),
    ),
]


def papers(
    mission: MissionArgument,
    programme: ProgrammeArgument,
    *,
    out: OutOption,
    today: TodayOption,
    reader: ReaderOption = "internal",
    previous: PreviousOption = None,
    house: HouseOption = None,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read everything, write the papers, tell where."""
    talk = Talk(language=lang, as_json=as_json)
    refuse_paper_folder(out)
    task = mission_at(mission, talk=talk)
    edition = edition_of(task, open_programme(programme), language=lang, today=today)
    before = None if previous is None else open_programme(previous)
    with progress_of(talk) as on_paper:
        written = papers_of_mission(
            out,
            reader=read_reader(reader, mission=task),
            sheaf=Sheaf(edition=edition, previous=before),
            house=open_house(house),
            on_paper=on_paper,
        )
    talk.show(talk.words(WRITTEN).format(count=len(written), folder=out))
    talk.answer({"written": [str(path) for path in written]})
