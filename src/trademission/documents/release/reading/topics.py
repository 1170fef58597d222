"""The focus topics that a release announces."""

import re
from collections.abc import Iterator

from trademission.documents.release.reading.found import PartKind, Topic
from trademission.documents.release.reading.gazetteer import country_names
from trademission.documents.release.reading.manuscript import OPENING, Manuscript, Sentence

# What follows these is a list of topics; the first group of an alternative may hold the verb.
BEFORE_LIST = re.compile(
    r"(?:(?:schwerpunkt\w*|fokus\w*|leit)?\s?themen(?:schwerpunkte|felder|bereiche)?\b(?:[^.:"
    r"|]{0,90}?)(?::|\b(?:sind|waren|lauten|umfassen)\b)"
    r"|schwerpunktt?\w*(?:[^.:|]{0,90}?)(?::|\b(?:sind|waren|bilden|lauten|umfassen)\b)"
    r"|schwerpunkt\w*\b[^.:|]{0,110}?\b(?:liegen|liegt|lagen|lag)\b[^.:|]{0,40}?\b(?:auf|bei|in)\b"
    r"|(?:fokus|augenmerk|hauptaugenmerk)\b[^.:|]{0,60}?\b(?:liegt|liegen|lag)?\b[^.:"
    r"|]{0,30}?\bauf\b"
    r"|mit (?:dem |den )?(?:schwerpunkt(?:en)?|fokus)\b(?: auf| in| bei)?"
    r"|im (?:mittelpunkt|fokus|zentrum|vordergrund)\b(?: der \w+| des \w+)?\s+(?:stehen|steht"
    r"|standen|stand)\b"
    r"|(?:stehen|steht|standen|stand)\b[^.:|]{0,60}?\bim (?:mittelpunkt|fokus|zentrum|vordergrund):"
    r"|(?:auf|in|zu|um) den (?:themen|bereichen|feldern|branchen|zukunftsfeldern|gebieten"
    r"|sektoren|themenfeldern)(?: wie)?"
    r"|auf dem programm (?:stehen|standen|steht|stand)(?: die themen| das thema)?"
    r"|(?:ging|gingen|gehe|gehen) es (?:\w+ )?um"
    r"|(?:puts?|putting|shines?) the spotlight on|spotlight(?:s|ing)? (?:is )?on"
    r"|to win (?:work|business|orders|contracts) in"
    r"|to promote (?:the )?(?:\w+['’]s |its |their |our )"
    r"|(?:widmet|widmen|widmete) sich (?:den themen|dem thema|vor allem)?"
    r"|dreh(?:t|en) sich (?:\w+ )?(?:alles )?um|(?:es geht|geht es) (?:dabei |inhaltlich "
    r"|vor allem |auch "
    r"|insbesondere )*um|rund um(?: die themen)?"
    r"|(?:focus(?:es|ed|ing|sed|sing)?|concentrat\w+|cent(?:re|er)(?:s|ed|d)|emphasis)\b[^.:;"
    r"|]{0,40}?\b(?:on|around|upon)\b"
    r"|(?:focus|priority|key|target)\s(?:areas?|sectors?|themes?|topics?|industries"
    r"|fields)\b[^.:;|]{0,60}?(?::|\b(?:are|were|is|include|includes|including)\b)"
    r"|(?:themes?|topics|sectors|areas of focus|focus)\b[^.:;|]{0,50}?(?::|\bare\b|\bwere\b"
    r"|\binclude\b)"
    r"|in the (?:areas|fields|sectors) of|(?:built|organi[sz]ed) around)",
    re.IGNORECASE,
)
# Here the list stands before: "Wasserstoff und Chemie stehen im Mittelpunkt".
AFTER_LIST = re.compile(
    r"\b(?:(?:stehen|standen|stehen dabei|stehen dort)\s+(?:\w+\s+){0,5}?im (?:mittelpunkt|fokus"
    r"|zentrum|vordergrund)"
    r"|(?:are|were|will be) (?:the|among the) (?:focus|main|key|priority"
    r"|mission['’]s)[^.]{0,40})\b",
    re.IGNORECASE,
)
LIST_ENDS = re.compile(
    r"[.;:|!?()]|\s[\u2013—-]\s|,?\s(?:liegen|liegt|stehen|steht|standen|stand|vor|während|wobei"
    r"|um zu|um|sowie die|mit denen|mit dem ziel|with|which|where|when|while|as the"
    r"|as well as with|ahead of"
    r"|during|after|before|because|since|to (?:help|explore|promote|meet|build|open|strengthen"
    r"|support|identify)|that|who|and will|and is|and are|will|aimed|aiming|including"
    r"|taking place|in (?:beiden|both|den|dem|der|the|two)|im|bei|nach|into|has|have|had|is|are"
    r"|was|were|wird|werden|wurde|wurden|sind|ist|gibt|sollen|soll|sowie auf|für)\b"
    r"|,\s(?:die|der|das|den|denen|in denen|auf denen|bei|a|the|with|in|one|two|three|both|all"
    r"|areas|sectors|fields|where)\s",
    re.IGNORECASE,
)
JOINT = re.compile(
    r",?\s+(?:und|sowie|and|as well as|plus|&)\s+|\s*,\s*|\s*/\s+|\s\|\s|\s[•·]\s", re.IGNORECASE
)
# Kept whole though "und" or "and" stands in them.
PAIRS = re.compile(
    r"\b(?:food and drink|food and beverage|oil and gas|research and development"
    r"|forschung und entwicklung|health and social care|bed and breakfast"
    r"|transport and logistics|supply and demand|arts and crafts|trade and investment"
    r"|mergers and acquisitions|science and technology|forst- und holzwirtschaft"
    r"|verkehr und logistik|luft- und raumfahrt|transport und logistik|travel and tourism"
    r"|carbon capture and storage|pulp and paper|heating and cooling)\b",
    re.IGNORECASE,
)
FRAME = re.compile(
    r"^(?:(?:die|der|das|den|dem|des|the|a|an|themen?|topics?|bereiche[n]?|sectors?|areas?"
    r"|fields?|of|vor allem|insbesondere|unter anderem|"
    r"in particular|particularly|especially|both|sowohl|als auch|auch|auf|dabei|dort|diesmal|nun"
    r"|also|neben|zum thema|wie|such as|in|bei|hier|"
    r"namely|always|areas such as|sectors such as|fragen der|themen wie|drei|vier|zwei|five|four"
    r"|three|two|fünf|namentlich|on|zu|rund um|um)\s+)+",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"(?:\s+(?:sectors?|industries|im fokus|im mittelpunkt|auf dem programm|ab|zusammen|statt"
    r"|ein))+$",
    re.IGNORECASE,
)
NO_TOPIC = re.compile(
    r"\d|\b(?:er|sie|es|wir|ich|they|we|it|he|she)\b(?!-)|\b(?:delegation\w*|reise\w*|termin\w*"
    r"|gespräch\w*|besuch\w*"
    r"|minister\w*|unternehmen|companies|meetings?|visits?|"
    r"austausch|kontakte\w*|zusammenarbeit|cooperation|collaboration"
    r"|partnerships?|opportunities|förderung|kooperation\w*|"
    r"ausbau|vertiefung|strengthening|building|markets?|märkte|absatzmärkte|veranstaltung\w*"
    r"|event\w*|agreement\w*|contacts?|jobs|growth|suche|"
    r"frage\w*|firmenbesuch\w*|unterzeichnung|exchange|deepening|relations|beziehungen"
    r"|investor\w*|workshop\w*|forum|messe\w*|investment|investitionen|company|round\w*)\b",
    re.IGNORECASE,
)
FIELDS = re.compile(
    r"\b(?:(?:opportunities|investment|investments|partnerships?|co-?operation|collaboration|ties"
    r"|links|expertise|strengths?|companies|firms|businesses|business|demand|innovation|growth"
    r"|sales|interest)"
    r" (?:in|on|for|from|across|around)(?: the)?(?: (?:fields?|areas?|sectors?) of)?"
    r"|(?:kooperation\w*|zusammenarbeit|partnerschaft\w*|kompetenz\w*|chancen|geschäft\w*"
    r"|unternehmen|firmen|lösungen|know-how)\s(?:in|bei|für|aus|auf)(?:\s(?:den|der"
    r"|dem))?(?:\s(?:bereiche?n?|branchen?|feldern?|sektoren))?)\s",
    re.IGNORECASE,
)
FEWEST_FIELDS = 3
LONGEST_TOPIC = 7
MOST_TOPICS = 8
NOT_READ = frozenset({PartKind.BACKGROUND})


