"""The command `release withdraw`."""

from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.release.options import ByOption, NowOption, ReleaseArgument
from trademission.cli.release.told import tell_release
from trademission.cli.talk import Talk
from trademission.desk.press.open_release import open_release, save_release
from trademission.domain.release import ReleaseState
from trademission.domain.release_states import step_to

HELP = said(
    de="Eine veröffentlichte Meldung zurückziehen; der Grund wird öffentlich.",
    en="Withdraw a published release; the reason is made public.",
)
ReasonOption = Annotated[
    str,
    typer.Option("--reason", metavar="TEXT", help=said(de="Der Grund.", en="The reason.")),
]


def withdraw(
    release: ReleaseArgument,
    *,
    by: ByOption,
    reason: ReasonOption,
    now: NowOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Withdraw, save, tell what to do next."""
    talk = Talk(language=lang, as_json=as_json)
    record = open_release(release)
    done = step_to(record, ReleaseState.WITHDRAWN, now=now, by=by, reason=reason)
    save_release(done, release)
    tell_release(done, talk=talk)
