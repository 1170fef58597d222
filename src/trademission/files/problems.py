"""What is wrong with a file, where, and what to do: all of it at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Language, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing that is wrong: where it stands, what it is, what to do about it.

    `where` names sheet, row and column of a workbook, or the path in a TOML or JSON file.
    """

    where: Text
    sentence: Text
    remedy: Text

    @property
    def text(self) -> Text:
        """The whole, ready to be shown."""
        return Text(de=self.in_language("de"), en=self.in_language("en"))

    def in_language(self, language: Language) -> str:
        """Return place, sentence and remedy as one line in `language`."""
        parts = (self.sentence.in_language(language), self.remedy.in_language(language))
        return f"{self.where.in_language(language)}: {' '.join(p for p in parts if p)}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """Something the reader of a file should know, although it is no mistake."""

    where: Text
    sentence: Text

    @property
    def text(self) -> Text:
        """The whole, ready to be shown."""
        return Text(
            de=f"{self.where.de}: {self.sentence.de}", en=f"{self.where.en}: {self.sentence.en}"
        )


class FileErrors(TradeMissionError):  # noqa: N818 - several errors at once, hence the plural
    """A file that cannot be read or written; `problems` holds everything that is wrong."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems; the message is theirs in English, one a line."""
        self.problems = tuple(problems)
        super().__init__(self.in_language("en"))

    def in_language(self, language: Language) -> str:
        """Return all problems in `language`, one a line."""
        return "\n".join(problem.in_language(language) for problem in self.problems)


def refuse_file(name: str, *, sentence: Text, remedy: Text) -> FileErrors:
    """Return the refusal of a whole file called `name`."""
    return FileErrors((Problem(where=Text(de=name, en=name), sentence=sentence, remedy=remedy),))


def unknown_kind(path: Path, endings: str) -> FileErrors:
    """Return the refusal of a file whose ending is none of `endings`, as in "json, .xlsx"."""
    return refuse_file(
        path.name,
        sentence=Text(
            de=f"Mit der Endung {path.suffix or '(keine)'} geht das nicht.",
            en=f"That does not work with the ending {path.suffix or '(none)'}.",
        ),
        remedy=Text(
            de=f"Möglich sind .{endings}.",
            en=f"Possible are .{endings}.",
        ),
    )
