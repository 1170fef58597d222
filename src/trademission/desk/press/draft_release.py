"""Draft a release: its texts made anew from the mission, the programme and what people wrote."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from trademission.desk.plan_mission import refuse_other_mission
from trademission.documents.release.drafting import draft_text
from trademission.domain.errors import BilingualError
from trademission.domain.facts import Fact
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.press_profile import PressProfile
from trademission.domain.programme import Programme
from trademission.domain.reader import reader_of_level
from trademission.domain.release import Release, ReleaseKind, Version
from trademission.domain.release_states import corrected, with_version
from trademission.domain.release_text import ReleaseText
from trademission.domain.text import Text
from trademission.domain.view import View, view
from trademission.files import as_json

FACT = "fact:"


class WrongReleaseError(BilingualError):
    """A release belongs to another mission than the one it is made from."""


def new_record(mission: Mission, *, kind: ReleaseKind, now: datetime) -> Release:
    """Return an empty record: people still have to write quotes and policy into it."""
    return Release(
        id=f"{mission.id}-{kind}-1", mission=mission.id, kind=kind, issued_date=now.date()
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Material:
    """What a release is made from, beside its own record."""

    mission: Mission
    programme: Programme
    profile: PressProfile


def drafted(record: Release, *, material: Material, now: datetime) -> Release:
    """Return the release with its texts made anew, as a draft if they are others than before.

    Raises WrongReleaseError, WrongMissionError, NoWayError for a release that is out.
    """
    made = _version(record, material)
    return with_version(record, made(number=1, made_at=now))


def with_correction(
    record: Release, *, material: Material, what: Text, by: str, now: datetime
) -> Release:
    """Return a published release with a new version that says in public what was wrong."""
    made = _version(record, material)
    number = len(record.versions) + 1
    version = made(number=number, made_at=now, correction=what)
    return corrected(record, version, now=now, by=by)


def hash_of(programme: Programme) -> str:
    """Return the SHA-256 of a programme as a document, to tell versions apart."""
    return hashlib.sha256(as_json(programme)).hexdigest()


def facts_in(texts: tuple[ReleaseText, ...], record: Release, shown: View) -> tuple[Fact, ...]:
    """Return the facts that the texts print, in the order of the record."""
    used = {
        passage.source.removeprefix(FACT)
        for text in texts
        for section in text.sections
        for paragraph in section.paragraphs
        for passage in paragraph
        if passage.source.startswith(FACT)
    }
    known = (*shown.mission.register.facts, *record.facts)
    return tuple(fact for fact in known if fact.id in used)


def _version(record: Release, material: Material) -> Callable[..., Version]:
    """Return a version with texts, facts and programme; number and instant are still open."""
    shown = _public(record, material.mission, material.programme)
    texts = tuple(
        draft_text(record, shown, profile=material.profile, language=language)
        for language in record.languages
    )
    facts = facts_in(texts, record, shown)
    programme_hash = hash_of(material.programme)
    return partial(Version, texts=texts, facts=facts, programme_hash=programme_hash)


def _public(record: Release, mission: Mission, programme: Programme) -> View:
    refuse_other_mission(mission, programme)
    if record.mission != mission.id:
        raise WrongReleaseError(
            de=f"Die Medieninformation gehört zur Reise {record.mission!r}, nicht zu "
            f"{mission.id!r}; nennen Sie zwei Dateien derselben Reise.",
            en=f"The release belongs to the mission {record.mission!r}, not to {mission.id!r}; "
            "give the two files of one mission.",
        )
    return view(mission, programme, reader_of_level(Visibility.PUBLIC))
