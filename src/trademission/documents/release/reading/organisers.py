"""Who organises the journey."""

import re
from collections.abc import Iterator

from trademission.documents.release.reading.bodies import NAME as BODY
from trademission.documents.release.reading.bodies import Body, bodies, nominative, resolved
from trademission.documents.release.reading.found import OrganiserNamed
from trademission.documents.release.reading.manuscript import Manuscript, Sentence
from trademission.documents.release.reading.words import JOURNEY

ARTICLE = r"(?:(?:die|der|das|dem|den|des|the|von|vom|beim|durch|by|its|seine[rnm]?)\s+)*"
ADJECTIVE = r"(?:[a-zäöüß]+(?:ische|r|en|er|em|es|n|e)\s+)?"
GENERIC = r"(?:chamber|ministry|department|agency|association|council|government)\b"
ONE = (
    rf"{ARTICLE}(?P<name>{ADJECTIVE}{BODY}|{GENERIC})(?:\s?\((?P<short>[A-ZÄÖÜ][\w&.-]{{1,11}})\))?"
)
ONE_MORE = re.compile(ONE)
PASSIVE = re.compile(
    r"\b(?:(?:organisiert|veranstaltet|ausgerichtet|getragen|durchgeführt|koordiniert|vorbereitet"
    r"|geplant|initiiert)\s+"
    r"(?:wird|wurde|und \w+)?\s*(?:die (?:reise|delegationsreise)\s+)?(?:gemeinsam "
    r"|zusammen )?(?:von|vom|durch)\b"
    r"|(?:wird|wurde|werden|ist)\b[^.;:]{0,60}?\b(?:von|vom|durch)\b(?=.{3,260}?\b(?:organisiert"
    r"|veranstaltet|ausgerichtet|getragen|durchgeführt|koordiniert|vorbereitet)\b)"
    r"|(?:organi[sz]ed|arranged|hosted|run|co-?ordinated|delivered|planned|put together|convened"
    r"|mounted|staged)(?:\s+and\s+\w+)?(?:\s+jointly)?\s+by\b"
    r"|(?:veranstalter(?:in)?|organisator(?:en|in)?|organisation|träger|organi[sz]ers?"
    r"|organi[sz]ed by|delivery partners?)\s*(?:der reise |of the (?:trip|mission) )?(?:sind|ist"
    r"|:|is|are)"
    r"|\b(?:von|vom|durch)\b(?=.{3,260}?\b(?:organisiert|veranstaltet|ausgerichtet|getragen"
    r"|durchgeführt|koordiniert|vorbereitet)\b)"
    r"|(?:organisiert|vorbereitet|veranstaltet|ausgerichtet) haben die (?:reise|fahrt)\b"
    r"|vorbereitet wurden? (?:die reise|das programm) (?:von|vom)\b"
    r"|['’]s organi[sz]er,|\borgani[sz]ers?,(?=\s(?:the|die|der|das)\s)"
    r"|on behalf of|im auftrag(?: von| der| des)?"
    r"|reise, die(?=.{3,200}?\b(?:ausrichtet|organisiert|veranstaltet|ausrichten|veranstalten)\b)"
    r"|reise hatten?\b(?=.{3,200}?\b(?:organisiert|vorbereitet|veranstaltet)\b))",
    re.IGNORECASE,
)
ACTIVE = re.compile(
    r"(?:führ(?:t|te|en|ten)\b(?=.{0,200}\bdurch\b)|organisier(?:t|te|en|ten)|veranstalte(?:t"
    r"|te|n|ten)|richte(?:t|te|n"
    r"|ten) (?=.{0,80}\baus\b)|(?:ist|sind) (?:die )?(?:veranstalter|organisator|träger)\w*"
    r"|is organi[sz]ing|are organi[sz]ing|organi[sz]es|organi[sz]ed(?! by)|has organi[sz]ed"
    r"|have organi[sz]ed|is hosting|is running|hosts|is co-?ordinating|runs|arranged(?! by))\b",
    re.IGNORECASE,
)
WITH = re.compile(
    r"(?:gemeinsam|zusammen|in (?:enger )?(?:zusammenarbeit|kooperation|abstimmung|partnerschaft)"
    r"|in (?:close )?(?:partnership|co-?operation|collaboration|conjunction|association)|together"
    r"|jointly|alongside)"
    r"\s+(?:mit|with)\s+",
    re.IGNORECASE,
)
TOGETHER = re.compile(
    r"\sin\s(?:enger\s)?(?:Zusammenarbeit|Kooperation|Partnerschaft|Abstimmung)\b"
)
NEXT = re.compile(
    r"(?:,?\s+(?:und|sowie|and|&|as well as|gemeinsam mit|zusammen mit|together with|jointly with"
    r"|mit|in (?:enger )?(?:zusammenarbeit|kooperation|partnerschaft|abstimmung) mit"
    r"|in (?:close )?(?:partnership|co-?operation|collaboration|conjunction|association) with)"
    r"|,)\s+(?:(?:von|vom|by|with|mit)\s+)?",
    re.IGNORECASE,
)
OF_JOURNEY = re.compile(
    r"reise|delegation|mission|trip|visit|besuch|programm|sie w[iu]rde?"
    r"|it (?:is|was)|tour|journey|week",
    re.IGNORECASE,
)
OF_EVENT = re.compile(
    r"\b(?:workshop|forum|konferenz|conference|seminar|empfang|reception|dinner|roundtable|messe"
    r"|symposium|lunch|breakfast|banquet|mittagessen|frühstück|abendessen|briefing|wirtschaftstag"
    r"|matchmaking)\w*\b",
    re.IGNORECASE,
)
MOST = 5
PERSON = re.compile(
    r"\b\w*(?:minister(?:in)?|präsident(?:in)?|geschäftsführer(?:in)?|governor|secretary)\s+[A-Z]",
    re.IGNORECASE,
)
NOUNS_ALONE = re.compile(
    r"Besuch|Das|Delegation|Delegationsreise|Der|Die|Er|Es|Firmen|He|It|Land|Minister|Ministerin"
    r"|Mission|Partner|Partnern|Programm|Region|Reise|She|Sie|Termine|The|They|This|Unternehmen"
    r"|Unternehmerreise|We"
)


