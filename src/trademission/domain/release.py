"""A media release: what people write and approve, and the versions that went out.

It is a file of its own that travels with the mission. What can be computed is not in it: the texts
of a version are made from the mission, the programme and this record, and frozen there.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from trademission.domain.errors import refuse_unless
from trademission.domain.facts import Fact
from trademission.domain.mission import Contact, Link
from trademission.domain.release_text import ReleaseText
from trademission.domain.text import Language, Text
from trademission.domain.time import as_utc, zone_of

FORMAT = 1


class ReleaseKind(StrEnum):
    """What a release is for, in the series of a mission."""

    ANNOUNCING = "announcing"
    PRESS_DATE = "press_date"
    DAILY = "daily"
    CLOSING = "closing"


class ReleaseState(StrEnum):
    """How far a release has come; see `release_states` for the ways between them."""

    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"
    UNDER_EMBARGO = "under_embargo"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class WrittenPlace(StrEnum):
    """Where in the release something written by people stands."""

    SUBHEADLINE = "subheadline"
    LEAD = "lead"
    STOPS = "stops"
    POLICY = "policy"
    AGENCY = "agency"
    RESULTS = "results"


@dataclass(frozen=True, kw_only=True, slots=True)
class Approval:
    """Who agreed to which words, and when; it lapses when the words change."""

    by: str
    approved_at: datetime
    words: str

    def __post_init__(self) -> None:
        """Normalise to UTC and refuse an approval by nobody."""
        object.__setattr__(self, "approved_at", as_utc(self.approved_at, "approved_at"))
        refuse_unless(self.by.strip(), "approval: it is by nobody; name who approved.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """Words in one language, with the approval of the person who is quoted."""

    language: Language
    text: str
    approval: Approval | None = None

    @property
    def is_approved(self) -> bool:
        """Whether exactly these words were approved."""
        return self.approval is not None and self.approval.words == self.text


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """What somebody says in the release; `speaker` is the id of a delegate or person."""

    id: str
    speaker: str
    place: WrittenPlace
    wordings: tuple[Wording, ...]

    def wording(self, language: Language) -> Wording | None:
        """Return the words in a language, if there are any."""
        return next((found for found in self.wordings if found.language == language), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A paragraph that people write: the policy frame, what came of a visit.

    `country` is the ISO code of the country below whose stops it stands, empty for none.
    """

    id: str
    place: WrittenPlace
    wordings: tuple[Wording, ...]
    country: str = ""

    def wording(self, language: Language) -> Wording | None:
        """Return the words in a language, if there are any."""
        return next((found for found in self.wordings if found.language == language), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Photograph:
    """A picture for the press.

    `shown` holds ids of delegates or persons from left to right, `appointment` where it was
    taken; the caption names them and is checked against who attended.
    """

    file: str
    caption: Text
    credit: str
    rights: str
    appointment: str = ""
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Embargo:
    """An hour before which nothing leaves, and the zone in which it is told."""

    until_at: datetime
    zone: str

    def __post_init__(self) -> None:
        """Normalise to UTC and refuse an unknown zone."""
        object.__setattr__(self, "until_at", as_utc(self.until_at, "until_at"))
        zone_of(self.zone)


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A change of state: to what, when, by whom, and why."""

    to: ReleaseState
    taken_at: datetime
    by: str
    reason: str = ""

    def __post_init__(self) -> None:
        """Normalise to UTC."""
        object.__setattr__(self, "taken_at", as_utc(self.taken_at, "taken_at"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """The texts as they stood at an instant, with the facts in them.

    `programme_hash` names the programme they were made from. `correction` tells the public what
    is different from the version before, in both languages; the first version has none.
    """

    number: int
    made_at: datetime
    texts: tuple[ReleaseText, ...]
    facts: tuple[Fact, ...] = ()
    programme_hash: str = ""
    correction: Text | None = None

    def __post_init__(self) -> None:
        """Normalise to UTC and refuse a correction that does not say what it corrects."""
        object.__setattr__(self, "made_at", as_utc(self.made_at, "made_at"))
        refuse_unless(
            self.number == 1 or self.correction is not None,
            f"version {self.number}: it does not say what changed; write a correction.",
        )

    def text(self, language: Language) -> ReleaseText | None:
        """Return the text in a language, if the version has one."""
        return next((text for text in self.texts if text.language == language), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """A media release of a mission, from its first words to its last correction.

    `issued_date` is the date on it. `number` tells the releases of a kind apart (the third
    daily). `facts` are statements that the mission has not.
    """

    id: str
    mission: str
    issued_date: date
    kind: ReleaseKind = ReleaseKind.ANNOUNCING
    languages: tuple[Language, ...] = ("de", "en")
    number: int = 1
    subject_date: date | None = None
    contact: Contact | None = None
    quotes: tuple[Quote, ...] = ()
    written: tuple[Written, ...] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    photographs: tuple[Photograph, ...] = ()
    embargo: Embargo | None = None
    state: ReleaseState = ReleaseState.DRAFT
    steps: tuple[Step, ...] = ()
    versions: tuple[Version, ...] = ()
    format: int = FORMAT

    def __post_init__(self) -> None:
        """Refuse a release without id or language, and versions that are not in order."""
        refuse_unless(self.id.strip(), "id: the release has no id.")
        refuse_unless(self.languages, "languages: the release has no language; name one.")
        numbers = tuple(version.number for version in self.versions)
        refuse_unless(
            numbers == tuple(range(1, len(numbers) + 1)),
            f"versions: they are numbered {numbers}; number them from 1 on.",
        )
        refuse_unless(
            self.format == FORMAT,
            f"format: {self.format} is not {FORMAT}; open the file with a matching version.",
        )

    @property
    def latest(self) -> Version | None:
        """The version that stands, if there is one."""
        return self.versions[-1] if self.versions else None
