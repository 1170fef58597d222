"""The command `schema`."""

import json
from typing import Annotated, Literal

import typer

from trademission.cli.language import DEFAULT_LANGUAGE, said
from trademission.cli.options import JsonOption, LangOption
from trademission.cli.talk import Talk
from trademission.files import mission_schema, programme_schema

HELP = said(
    de="Das JSON-Schema der Dateien ausgeben, für Editoren und andere Programme.",
    en="Print the JSON schema of the files, for editors and other programs.",
)

WhatArgument = Annotated[
    Literal["mission", "programme"],
    typer.Argument(metavar="mission|programme", help=said(de="Wovon.", en="Of what.")),
]


def schema(
    what: WhatArgument,
    *,
    lang: LangOption = DEFAULT_LANGUAGE,
    as_json: JsonOption = False,
) -> None:
    """Print the schema, which is JSON in any case."""
    talk = Talk(language=lang, as_json=as_json)
    document = mission_schema() if what == "mission" else programme_schema()
    talk.show(json.dumps(document, ensure_ascii=False, indent=2))
    talk.answer(document)
