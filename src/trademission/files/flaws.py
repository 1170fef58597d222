"""A flaw of a document, before anybody knows on which sheet or line it stands."""

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from trademission.domain.text import Text
from trademission.files.problems import Problem
from trademission.files.shape import Document, Path, value_at

Locator = Callable[[Path], Text]


@dataclass(frozen=True, kw_only=True, slots=True)
class Flaw:
    """What is wrong at a path of a document, and what to do."""

    path: Path
    sentence: Text
    remedy: Text


def located(flaw: Flaw, locate: Locator) -> Problem:
    """Return the flaw as a problem at the place that `locate` tells."""
    return Problem(where=locate(flaw.path), sentence=flaw.sentence, remedy=flaw.remedy)


def path_locator(document: Document) -> Locator:
    """Return where a path is in a TOML or JSON file: the path, with names beside numbers."""

    def locate(path: Path) -> Text:
        words = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
        name = _name_on(document, path)
        shown = f"{words.lstrip('.')} ({name})" if name else words.lstrip(".")
        return Text(de=shown or "Datei", en=shown or "file")

    return locate


def _name_on(document: Document, path: Path) -> str:
    """Return the name of the innermost thing on the way that has one."""
    for length in range(len(path), 0, -1):
        if isinstance(path[length - 1], int):
            item = value_at(document, path[:length])
            name = item.get("name") if isinstance(item, dict) else None
            if isinstance(name, str) and name:
                return name
    return ""


def without_consequences(flaws: list[Flaw], known: list[Flaw]) -> list[Flaw]:
    """Return the flaws that are not just what follows from a known one.

    Whatever is said about the same value, a part of it or the whole around it follows.
    """
    paths = [flaw.path for flaw in known]
    return [f for f in flaws if not any(_on_one_line(f.path, path) for path in paths)]


def _on_one_line(one: Path, other: Path) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def did_you_mean(word: str, known: Iterable[str]) -> Text | None:
    """Return a question that offers the words of `known` nearest to `word`, if any is near."""
    close = difflib.get_close_matches(word, list(known), n=2, cutoff=0.55)
    if not close:
        return None
    return Text(
        de=f"Meinten Sie {' oder '.join(map(repr, close))}?",
        en=f"Did you mean {' or '.join(map(repr, close))}?",
    )
