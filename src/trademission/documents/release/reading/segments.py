"""What sorts of people travel."""

import re
from collections.abc import Iterator

from trademission.documents.release.reading.found import PartKind, Segment, SegmentNamed
from trademission.documents.release.reading.manuscript import Manuscript, Sentence
from trademission.documents.release.reading.titles import HEAD

WORDS = {
    Segment.FIRMS: r"\w*unternehmen\b|\w*betreiber\w*|\w*branche\w*|\w*inhaber\w*|unternehmer\w*"
                   r"|unternehmens\w+|\w*firmen\b|\w*betriebe\w*"
                   r"|mittelst\w+|(?:aus|von|der) (?:der )?(?:\w+ )?wirtschaft\b|wirtschaft(?=,"
                   r"| und| sowie)"
    r"|wirtschaftsvertreter\w*|start-?ups?|gründer\w*|industrie(?=,| und| sowie|\b\.)|kmu"
    r"|firms?\b|compan(?:y|ies)|business(?:es|men|women|\s?people)\b|(?:from|of"
    r"|in) (?:\w+ )?(?:business|industry)\b|business(?= leaders| executives| representatives|, )"
    r"|executives|managers|founders|suppliers|producers|growers|shipyards|industrialists"
    r"|\w*werft(?:en)?\b|\w*softwarehäuser\w*|kaufleute\w*|handwerker\w*|dienstleister\w*"
    r"|smes?\b|entrepreneurs?|manufacturers|industry(?=,| and| leaders)|exporters|enterprises"
    r"|\w*hersteller\w*|\w*zulieferer\w*",
    Segment.RESEARCH: r"forschung\w*|wissenschaft\w*|universität\w*|\w*hochschul\w*|\w*institut(?:e"
                      r"|en)\b|(?:fraunhofer|leibniz|max-planck)\S*|universit(?:y|ies)\b"
                      r"|research(?:ers)?\b|scien(?:ce|tists?)\b|forscher\w*|professor\w*|academi\w+|academics|colleges"
                      r"|higher education",
    Segment.MUNICIPALITIES: r"kommun(?:en|al\w*|e)\b|städten?(?=,|;| und| sowie| aus)"
                            r"|der stadt\s|landkreis\w*|gemeinden"
                            r"|(?:ober)?bürgermeister\w*|landr(?:at|ät)\w*|stadtverwaltung\w*"
                            r"|municipal\w*|mayors?\b|local (?:authorit\w+|government|councils?)"
                            r"|councils?\b|councillors|cit(?:y|ies) officials|towns|county"
                            r"|counties",
    Segment.AGENCY: r"wirtschaftsförder\w*|standortagentur\w*|standortmarketing"
                    r"|(?:economic )?development (?:agenc\w+|corporation|board"
                    r"|organi[sz]ation)\w*|(?:trade|investment|export|inward investment"
                    r"|innovation|promotion) agenc\w+|förderagentur\w*|außenwirtschaftsagentur"
                    r"|förderbank",
    Segment.POLITICS: r"\w*politik\b|landtag\w*|abgeordnete\w*|parlament\w*|\w*politiker\w*"
                      r"|ministeri(?:en|um|ums)\b|landesregierung|verwaltung|legislat\w+"
                      r"|parliament\w*|members of (?:the )?(?:parliament|congress|assembly"
                      r"|senate)|general assembly|elected officials|politic\w+"
                      r"|lawmakers|senators|government(?= officials"
                      r"| representatives|, | and)|officials",
    Segment.CHAMBERS: r"\w*kammern?\b|\bihks?\b|\bahk\b|chambers?\b|handwerkskammer\w*",
    Segment.ASSOCIATIONS: r"\w*verb[aä]nd(?:en|e|es|s)?\b|cluster\w*|netzwerk\w*|vereine?n?\b"
                          r"|gewerkschaft\w*|associations?\b|trade bod(?:y|ies)|industry bod(?:y"
                          r"|ies)|networks?\b|unions?\b|federations?",
    Segment.CULTURE: r"\w*ch[oö]re?\b|\bchoirs?\b|ensembles?\b|musi(?:k|c)\w*"
                     r"|kultur\w*|museen|künstler\w*|orchester|theater|cultur\w+|arts?\b|artists"
                     r"|museums?|creative sector",
    Segment.MEDIA: r"medien\b(?!information|mitteilung)|journalist\w*|pressevertreter\w*|media\b"
                   r"|press(?= corps|\b,)|reporters",
}  # fmt: skip
SORTS = {segment: re.compile(rf"\b(?:{words})", re.IGNORECASE) for segment, words in WORDS.items()}
COMPOSED = re.compile(
    r"setz\w* sich .{0,300}zusammen|zusammengesetzt|besteh\w* aus|bestehend"
    r"|vertrete\w*(?:innen)? (?:aus|von|der|des)\b|"
    r"vertreter\w*|gehören .{0,80}an\b|angehör\w*|mit dabei|mit an bord|begleit\w*|schließen sich"
    r"|teilnehm\w*|mitglieder|mitreis\w*|reisen .{0,80}mit\b|"
    r"\bmit\b.{0,60}?(?:unternehmer|vertreter|firmen|unternehmen|betrieb)\w*"
    r"|\bwith .{0,60}?(?:companies|firms|businesses|executives)|"
    r"(?:group|party|team) of|\b(?:\d{1,3}|zehn|zwölf|fünfzehn|zwanzig"
    r"|dreißig)\s(?:\w+\s)?(?:unternehmer|vertreter|firmen)|"
    r"representing|represent\w*|compris\w*|consist\w*|made up of|includ\w*|accompan\w*|joined by"
    r"|join\w*|delegates|darunter|unter ihnen|among them|angemeldet|überwiegend|"
    r"(?:fahren|reisen|travel|visit)\b|\b(?:firms|companies|manufacturers|executives)\b|"
    r"delegation (?:of|from|mit|aus|von)|participants|members|drawn from|leaders|alongside"
    r"|spanning|travel\w* with|brings? together",
    re.IGNORECASE,
)
DELEGATION = re.compile(
    r"delegation|reisegruppe|mission|\bparty\b|reise|delegates|delegierte|trip|an bord|begleit"
    r"|accompan|group|travel|besuch|brechen|fliegen|reisen|teilnehmer|angemeldet|unter leitung"
    r"|led by|visit|fahren|departs|unterwegs|journey|have come home|returned",
    re.IGNORECASE,
)
HOSTS = re.compile(
    r"\b(?:(?:treff\w*|trifft|traf(?:en)?|gespräche|austausch|meet|meets|met|meetings?|talks"
    r"|discussions|roundtable|round table) (?:\w+ ){0,3}?(?:mit|with|auf)?|empfing\w*|empfang\w*"
    r"|welcomed by)",
    re.IGNORECASE,
)
STRONG = re.compile(
    r"delegation|delegates|delegierte|group of|party of|\b(?:\d{1,3}|zehn|zwölf|fünfzehn|zwanzig"
    r"|dreißig)\s(?:\w+\s)?(?:unternehmer|firmen)|accompan|begleit|joined by|mit an bord|mit dabei"
    r"|participants|teilnehm|"
    r"mitreis|darunter|unter ihnen|among them|überwiegend|mit ihr fahren|mit ihm fahren"
    r"|\b\d{1,3}\sbetrieben?\b|executives|group also|roughly|\bare to visit\b"
    r"|have come home|returned from|representatives|vertreter|unternehmer(?:inne)?n\b"
    r"|\bmit .{0,40}(?:firmen"
    r"|unternehmen)\b|\blead\w* .{0,40}(?:companies|firms|businesses)",
    re.IGNORECASE,
)
CLAUSES = re.compile(
    r";|\s[\u2013—]\s|,\s(?=(?:die|der|den|das)\s(?:der|die|das|den)\s)|,\s(?:um|to|die die"
    r"|welche|where|wo|who will|when|damit)\s|\s(?:um"
    r"|in order to|to meet|to explore|to promote|to open)\s"
)
HOUSE = re.compile(
    rf"{HEAD.pattern}\s(?:der|des|vom|von|of|for|at|für|dem)(?:\s(?:the|der|die"
    rf"|das))?(?:\s[A-ZÀ-Þ][\w'’-]*){{0,4}}\s?$"
)
SHORT = 2


