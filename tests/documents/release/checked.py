"""The announcement of 2023 and texts typed by hand, put before the checker."""

from functools import cache
from pathlib import Path

from documents.release.drafted import mission, programme
from trademission.documents.release.checks import Case, ReleaseFinding, check_release
from trademission.documents.release.reading import read_release
from trademission.domain.findings import Severity
from trademission.domain.places import Visibility
from trademission.domain.view import View, reader_of_level, view

SHARED = Path(__file__).parents[4] / "shared" / "data" / "announcement"


@cache
def announcement() -> str:
    """Return the media release of 8 September 2023."""
    (path,) = SHARED.glob("*.txt")
    return path.read_text(encoding="utf-8")


@cache
def internal() -> View:
    """Return mission and programme of the example with nothing hidden."""
    return view(mission(), programme(), reader_of_level(Visibility.INTERNAL))


def typed(text: str, **known: object) -> tuple[ReleaseFinding, ...]:
    """Return what is found in a text, checked against the example mission unless told otherwise."""
    given: dict[str, object] = {"internal": internal(), **known}
    case = Case(read=read_release(text), **given)  # type: ignore[arg-type]  # names fields
    return check_release(case)


def found(rule: str, text: str, **known: object) -> list[str]:
    """Return the words at which one rule found something, notices left out."""
    return [
        finding.words
        for finding in typed(text, **known)
        if finding.rule == rule and finding.severity is not Severity.IGNORE
    ]
