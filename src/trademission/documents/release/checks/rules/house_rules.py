"""The house's own way of writing; other houses have other profiles."""

import re
from collections.abc import Iterator

from babel.dates import format_date

from trademission.documents.dates import LOCALES
from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.reading.found import PartKind
from trademission.domain.findings import Severity
from trademission.domain.press_profile import PressProfile
from trademission.domain.text import Text

NAME = "house_rules"
DEMAND = Text(
    de="Prozent, Formen für Menschen, Anführungszeichen und Daten stehen nach Art des Hauses.",
    en="Percent, forms for people, quotation marks and dates are in the house's own way.",
)
SIGN = re.compile(r"\d\s?%")
GENDER = re.compile(r"\w+(?:[*:_]in(?:nen)?\b|[a-zäöüß]Innen\b)")
MARKS = '»«„“”‟"'
PAIRED = Text(
    de="Schreiben Sie die Paarform (Vertreterinnen und Vertreter) oder ein neutrales Wort.",
    en="Write both forms (Vertreterinnen und Vertreter) or a neutral word.",
)


def check(case: Case) -> Iterator[Fault]:
    """Yield a warning for each way of writing that the profile of the house does not have.

    Without a profile nothing is said.
    """
    if case.profile is None:
        return
    for found in SIGN.finditer(case.clean):
        yield _warning(
            found,
            Text(de="Im Fließtext heißt es »Prozent«.", en="In running text it is “percent”."),
            Text(de="Schreiben Sie das Wort aus.", en="Write the word out."),
        )
    for found in GENDER.finditer(case.clean) if case.language == "de" else ():
        yield _warning(
            found,
            Text(
                de="Das Haus schreibt ohne Stern, Doppelpunkt, Unterstrich und großes I.",
                en="The house writes without star, colon, underscore or a capital inside.",
            ),
            PAIRED,
        )
    yield from _quote_marks(case, case.profile)
    yield from _heading_date(case, case.profile)


def _quote_marks(case: Case, profile: PressProfile) -> Iterator[Fault]:
    """Yield a warning for each quote in other marks than the house's."""
    outer = profile.marks(case.language).outer
    for quote in case.read.quotes:
        for piece in quote.pieces:
            for place in (piece.start - 1, piece.start):
                sign = case.clean[place : place + 1]
                if sign and sign in MARKS and sign != outer[0]:
                    found = re.compile(re.escape(sign)).match(case.clean, place)
                    if found is not None:
                        yield _warning(found, _other_marks(outer), _own_marks(outer))


def _other_marks(outer: str) -> Text:
    return Text(
        de=f"Das Haus zitiert zwischen {outer[0]} und {outer[1]}.",
        en=f"The house quotes between {outer[0]} and {outer[1]}.",
    )


def _own_marks(outer: str) -> Text:
    return Text(de=f"Setzen Sie {outer[0]}…{outer[1]}.", en=f"Put {outer[0]}…{outer[1]}.")


def _heading_date(case: Case, profile: PressProfile) -> Iterator[Fault]:
    """Yield a warning where the date of issue is not written as in the house's headings."""
    pattern = profile.heading_date.in_language(case.language)
    for day in case.read.days:
        start = day.spot.start
        if day.is_issue and case.is_in_part(start, {PartKind.DATE}):
            right = format_date(day.day, pattern, locale=LOCALES[case.language])
            found = re.compile(r"[^\n]+").match(case.clean, start, day.spot.end)
            if found is not None and right not in found.group():
                yield _warning(
                    found,
                    Text(
                        de="Das Datum im Kopf steht nicht nach Art des Hauses.",
                        en="The date at the head is not in the house's form.",
                    ),
                    Text(de=f"Schreiben Sie {right}.", en=f"Write {right}."),
                )


def _warning(found: re.Match[str], sentence: Text, remedy: Text) -> Fault:
    return Fault(
        start=found.start(),
        end=found.end(),
        severity=Severity.WARN,
        sentence=sentence,
        remedy=remedy,
    )
