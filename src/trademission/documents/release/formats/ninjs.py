"""A release as ninjs 3.1, the JSON of news agencies (IPTC)."""

import json
from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.release.formats.edition import Edition
from trademission.documents.release.formats.entities import Entities, entities_in
from trademission.documents.release.formats.files import FIGURES, PROSE
from trademission.documents.release.formats.html_body import html_body
from trademission.documents.release.formats.notices import notices, withdrawal
from trademission.documents.release.formats.photographs import ShownPhotograph, shown_photographs
from trademission.documents.release.formats.plain_text import plain_text

Json = dict[str, object]
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


def ninjs(edition: Edition) -> str:
    """Return a release as one ninjs object.

    `uri` never changes, `version` grows with each correction and with the withdrawal. What is
    not out is withheld; a withdrawn release is canceled and has neither headline nor body.
    """
    return json.dumps(_item(edition), ensure_ascii=False, indent=2) + "\n"


def _item(edition: Edition) -> Json:
    release, version = edition.release, edition.version
    is_withdrawn = edition.is_withdrawn
    found: Json = {
        "uri": edition.uri,
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "version": str(version.number + is_withdrawn),
        "firstCreated": release.versions[0].made_at.isoformat(),
        "versionCreated": (edition.changed_at if is_withdrawn else version.made_at).isoformat(),
        "pubStatus": _status(edition),
        "language": edition.language,
        "altIds": [{"role": "id", "value": one_line(release.id)}],
    }
    if release.embargo is not None:
        found["embargoedUntil"] = release.embargo.until_at.isoformat()
    note = withdrawal(edition) if is_withdrawn else " ".join(notices(edition))
    if note:
        found["edNote"] = note
    return found if is_withdrawn else found | _rights(edition) | _content(edition)


def _status(edition: Edition) -> str:
    if edition.is_withdrawn:
        return "canceled"
    return "usable" if edition.is_out else "withheld"


def _rights(edition: Edition) -> Json:
    """Return the terms for people, and for machines in the W3C's language: it may be passed on."""
    if not edition.rights:
        return {}
    policy = {
        "@context": "http://www.w3.org/ns/odrl.jsonld",
        "@type": "Set",
        "uid": f"{edition.uri}#rights",
        "permission": [{"target": edition.uri, "action": "distribute"}],
    }
    machine = {"langId": "http://www.w3.org/ns/odrl/2/", "encodedRights": json.dumps(policy)}
    return {"usageTerms": one_line(edition.rights), "rightsInfo": machine}


def _content(edition: Edition) -> Json:
    text = plain_text(edition.text, notices=notices(edition))
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
            {"role": "main", "contentType": "text/html", "value": html_body(edition)},
        ],
        "descriptions": [{"role": "summary", "value": edition.lead}],
        "infoSources": [{"name": edition.office, "role": "publisher"}],
        **_named(entities_in(edition.text)),
        "renditions": list(_renditions(edition)),
        "associations": [_picture(one, edition) for one in shown_photographs(edition.release)],
    }


def _named(entities: Entities) -> Json:
    return {
        "people": [{"name": name, "rel": "mentioned"} for name in entities.people],
        "organisations": [{"name": name, "rel": "organiser"} for name in entities.organisations],
        "places": [{"name": name, "rel": "stop"} for name in entities.places],
        "events": [{"name": name, "rel": "mentioned"} for name in entities.events],
    }


def _renditions(edition: Edition) -> Iterator[Json]:
    """Yield where the other formats lie; nowhere as long as the release has no address."""
    for one in (*PROSE, *FIGURES) if edition.address else ():
        yield {
            "name": one.word.casefold(),
            "href": f"{edition.address}{one.name}",
            "contentType": one.media_type,
        }


def _picture(shown: ShownPhotograph, edition: Edition) -> Json:
    photograph, name = shown.photograph, shown.file_name.partition(".")[0]
    found: Json = {
        "name": name,
        "uri": f"{edition.uri}#{name}",
        "type": "picture",
        "headlines": [{"value": one_line(photograph.caption.in_language(edition.language))}],
        "by": one_line(photograph.credit),
        "usageTerms": one_line(photograph.rights),
    }
    if edition.address:
        href = f"{edition.address}{shown.file_name}"
        found["renditions"] = [{"name": "original", "href": href, "contentType": shown.media_type}]
    return found
