"""Full names of people, by first names that are common and by what stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trademission.documents.release.reading.gazetteer import TABLES, city_names, country_names
from trademission.documents.release.reading.titles import (
    HEAD,
    POST_NOMINALS,
    title_before,
    title_behind,
)

_UPPER = r"[A-ZÀ-ÞŠŽČĆĐŁŚŻİÖÜÄŞŌŪ]"
_WORD = rf"(?:(?:O|D|L|N|M)['’])?{_UPPER}[^\W\d_]*(?:['’-][^\W\d_]+)*"
_PARTICLE = (
    r"(?:von der|von den|von und zu|von|van der|van den|van de|van|de la|de los|del la"
    r"|de|del|della|di|da|dos|do|"
    r"ter|ten|af|al|el|bin|bint|ibn|ap|Ó|Ní|Nic|Mac|Mc|Ui|y|e|la|le|du|San|St\.)"
)
CANDIDATE = re.compile(
    rf"(?<![\w-])(?P<first>{_WORD})(?P<rest>"
    rf"(?:[ ](?:{_UPPER}\.[ ]?)?(?:{_PARTICLE}[ ])?(?:{_PARTICLE}[ ])?{_WORD}"
    rf"|[ ]{_UPPER}\.(?=[ ])){{1,4}})"
)
SPEECH_BEFORE = re.compile(
    r"\b(?:said|says|sagte?|erklärte?|betonte?|so|adds|added|erläuterte?|explained|commented"
    r"|according to|laut)\s+$"
)
SPEECH_AFTER = re.compile(
    r"\s(?:said|says|sagte?|erklärte?|betonte?|adds|added|erläuterte?|explained|commented)\b"
)
NO_NAME = re.compile(
    r"AG|Affairs|Africa|After|Agency|Agentur|Agreement|Agriculture|Airport|All|Alliance|Am"
    r"|America|And|Ansprechpartne|Ansprechpartnerin|April|Arbeit|As|Asia|Association|At|Atlantic"
    r"|Auf|August|Aus|Außenhandel|Avenue|Bank|Bau|Before|Beide|Bildung|Board|Both"
    r"|Bundesministerium|Bundesverband|Business|But|By|Center|Central|Centre|Chamber|Chief|City"
    r"|Cluster|College|Commerce|Communication|Communications|Companies|Company|Contact"
    r"|Corporation|Council|Culture|Das|December|Delegation|Dem|Den|Department|Der|Development"
    r"|Dezember|Die|Dienstag|Diese|Digital|Digitales|Donnerstag|During|East|Eastern|Economic"
    r"|Editors|Education|Ein|Eine|Employment|Energie|Energy|Enterprise|Environment|Euro|Europa"
    r"|Europe|Executive|Export|Exporte|Fair|Fax|Februar|February|Federal|Finance|Finanzen"
    r"|Flughafen|For|Forschung|Forum|Foto|Foundation|Freitag|Friday|From|Für|Gesundheit|Global"
    r"|GmbH|Government|Green|Group|Growth|Hafen|Handel|Handelskammer|Handwerkskammer|Health"
    r"|Holding|Hotel|House|Hub|Hydrogen|Ihr|Ihre|Im|In|Inc|Industrie|Industry|Infrastructure"
    r"|Inneres|Innovation|Institut|Institute|International|Investment|Its|Januar|January|Juli"
    r"|July|June|Juni|Junior|Justiz|Klimaschutz|Kontakt|Kultur|Landesregierung|Landesverband"
    r"|Landtag|Landwirtschaft|Life|Ltd|Mai|Manager|March|Marketing|May|Media|Memorandum|Messe"
    r"|Minister|Ministerium|Ministry|Mission|Mit|Mittelstand|Mittwoch|Monday|Montag|Mr|Mrs|Ms"
    r"|März|Nach|National|Network|Netzwerk|New|North|Northern|Notes|November|October|Of|Office"
    r"|Oktober|On|Our|Pacific|Park|Parliament|Photo|Platz|Port|Press|Pressekontakt|Pressestelle"
    r"|Private|Program|Programme|Project|Projekt|Promotion|Province|Public|Regierung|Region"
    r"|Regions|Relations|Release|Republic|Republik|Research|Road|Rückfragen|Saint|Sales|Samstag"
    r"|Saturday|School|Science|Sciences|Sector|Senior|September|Services|Sie|Skills|Society"
    r"|Sonntag|South|Southern|Soziales|Staatskanzlei|Staatsministerium|Stadt|State|Stiftung"
    r"|Straße|Street|Summit|Sunday|Systems|Team|Technologie|Technologies|Technology|Tel|Telefax"
    r"|Telefon|That|The|Their|These|This|Thursday|To|Tourism|Tourismus|Trade|Transport|Tuesday"
    r"|Umwelt|Understanding|University|Universität|Unsere|Valley|Verband|Verkehr|Von|Wednesday"
    r"|Week|West|Western|When|While|Wir|Wirtschaft|Wirtschaftsförderung|Wirtschaftsministerium"
    r"|Wissenschaft|With|Wohnen|Workshop"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class NameMention:
    """A full name at `start` to `end`, with the title beside it, and how sure it is a person."""

    start: int
    end: int
    name: str
    title: str
    confidence: float


@cache
def first_names() -> frozenset[str]:
    """Return common first names of many countries."""
    lines = (TABLES / "first_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def names_in(
    words: str, *, is_german: bool, is_headline: bool = False, is_contact: bool = False
) -> Iterator[NameMention]:
    """Yield the people that a text names in full, each time with the title beside the name.

    A name is known by a common first name, a title before or behind it, or a verb of speech; in a
    contact also by standing alone in its line. In headlines every word may have a capital, so only
    two words are taken there.
    """
    position = 0
    while found := CANDIDATE.search(words, position):
        tokens = _tokens(found)
        mention, step = None, tokens[0][1]
        for index in _likely_starts(tokens):
            mention = _at(words, tokens[index:], is_german=is_german, is_headline=is_headline)
            if mention is not None:
                break
        if mention is None and is_contact:
            mention = _alone(words, tokens)
        if mention is not None:
            yield mention
            position = mention.end
        else:
            position = tokens[-1][0] if len(tokens) > 2 else max(step, found.start() + 1)  # noqa: PLR2004 - all but the last were tried
            position = max(position, step)


Token = tuple[int, int, str]


def _likely_starts(tokens: list[Token]) -> list[int]:
    """Return where a name may start among the words, first the common first names."""
    starts = range(len(tokens) - 1)
    return sorted(starts, key=lambda index: not _is_known(tokens[index][2]))


def _alone(words: str, tokens: list[Token]) -> NameMention | None:
    """Return the words as a name that is all there is of a line, up to a comma or a bracket."""
    start, end = tokens[0][0], tokens[-1][1]
    before, after = words[:start].rstrip(" "), words[end:].lstrip(" ")
    is_few = 2 <= len([t for t in tokens if t[2]]) <= 3  # noqa: PLR2004 - first names and surname
    stands_alone = before[-1:] in {"", "\n", ":"} and after[:1] in {
        "",
        "\n",
        ",",
        "(",
        "|",
        "\u2013",
    }
    if not (is_few and stands_alone) or any(_is_bad(t[2]) or _is_place(t[2]) for t in tokens):
        return None
    title = title_behind(words[end : end + 220])
    return NameMention(start=start, end=end, name=words[start:end], title=title, confidence=0.5)


def _tokens(found: re.Match[str]) -> list[Token]:
    """Return the words of a candidate, particles with the word that follows them."""
    made: list[Token] = []
    pattern = rf"(?:(?:{_PARTICLE})\s)*(?:{_WORD}|{_UPPER}\.)"
    for token in re.finditer(pattern, found.group()):
        start, end = found.start() + token.start(), found.start() + token.end()
        made.append((start, end, token.group()))
    return (
        made
        if len(made) > 1
        else [(found.start(), found.end(), found.group()), (found.end(), found.end(), "")]
    )


def _at(
    words: str, tokens: list[Token], *, is_german: bool, is_headline: bool
) -> NameMention | None:
    first = tokens[0][2]
    if not tokens[1][2] or _is_no_name(first) or _is_title(first):
        return None
    before = title_before(words[max(0, tokens[0][0] - 200) : tokens[0][0]])
    length = _length(words, tokens, is_german=is_german, is_headline=is_headline)
    if length < 2:  # noqa: PLR2004 - first name and surname
        return None
    end = tokens[length - 1][1]
    behind = title_behind(words[end : end + 220])
    confidence = _confidence(words, tokens, before, behind, end)
    if confidence == 0 or (is_headline and not _is_known(first)):
        return None
    name = re.sub(r"['’]s$|['’]$", "", words[tokens[0][0] : end].rstrip("."))
    return NameMention(
        start=tokens[0][0], end=end, name=name, title=before or behind, confidence=confidence
    )


def _confidence(words: str, tokens: list[Token], before: str, behind: str, end: int) -> float:
    first = tokens[0][2]
    if _is_known(first):
        return 0.95 if before or behind else 0.8
    if any(_is_place(token[2]) for token in tokens[:2]):
        return 0
    if (before and not OF_HOUSE.search(before)) or HONORIFIC_BEFORE.search(
        words[max(0, tokens[0][0] - 12) : tokens[0][0]]
    ):
        return 0.8
    is_speaking = SPEECH_BEFORE.search(words[max(0, tokens[0][0] - 20) : tokens[0][0]])
    if behind or is_speaking or SPEECH_AFTER.match(words, end):
        return 0.6
    return 0


SURNAMES_TOO = re.compile(r"Park|Green|West|North|House|Port|Platz|Berg|Summit")
HONORS = frozenset(
    {"Sir", "Dame", "Lord", "Lady", "Baroness", "Dr", "Prof", "Herr", "Herrn", "Frau"}
)
# "Vorsitzende des Vereins …": what follows is a name of the house, unless a comma stands between.
OF_HOUSE = re.compile(r"\s(?:der|des|vom|von)\s")
HONORIFIC_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Professorin|Sir|Dame|Herrn?|Frau|Lord|Lady)\.?\s$"
)


def _is_known(first: str) -> bool:
    return first in first_names() or first.split("-", maxsplit=1)[0] in first_names()


def _is_title(word: str) -> bool:
    """Whether a word is a title, or a compound that ends as one."""
    heads = [one for one in HEAD.finditer(word) if one.end() == len(word)]
    return word[:1].islower() or word in HONORS or bool(heads)


def _is_no_name(word: str) -> bool:
    return any(NO_NAME.fullmatch(part) for part in (word, *word.split("-")))


def _is_place(word: str) -> bool:
    return word in country_names().names or word in city_names().names


def _length(words: str, tokens: list[Token], *, is_german: bool, is_headline: bool) -> int:
    """Return how many of the words belong to the name."""
    most = 1
    known = first_names()
    while most < len(tokens) and (
        tokens[most][2] in known or re.fullmatch(rf"{_UPPER}\.", tokens[most][2])
    ):
        most += 1
    length = min(most + 1, len(tokens))
    if length <= most and tokens[length - 1][2].endswith("."):
        return 0
    if any(_is_bad(token[2]) for token in tokens[1:length]):
        return next((n for n, token in enumerate(tokens) if n and _is_bad(token[2])), 0)
    while (
        length < len(tokens)
        and not is_headline
        and _goes_on(words, tokens, length, is_german=is_german)
    ):
        length += 1
    return length


def _is_bad(word: str) -> bool:
    """Whether a word can be no surname, though it begins with a capital."""
    if SURNAMES_TOO.fullmatch(word):
        return False
    return (
        _is_no_name(word)
        or bool(POST_NOMINALS.fullmatch(word))
        or (_is_title(word) and word[:1].isupper())
    )


def _goes_on(words: str, tokens: list[Token], length: int, *, is_german: bool) -> bool:
    """Whether the next word with a capital is a second surname; in German nouns have one too."""
    word, end = tokens[length][2], tokens[length][1]
    if _is_bad(word) or word.isupper():
        return False
    if not is_german:
        return True
    if tokens[length - 1][2].endswith("s") and not re.match(r"\s?[,(]", words[end : end + 2]):
        return False
    return bool(re.match(r"\s*(?:[,.;:)«»“”\u2013—]|$|[a-zäöüß])", words[end : end + 20]))
