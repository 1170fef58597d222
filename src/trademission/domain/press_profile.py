"""How one house writes its releases: its region, its marks, its margin; other houses replace it."""

from dataclasses import dataclass
from enum import StrEnum

from trademission.domain.errors import refuse_unless
from trademission.domain.text import Language, Text


class GenderForms(StrEnum):
    """How a house speaks of people: `pair` Vertreterinnen und Vertreter, `neutral` Menschen."""

    PAIR = "pair"
    NEUTRAL = "neutral"


LONG_DATE = Text(de="d. MMMM yyyy", en="d MMMM yyyy")


@dataclass(frozen=True, kw_only=True, slots=True)
class RegionWords:
    """The region that travels, by its ISO 3166-2 code: its name, and the same as an owner."""

    code: str
    name: Text
    owner: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class QuoteMarks:
    """The marks around a quotation, and around one inside it."""

    language: Language
    outer: str
    inner: str

    def __post_init__(self) -> None:
        """Refuse marks that are not two."""
        for field in ("outer", "inner"):
            marks = getattr(self, field)
            refuse_unless(
                len(marks) == len("»«"),
                f"{field}: {marks!r} is not an opening and a closing mark; write two signs.",
            )


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnPhrase:
    """A phrase of this house in the place of ours; `key` is its name among the phrases."""

    key: str
    text: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class PressProfile:
    """The rules of one house for its releases.

    Head counts from `around_from` on are told rounded to fives, with the word for about.
    `heading_date` is a date pattern (Unicode LDML). `margin` holds the lines of the margin block.
    """

    id: str
    name: str
    region: RegionWords | None = None
    gender_forms: GenderForms = GenderForms.PAIR
    quote_marks: tuple[QuoteMarks, ...] = (
        QuoteMarks(language="de", outer="\u00bb\u00ab", inner="\u201a\u2018"),
        QuoteMarks(language="en", outer="\u201c\u201d", inner="\u2018\u2019"),
    )
    heading_date: Text = LONG_DATE
    around_from: int = 20
    note_to_editors: Text | None = None
    margin: tuple[Text, ...] = ()
    phrases: tuple[OwnPhrase, ...] = ()

    def marks(self, language: Language) -> QuoteMarks:
        """Return the marks of a language; straight ones where the profile has none."""
        found = (marks for marks in self.quote_marks if marks.language == language)
        return next(found, QuoteMarks(language=language, outer='""', inner="''"))