def organisers(manuscript: Manuscript) -> tuple[OrganiserNamed, ...]:
    """Return the bodies that organise, host or run the journey, by their full names, once each.

    Read are the usual verbs and labels (organisiert von, Veranstalter, organised by …, gemeinsam
    mit). Who pays for or supports it is no organiser; nor is who organises an event on the way.
    """
    known = bodies(manuscript)
    found: dict[str, OrganiserNamed] = {}
    for sentence in manuscript.told():
        for start, name, short in _named(sentence):
            one = _organiser(manuscript, sentence.start + start, name, short, known)
            found.setdefault(one.name.lower(), one)
    return tuple(found.values())[:MOST]


def _organiser(
    manuscript: Manuscript, start: int, name: str, short: str, known: tuple[Body, ...]
) -> OrganiserNamed:
    full, known_short = resolved(nominative(name), known)
    if short:
        full, known_short = resolved(short, (*known, Body(name=nominative(name), short=short)))
        full = full if len(full) >= len(name) or len(full) > len(short) else nominative(name)
    spot = manuscript.spot(start, start + len(name), 0.8)
    return OrganiserNamed(name=full, short=short or known_short, spot=spot)


Named = tuple[int, str, str]


def _named(sentence: Sentence) -> Iterator[Named]:
    words = sentence.hushed
    if not OF_JOURNEY.search(words) and not re.search(
        r"veranstalter|organi[sz]", words, re.IGNORECASE
    ):
        return
    for found in PASSIVE.finditer(words):
        if not _is_event(words, found.start()):
            yield from _listed(words, found.end())
    for found in ACTIVE.finditer(words):
        subject = _subject(words, found.start())
        if subject is None or _is_event(words[found.end() : found.end() + 60], 60):
            continue
        yield from _subjects(words, subject, found.start())
        yield from _partners(words, found.end())