def segments(manuscript: Manuscript) -> tuple[SegmentNamed, ...]:
    """Return the sorts of people of which the delegation consists, in the order of the text.

    Read are sentences that say who travels, outside quotations; not who is met. Where two or more
    sorts stand in headline, lead or body, notes and background add none.
    """
    found: dict[Segment, SegmentNamed] = {}
    for sentence in manuscript.told():
        late = sentence.kind in {PartKind.BACKGROUND, PartKind.NOTE_TO_EDITORS}
        if late and len(found) >= SHORT:
            continue
        if not (COMPOSED.search(sentence.hushed) and DELEGATION.search(sentence.hushed)):
            continue
        for one in _in_sentence(manuscript, sentence):
            found.setdefault(one.segment, one)
    return tuple(found.values())


def _in_sentence(manuscript: Manuscript, sentence: Sentence) -> Iterator[SegmentNamed]:
    """Yield the sorts in the clauses that tell who travels, in their order."""
    made = []
    for start, clause in _clauses(sentence.hushed):
        if not STRONG.search(clause) or HOSTS.search(clause):
            continue
        for segment, words in SORTS.items():
            match = next((m for m in words.finditer(clause) if not _is_of_title(clause, m)), None)
            if match:
                begin = sentence.start + start + match.start()
                spot = manuscript.spot(begin, begin + len(match.group()), 0.8)
                made.append(SegmentNamed(segment=segment, words=match.group(), spot=spot))
    yield from sorted(made, key=lambda one: one.spot.start)


def _is_of_title(clause: str, match: re.Match[str]) -> bool:
    """Whether a word is the house of somebody named by title (Präsident der Handelskammer)."""
    return bool(HOUSE.search(clause[: match.start()]))


def _clauses(words: str) -> Iterator[tuple[int, str]]:
    start = 0
    for cut in CLAUSES.finditer(words):
        yield start, words[start : cut.start()]
        start = cut.end()
    yield start, words[start:]
