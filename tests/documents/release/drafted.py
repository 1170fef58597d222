"""The announcing release of the example mission, drafted without a planner."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from trademission.documents.release.drafting import draft_text
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.press_profile import PressProfile
from trademission.domain.programme import Entry, Programme
from trademission.domain.release import Release
from trademission.domain.release_text import ReleaseText, SectionKind, words_of
from trademission.domain.text import Language
from trademission.domain.view import View, reader_of_level, view
from trademission.files import read_mission, read_press_profile, read_release

ROOT = Path(__file__).parents[3]
EXAMPLE = ROOT / "examples" / "sachsen-japan-korea-2023"
PROFILES = ROOT / "src" / "trademission" / "documents" / "templates" / "release" / "profiles"


@cache
def mission() -> Mission:
    """Return the example mission."""
    return read_mission(EXAMPLE / "mission.toml")


@cache
def release() -> Release:
    """Return the record of its announcing release."""
    return read_release(EXAMPLE / "release.toml")


@cache
def profile(name: str = "saxony") -> PressProfile:
    """Return a shipped profile."""
    return read_press_profile(PROFILES / f"{name}.toml")


@cache
def programme() -> Programme:
    """Return what host and organiser have agreed on, as entries."""
    agreed = (one for one in mission().brief.appointments if one.fixed_start is not None)
    entries = tuple(
        Entry(
            id=f"e-{one.id}",
            appointment=one.id,
            start_at=one.fixed_start,
            end_at=one.fixed_start + timedelta(minutes=one.duration_minutes),
            attendees=("d01",),
        )
        for one in agreed
        if one.fixed_start is not None
    )
    return Programme(mission=mission().id, entries=entries)


def public(of: Mission | None = None, planned: Programme | None = None) -> View:
    """Return what the public may see of the example or of a changed one."""
    level = reader_of_level(Visibility.PUBLIC)
    return view(of or mission(), planned or programme(), level)


def text(language: Language = "de", **changes: object) -> ReleaseText:
    """Return the release drafted, with changes to its record."""
    record = replace(release(), **changes)  # type: ignore[arg-type]  # changes name fields
    return draft_text(record, public(), profile=profile(), language=language)


def words(found: ReleaseText, kind: SectionKind) -> str:
    """Return a section as text, a line for each paragraph, its heading first."""
    section = found.section(kind)
    if section is None:
        return ""
    heading = (section.heading,) if section.heading else ()
    return "\n".join((*heading, *map(words_of, section.paragraphs)))
