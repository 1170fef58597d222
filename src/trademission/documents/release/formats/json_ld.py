"""A release as schema.org NewsArticle (JSON-LD), for search engines."""

import json

from trademission.documents.release.formats.edition import Edition
from trademission.documents.release.formats.entities import entities_in, prose
from trademission.domain.release_text import SectionKind

Json = dict[str, object]
# Inside a script element no text can end the element, begin a comment, or break a line of script.
ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def news_article(edition: Edition) -> Json:
    """Return the release as a NewsArticle with whom, what and where it names."""
    text, named = edition.text, entities_in(edition.text)
    office = text.line_of(SectionKind.OFFICE)
    mentions = (
        *_things("Person", named.people),
        *_things("Place", named.places),
        *_things("Event", named.events),
    )
    found: Json = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": edition.uri,
        "headline": edition.headline,
        "alternativeHeadline": edition.subheadline,
        "description": edition.lead,
        "articleBody": prose(text),
        "inLanguage": edition.language,
        "version": str(edition.version.number),
        "datePublished": edition.release.issued_date.isoformat(),
        "dateModified": edition.version.made_at.isoformat(),
        "author": {"@type": "Organization", "name": office},
        "publisher": {"@type": "Organization", "name": office},
        "mentions": list(mentions),
    }
    correction = edition.version.correction
    if correction is not None:
        told = {"@type": "CorrectionComment", "text": correction.in_language(edition.language)}
        found["correction"] = told
    if edition.address:
        found["url"] = edition.address
    return found


def in_script(document: Json) -> str:
    """Return JSON that can stand in a script element, whatever is in it."""
    text = json.dumps(document, ensure_ascii=False)
    for sign, escape in ESCAPES.items():
        text = text.replace(sign, escape)
    return text


def _things(kind: str, names: tuple[str, ...]) -> tuple[Json, ...]:
    return tuple({"@type": kind, "name": name} for name in names)
