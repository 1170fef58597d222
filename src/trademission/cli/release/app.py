"""The commands of the press office, put together."""

from collections.abc import Mapping
from typing import ClassVar

import typer

from trademission.cli.commands import Commands
from trademission.cli.language import said


class _PressOffice(Commands):
    """What a press office does with a release."""

    places: ClassVar[Mapping[str, str]] = {
        "draft": "release.draft:draft",
        "check": "release.check:check",
        "approve": "release.approve:approve",
        "publish": "release.publish:publish",
        "correct": "release.correct:correct",
        "withdraw": "release.withdraw:withdraw",
        "read": "release.read:read",
        "series": "release.series:series_",
    }


app = typer.Typer(
    name="release",
    cls=_PressOffice,
    help=said(
        de="Die Pressestelle: Medieninformationen entwerfen, prüfen, freigeben, veröffentlichen.",
        en="The press office: draft, check, approve and publish media releases.",
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


@app.callback()
def release() -> None:
    """Nothing of its own: every job is a command."""
