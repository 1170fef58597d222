"""Ministries, chambers, agencies: their names and the short forms in brackets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trademission.documents.release.reading.found import PartKind
from trademission.documents.release.reading.manuscript import Manuscript

_CAPITAL = r"(?:[A-ZÀ-ÞŠŽČĆŁŚŻİ][\w&.'’/\u2013-]*|mbH|gGmbH)"
_SMALL = (
    r"(?:für|und|der|des|die|das|am|an der|in|im|zu|zur|zum|von|of|for|and|the|de|du|la|del"
    r"|e\.\s?V\.|&|the|sowie|on|to)"
)
NAME = rf"{_CAPITAL}(?:(?:,\s|\s(?:{_SMALL}\s){{0,3}}){_CAPITAL}){{0,10}}(?:\se\.\s?V\.)?"
WITH_SHORT = re.compile(
    rf"(?<!\w)(?P<name>(?:\b[a-zäöüß]{{4,20}}(?:e[nrs]?)\s)?{NAME})\s?\((?P<short>[A-ZÄÖÜ][\w&.-]{{1,11}})\)"
)
MINISTRY = re.compile(
    r"\w*ministeri\w*|ministry|department|staatskanzlei|senatsverwaltung|kammer|chamber",
    re.IGNORECASE,
)
ADJECTIVE = re.compile(r"\b(\w{3,}?)(?:isch|s)\w{0,3}\b")
BETWEEN_BODIES = re.compile(
    r"(?:,|\s(?:und|and|sowie|von|with|by|mit))?\s(?:der|die|das|dem|den|des|the|vom|von)\s"
    r"|\b(?:by|with|vom|von)\s"
)
IN_PROSE = re.compile(
    r"(?:\b[A-Z][\w-]+ ){1,4}(?:Chamber of [A-Z]\w+|Agency|Association|Ministry of [A-Z]\w+"
    r"|Department of [A-Z]\w+)|"
    r"\b(?:Handwerkskammer|Handelskammer|Wirtschaftskammer|Ingenieurkammer|Wirtschaftsförderung"
    r"|Chamber of [A-Z]\w+|Landesbank|Industrieverband)"
    r"(?: [A-ZÀ-Þ][\w-]+){1,3}"
)
GENERIC = re.compile(
    r"(?:chamber|ministry|department|agency|association|council|ministerium|kammer|verband"
    r"|agentur)",
    re.IGNORECASE,
)
OFFICES = frozenset({PartKind.OFFICE, PartKind.MARGIN, PartKind.CONTACT, PartKind.LABEL})
LEGAL = re.compile(r"\s(?:GmbH(?: & Co\. KG)?|AG|e\.\s?V\.|Ltd\.?|Inc\.?|plc|gGmbH|AöR|SE)\b")


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """The full name of a body and its short form, where brackets give one."""

    name: str
    short: str


def bodies(manuscript: Manuscript) -> tuple[Body, ...]:
    """Return the bodies whose short form stands in brackets, and those of the letterhead."""
    found = [
        *_with_short_forms(manuscript),
        *_of_letterhead(manuscript),
        *_of_prose(manuscript),
    ]
    return tuple(dict.fromkeys(found))


def resolved(name: str, known: tuple[Body, ...]) -> tuple[str, str]:
    """Return the full name of a body and its short form, by what the text tells elsewhere.

    A short form is resolved by the brackets behind a full name, else by a name in the letterhead
    whose letters it has in their order; a ministry named by its field, by the letterhead.
    """
    short = (
        name
        if _is_short(name)
        else next((b.short for b in known if b.name == name and b.short), "")
    )
    names = [body.name for body in known if body.short and body.short == short]
    letterhead = [body.name for body in known if not body.short]
    fuller = [one for one in letterhead if _is_fuller(one, names[0] if names else name, short)]
    if fuller and (not names or MINISTRY.search(name) or MINISTRY.search(names[0])):
        return fuller[0], short
    full = max(names, key=len, default=_continued(name, known))
    return (full if _is_short(name) or len(full) > len(name) else name), short


def _continued(name: str, known: tuple[Body, ...]) -> str:
    """Return the known name that has a word such as "Handelskammer" or "chamber", else the word."""
    if " " in name:
        return name
    longer = [one.name for one in known if one.name.startswith(f"{name} ")]
    if GENERIC.fullmatch(name):
        longer += [one.name for one in known if re.search(rf"{name}\b", one.name, re.IGNORECASE)]
    return longer[0] if longer else name


def _is_short(name: str) -> bool:
    letters = [sign for sign in name if sign.isalpha()]
    return " " not in name and sum(map(str.isupper, letters)) >= max(2, len(letters) - 2)


def _is_fuller(candidate: str, name: str, short: str) -> bool:
    """Whether a name of the letterhead is that of the body known as `name` or `short`."""
    if short and _has_letters(candidate, short):
        return True
    if not (MINISTRY.search(name) and MINISTRY.search(candidate)):
        return False
    fields = re.findall(r"([A-ZÄÖÜ][a-zäöüß]{4,}?)s?(?:-|minist)", name)
    return bool(fields) and any(field.lower() in candidate.lower() for field in fields)


def _has_letters(name: str, short: str) -> bool:
    """Whether the letters of a short form stand in a name, in order, the first as an initial."""
    if not name or name[0].lower() != short[0].lower() or " " not in name:
        return False
    initials = [word[0].lower() for word in re.split(r"[\s-]+", name) if word]
    capitals = [sign.lower() for sign in short if sign.isalpha()]
    inner = re.sub(r"(staats|landes|bundes)(ministerium|kanzlei)", r"\1 \2", name.lower())
    initials = [word[0] for word in re.split(r"[\s-]+", inner) if word and word[0].isalpha()]
    position = 0
    for sign in capitals:
        if sign not in initials[position:]:
            return False
        position = initials.index(sign, position) + 1
    return len(capitals) > 1


def _with_short_forms(manuscript: Manuscript) -> Iterator[Body]:
    for sentence in manuscript.sentences:
        for found in WITH_SHORT.finditer(sentence.words):
            short = found["short"].strip(".")
            yield Body(name=nominative(without_others(found["name"], short)), short=short)


def _of_lines(lines: Iterable[str]) -> Iterator[Body]:
    for line in lines:
        found = re.search(NAME, line)
        if found and (MINISTRY.search(found.group()) or LEGAL.search(line)):
            yield Body(name=found.group().strip(" ,"), short="")


def _of_prose(manuscript: Manuscript) -> Iterator[Body]:
    for found in IN_PROSE.finditer(manuscript.clean):
        yield Body(name=" ".join(found.group().split()), short="")


def without_others(name: str, short: str) -> str:
    """Return the last of several bodies in a row, to which the short form in brackets belongs."""
    starts = [0, *(cut.end() for cut in BETWEEN_BODIES.finditer(name))]
    pieces = [name[start:] for start in starts]
    fitting = [one for one in pieces if _is_spelt_from(one, short)]
    return min(fitting or pieces, key=len)


def _is_spelt_from(name: str, short: str) -> bool:
    """Whether the letters of `short` stand in `name` in their order, the first at its start."""
    bare = re.sub(r"^(?:[a-zäöüß]+\s)", "", name).lower()
    letters = [sign for sign in short.lower() if sign.isalpha()]
    position = 0
    for sign in letters:
        position = bare.find(sign, position) + 1
        if position == 0:
            return False
    return bool(letters) and letters[0] in {bare[:1], name[:1].lower()}


def _of_letterhead(manuscript: Manuscript) -> Iterator[Body]:
    for one in manuscript.paragraphs:
        if one.kind in OFFICES:
            words = manuscript.clean[one.start : one.end]
            lines = words.split("\n") if one.kind is PartKind.CONTACT else [words]
            yield from _of_lines(" ".join(line.split()) for line in lines)


def nominative(name: str) -> str:
    """Return a German name without the article and the ending that a case gives its adjective."""
    bare = re.sub(
        r"^(?:der|die|das|dem|den|des|the|von|vom|our|dessen|deren)\s+",
        "",
        name.strip(),
        flags=re.IGNORECASE,
    )
    first, blank, rest = bare.partition(" ")
    if blank and re.search(r"ministeri|amt\b|büro|institut|netzwerk|zentrum", rest, re.IGNORECASE):
        first = re.sub(r"(isch)e[mns]$", r"\1es", first)
    elif blank:
        first = re.sub(r"(isch)e[nr]$", r"\1e", first)
    rest = re.sub(r"\b(\w*minister(?:ium))s\b", r"\1", rest)
    whole = f"{first}{blank}{rest}"
    return whole[:1].upper() + whole[1:]
