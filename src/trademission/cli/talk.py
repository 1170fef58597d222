"""How a command speaks: answers on standard output, messages on standard error."""

import io
import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rich.console import Console, RenderableType

from trademission.domain.text import Label, Language, Text

PAGE_WIDTH = 110
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def use_utf8() -> None:
    """Write UTF-8 whatever the system's habit, so that names in any script can be printed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def printable(text: str) -> str:
    """Return `text` without characters that could steer a terminal."""
    return CONTROL.sub("", text)


@dataclass(frozen=True, kw_only=True, slots=True)
class Talk:
    """One conversation with whoever started the command."""

    language: Language
    as_json: bool

    @property
    def locale(self) -> str:
        """The habits of dates and numbers; English ones are Europe's, the day before the month."""
        return "de" if self.language == "de" else "en_GB"

    def words(self, text: Text) -> str:
        """Return `text` in the language of the conversation, safe to print."""
        return printable(text.in_language(self.language))

    def name(self, name: str, labels: Iterable[Label]) -> str:
        """Return a name in the language of the conversation, where the mission has one."""
        known = (label.text for label in labels if label.language == self.language)
        return printable(next(known, name))

    def say(self, text: Text) -> None:
        """Tell the user something beside the answer."""
        messages().print(self.words(text), soft_wrap=True)

    def show(self, answer: RenderableType) -> None:
        """Print a piece of the answer for people; nothing where JSON was asked for."""
        if not self.as_json:
            is_text = isinstance(answer, str)
            text = printable(answer) if isinstance(answer, str) else answer
            _answers().print(text, soft_wrap=is_text)

    def answer(self, document: Mapping[str, object] | list[object]) -> None:
        """Print the one JSON document, where JSON was asked for."""
        if self.as_json:
            print(json.dumps(document, ensure_ascii=False, indent=2))  # noqa: T201 - the answer


def _answers() -> Console:
    """Return the console for answers; tables in a file or pipe are as wide as a page of print."""
    console = Console(markup=False, highlight=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = PAGE_WIDTH
    return console


def messages() -> Console:
    """Return the console for messages, on standard error."""
    return Console(stderr=True, markup=False, highlight=False, emoji=False)
