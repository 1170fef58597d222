"""Check a release: one of ours with its record, or a text typed anywhere."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from trademission.desk.press.open_release import RELEASE_ENDINGS, open_release, save_release
from trademission.desk.press.read_release import read_file
from trademission.documents.release.checks import Case, ReleaseFinding, check_release
from trademission.documents.release.checks.speller import Speller
from trademission.documents.release.formats import plain_text
from trademission.documents.release.reading import ReadRelease, read_release
from trademission.domain.facts import Fact
from trademission.domain.mission import Mission
from trademission.domain.places import Visibility
from trademission.domain.press_profile import PressProfile
from trademission.domain.programme import Programme
from trademission.domain.reader import reader_of_level
from trademission.domain.release import Release, ReleaseState
from trademission.domain.release_states import step_to
from trademission.domain.text import Language
from trademission.domain.view import View, view


@dataclass(frozen=True, kw_only=True, slots=True)
class Against:
    """What a release is compared with; what is None is not compared."""

    mission: Mission | None = None
    programme: Programme | None = None
    profile: PressProfile | None = None
    today: date | None = None
    fresh_facts: tuple[Fact, ...] = ()
    spellers: dict[Language, Speller] = field(default_factory=dict)

    @property
    def internal(self) -> View | None:
        """Mission and programme with nothing hidden."""
        if self.mission is None or self.programme is None:
            return None
        return view(self.mission, self.programme, reader_of_level(Visibility.INTERNAL))


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """A text with everything that was found in it."""

    case: Case
    findings: tuple[ReleaseFinding, ...]

    @property
    def stops_publishing(self) -> bool:
        """Whether it must not go out like this."""
        return any(finding.stops_publishing for finding in self.findings)


def check_file(path: Path, *, against: Against) -> tuple[Checked, ...]:
    """Return what is wrong with the release in a file: our record, or a text of any kind.

    Of a record each language is checked. Raises FaultyFileError or UnreadableReleaseError.
    """
    if path.is_dir() or path.suffix.casefold() in RELEASE_ENDINGS:
        return check_record(open_release(path), against=against)
    return (check_text(read_file(path), against=against),)


def check_record(release: Release, *, against: Against) -> tuple[Checked, ...]:
    """Return what is wrong with each language of the version that stands."""
    return tuple(_checked(case) for case in _cases(release, against))


def check_text(read: ReadRelease, *, against: Against) -> Checked:
    """Return what is wrong with a text that was typed somewhere."""
    return _checked(_case(read, against))


def _cases(release: Release, against: Against) -> Iterator[Case]:
    version = release.latest
    if version is None:
        return
    for text in version.texts:
        read = read_release(plain_text(text))
        yield _case(read, against, release)


def _case(read: ReadRelease, against: Against, release: Release | None = None) -> Case:
    return Case(
        read=read,
        release=release,
        version=None if release is None else release.latest,
        internal=against.internal,
        today=against.today,
        profile=against.profile,
        speller=against.spellers.get(read.language),
        fresh_facts=against.fresh_facts,
    )


def _checked(case: Case) -> Checked:
    return Checked(case=case, findings=check_release(case))


def marked_checked(path: Path, *, by: str, now: datetime) -> Release:
    """Note that a release was checked, and save it. Raises NoWayError where it is not a draft."""
    done = step_to(open_release(path), ReleaseState.CHECKED, now=now, by=by)
    save_release(done, path)
    return done
