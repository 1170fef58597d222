"""The phrases of a release, and what is put into them."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from string import Formatter

from trademission.documents.clean import one_line
from trademission.domain.errors import BilingualError
from trademission.domain.press_profile import PressProfile
from trademission.domain.release_text import Origin, Passage
from trademission.domain.text import Language, Text

Passages = tuple[Passage, ...]
BETWEEN = ", "
BEFORE_LAST = {"de": " und ", "en": " and "}
NUMBERS = {
    "de": ("null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
           "zehn", "elf", "zwölf"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
           "ten", "eleven", "twelve"),
}  # fmt: skip


class UnknownPhraseError(BilingualError):
    """A profile names a phrase, or a place in one, that a release does not have."""


def computed(text: str, source: str, address: str = "") -> Passages:
    """Return text that was computed from `source`; no text, no passage."""
    shown = one_line(text)
    passage = Passage(text=shown, origin=Origin.COMPUTED, source=source, address=address)
    return (passage,) if shown else ()


def written(text: str, source: str) -> Passages:
    """Return text that people wrote; no text, no passage."""
    shown = one_line(text)
    return (Passage(text=shown, origin=Origin.WRITTEN, source=source),) if shown else ()


def template(text: str) -> Passages:
    """Return text of the house; spaces at its ends are kept."""
    return (Passage(text=text, origin=Origin.TEMPLATE),) if text else ()


def listed(items: Iterable[Passages], language: Language) -> Passages:
    """Return a list as one speaks: A, B und C."""
    known = [item for item in items if item]
    found: list[Passage] = []
    for number, item in enumerate(known, start=1):
        if number > 1:
            is_last = number == len(known)
            found.extend(template(BEFORE_LAST[language] if is_last else BETWEEN))
        found.extend(item)
    return tuple(found)


def joined(items: Iterable[Passages], between: str) -> Passages:
    """Return several passages with `between` between those that say something."""
    found: list[Passage] = []
    for item in items:
        found.extend((*template(between if found and item else ""), *item))
    return tuple(found)


def number_word(number: int, language: Language) -> str:
    """Return a number up to twelve in words, others in digits."""
    words = NUMBERS[language]
    return words[number] if number < len(words) else str(number)


class Phrases:
    """The phrases of one house in one language."""

    def __init__(self, *, profile: PressProfile, language: Language) -> None:
        """Take our phrases, and the profile's own in the place of some.

        Raises UnknownPhraseError for one that no release has.
        """
        own = {phrase.key: phrase.text for phrase in profile.phrases}
        unknown = sorted(own.keys() - shipped().keys())
        if unknown:
            raise UnknownPhraseError(
                de=f"phrases: {unknown[0]!r} gibt es nicht; vorhanden sind etwa "
                "'headline.announcing' und 'quote.said'.",
                en=f"phrases: there is no {unknown[0]!r}; there are such as "
                "'headline.announcing' and 'quote.said'.",
            )
        self._texts = {**shipped(), **own}
        self._language: Language = language

    def word(self, key: str) -> str:
        """Return a phrase without places."""
        return self._texts[key].in_language(self._language)

    def fill(self, key: str, **parts: Passages) -> Passages:
        """Return a phrase with what stands in its places.

        Raises UnknownPhraseError for a place that has nothing to stand in it.
        """
        found: list[Passage] = []
        for text, name, _, _ in Formatter().parse(self.word(key)):
            found.extend(template(text))
            if name is None:
                continue
            if name not in parts:
                raise _unknown_place(key, name, parts)
            found.extend(parts[name])
        return _one_stop(found)


def _one_stop(passages: list[Passage]) -> Passages:
    """Return passages without a full stop after one that already ends with it: Corp.."""
    found: list[Passage] = []
    for passage in passages:
        is_double = found and found[-1].text.endswith(".") and passage.text.startswith(".")
        text = passage.text[1:] if is_double else passage.text
        found.extend((replace(passage, text=text),) if text else ())
    return tuple(found)


@cache
def shipped() -> Mapping[str, Text]:
    """Return our phrases by key."""
    groups = tomllib.loads(_file("phrases.toml"))
    return {
        f"{group}.{key}": Text(de=texts["de"], en=texts["en"])
        for group, phrases in groups.items()
        for key, texts in phrases.items()
    }


@cache
def articles() -> Mapping[str, Mapping[str, Mapping[str, str] | str]]:
    """Return the countries that take an article, by language and ISO code."""
    return tomllib.loads(_file("articles.toml"))


def _file(name: str) -> str:
    folder = files("trademission.documents") / "templates" / "release"
    return (folder / name).read_text(encoding="utf-8")


def _unknown_place(key: str, name: str, parts: Mapping[str, Passages]) -> UnknownPhraseError:
    known = ", ".join(f"{{{part}}}" for part in parts)
    return UnknownPhraseError(
        de=f"phrases, {key}: {{{name}}} gibt es hier nicht; möglich sind {known}.",
        en=f"phrases, {key}: there is no {{{name}}} here; possible are {known}.",
    )
