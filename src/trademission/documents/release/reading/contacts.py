"""Whom the press may ask."""

import re
from collections.abc import Iterator, Sequence

from trademission.documents.release.reading.found import ContactNamed, PartKind, PersonNamed
from trademission.documents.release.reading.manuscript import Manuscript, Paragraph

NUMBER = (
    r"(?:\+|\(|\b0|\b)\(?\d[\d ()/.\u2010-\u2013-]{5,24}\d(?:\s?(?:ext\.?|x|Durchwahl)\s?\d{1,5})?"
)
FAX = re.compile(
    rf"(?:tele)?fax(?:nummer)?\b[.:]?\s*(?P<number>{NUMBER})|\bF[.:]\s*(?P<number2>{NUMBER})",
    re.IGNORECASE,
)
PHONE = re.compile(
    rf"(?:\btele(?:fon|phone)|\btel|\bphone|\bfon|\bmobil(?:e|telefon)?|\bdurchwahl|\bcell|\bcall"
    rf"|\bT|\bM)\b[.:]?\s*(?P<number>{NUMBER})",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(rf"(?<![\w.,/+])(?P<number>{NUMBER})")
EMAIL = re.compile(
    r"[\w.+%-]{1,64}(?:@|\s?\[at\]\s?|\s?\(at\)\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
)
DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\b(?:19|20)\d\d\b")
FEWEST_DIGITS = 7
PEOPLE_FAR = 200


def contacts(manuscript: Manuscript, people: Sequence[PersonNamed]) -> tuple[ContactNamed, ...]:
    """Return the contacts of the release, first those in a block of contacts.

    A contact has a telephone number or a mail address; the name is the last full name before it in
    its block. Numbers need seven digits; their label tells a fax from a telephone.
    """
    found = []
    for block in _blocks(manuscript):
        one = _contact(manuscript, block, people)
        if one is not None:
            found.append(one)
    if not found:
        whole = (0, len(manuscript.clean))
        margin = _contact(manuscript, whole, people) if EMAIL.search(manuscript.clean) else None
        found = [margin] if margin else []
    return tuple(found)


def _blocks(manuscript: Manuscript) -> Iterator[tuple[int, int]]:
    """Yield stretches of neighbouring contact paragraphs."""
    start, end = -1, -1
    for one in manuscript.paragraphs:
        if _is_contact(manuscript, one):
            start = one.start if start < 0 else start
            end = one.end
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _is_contact(manuscript: Manuscript, one: Paragraph) -> bool:
    is_note = one.kind in {PartKind.NOTE_TO_EDITORS, PartKind.LABEL, PartKind.BACKGROUND}
    return one.kind is PartKind.CONTACT or (
        is_note and bool(EMAIL.search(manuscript.clean[one.start : one.end]))
    )


def _contact(
    manuscript: Manuscript, block: tuple[int, int], people: Sequence[PersonNamed]
) -> ContactNamed | None:
    start, end = block
    words = manuscript.clean[start:end]
    email = EMAIL.search(words)
    fax = FAX.search(words)
    phone = _phone(words, fax)
    if email is None and not phone:
        return None
    reached = min(
        [at for at in (email.start() if email else -1, phone[0] if phone else -1) if at >= 0]
    )
    name = _name(words, people, reached)
    return ContactNamed(
        name=name,
        phone=phone[1] if phone else "",
        fax=_tidy(fax["number"] or fax["number2"]) if fax else "",
        email=email.group().rstrip(".-") if email else "",
        spot=manuscript.spot(start, end, 0.9 if name else 0.6),
    )


def _phone(words: str, fax: re.Match[str] | None) -> tuple[int, str] | None:
    taken = fax.span() if fax else (-1, -1)
    for pattern in (PHONE, BARE_NUMBER):
        for found in pattern.finditer(words):
            number = _tidy(found["number"])
            is_fax = taken[0] <= found.start() < taken[1]
            digits = sum(map(str.isdigit, number))
            if not is_fax and digits >= FEWEST_DIGITS and not DATE.fullmatch(number):
                return found.start(), number
    return None


def _tidy(number: str) -> str:
    return " ".join(number.split()).strip(" .-/")


def _name(words: str, people: Sequence[PersonNamed], reached: int) -> str:
    """Return who is named last before number and address, else first in the block."""
    flat = words.replace("\n", " ")
    places = [(flat.find(one.name), one.name) for one in people if one.name in flat]
    before = [one for one in places if one[0] < reached]
    if before:
        return max(before)[1] if reached - max(before)[0] < PEOPLE_FAR else ""
    return min(places)[1] if places else ""
