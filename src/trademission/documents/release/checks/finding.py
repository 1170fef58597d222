"""What is wrong in a release: where it stands, why, and what to do."""

from dataclasses import dataclass

from trademission.domain.findings import Severity
from trademission.domain.text import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class ReleaseFinding:
    """One breach of one rule, at characters `start` to `end` (half-open) of the text.

    `line` counts from 1 and is 0 for what stands nowhere in the text, such as a photograph;
    `words` are those at the place. A finding of severity `ignore` is a notice.
    """

    rule: str
    severity: Severity
    sentence: Text
    remedy: Text
    line: int
    start: int
    end: int
    words: str

    @property
    def stops_publishing(self) -> bool:
        """Whether the release must not go out with it."""
        return self.severity in {Severity.BLOCK, Severity.BLOCK_PUBLISHING}


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """What one rule has to say about a place of the text; without a place both ends are 0."""

    sentence: Text
    remedy: Text
    severity: Severity = Severity.BLOCK
    start: int = 0
    end: int = 0
