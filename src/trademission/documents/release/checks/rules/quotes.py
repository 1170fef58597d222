"""Everything in quotation marks was approved, word by word, by the person quoted."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.layout import Stretch, Word, words_of
from trademission.documents.release.reading.found import Spot
from trademission.documents.release.reading.quotations import quotations
from trademission.domain.release import Quote, Wording
from trademission.domain.text import Text

NAME = "quotes"
DEMAND = Text(
    de="Jedes Zitat ist Wort für Wort freigegeben.", en="Every quote is approved word by word."
)
ALIKE = 60
Pair = tuple[Quote, Wording]
Pieces = tuple[Stretch, ...]


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each quote that is not in the record, is changed, or not approved.

    Words are compared; quotation marks, commas and the place of an interruption do not count.
    """
    if case.release is None:
        return
    known = [
        (quote, wording)
        for quote in case.release.quotes
        if (wording := quote.wording(case.language)) is not None
    ]
    for pieces in _quoted(known, case):
        yield from _judged(pieces, known, case)


def _quoted(known: list[Pair], case: Case) -> Iterator[Pieces]:
    """Yield the quotes of the text, and other words in marks that are like one of the record."""
    read = [tuple(_stretch(piece) for piece in quote.pieces) for quote in case.read.quotes]
    yield from read
    starts = frozenset(paragraph.start for paragraph in case.paragraphs)
    for found in quotations(case.clean, starts):
        is_read = any(one.overlaps(found.start, found.end) for pieces in read for one in pieces)
        if not is_read and _most_like(found.words, known)[0] >= ALIKE:
            yield (Stretch(start=found.start, end=found.end),)


def _stretch(spot: Spot) -> Stretch:
    return Stretch(start=spot.start, end=spot.end)


def _most_like(words: str, known: list[Pair]) -> tuple[float, Pair | None]:
    scored = ((fuzz.ratio(words, pair[1].text), pair) for pair in known)
    return max(scored, key=lambda one: one[0], default=(0.0, None))


def _judged(pieces: Pieces, known: list[Pair], case: Case) -> Iterator[Fault]:
    said = _spoken(pieces, case)
    same = [pair for pair in known if _words(pair[1].text) == [word.text for word in said]]
    if same:
        if not any(wording.is_approved for _, wording in same):
            yield _unapproved(pieces, same[0][0])
        return
    likeness, pair = _most_like(" ".join(piece.of(case.clean) for piece in pieces), known)
    if pair is None or likeness < ALIKE or not said:
        yield _unrecorded(pieces)
    else:
        yield _changed(said, pair)


def _spoken(pieces: Pieces, case: Case) -> list[Word]:
    """Return the words of all pieces of a quote, with their places in the text."""
    return [
        Word(text=word.text, start=piece.start + word.start, end=piece.start + word.end)
        for piece in pieces
        for word in words_of(piece.of(case.clean))
    ]


def _words(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


def _unapproved(pieces: Pieces, known: Quote) -> Fault:
    return Fault(
        start=pieces[0].start,
        end=pieces[-1].end,
        sentence=Text(
            de=f"Das Zitat {known.id} ist in diesem Wortlaut nicht freigegeben.",
            en=f"Quote {known.id} is not approved in these words.",
        ),
        remedy=Text(
            de="Lassen Sie genau diese Worte freigeben.", en="Have exactly these words approved."
        ),
    )


def _unrecorded(pieces: Pieces) -> Fault:
    return Fault(
        start=pieces[0].start,
        end=pieces[-1].end,
        sentence=Text(
            de="Dieses Zitat steht nicht in der Akte der Mitteilung; niemand hat es freigegeben.",
            en="This quote is not in the record of the release; nobody has approved it.",
        ),
        remedy=Text(
            de="Tragen Sie es mit Freigabe ein, oder streichen Sie es.",
            en="Enter it with its approval, or strike it.",
        ),
    )


def _changed(said: list[Word], pair: Pair) -> Fault:
    """Return the fault of a quote that differs from the approved one, at the words that differ."""
    quote, wording = pair
    right = _words(wording.text)
    matcher = SequenceMatcher(None, right, [word.text for word in said], autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    first, last = changes[0], changes[-1]
    start = said[min(first[3], len(said) - 1)].start
    end = said[min(max(last[4] - 1, first[3]), len(said) - 1)].end
    wanted = " ".join(right[first[1] : last[2]])
    return Fault(
        start=start,
        end=max(start + 1, end),
        sentence=Text(
            de=f"Das Zitat {quote.id} lautet hier in der Akte anders: »{wanted}«.",
            en=f"Quote {quote.id} has other words here in the record: “{wanted}”.",
        ),
        remedy=Text(
            de="Setzen Sie den freigegebenen Wortlaut, oder lassen Sie den neuen freigeben.",
            en="Put the approved words, or have the new ones approved.",
        ),
    )
