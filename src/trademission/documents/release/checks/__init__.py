"""The checks of a release: what is wrong, where, and what to do about it."""

from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.figures import Confirmation, confirmed
from trademission.documents.release.checks.finding import ReleaseFinding
from trademission.documents.release.checks.rules import RULES, Rule
from trademission.documents.release.checks.run import check_release
from trademission.documents.release.checks.speller import Misspelt, Speller

__all__ = [
    "RULES",
    "Case",
    "Confirmation",
    "Misspelt",
    "ReleaseFinding",
    "Rule",
    "Speller",
    "check_release",
    "confirmed",
]
