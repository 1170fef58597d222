"""How many people travel."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trademission.documents.release.reading.found import HeadCount, PartKind
from trademission.documents.release.reading.manuscript import OPENING, Manuscript, Sentence
from trademission.documents.release.reading.numbers import NUMBER, number_of

ABOUT = (
    r"(?P<about>rund|etwa|circa|ca\.|gut|knapp|fast|mehr als|über|bis zu|ungefähr|um die|an die"
    r"|mindestens|insgesamt rund"
    r"|around|about|approximately|roughly|some|more than|over|nearly|almost|up to|close to"
    r"|just over|just under|at least"
    r"|upwards of|well over)?"
)
COUNT = rf"{ABOUT}\s*(?P<number>{NUMBER})"
PEOPLE = (
    r"(?:\w*teilnehme\w*|\w*teilnehmend\w*|\w*vertrete\w*|personen|köpfe\w*|\w*mitglied\w*"
    r"|menschen|\w*mitreisende\w*|delegiert\w*"
    r"|unternehmer\w*|\w*inhaber\w*|\w*führer\w*|fach- und führungskräfte\w*|führungskräfte"
    r"|gäste\w*|expert\w*"
    r"|fachleute|\w*forscher\w*|\w*wissenschaftler\w*"
    r"|\w*leute\b|entscheid\w*|delegates?|people|participants?|representatives?|members?"
    r"|executives?|leaders?|"
    r"business(?:\s?people|men|women)|professionals?|entrepreneurs?|officials?|travell?ers?"
    r"|attendees?|strong)"
)
BETWEEN = r"(?:[\s,-]+(?!from\b|aus\b)[^\s,.;:]+){0,5}?[\s-]+"
WITH_HEADS = re.compile(
    rf"{COUNT}(?:[- ]?(?:köpfig\w*|strong\b)|-(?:person|member|people|delegate|teilig\w*)\b)",
    re.IGNORECASE,
)
OF_DELEGATION = re.compile(
    rf"(?:delegation|gruppe|group|party|team|mission)\w*\s+(?:[a-zäöüß]+\s+){{0,4}}?"
    rf"(?:of|von|mit|aus|umfasst|zählt|comprises|comprising|includes|including|numbering"
    rf"|totalling|consisting of|made up of|besteht aus|bestehend aus)\s+"
    rf"(?:insgesamt\s+|a total of\s+)?{COUNT}{BETWEEN}{PEOPLE}",
    re.IGNORECASE,
)
PEOPLE_COUNTED = re.compile(rf"{COUNT}{BETWEEN}{PEOPLE}", re.IGNORECASE)
# A delegation of more than 60 Nova Scotians will travel; the group of 46 also includes.
NAMED_AFTER = re.compile(
    rf"(?:delegation|gruppe|group|party)\w*\s+(?:of|von|mit)\s+{COUNT}"
    r"(?:\s+(?-i:[A-ZÀ-Þ][\w'’-]+)){0,3}\s+(?:also|auch|will|is|are|has|have|wird|ist|reist|hat)\b",
    re.IGNORECASE,
)
BARE = re.compile(
    rf"delegation\w*\s+(?:of|von|mit|umfasst|zählt|numbers|numbering"
    rf"|totals)\s+(?:insgesamt\s+)?{COUNT}(?=[\s]*[.,;\u2013—)]|\s+(?:aus|from|nach|to|in)\b)",
    re.IGNORECASE,
)
TRAVELLING = re.compile(
    r"delegation|delegates|group of|journey|reis|begleit|mit dabei|an bord|gefolge"
    r"|teilnehm|angehör|mitfahr|schließen sich"
    r"|accompan|join|travel|mission|trip|"
    r"besuch|brech|brich|flieg|starte|fahren|fährt|fly|visit|led|leads?|leading|head|taking part"
    r"|on board|party",
    re.IGNORECASE,
)
MOVING = re.compile(r"\b(?:reisen|brechen|fliegen|starten|fahren|will (?:travel|fly|head|visit))\b")
TAKING_PART = re.compile(
    r"teilnehm|participants|delegates|delegationsmitglied|mitreisende|delegierte|inhaber",
    re.IGNORECASE,
)
OTHER_PEOPLE = re.compile(
    r"\b(?:arbeitsplätze|beschäftigt\w*|mitarbeit\w*|employ\w*|jobs?|staff|einwohner\w*"
    r"|inhabitants|population|gästen?|guests|"
    r"students|studierende\w*|mitgliedsunternehmen|member companies|alumni|forum|empfang"
    r"|reception|konferenz|conference|"
    r"workshop|networking|mitgliedern? (?:der|des)|besuchern?|visitors?|aussteller|exhibitors?)\b",
    re.IGNORECASE,
)
BARE_COUNT, UNSURE = 0.6, 0.3
LIKELY = (
    (WITH_HEADS, 0.95),
    (OF_DELEGATION, 0.9),
    (NAMED_AFTER, 0.8),
    (BARE, 0.7),
    (PEOPLE_COUNTED, BARE_COUNT),
)
ESCORT = re.compile(r"\b(?:begleit\w*|accompanied by)\s*$", re.IGNORECASE)
OF_TRAVELLERS = re.compile(r"\b(?:delegates|delegierte|mitreisende)", re.IGNORECASE)
FEWEST, MOST = 3, 900
WITH = re.compile(
    r"\b(?:mit|samt|with|by|von|lead|leading|leads|taking|bring\w*|joined by)\s*$", re.IGNORECASE
)
DELEGATION = re.compile(
    r"delegation|mission|gruppe|group|party|delegates|delegierte|begleit|accompan|journey"
    r"|unter leitung|led by|unternehmerreise|angemeldet|signed up",
    re.IGNORECASE,
)


def head_counts(manuscript: Manuscript) -> tuple[HeadCount, ...]:
    """Return how many people travel, the surest first: "30-köpfig", "a delegation of 30 people".

    Companies alone are no heads and are not read as such; nor are staff, guests and visitors.
    """
    found = list(_found(manuscript))
    found.sort(key=lambda one: -one.spot.confidence)
    kept: dict[int, HeadCount] = {}
    for one in found:
        first = kept.setdefault(one.number, one)
        if one.is_approximate and not first.is_approximate and one.spot.confidence > UNSURE:
            kept[one.number] = replace(first, is_approximate=True)
    return tuple(kept.values())


def _found(manuscript: Manuscript) -> Iterator[HeadCount]:
    for sentence in manuscript.told():
        if sentence.kind is PartKind.BACKGROUND or not TRAVELLING.search(sentence.hushed):
            continue
        for pattern, confidence in LIKELY:
            for match in pattern.finditer(sentence.hushed):
                count = _count(manuscript, sentence, match, confidence)
                if count is not None:
                    yield count


def _count(
    manuscript: Manuscript, sentence: Sentence, match: re.Match[str], confidence: float
) -> HeadCount | None:
    number = number_of(match["number"], manuscript.language)
    if number is None or not number.is_integer() or not FEWEST <= number <= MOST:
        return None
    if sentence.hushed[match.end("number") :][:1] in {".", ","} and match["number"].isdigit():
        return None
    is_with = sentence.kind in OPENING and WITH.search(sentence.hushed[: match.start()])
    is_taking_part = TAKING_PART.search(match.group())
    is_bare = confidence == BARE_COUNT
    is_moving = sentence.kind in OPENING and MOVING.search(sentence.hushed)
    is_told = bool(is_with or is_taking_part or is_moving or DELEGATION.search(sentence.hushed))
    is_escort = ESCORT.search(sentence.hushed[: match.start()])
    is_other = (
        not is_escort
        and OTHER_PEOPLE.search(sentence.hushed)
        and not OF_TRAVELLERS.search(match.group())
    )
    if is_bare and (not is_told or is_other):
        confidence = UNSURE
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return HeadCount(
        number=int(number),
        is_approximate=bool(match["about"]),
        spot=manuscript.spot(start, end, confidence),
    )
