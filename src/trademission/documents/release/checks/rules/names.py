"""Names, titles and labels are written as in the register."""

from collections.abc import Iterator
from itertools import chain

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.layout import Stretch, Word
from trademission.documents.release.checks.likeness import is_nearly
from trademission.documents.release.checks.phrases_found import key_of, same_word
from trademission.documents.release.checks.register import (
    ACADEMIC,
    KnownName,
    NameKind,
    known_names,
    person_name,
)
from trademission.documents.release.reading.names import first_names
from trademission.domain.findings import Severity
from trademission.domain.text import Text

NAME = "names"
DEMAND = Text(
    de="Namen, Titel und Bezeichnungen stehen wie im Register.",
    en="Names, titles and labels are those of the register.",
)
SHORTEST_ALONE, SHORTEST_SURNAME = 5, 4
LONG_NAME = 5
Window = tuple[Word, ...]


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each name that is nearly one of the register, but not quite.

    A name that the register does not know at all is no fault.
    """
    names = known_names(case)
    exact = [place for name in names for place in case.places(name.parts)]
    right = _Right(exact)
    seen: set[tuple[int, int]] = set()
    found = chain(_near_misses(names, right, case), _first_names(names, case), _titles(names, case))
    for fault in found:
        if (fault.start, fault.end) not in seen:
            seen.add((fault.start, fault.end))
            yield fault


class _Right:
    """The places at which a name stands as it should."""

    def __init__(self, places: list[Stretch]) -> None:
        self._letters = {place for one in places for place in range(one.start, one.end)}

    def touches(self, window: Window) -> bool:
        """Tell whether a word of a window belongs to a right name."""
        return any(word.start in self._letters for word in window)


def _near_misses(names: tuple[KnownName, ...], right: _Right, case: Case) -> Iterator[Fault]:
    for name in names:
        windows = _windows(name, case) if len(name.parts) > 1 else _single_words(name, case)
        for window in windows:
            if not right.touches(window) and _is_meant(window, name):
                yield _fault(window[0].start, window[-1].end, name)


def _windows(name: KnownName, case: Case) -> Iterator[Window]:
    """Yield as many words as the name has, around each word that is one of the name's."""
    size, seen = len(name.parts), set()
    for place, part in enumerate(name.parts):
        for number in case.index.get(key_of(part), ()):
            start = number - place
            if start >= 0 and start not in seen and start + size <= len(case.words):
                seen.add(start)
                yield case.words[start : start + size]


def _single_words(name: KnownName, case: Case) -> Iterator[Window]:
    """Yield the words that may be a name of one word: with a capital and the same beginning."""
    is_told = name.kind in {NameKind.BODY, NameKind.CITY}
    if not is_told or len(name.text) < SHORTEST_ALONE or not name.parts[0][0].isupper():
        return
    for word in case.words:
        if word.text[0] == name.parts[0][0] and len(word.text) >= SHORTEST_ALONE:
            yield (word,)


def _is_meant(window: Window, name: KnownName) -> bool:
    """Tell whether words are a name but for a letter here and there, or one word of a long one."""
    pairs = list(zip((word.text for word in window), name.parts, strict=True))
    wrong = [(found, known) for found, known in pairs if not _is_same(found, known, name)]
    if not wrong or len(wrong) > max(1, len(name.parts) // 2):
        return False
    if all(is_nearly(found, known) for found, known in wrong):
        return len(wrong) < len(pairs) or len(pairs) == 1
    is_long = len(name.parts) >= LONG_NAME and name.kind in {NameKind.FUNCTION, NameKind.BODY}
    return is_long and len(wrong) == 1 and wrong[0][0][0].isupper() == wrong[0][1][0].isupper()


def _is_same(found: str, known: str, name: KnownName) -> bool:
    """Tell whether a word is right; the name of a person only takes an s, others any ending."""
    if name.kind in {NameKind.PERSON, NameKind.CITY}:
        return found.lower() in {known.lower(), f"{known.lower()}s"}
    return same_word(found, known)


def _first_names(names: tuple[KnownName, ...], case: Case) -> Iterator[Fault]:
    """Yield people of the text with the surname of somebody known, but another first name."""
    people = [name for name in names if name.kind is NameKind.PERSON and len(name.parts) > 1]
    for start, end, told in (*_people_as_read(case), *_after_first_names(people, case)):
        if any(_ends_with(told, one) for one in people):
            continue
        for known in people:
            is_surname = _is_same(told.parts[-1], known.parts[-1], known)
            if is_surname and len(known.parts[-1]) >= SHORTEST_SURNAME:
                yield _fault(start, end, known)
                break


def _people_as_read(case: Case) -> Iterator[tuple[int, int, KnownName]]:
    for person in case.read.people:
        told = person_name(person.name)
        if len(told.parts) > 1:
            yield person.spot.start, person.spot.end, told


def _after_first_names(people: list[KnownName], case: Case) -> Iterator[tuple[int, int, KnownName]]:
    """Yield surnames of known people behind a common first name: the reading tells each once."""
    for surname in dict.fromkeys(name.parts[-1] for name in people):
        for number in case.index.get(key_of(surname), ()):
            if number and case.words[number - 1].text in first_names():
                pair = case.words[number - 1 : number + 1]
                told = person_name(" ".join(word.text for word in pair))
                yield pair[0].start, pair[1].end, told


def _ends_with(one: KnownName, other: KnownName) -> bool:
    """Tell whether a name ends with another; what stands before is an office."""
    tail = one.parts[-len(other.parts) :]
    is_long = len(tail) == len(other.parts)
    return is_long and all(_is_same(a, b, other) for a, b in zip(tail, other.parts, strict=True))


def _titles(names: tuple[KnownName, ...], case: Case) -> Iterator[Fault]:
    """Yield people with an academic title that the register has not."""
    for name in names:
        if name.kind is not NameKind.PERSON or len(name.parts) < 2:  # noqa: PLR2004 - first name and surname
            continue
        for place in case.places(name.parts):
            titles = tuple(_titles_before(place.start, case))
            if titles and not {title.text.casefold() for title in titles} <= name.titles:
                yield _fault(titles[-1].start, place.end, name)


def _titles_before(start: int, case: Case) -> Iterator[Word]:
    """Yield the academic titles that stand before a name, the nearest first."""
    before = [number for number, word in enumerate(case.words) if word.end <= start][-4:]
    for number in reversed(before):
        if case.words[number].text.casefold() not in ACADEMIC:
            return
        yield case.words[number]


def _fault(start: int, end: int, name: KnownName) -> Fault:
    return Fault(
        start=start,
        end=end,
        severity=Severity.BLOCK_PUBLISHING,
        sentence=Text(
            de=f"Das Register schreibt: {name.text}.", en=f"The register writes: {name.text}."
        ),
        remedy=Text(
            de=f"Schreiben Sie »{name.text}«, oder berichtigen Sie das Register.",
            en=f"Write “{name.text}”, or correct the register.",
        ),
    )
