"""Every number belongs to something: a fact, a date, a count, an address, a quotation."""

import re
from collections.abc import Iterator

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.days_told import times_told
from trademission.documents.release.checks.figures import candidates
from trademission.documents.release.checks.finding import Fault
from trademission.documents.release.checks.layout import Stretch
from trademission.documents.release.checks.numerals import Numeral, numerals_in
from trademission.documents.release.reading.found import PartKind
from trademission.domain.findings import Severity
from trademission.domain.release_text import Origin
from trademission.domain.text import Text

NAME = "numbers"
DEMAND = Text(
    de="Jede Zahl gehört zu einem Fakt, einem Datum, einer Zählung oder einem Zitat.",
    en="Every number belongs to a fact, a date, a count or a quote.",
)
ADDRESSES = frozenset(
    {PartKind.LABEL, PartKind.OFFICE, PartKind.CONTACT, PartKind.DATE, PartKind.LINKS}
    | {PartKind.MARGIN}
)
CLOCK = re.compile(
    r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*(?:Uhr|h\b|a\.?m|p\.?m)|(?!\d))|\b\d{1,2} Uhr"
)
REACHED = re.compile(r"(?:\+\d|\b0)[\d /()-]{6,}\d|\S+@\S+|(?:https?://|www\.)\S+")
MEASURED = re.compile(
    r"\s*(?:%|€|Prozent|percent|per cent|Euro|Mio|Mrd|Milli|million|billion|bn\b)"
)
AROUND_NUMERAL = re.compile(r"[\w.,/-]*$"), re.compile(r"[\w.,/-]*")


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each number of which nobody knows where it comes from.

    Without mission and record nothing is known, and nothing is said.
    """
    if case.internal is None and case.release is None:
        return
    known = tuple(_explained(case))
    for numeral in numerals_in(case.clean, case.language):
        is_known = any(one.overlaps(numeral.start, numeral.end) for one in known)
        if not is_known and not _is_elsewhere(numeral, case) and not _is_code(numeral, case):
            yield _fault(numeral, case)


def _explained(case: Case) -> Iterator[Stretch]:
    """Yield every place whose numbers are explained, or judged by another rule."""
    for span in case.spans:
        yield Stretch(start=span.start, end=span.end)
    yield from times_told(case.clean)
    for pattern in (CLOCK, REACHED):
        for found in pattern.finditer(case.clean):
            yield Stretch(start=found.start(), end=found.end())
    yield from (Stretch(start=one.start, end=one.end) for one in case.counted)
    counts = (one.spot for one in case.read.head_counts)
    figures = (one.spot for one in case.read.figures if candidates(one, case))
    contacts = (one.spot for one in case.read.contacts)
    links = (one.spot for one in case.read.links)
    for spot in (*counts, *figures, *contacts, *links):
        yield Stretch(start=spot.start, end=spot.end)
    yield from _computed(case)


def _computed(case: Case) -> Iterator[Stretch]:
    """Yield where the computed passages of the version stand that hold more than a bare number."""
    text = case.version.text(case.language) if case.version else None
    passages = (p for s in (text.sections if text else ()) for group in s.paragraphs for p in group)
    telling = {
        passage.text
        for passage in passages
        if passage.origin is Origin.COMPUTED
        and not passage.text.isdigit()
        and any(sign.isdigit() for sign in passage.text)
    }
    for words in sorted(telling):
        for found in re.finditer(re.escape(words), case.clean):
            yield Stretch(start=found.start(), end=found.end())


def _is_elsewhere(numeral: Numeral, case: Case) -> bool:
    return case.is_quoted(numeral.start) or case.is_in_part(numeral.start, ADDRESSES)


def _is_code(numeral: Numeral, case: Case) -> bool:
    """Tell whether it is part of a name or code that the public record holds: 51000-0032."""
    before = AROUND_NUMERAL[0].search(case.clean[: numeral.start][-40:])
    after = AROUND_NUMERAL[1].match(case.clean, numeral.end)
    code = (before.group() if before else "") + case.clean[numeral.start : numeral.end]
    code = (code + (after.group() if after else "")).strip(".,")
    is_number = code.replace(".", "").replace(",", "").isdigit()
    return not is_number and any(code in text for text in case.public_strings)


def _fault(numeral: Numeral, case: Case) -> Fault:
    is_measured = MEASURED.match(case.clean, numeral.end) is not None
    return Fault(
        start=numeral.start,
        end=numeral.end,
        severity=Severity.BLOCK_PUBLISHING if is_measured else Severity.WARN,
        sentence=Text(
            de="Diese Zahl gehört zu keinem Fakt, Datum oder Zitat.",
            en="This number belongs to no fact, date or quote.",
        ),
        remedy=Text(
            de="Legen Sie einen Fakt mit Quelle an, schreiben Sie die Zahl einem Zitierten zu, "
            "oder streichen Sie sie.",
            en="Add a fact with its source, attribute the number to somebody quoted, or strike it.",
        ),
    )
