"""Words by which the parts of a release are known."""

import re

from trademission.documents.release.reading.found import PartKind

LABEL = re.compile(
    r"\W{0,8}(?:(?:gemeinsame|joint|aktuelle)?\s*(?:medien|presse)[- ]?"
    r"(?:information|mitteilung|info|meldung|einladung|termin|notiz|dienst)\w*"
    r"|(?:press|news|media)\s+(?:release|statement|advisory|notice|information)"
    r"|(?:for|not for)\s+(?:immediate\s+)?(?:release|publication)|embargo\w*"
    r"|(?:strictly\s+)?under embargo"
    r"|sperrfrist|frei(?:gabe)? ab|(?:nr|no|nummer|number|ausgabe|issue)\b|news$|terminhinweis"
    r"|aktuelles$|announcement$|ref(?:erence)?\b)",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:\w*ministerium\b|staatskanzlei|senatsverwaltung|senatskanzlei|behörde|department"
    r"|ministry"
    r"|office of|government of|\w*kammer|chamber|gmbh|e\.\s?v\.|verband|association|agency|agentur"
    r"|council|authority|executive|pressestelle|press office|kommunikation|communications|bureau)",
    re.IGNORECASE,
)
REACHED_BY = re.compile(
    r"\S@\S|\b(?:tele(?:fon|fax|phone)|tel|fax|phone|durchwahl|mobil(?:telefon|e)?|cell"
    r"|e-?mail)\b[.:]?"
    r"|^\W*[TMFE]:\s|\+\d[\d ()/-]{6,}|\(\d{3}\) \d{3}",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"\W{0,8}(?:ihre?\s+)?(?:(?:presse|medien)[- ]?(?:kontakt|stelle|anfragen|rückfragen"
    r"|sprecher)\w*"
    r"|ansprechpartner\w*|ansprechperson|kontakt\b"
    r"|(?:rück|nach)fragen|(?:presse|medien)?kontakt"
    r"|für (?:rückfragen|weitere auskünfte|presse)"
    r"|(?:media|press|news)\s+(?:contacts?|enquiries|inquiries|queries|office)|contacts?\b(?! with)"
    r"|for (?:media|press|further|more|additional)\s+(?:\w+\s){0,2}?"
    r"(?:enquiries|inquiries|queries|contact|information,?\s+(?:please\s+)?(?:contact|call))"
    r"|verantwortlich|herausgeber|impressum|issued by|issuer)",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"\W{0,8}(?:(?:wichtige\s+|redaktionelle\s+)?hinweise?\s+(?:für|an)\s+(?:die\s+)?"
    r"(?:redaktion|medien|journalist|presse)\w*|redaktionelle[r]?\s+hinweise?"
    r"|anmerkung(?:en)? (?:für|an) die redaktion\w*"
    r"|(?:an die redaktion\w*)|notes?\s+(?:to|for)\s+(?:the\s+)?(?:editors?|media|newsrooms?)"
    r"|editors?['’]?s?['’]?\s+notes?|notes?:?$|foto(?:s|hinweis)?:?$|photo(?:graph)?s?:?$)",
    re.IGNORECASE,
)
LINKS = re.compile(
    r"\W{0,8}(?:(?:weiterführende\s+|nützliche\s+|useful\s+|related\s+|quick\s+)?links?(?=\s*:"
    r"|\s*$)"
    r"|weitere(?:s| informationen| infos)?(?: zum thema| im internet| online)?\s*(?::|$)"
    r"|mehr (?:zum thema|informationen|dazu)\s*(?::|$)|zum weiterlesen|zum nachlesen"
    r"|(?:further|more|additional)\s+(?:information|reading)(?:\s+online)?\s*(?::|$)"
    r"|(?:read more|related (?:releases?|news|content|information)|see also|on the web|resources)"
    r"\s*(?::|$))",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"\W{0,8}(?:about|über)\s+(?:the\s+|die\s+|den\s+|das\s+|uns\b|us\b)?\S", re.IGNORECASE
)
BACKGROUND = re.compile(
    r"\W{0,8}(?:hintergrund|background|zahlen|daten|(?:key\s+|trade\s+)?(?:facts|figures"
    r"|statistics)"
    r"|(?:\S+\s+){0,3}?(?:in zahlen|im überblick|in figures|in numbers|at a glance"
    r"|\w*außenhandel|handel\b|trade with|bilateral trade|trade and investment|trade ties"
    r"|wirtschaftsbeziehungen|handelsbeziehungen|exporte?\b|exports?\b))",
    re.IGNORECASE,
)
END = re.compile(
    r"\W{0,8}(?:ends?|ende)\W*$|\W*#{2,}\W*$|\W*-\s?30\s?-\W*$|\W*[-\u2013—_*=#]{3,}\W*$",
    re.IGNORECASE,
)
MARGIN = re.compile(
    r"\W{0,8}(?:haus|besucher|post|liefer)?(?:anschrift|adresse)\b|zu erreichen"
    r"|verkehrs(?:verbindung"
    r"|anbindung)|haltestelle|\*\s*kein zugang|parkmöglich|sprechzeiten|\*\s|address:|sitz der"
    r"|amtsgericht|registered (?:office|in)|postfach|p\.?o\.? box",
    re.IGNORECASE,
)
SHORT_HEADING = 12
LONGEST_OPENING = 240


def heading_of(words: str) -> PartKind | None:
    """Return which part a paragraph opens by its first words, or None if it opens none.

    Notes, contacts and links may go on in the same line; a background has a heading of its own.
    """
    is_short = len(words.split()) <= SHORT_HEADING and not words.rstrip().endswith(".")
    start = words.lstrip()[:LONGEST_OPENING]
    pairs = (
        (NOTE, PartKind.NOTE_TO_EDITORS, True),
        (LINKS, PartKind.LINKS, True),
        (CONTACT, PartKind.CONTACT, True),
        (MARGIN, PartKind.MARGIN, True),
        (BACKGROUND, PartKind.BACKGROUND, is_short),
        (ABOUT, PartKind.BACKGROUND, is_about(words)),
    )
    return next((kind for mark, kind, may in pairs if may and mark.match(start)), None)


def is_about(words: str) -> bool:
    """Whether a paragraph opens a body's portrait of itself."""
    head, colon, _ = words.partition(":")
    heading = head if colon else words
    is_short = len(heading.split()) <= SHORT_HEADING and not heading.rstrip().endswith(".")
    return is_short and bool(ABOUT.match(words.lstrip()[:LONGEST_OPENING]))
