"""What is wrong with a programme, how bad, and who is affected."""

from dataclasses import dataclass
from enum import StrEnum

from trademission.domain.text import Text


class Severity(StrEnum):
    """How bad a finding is: it blocks the plan, only its publication, warns, or is ignored."""

    BLOCK = "block"
    BLOCK_PUBLISHING = "block_publishing"
    WARN = "warn"
    IGNORE = "ignore"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One breach of one rule, in a sentence.

    `who` holds ids of delegates, counterparts, interpreters or vehicles; `what` holds ids of
    appointments.
    """

    rule: str
    severity: Severity
    sentence: Text
    who: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
