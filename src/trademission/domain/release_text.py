"""The text of a release: sections of paragraphs of passages, and where each passage comes from."""

from dataclasses import dataclass
from enum import StrEnum

from trademission.domain.errors import refuse_unless
from trademission.domain.text import Language


class Origin(StrEnum):
    """The three kinds of text in a release.

    `computed` from the record: dates, counts, names, figures. `written` by people: quotes, the
    policy frame. `template`: phrases in the house's language.
    """

    COMPUTED = "computed"
    WRITTEN = "written"
    TEMPLATE = "template"


class SectionKind(StrEnum):
    """The sections of a release, in the order in which they are printed."""

    LABEL = "label"
    OFFICE = "office"
    CONTACT = "contact"
    DATE = "date"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    CORRECTION = "correction"
    LEAD = "lead"
    QUOTE = "quote"
    STOPS = "stops"
    POLICY = "policy"
    AGENCY = "agency"
    BACKGROUND = "background"
    NOTE_TO_EDITORS = "note_to_editors"
    LINKS = "links"
    MARGIN = "margin"


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A stretch of text from one source.

    `source` says where in the record: `fact:f1`, `stop:s1`, `quote:q1`, `header.dates`; computed
    and written passages have one. `address` is where a link leads.
    """

    text: str
    origin: Origin
    source: str = ""
    address: str = ""

    def __post_init__(self) -> None:
        """Refuse a computed or written passage of which nobody knows where it comes from."""
        refuse_unless(
            self.source or self.origin is Origin.TEMPLATE,
            f"passage {self.text!r:.40}: it has no source; name one.",
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A section with its paragraphs; `heading` stands above it, empty where none does."""

    kind: SectionKind
    paragraphs: tuple[tuple[Passage, ...], ...]
    heading: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReleaseText:
    """A release in one language, as it was written for one version."""

    language: Language
    sections: tuple[Section, ...]

    def section(self, kind: SectionKind) -> Section | None:
        """Return the first section of a kind, if there is one."""
        return next((section for section in self.sections if section.kind is kind), None)

    def line_of(self, kind: SectionKind) -> str:
        """Return the first paragraph of a section as text, empty where there is none."""
        section = self.section(kind)
        return words_of(section.paragraphs[0]) if section and section.paragraphs else ""


def words_of(paragraph: tuple[Passage, ...]) -> str:
    """Return a paragraph as text."""
    return "".join(passage.text for passage in paragraph)