def topics(manuscript: Manuscript) -> tuple[Topic, ...]:
    """Return the topics that follow or precede words of focus (Schwerpunkte, focus on), once each.

    Read are headline, sub-headline, lead, body and notes outside quotations. Goods traded and what
    a single appointment is about are no topics; topics that are told only as verbs are not read.
    """
    found: list[Topic] = []
    for sentence in manuscript.told():
        if sentence.kind in NOT_READ:
            continue
        for start, name in _named(sentence):
            if not any(_is_same(name, one.name) for one in found):
                spot = manuscript.spot(
                    sentence.start + start, sentence.start + start + len(name), 0.8
                )
                found.append(Topic(name=name, spot=spot))
    if not found:
        found = list(_in_opening(manuscript))
    return tuple(found[:MOST_TOPICS])


def _in_opening(manuscript: Manuscript) -> Iterator[Topic]:
    """Yield the fields that headline and lead list, where no focus is announced as such."""
    for sentence in manuscript.told(OPENING):
        for opened in FIELDS.finditer(sentence.hushed):
            listed = list(_listed(sentence.hushed, opened.end()))
            if len(listed) >= FEWEST_FIELDS:
                for start, name in listed:
                    spot = manuscript.spot(
                        sentence.start + start, sentence.start + start + len(name), 0.5
                    )
                    yield Topic(name=name, spot=spot)
                return


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((one.lower(), other.lower()), key=len)
    return short in long