def _is_event(words: str, end: int) -> bool:
    """Whether the last thing named before `end` is an event, so that it is what is organised."""
    before = words[max(0, end - 90) : end]
    events = [one.start() for one in OF_EVENT.finditer(before)]
    journeys = [one.start() for one in OF_JOURNEY.finditer(before)]
    return bool(events) and max(events) > max(journeys, default=-1)


def _subject(words: str, end: int) -> int | None:
    """Return where the subject of the verb at `end` starts, or None where it is no body."""
    start = max(
        (m.end() for m in re.finditer(r"[.;:]\s|,\s(?:den|die|das|which|that)\s", words[:end])),
        default=0,
    )
    return start if OF_JOURNEY.search(words) and not PERSON.search(words[start:end]) else None


def _subjects(words: str, start: int, end: int) -> Iterator[Named]:
    """Yield the bodies that stand as subjects directly before the verb."""
    text = words[start:end].rstrip()
    for cut in re.finditer(rf"{ARTICLE}", text):
        first = (
            ONE_MORE.match(text, cut.start())
            if cut.end() > cut.start() or cut.start() == 0
            else None
        )
        if first is None or not _is_body(first["name"]):
            continue
        made = list(_chain(text, cut.start()))
        if made and made[-1][0] >= len(text) - 2:
            yield from ((start + at, name, short) for _, at, name, short in made)
            return


def _chain(text: str, start: int) -> Iterator[tuple[int, int, str, str]]:
    """Yield bodies that stand in one list from `start`: where each ends, where it starts, names."""
    position = start
    for _ in range(MOST):
        one = ONE_MORE.match(text, position)
        if one is None or not _is_body(one["name"]):
            return
        short = (one["short"] or "").strip(".")
        partner = TOGETHER.search(one["name"])
        end = one.start("name") + partner.start() if partner else one.end()
        pieces = _split(text[one.start("name") : end] if partner else one["name"])
        for piece in pieces:
            at = words_at(text, piece, one)
            yield end, at, _tidy(piece), short if piece is pieces[-1] else ""
        joint = NEXT.match(text, end)
        if joint is None or _is_apposition(text, joint):
            return
        position = joint.end()


def _listed(words: str, start: int) -> Iterator[Named]:
    """Yield the bodies listed from `start`, and those with whom they do it."""
    blanks = len(words[start:]) - len(words[start:].lstrip(" :"))
    end = start + blanks
    for stop, at, name, short in _chain(words, start + blanks):
        yield at, name, short
        end = stop
    yield from _partners(words, end)


def _partners(words: str, end: int) -> Iterator[Named]:
    """Yield the bodies with whom it is done, by words that follow soon after `end`."""
    partner = WITH.search(words, end)
    if partner and partner.start() - end < 120:  # noqa: PLR2004 - still of this verb
        for _, at, name, short in _chain(words, partner.end()):
            yield at, name, short


def _split(name: str) -> list[str]:
    """Return the two bodies of "X and the Y"; a name may have und or and within."""
    pieces = re.split(
        r"\s(?:und|and|sowie)\s(?:der|die|das|dem|den|the|vom|von|von der|by the)\s", name
    )
    return [piece for piece in pieces if piece]


def _is_apposition(text: str, joint: re.Match[str]) -> bool:
    """Whether a comma and an article lead to words about the body before, not to the next one."""
    if joint.group().strip() != "," or not re.match(
        r"(?:der|die|das|the|an?)\s", text[joint.end() :]
    ):
        return False
    following = ONE_MORE.match(text, joint.end())
    return not (following and re.match(r"\s(?:und|sowie|and)\s", text[following.end() :]))


def words_at(text: str, piece: str, one: re.Match[str]) -> int:
    """Return where a piece of a name starts."""
    return max(one.start("name"), text.find(piece, one.start("name"), one.end()))


def _tidy(name: str) -> str:
    bare = name.strip(" ,")
    return bare if re.search(r"\b(?:V|Co|Ltd|Inc|Corp)\.$", bare) else bare.rstrip(".")


def _is_body(name: str) -> bool:
    return not NOUNS_ALONE.fullmatch(name.strip()) and not JOURNEY.fullmatch(name)
