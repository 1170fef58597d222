"""The fixed words of a paper as a web page, in German and English."""

from trademission.domain.text import Text

WEB_WORDS = {
    "skip": Text(de="Zum Inhalt", en="Skip to the content"),
    "contents": Text(de="Inhalt", en="Contents"),
}
