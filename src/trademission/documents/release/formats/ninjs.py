"""A release as ninjs 3.1, the JSON of news agencies (IPTC)."""

import json

from trademission.documents.clean import one_line
from trademission.documents.release.formats.edition import Edition
from trademission.documents.release.formats.entities import Entities, entities_in
from trademission.documents.release.formats.page import release_page
from trademission.documents.release.formats.plain_text import plain_text
from trademission.domain.release import Photograph, ReleaseState

Json = dict[str, object]
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


def ninjs(edition: Edition) -> str:
    """Return a release as one ninjs object.

    `uri` never changes, `version` grows with each correction; a withdrawn release is canceled and
    has neither headline nor body.
    """
    return json.dumps(_item(edition), ensure_ascii=False, indent=2) + "\n"


def _item(edition: Edition) -> Json:
    release, version = edition.release, edition.version
    is_withdrawn = release.state is ReleaseState.WITHDRAWN
    found: Json = {
        "uri": edition.uri,
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "version": str(version.number),
        "firstCreated": release.versions[0].made_at.isoformat(),
        "versionCreated": version.made_at.isoformat(),
        "pubStatus": "canceled" if is_withdrawn else "usable",
        "language": edition.language,
        "altIds": [{"role": "id", "value": release.id}],
    }
    if release.embargo is not None:
        found["embargoedUntil"] = release.embargo.until_at.isoformat()
    if edition.rights:
        terms = one_line(edition.rights)
        found |= {"usageTerms": terms, "rightsInfo": _rights(edition)}
    return found if is_withdrawn else found | _content(edition)


def _rights(edition: Edition) -> Json:
    """Return the same for machines, in the language of W3C for rights: it may be passed on."""
    policy = {
        "@context": "http://www.w3.org/ns/odrl.jsonld",
        "@type": "Set",
        "uid": f"{edition.uri}#rights",
        "permission": [{"target": edition.uri, "action": "distribute"}],
    }
    return {"langId": "http://www.w3.org/ns/odrl/2/", "encodedRights": json.dumps(policy)}


def _content(edition: Edition) -> Json:
    text = plain_text(edition.text)
    return {
        "title": edition.headline,
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": edition.headline},
            {"role": "subheadline", "contentType": "text/plain", "value": edition.subheadline},
        ],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(text),
                "wordCount": len(text.split()),
                "value": text,
            },
            {"role": "main", "contentType": "text/html", "value": release_page(edition)},
        ],
        "descriptions": [{"role": "summary", "value": edition.lead}],
        **_named(entities_in(edition.text)),
        "associations": [
            _picture(picture, edition, number)
            for number, picture in enumerate(edition.release.photographs, start=1)
        ],
    }


def _named(entities: Entities) -> Json:
    return {
        "people": [{"name": name, "rel": "mentioned"} for name in entities.people],
        "organisations": [{"name": name, "rel": "organiser"} for name in entities.organisations],
        "places": [{"name": name, "rel": "stop"} for name in entities.places],
        "events": [{"name": name, "rel": "mentioned"} for name in entities.events],
    }


def _picture(picture: Photograph, edition: Edition, number: int) -> Json:
    return {
        "name": f"photograph-{number}",
        "uri": f"{edition.uri}#photograph-{number}",
        "type": "picture",
        "headlines": [{"value": one_line(picture.caption.in_language(edition.language))}],
        "by": one_line(picture.credit),
        "usageTerms": one_line(picture.rights),
    }
