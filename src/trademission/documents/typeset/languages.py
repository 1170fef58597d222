"""From a BCP 47 tag to the language and region that a PDF is tagged with."""

import re

LANGUAGE = re.compile(r"[a-z]{2,3}")
REGION = re.compile(r"[A-Z]{2}")
# Without a region a sign that Chinese, Japanese and Korean share is drawn as the wrong one.
REGIONS = {"ja": "JP", "ko": "KR", "zh": "CN", "de": "DE", "en": "GB", "ar": "SA", "he": "IL"}
SCRIPTS = {"Hant": "TW", "Hans": "CN"}


def language_and_region(tag: str) -> tuple[str, str] | None:
    """Return language and region of a tag, None where it is no tag; no region is empty."""
    first, *others = tag.replace("_", "-").split("-")
    language = first.lower()
    if not LANGUAGE.fullmatch(language):
        return None
    named = (part.upper() for part in others if REGION.fullmatch(part.upper()))
    written = (SCRIPTS[part.title()] for part in others if part.title() in SCRIPTS)
    return language, next(named, next(written, REGIONS.get(language, "")))
