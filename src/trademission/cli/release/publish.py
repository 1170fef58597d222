"""The command `release publish`."""

from pathlib import Path
from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import HouseOption, JsonOption, LangOption
from trademission.cli.outcome import tell_written
from trademission.cli.release.options import ByOption, NowOption
from trademission.cli.release.told import state_report, tell_state
from trademission.cli.talk import Talk
from trademission.desk.open_files import open_house
from trademission.desk.press.open_release import pictures_beside
from trademission.desk.press.publish_release import publish as let_out
from trademission.documents.release.newsroom import Newsroom
from trademission.domain.text import Text

HELP = said(
    de="Freigegebene Meldungen nach ihrer Sperrfrist veröffentlichen: Seiten, PDF, Feeds.",
    en="Publish approved releases after their embargo: pages, PDF, feeds.",
)
TITLE = Text(de="Medieninformationen", en="Media releases")
RIGHTS = Text(de="Zum Abdruck frei", en="Free for publication")
ReleasesArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar="RELEASE...",
        help=said(
            de="Alle Meldungen des Newsrooms; er wird jedes Mal ganz geschrieben.",
            en="All releases of the newsroom; it is written whole every time.",
        ),
    ),
]
OutOption = Annotated[
    Path,
    typer.Option("--out", metavar="DIR", help=said(de="Der Newsroom.", en="The newsroom.")),
]
AddressOption = Annotated[
    str,
    typer.Option(
        "--address",
        metavar="URL",
        help=said(
            de="Wo der Ordner im Netz steht; die Feeds brauchen es.",
            en="Where the folder stands on the web; the feeds need it.",
        ),
    ),
]


def publish(
    releases: ReleasesArgument,
    *,
    out: OutOption,
    by: ByOption,
    address: AddressOption = "https://example.org/newsroom/",
    house: HouseOption = None,
    now: NowOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Let out what may go out, write the newsroom, tell the state of each release."""
    talk = Talk(language=lang, as_json=as_json)
    newsroom = Newsroom(
        title=TITLE,
        address=address,
        rights=RIGHTS,
        house=open_house(house),
        pictures=pictures_beside(releases),
    )
    done = let_out(releases, out, newsroom=newsroom, by=by, now=now)
    for release in done.releases:
        tell_state(release, talk=talk)
    tell_written([out], talk=talk)
    talk.answer(
        {
            "releases": [state_report(release) for release in done.releases],
            "written": [str(path) for path in done.files],
        }
    )
