"""The command `release correct`."""

from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption, MissionArgument, ProgrammeArgument
from trademission.cli.reading import mission_at
from trademission.cli.release.options import (
    DEFAULT_PROFILE,
    ByOption,
    NowOption,
    ProfileOption,
    ReleaseArgument,
)
from trademission.cli.release.told import tell_release
from trademission.cli.talk import Talk
from trademission.desk.open_files import open_programme
from trademission.desk.press.draft_release import Material, with_correction
from trademission.desk.press.open_release import open_press_profile, open_release, save_release
from trademission.domain.text import Text

HELP = said(
    de="Eine veröffentlichte Meldung berichtigen: neue Fassung, die öffentlich sagt, was falsch "
    "war.",
    en="Correct a published release: a new version that says in public what was wrong.",
)
GermanOption = Annotated[
    str,
    typer.Option("--what-de", metavar="TEXT", help=said(de="Was sich änderte.", en="In German.")),
]
EnglishOption = Annotated[
    str,
    typer.Option("--what-en", metavar="TEXT", help=said(de="Auf Englisch.", en="What changed.")),
]


def correct(
    release: ReleaseArgument,
    mission: MissionArgument,
    programme: ProgrammeArgument,
    *,
    what_de: GermanOption,
    what_en: EnglishOption,
    by: ByOption,
    profile: ProfileOption = DEFAULT_PROFILE,
    now: NowOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Write the texts anew, keep the old version, save."""
    talk = Talk(language=lang, as_json=as_json)
    material = Material(
        mission=mission_at(mission, talk=talk),
        programme=open_programme(programme),
        profile=open_press_profile(profile),
    )
    done = with_correction(
        open_release(release),
        material=material,
        what=Text(de=what_de, en=what_en),
        by=by,
        now=now,
    )
    save_release(done, release)
    tell_release(done, talk=talk)
