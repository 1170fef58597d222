"""What a format is made from: one version of a release in one language."""

import re
from dataclasses import dataclass

from trademission.documents.clean import one_line
from trademission.domain.errors import refuse_unless
from trademission.domain.house import House
from trademission.domain.release import Release, Version
from trademission.domain.release_text import ReleaseText, SectionKind
from trademission.domain.text import Language

SAFE = re.compile(r"[^a-z0-9]+")


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
    def uri(self) -> str:
        """The name of the release that never changes: its address, else a URN of its id."""
        return self.address or f"urn:trademission:release:{slug(self.release.id)}:{self.language}"


def slug(text: str) -> str:
    """Return an id as small letters, digits and hyphens, for addresses and names of files."""
    return SAFE.sub("-", text.casefold()).strip("-") or "release"
