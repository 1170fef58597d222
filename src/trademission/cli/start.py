"""The command `start`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.market.options import WarehouseOption
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.outcome import tell_written
from trademission.cli.talk import Talk
from trademission.desk.press.read_release import read_file
from trademission.desk.start_from_release import open_points, start_from_release
from trademission.desk.starting.draft import Draft
from trademission.desk.write_draft import refuse_draft_folder, write_draft
from trademission.domain.text import Text

HELP = said(
    de="Aus einer Medieninformation den Entwurf einer Reise machen, ihre Zahlen geprüft.",
    en="Turn a media release into the draft of a mission, its figures verified.",
)
CONFIRMED = Text(
    de="{count} von {all} Zahlen der Meldung bestätigt.",
    en="{count} of {all} figures of the release confirmed.",
)
NEXT = Text(
    de="Als Nächstes: workbook.xlsx ergänzen, dann `trademission plan {path}/workbook.xlsx`.",
    en="Next: complete workbook.xlsx, then `trademission plan {path}/workbook.xlsx`.",
)
ReleaseArgument = Annotated[
    Path,
    typer.Argument(
        metavar="RELEASE",
        exists=True,
        dir_okay=False,
        help=said(
            de="Die Ankündigung: .txt, .md, .html oder .pdf.",
            en="The announcement: .txt, .md, .html or .pdf.",
        ),
    ),
]
OutOption = Annotated[
    Path,
    typer.Option(
        "--out", metavar="DIR", help=said(de="Ordner für den Entwurf.", en="Folder for the draft.")
    ),
]
TableOption = Annotated[
    Path | None,
    typer.Option(
        "--file",
        metavar="TABLE",
        help=said(
            de="Die Tabelle, mit der die Zahlen verglichen werden.",
            en="The table that the figures are compared with.",
        ),
    ),
]
RegionOption = Annotated[
    str,
    typer.Option(
        "--region",
        metavar="CODE",
        help=said(
            de="Das Land, das ausführt, etwa DE-SN; sonst das, von dem die Meldung spricht.",
            en="The Land that exports, such as DE-SN; else the one that the release speaks of.",
        ),
    ),
]


def start(
    release: ReleaseArgument,
    *,
    out: OutOption,
    file: TableOption = None,
    region: RegionOption = "",
    warehouse: WarehouseOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Read, compare, write the draft, tell what is confirmed and what is unknown."""
    talk = Talk(language=lang, as_json=as_json)
    refuse_draft_folder(out)
    draft = start_from_release(
        read_file(release), source=release.name, region=region, file=file, warehouse=warehouse
    )
    written = write_draft(out, draft, language=lang)
    right = sum(one.agrees is True for one in draft.verdicts)
    talk.show(talk.words(CONFIRMED).format(count=right, all=len(draft.verdicts)))
    talk.show(open_points(draft, language=lang))
    tell_written(written, talk=talk)
    talk.show(talk.words(NEXT).format(path=out))
    talk.answer(_report(draft, written))


def _report(draft: Draft, written: tuple[Path, ...]) -> dict[str, object]:
    return {
        "mission": draft.mission.id,
        "title": draft.mission.header.title,
        "stops": [stop.name for stop in draft.mission.brief.stops],
        "verdicts": [
            {
                "words": one.words,
                "agrees": one.agrees,
                "fact": one.fact.id if one.fact else None,
                "sentence": {"de": one.sentence.de, "en": one.sentence.en},
            }
            for one in draft.verdicts
        ],
        "unknowns": [
            {
                "matter": one.matter,
                "sentence": {"de": one.sentence.de, "en": one.sentence.en},
                "next": {"de": one.next_step.de, "en": one.next_step.en},
            }
            for one in draft.unknowns
        ],
        "written": [str(path) for path in written],
    }
