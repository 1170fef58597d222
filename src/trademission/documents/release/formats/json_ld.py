"""A release as schema.org NewsArticle (JSON-LD), for search engines."""

import json
from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.release.formats.edition import Edition
from trademission.documents.release.formats.entities import entities_in, prose
from trademission.documents.release.formats.photographs import shown_photographs

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
    named = entities_in(edition.text)
    mentions = (
        *_things("Person", named.people),
        *_things("Place", named.places),
        *_things("Event", named.events),
    )
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": edition.uri,
        "headline": edition.headline,
        "alternativeHeadline": edition.subheadline,
        "description": edition.lead,
        "articleBody": prose(edition.text),
        "inLanguage": edition.language,
        "version": str(edition.version.number),
        "datePublished": edition.out_at.isoformat(),
        "dateModified": edition.changed_at.isoformat(),
        "author": {"@type": "Organization", "name": edition.office},
        "publisher": {"@type": "Organization", "name": edition.office},
        "mentions": list(mentions),
        **dict(_where_known(edition)),
    }


def in_script(document: Json) -> str:
    """Return JSON that can stand in a script element, whatever is in it."""
    text = json.dumps(document, ensure_ascii=False)
    for sign, escape in ESCAPES.items():
        text = text.replace(sign, escape)
    return text


def _where_known(edition: Edition) -> Iterator[tuple[str, object]]:
    corrections = list(_corrections(edition))
    if corrections:
        yield "correction", corrections
    if edition.rights:
        yield "copyrightNotice", one_line(edition.rights)
    if edition.address:
        yield "url", edition.address
    pictures = list(_pictures(edition))
    if pictures:
        yield "image", pictures


def _corrections(edition: Edition) -> Iterator[Json]:
    """Yield what was corrected and when, the latest first."""
    for version in reversed(edition.release.versions[: edition.version.number]):
        if version.correction is not None:
            yield {
                "@type": "CorrectionComment",
                "text": one_line(version.correction.in_language(edition.language)),
                "dateCreated": version.made_at.isoformat(),
            }


def _pictures(edition: Edition) -> Iterator[Json]:
    """Yield the photographs, once there is an address under which they lie."""
    for shown in shown_photographs(edition.release) if edition.address else ():
        yield {
            "@type": "ImageObject",
            "contentUrl": f"{edition.address}{shown.file_name}",
            "encodingFormat": shown.media_type,
            "caption": one_line(shown.photograph.caption.in_language(edition.language)),
            "creditText": one_line(shown.photograph.credit),
            "copyrightNotice": one_line(shown.photograph.rights),
        }


def _things(kind: str, names: tuple[str, ...]) -> tuple[Json, ...]:
    return tuple({"@type": kind, "name": name} for name in names)
