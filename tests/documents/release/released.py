"""The announcing release of the example as it goes out, and others made from it."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from documents.release.drafted import public, release, text
from trademission.documents.release.formats import Edition
from trademission.documents.release.newsroom import Newsroom
from trademission.domain.release import (
    Embargo,
    Photograph,
    Release,
    ReleaseState,
    Step,
    Version,
)
from trademission.domain.text import Language, Text

MADE = datetime(2023, 9, 7, 14, tzinfo=UTC)
OUT = datetime(2023, 9, 8, 8, tzinfo=UTC)
LATER = datetime(2023, 9, 9, tzinfo=UTC)
ADDRESS = "https://example.org/newsroom/"
ROOM = Newsroom(
    title=Text(de="Medieninformationen", en="Media releases"),
    address=ADDRESS,
    rights=Text(de="Zum Abdruck frei", en="Free for publication"),
)


@cache
def version() -> Version:
    """Return the first version in both languages with its facts."""
    facts = public().mission.register.facts
    return Version(number=1, made_at=MADE, texts=(text("de"), text("en")), facts=facts)


def published(**changes: object) -> Release:
    """Return the release as published at the hour of its embargo, with changes."""
    step = Step(to=ReleaseState.PUBLISHED, taken_at=OUT, by="Presse")
    out = replace(release(), versions=(version(),), state=ReleaseState.PUBLISHED, steps=(step,))
    return replace(out, **changes)  # type: ignore[arg-type]  # changes name fields


def edition(language: Language = "de", of: Release | None = None) -> Edition:
    """Return the release as formats get it."""
    found = of or published()
    return Edition(
        release=found,
        version=found.versions[-1],
        language=language,
        address=f"{ADDRESS}{language}/{found.id}/",
        rights="Zum Abdruck frei",
    )


def embargoed(until: datetime, zone: str) -> Release:
    """Return a release that is out but for its embargo; no output may know it."""
    hidden = Embargo(until_at=until, zone=zone)
    return published(id="geheim", embargo=hidden, issued_date=until.date())


def corrected() -> Release:
    """Return the release after a correction on the day after."""
    second = replace(
        version(),
        number=2,
        made_at=LATER,
        correction=Text(de="Rang <berichtigt>", en="rank <corrected>"),
    )
    return published(versions=(version(), second), state=ReleaseState.CORRECTED)


def withdrawn() -> Release:
    """Return the release taken back on the day after."""
    step = Step(to=ReleaseState.WITHDRAWN, taken_at=LATER, by="Presse", reason="Falsche Zahl")
    return published(state=ReleaseState.WITHDRAWN, steps=(*published().steps, step))


def with_photographs(*files: str) -> Release:
    """Return the release with photographs of which everything is told."""
    caption = Text(de="Der Minister", en="The minister")
    return published(
        photographs=tuple(
            Photograph(file=file, caption=caption, credit="Foto: A", rights="frei")
            for file in files
        )
    )
