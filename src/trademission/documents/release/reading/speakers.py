"""Who said what stands in quotation marks: by full name, surname, office or pronoun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trademission.documents.release.reading.found import PersonNamed

SPEECH = (
    r"(?:sag(?:t|te|ten)|erklär(?:t|te)|beton(?:t|te)|so(?=\s)|erläuter(?:t|te)|ergänz(?:t|te)"
    r"|unterstr(?:eicht|ich)|mein(?:t|te)|füg(?:t|te)|äußer(?:t|te)"
    r"|kommentier(?:t|te)|freut|freute|bekräftig(?:t|te)|resümier(?:t|te)|bilanzier(?:t|te)"
    r"|zeig(?:t|te) sich|führ(?:t|te)|hebt|hob|zieht|zog|lob(?:t|te)|würdig(?:t|te)"
    r"|stell(?:t|te)|fass(?:t|te)|wirbt|warb|berichte(?:t|te)|kündig(?:t|te)|hoff(?:t|te)|verwies"
    r"|verweist|sieht|sah|spricht|sprach|dankt(?:e)?|laut|weiter|erinner(?:t|te)|mach(?:t|te)"
    r"|fordert(?:e)?|verspr(?:icht|ach)|erwarte(?:t|te)|blick(?:t|te)|begründe(?:t|te)"
    r"|schildert(?:e)?|heißt es|weiß|erzähl(?:t|te)|rät|riet|findet|fand|glaubt|denkt|schwärmt"
    r"|warn(?:t|te|s|ed)|versicher(?:t|te)|prognostizier(?:t|te)|bedank(?:t|te)|appellier(?:t|te)"
    r"|urteil(?:t|te)|verrät|begrüß(?:t|te)"
    r"|jok(?:es|ed)|predict(?:s|ed)|hope[sd]|recount(?:s|ed)|acknowledge[sd]|confirm(?:s|ed)"
    r"|sa(?:id|ys|ying)|add(?:s|ed|ing)|explain(?:s|ed)|comment(?:s|ed|ing)|not(?:es|ed)"
    r"|state[sd]?|continue[sd]?|conclude[sd]?|remark(?:s|ed)|told|tells|according to"
    r"|emphasi[sz]e[sd]|stress(?:es|ed)|welcom(?:es|ed)|observe[sd]|reflect(?:s|ed)|praise[sd]"
    r"|went on|highlight(?:s|ed)|recall(?:s|ed)|urge[sd]|described?|summed up|insist(?:s|ed)"
    r"|point(?:s|ed) out|declare[sd]|announce[sd]|wrote|argue[sd]|hailed|believes?)"
)
SPOKEN = re.compile(rf"\b{SPEECH}\b", re.IGNORECASE)
SPOKEN_FIRST = re.compile(
    rf"\s*[,.\u2013—-]{{0,2}}\s*(?:(?:hat|has|wie|as)\s)?{SPEECH}\b", re.IGNORECASE
)
PRONOUN = re.compile(r"\b(?:er|sie|he|she|they)\b", re.IGNORECASE)
OFFICE = re.compile(
    r"\b(?i:der|die|dem|den|the|laut|so|says|said|added|adds|our)\s+"
    r"(?P<office>[\w-]{3,}(?:\s[\w-]{3,}){0,3})"
)
FEMALE_TITLE = re.compile(
    r"\w{4,}in\b(?!\s+(?:der|the)\s+\w+ in)|chairwoman|spokeswoman", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Speaker:
    """The full name of who speaks, and how sure that is; empty where nobody is found."""

    name: str
    confidence: float


def speaker_in(phrase: str, people: Sequence[PersonNamed], before: str, last: str = "") -> Speaker:
    """Return who speaks by the words beside the quotation.

    `before` is the text up to the quotation, for pronouns and offices; `last` the previous speaker.
    The person named nearest to the end of the phrase's first mention counts: a full name, then a
    surname, then an office that a person has, then a pronoun.
    """
    for finder, confidence in ((_by_name, 1.0), (_by_surname, 0.95)):
        name = finder(phrase, people)
        if name:
            return Speaker(name=name, confidence=confidence)
    by_office = _by_office(phrase, people, before)
    if by_office:
        return Speaker(name=by_office, confidence=0.8)
    pronoun = PRONOUN.search(phrase)
    if pronoun:
        name = _by_pronoun(pronoun.group().lower(), people, before, last)
        return Speaker(name=name, confidence=0.7 if name else 0.0)
    return Speaker(name="", confidence=0.0)


def last_named(text: str, people: Sequence[PersonNamed]) -> str:
    """Return who is named last in a text, by full name or surname; empty if nobody is."""
    places = [(max(text.rfind(one.name), _surname_at(text, one)), one.name) for one in people]
    best = max(places, default=(-1, ""))
    return best[1] if best[0] >= 0 else ""


def surname(name: str) -> str:
    """Return the last word of a name."""
    return name.rsplit(maxsplit=1)[-1]


def _surname_at(text: str, one: PersonNamed) -> int:
    found = -1
    for match in re.finditer(rf"\b{re.escape(surname(one.name))}(?:s|['’]s)?\b", text):
        found = match.start()
    return found


def _by_name(phrase: str, people: Sequence[PersonNamed]) -> str:
    places = [(phrase.find(one.name), one.name) for one in people if one.name in phrase]
    return min(places)[1] if places else ""


def _by_surname(phrase: str, people: Sequence[PersonNamed]) -> str:
    places = []
    for one in people:
        found = re.search(rf"\b{re.escape(surname(one.name))}(?:s|['’]s)?\b", phrase)
        if found:
            places.append((found.start(), one.name))
    return min(places)[1] if places else ""


def _by_office(phrase: str, people: Sequence[PersonNamed], before: str) -> str:
    """Return the person whose title has the office that the phrase tells (der Minister)."""
    for found in OFFICE.finditer(phrase):
        head = found["office"].split()
        for word in reversed(head):
            stem = re.sub(r"(?:innen|in|s)$", "", word.lower())
            fitting = [one for one in people if stem and stem in one.title.lower()]
            if len(stem) > 3 and fitting:  # noqa: PLR2004 - no small words
                exact = [one for one in fitting if one.title.lower().endswith(word.lower())]
                return last_named(before, exact or fitting) or (exact or fitting)[0].name
    return ""


def _by_pronoun(pronoun: str, people: Sequence[PersonNamed], before: str, last: str) -> str:
    near = before[-1200:]
    if last:
        return last
    if pronoun == "sie":
        women = [one for one in people if FEMALE_TITLE.search(one.title)]
        return last_named(near, women) or last_named(near, people)
    if pronoun == "er":
        men = [one for one in people if not FEMALE_TITLE.search(one.title)]
        return last_named(near, men) or last_named(near, people)
    return last_named(near, people)
