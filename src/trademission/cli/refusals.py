"""Errors that a user can mend become sentences; all others propagate with their traceback."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import ParamSpec

import typer

from trademission.cli.exit_codes import REFUSED
from trademission.cli.language import DEFAULT_LANGUAGE
from trademission.cli.talk import Talk
from trademission.domain.errors import BilingualError, TradeMissionError
from trademission.domain.text import Language, Text
from trademission.files import FileErrors

Arguments = ParamSpec("Arguments")


def in_sentences(command: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """Return `command` so that a refusal ends it with sentences and the exit code REFUSED."""

    @wraps(command)
    def spoken(*args: Arguments.args, **options: Arguments.kwargs) -> None:
        try:
            command(*args, **options)
        except TradeMissionError as error:
            talk = _talk(options)
            sentences = sentences_of(error)
            for sentence in sentences:
                talk.say(sentence)
            problems = [{"de": s.de, "en": s.en} for s in sentences]
            talk.answer({"status": "refused", "problems": problems})
            raise typer.Exit(REFUSED) from error

    return spoken


def _talk(options: Mapping[str, object]) -> Talk:
    """Return the conversation that the command was to have."""
    language: Language = DEFAULT_LANGUAGE
    if options.get("lang") in {"de", "en"}:
        language = "de" if options["lang"] == "de" else "en"
    return Talk(language=language, as_json=options.get("as_json") is True)


def sentences_of(error: TradeMissionError) -> tuple[Text, ...]:
    """Return what is wrong and what to do, a sentence for each problem."""
    if isinstance(error, BilingualError):
        return error.sentences
    if isinstance(error, FileErrors):
        return tuple(problem.text for problem in error.problems)
    return (Text(de=str(error), en=str(error)),)
