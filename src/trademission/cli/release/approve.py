"""The command `release approve`."""

from typing import Annotated

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.release.options import ByOption, NowOption, ReleaseArgument
from trademission.cli.release.told import tell_release
from trademission.cli.talk import Talk
from trademission.desk.press.approve_release import approved, with_quote_approved
from trademission.desk.press.open_release import open_release, save_release

HELP = said(
    de="Freigeben: ein Zitat in genau seinen Worten (--quote), oder die geprüfte Meldung.",
    en="Approve: a quote in exactly its words (--quote), or the release that was checked.",
)
QuoteOption = Annotated[
    str,
    typer.Option(
        "--quote",
        metavar="ID",
        help=said(de="Das Zitat, etwa q1.", en="The quote, such as q1."),
    ),
]


def approve(
    release: ReleaseArgument,
    *,
    by: ByOption,
    quote: QuoteOption = "",
    now: NowOption,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Approve a quote or the whole, and save."""
    talk = Talk(language=lang, as_json=as_json)
    record = open_release(release)
    if quote:
        done = with_quote_approved(record, quote, by=by, now=now)
    else:
        done = approved(record, by=by, now=now)
    save_release(done, release)
    tell_release(done, talk=talk)