def _named(sentence: Sentence) -> Iterator[tuple[int, str]]:
    words = sentence.hushed
    position = 0
    while found := BEFORE_LIST.search(words, position):
        position = found.end()
        yield from _listed(words, found.end())
    for found in AFTER_LIST.finditer(words):
        start = _list_before(words, found.start())
        yield from _listed(words[: found.start()], start)


def _list_before(words: str, end: int) -> int:
    """Return where the clause starts that ends at `end`."""
    breaks = [
        m.end()
        for m in re.finditer(r"[:;.]\s|\b(?:dass|that|where|wo)\s|\s[\u2013—]\s", words[:end])
    ]
    return breaks[-1] if breaks else 0


def _listed(words: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the members of a list that starts at `start`, each with its place."""
    stop = LIST_ENDS.search(_shielded(words), start + _blanks(words, start))
    end = stop.start() if stop else len(words)
    shielded = _shielded(words[:end])
    position, pieces = start, []
    for joint in JOINT.finditer(shielded, start):
        if _is_hyphen(words, joint):
            continue
        pieces.append((position, joint.start()))
        position = joint.end()
    pieces.append((position, end))
    for begin, finish in pieces:
        named = _topic(words, begin, finish)
        if named:
            yield named


def _blanks(words: str, start: int) -> int:
    return len(words[start:]) - len(words[start:].lstrip(" :"))


def _shielded(words: str) -> str:
    """Return the words with the joints inside of known pairs out of sight."""
    return PAIRS.sub(lambda pair: re.sub(r"\s", "_", pair.group()), words)


def _is_hyphen(words: str, joint: re.Match[str]) -> bool:
    return words[: joint.start()].endswith("-")


def _topic(words: str, begin: int, finish: int) -> tuple[int, str] | None:
    piece = words[begin:finish]
    frame = FRAME.match(piece.lstrip())
    lead = len(piece) - len(piece.lstrip()) + (frame.end() if frame else 0)
    name = TAIL.sub("", piece[lead:].rstrip()).strip(" \"„“”»«,'’‚‘")
    if not name or len(name.split()) > LONGEST_TOPIC or NO_TOPIC.search(name):
        return None
    if len(name) < 2 or next(country_names().mentions(name), None):  # noqa: PLR2004 - a letter is no topic
        return None
    return begin + lead, name
