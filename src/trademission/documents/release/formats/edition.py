"""What a format is made from: one version of a release in one language."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, time

from trademission.documents.clean import one_line
from trademission.domain.errors import refuse_unless
from trademission.domain.facts import Fact
from trademission.domain.house import House
from trademission.domain.places import Visibility
from trademission.domain.release import Release, ReleaseState, Version
from trademission.domain.release_states import OUT
from trademission.domain.release_text import ReleaseText, SectionKind
from trademission.domain.text import Language

UNSAFE = re.compile(r"[^a-z0-9_]+")
LONGEST_SLUG = 100
SHOWN_OF_HASH = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """One version of a release in one language.

    `address` is where its page stands (`https://…/de/release/`); without one there are no links
    to it. `rights` says under which terms the press may use it.
    """

    release: Release
    version: Version
    language: Language
    house: House = House()  # noqa: RUF009 - a frozen value is safe to share
    address: str = ""
    rights: str = ""

    def __post_init__(self) -> None:
        """Refuse a language that the version does not have."""
        refuse_unless(
            self.version.text(self.language) is not None,
            f"language: version {self.version.number} has no text in {self.language}.",
        )

    @property
    def text(self) -> ReleaseText:
        """The text."""
        found = self.version.text(self.language)
        refuse_unless(found, f"language: there is no text in {self.language}.")
        return found or ReleaseText(language=self.language, sections=())

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the version that the public may know; no format has others."""
        return tuple(fact for fact in self.version.facts if fact.visibility is Visibility.PUBLIC)

    @property
    def headline(self) -> str:
        """The headline, on one line."""
        return one_line(self.text.line_of(SectionKind.HEADLINE))

    @property
    def subheadline(self) -> str:
        """The sub-headline, on one line."""
        return one_line(self.text.line_of(SectionKind.SUBHEADLINE))

    @property
    def lead(self) -> str:
        """The first paragraph, on one line."""
        return one_line(self.text.line_of(SectionKind.LEAD))

    @property
    def office(self) -> str:
        """Who sends it, on one line."""
        return one_line(self.text.line_of(SectionKind.OFFICE))

    @property
    def uri(self) -> str:
        """The name of the release that never changes: its address, else a URN of its id."""
        return self.address or f"urn:trademission:release:{slug(self.release.id)}:{self.language}"

    @property
    def is_out(self) -> bool:
        """Whether the public has seen the release."""
        return self.release.state in OUT

    @property
    def is_withdrawn(self) -> bool:
        """Whether the release was taken back."""
        return self.release.state is ReleaseState.WITHDRAWN

    @property
    def out_at(self) -> datetime:
        """When the release came out: with its publication, never before its embargo.

        Without either it is the first minute of its date in UTC.
        """
        release = self.release
        published = [one.taken_at for one in release.steps if one.to is ReleaseState.PUBLISHED]
        embargo = [release.embargo.until_at] if release.embargo else []
        morning = datetime.combine(release.issued_date, time(), tzinfo=UTC)
        return max(published[:1] + embargo, default=morning)

    @property
    def changed_at(self) -> datetime:
        """When the public last saw something new: release, correction or withdrawal."""
        found = [self.out_at]
        found.extend([self.version.made_at] if self.version.number > 1 else [])
        found.extend(step.taken_at for step in self.release.steps if self.is_withdrawn)
        return max(found)


def slug(text: str) -> str:
    """Return an id as small letters, digits, hyphens and underscores: for addresses and files.

    An id that is more than that gets a part of its SHA-256 behind it, so that no two ids share
    a folder.
    """
    found = UNSAFE.sub("-", text.casefold()).strip("-")[:LONGEST_SLUG]
    if found == text:
        return found
    told = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:SHOWN_OF_HASH]
    return f"{found}-{told}".strip("-")
