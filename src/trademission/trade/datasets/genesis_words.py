"""What the words and signs in tables of GENESIS mean, in whichever format they come."""

import re
from dataclasses import dataclass
from datetime import date

from trademission.domain.text import Text
from trademission.trade.codes import UnknownLabelError, country_of_label, regions
from trademission.trade.datasets.quantities import german_thousandths, whole_number
from trademission.trade.datasets.refusal import (
    Place,
    UnreadableDatasetError,
    refused,
    shown,
)
from trademission.trade.flows import Concept, Flag, Flow, Symbol

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years of trade statistics, generously; everything else is damage."""
TONNES = "t"
THOUSAND_EUROS = ("Tsd. EUR", "Tsd._EUR", "TEUR")
CONCEPT_OF_A_LAND = {Flow.EXPORT: Concept.SPECIAL, Flow.IMPORT: Concept.GENERAL}
"""What the figures of a Land count, by the rule of the Federal Statistical Office."""
CONCEPT_NOTE = Text(
    de="Die Datei nennt das Konzept nicht; nach der Regel des Statistischen Bundesamts zählt die "
    "Ausfuhr der Länder als Spezialhandel, ihre Einfuhr als Generalhandel.",
    en="The file does not name the concept; by the rule of the Federal Statistical Office, exports "
    "of the Länder are special trade and their imports general trade.",
)
_FLOWS = {"Ausfuhr": Flow.EXPORT, "Einfuhr": Flow.IMPORT}
_CONCEPTS = {"Spezialhandel": Concept.SPECIAL, "Generalhandel": Concept.GENERAL}
_HEADING = re.compile(
    r"(?P<flow>Ausfuhr|Einfuhr): (?P<what>Gewicht|Wert)"
    r"(?: \((?P<concept>Spezialhandel|Generalhandel)\))?"
)
_SYMBOLS = {
    "-": Symbol.NOTHING,
    ".": Symbol.UNKNOWN,
    "...": Symbol.LATER,
    "/": Symbol.UNRELIABLE,
    "x": Symbol.UNKNOWN,
}
# "0" stands for more than nothing, but less than half of the unit.
_FLAGS = {"e": Flag.FINAL, "p": Flag.PROVISIONAL, "": Flag.UNSAID, "0": Flag.UNSAID}


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """What a column of figures holds; `concept` is None where the heading does not say."""

    flow: Flow
    is_value: bool
    concept: Concept | None


def heading_of(words: str) -> Heading | None:
    """Return what a heading such as `Ausfuhr: Wert` means; None if it is no figure of ours."""
    found = _HEADING.fullmatch(words)
    if found is None:
        return None
    return Heading(
        flow=_FLOWS[found["flow"]],
        is_value=found["what"] == "Wert",
        concept=_CONCEPTS.get(found["concept"]),
    )


def refuse_other_unit(heading: Heading, unit: str, place: Place) -> None:
    """Refuse a unit that is neither tonnes for a weight nor thousand euros for a value."""
    right = unit in THOUSAND_EUROS if heading.is_value else unit == TONNES
    if not right:
        raise refused(
            place,
            de=f"Die Einheit {shown(unit)} ist weder t noch Tsd. EUR; laden Sie die Tabelle ohne "
            "geänderte Einheiten.",
            en=f"The unit {shown(unit)} is neither t nor Tsd. EUR; download the table without "
            "changed units.",
        )


def quantity_of(words: str, *, is_value: bool) -> tuple[int | None, Symbol] | None:
    """Return thousand euros or kilograms, and the sign that stands in their place, if one does.

    Nothing is 0; unknown, later and unreliable are None. A cell that holds neither a number nor
    a sign is None as a whole.
    """
    number = whole_number(words) if is_value else german_thousandths(words)
    if number is not None:
        return number, Symbol.NONE
    symbol = _SYMBOLS.get(words)
    if symbol is None:
        return None
    return (0 if symbol is Symbol.NOTHING else None), symbol


def flag_of(words: str) -> Flag | None:
    """Return whether a figure is final, as its quality sign says; None if that is not known."""
    return _FLAGS.get(words)


def unknown_flag(place: Place, words: str) -> UnreadableDatasetError:
    """Return the error about a quality sign that is not known."""
    return refused(
        place,
        de=f"Das Qualitätskennzeichen {shown(words)} ist nicht bekannt, nur e und p.",
        en=f"The quality sign {shown(words)} is not known, only e and p.",
    )


def year_of(words: str, place: Place) -> int:
    """Return a calendar year from 1900 to 2100."""
    year = whole_number(words)
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise refused(
            place,
            de=f"{shown(words)} ist kein Jahr von {FIRST_YEAR} bis {LAST_YEAR}.",
            en=f"{shown(words)} is no year from {FIRST_YEAR} to {LAST_YEAR}.",
        )
    return year


def region_of_label(label: str, place: Place) -> str:
    """Return the code of a region by the exact words of the tables, never guessing."""
    for region in regions():
        if region.name.de == label:
            return region.code
    raise refused(
        place,
        de=f"{shown(label)} ist keine Region der deutschen Tabellen; laden Sie die deutsche "
        "Fassung neu herunter.",
        en=f"{shown(label)} is no region of the German tables; download the German version again.",
    )


def partner_of_label(label: str, place: Place) -> str:
    """Return the code of a partner by the exact words of the tables, never guessing."""
    try:
        return country_of_label(label).country.code
    except UnknownLabelError as error:
        raise refused(place, de=error.sentence.de, en=error.sentence.en) from error


def vintage_stated(stated: date | None, given: date | None, place: Place) -> date:
    """Return the vintage that a file states or, where it states none, the one that is given.

    Refuses a file without either, and a given day that contradicts the file.
    """
    if stated is None and given is None:
        raise refused(
            place,
            de="Die Datei nennt keinen Stand; geben Sie den Tag an, an dem sie geladen wurde.",
            en="The file states no vintage; give the day on which it was downloaded.",
        )
    if stated is not None and given is not None and stated != given:
        raise refused(
            place,
            de=f"Die Datei nennt als Stand {stated:%d.%m.%Y}, angegeben ist {given:%d.%m.%Y}; "
            "lassen Sie die Angabe weg.",
            en=f"The file states {stated.isoformat()} as its vintage, {given.isoformat()} is "
            "given; leave it out.",
        )
    found = stated or given
    assert found is not None  # noqa: S101 - one of the two is known by now, only mypy is not sure
    return found
