"""The command `release draft`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import (
    HouseOption,
    JsonOption,
    LangOption,
    MissionArgument,
    ProgrammeArgument,
)
from trademission.cli.outcome import tell_written
from trademission.cli.reading import mission_at
from trademission.cli.release.options import DEFAULT_PROFILE, NowOption, ProfileOption
from trademission.cli.release.told import state_report, tell_state
from trademission.cli.talk import Talk
from trademission.desk.open_files import open_house, open_programme
from trademission.desk.press.draft_release import Material, drafted, new_record
from trademission.desk.press.open_release import open_press_profile, open_release
from trademission.desk.press.write_release import refuse_release_folder, write_release_folder
from trademission.domain.release import ReleaseKind

HELP = said(
    de="Eine Medieninformation entwerfen: Daten, Stationen, Zahlen und Namen aus der Akte.",
    en="Draft a release: dates, stops, figures and names from the record.",
)
OutOption = Annotated[
    Path,
    typer.Option(
        "--out", metavar="DIR", help=said(de="Ordner für den Entwurf.", en="Folder for the draft.")
    ),
]
RecordOption = Annotated[
    Path | None,
    typer.Option(
        "--record",
        metavar="FILE",
        help=said(
            de="Zitate, eigene Absätze, Sperrfrist (TOML oder JSON); ohne sie zeigt der Entwurf "
            "Lücken.",
            en="Quotes, own paragraphs, embargo (TOML or JSON); without it the draft shows gaps.",
        ),
    ),
]
KindOption = Annotated[
    ReleaseKind,
    typer.Option("--kind", help=said(de="Wozu, ohne --record.", en="What for, without --record.")),
]


def draft(
    mission: MissionArgument,
    programme: ProgrammeArgument,
    *,
    out: OutOption,
    record: RecordOption = None,
    kind: KindOption = ReleaseKind.ANNOUNCING,
    profile: ProfileOption = DEFAULT_PROFILE,
    house: HouseOption = None,
    now: NowOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Draft in all languages, write record and formats, tell where."""
    talk = Talk(language=lang, as_json=as_json)
    refuse_release_folder(out)
    task = mission_at(mission, talk=talk)
    material = Material(
        mission=task, programme=open_programme(programme), profile=open_press_profile(profile)
    )
    known = new_record(task, kind=kind, now=now) if record is None else open_release(record)
    done = drafted(known, material=material, now=now)
    written = write_release_folder(out, done, house=open_house(house))
    tell_written(sorted(out.iterdir()), talk=talk)
    tell_state(done, talk=talk)
    talk.answer(state_report(done) | {"written": [str(path) for path in written]})
