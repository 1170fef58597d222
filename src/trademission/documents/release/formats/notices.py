"""What has to be read before a release: that it may not leave yet, and what was corrected."""

from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.dates import clock, long_date, offset_of
from trademission.documents.release.formats import words
from trademission.documents.release.formats.edition import Edition
from trademission.domain.release import Embargo, ReleaseState
from trademission.domain.text import Language
from trademission.domain.time import local_date

NOT_APPROVED = frozenset({ReleaseState.DRAFT, ReleaseState.CHECKED})


def notices(edition: Edition) -> Iterator[str]:
    """Yield the sentences that stand above the lead, each on one line.

    Before publication: that the release is a draft, and the hour of its embargo with its zone.
    Afterwards the corrections, the latest first.
    """
    language, release = edition.language, edition.release
    if release.state in NOT_APPROVED:
        yield words.DRAFT.in_language(language)
    if release.embargo is not None and not edition.is_out:
        yield _embargo(release.embargo, language)
    yield from corrections(edition)


def corrections(edition: Edition) -> Iterator[str]:
    """Yield in public what was corrected, the latest version first."""
    for version in reversed(edition.release.versions[: edition.version.number]):
        if version.correction is not None:
            yield words.CORRECTED.in_language(edition.language).format(
                number=version.number,
                day=long_date(version.made_at.date(), edition.language),
                what=one_line(version.correction.in_language(edition.language)),
            )


def withdrawal(edition: Edition) -> str:
    """Return when and why a release was taken back, on one line; nothing where it was not."""
    if not edition.is_withdrawn or not edition.release.steps:
        return ""
    step = edition.release.steps[-1]
    return words.WITHDRAWN.in_language(edition.language).format(
        day=long_date(step.taken_at.date(), edition.language), reason=one_line(step.reason)
    )


def _embargo(embargo: Embargo, language: Language) -> str:
    """Return the hour with its offset: where clocks go back, it comes twice."""
    return words.EMBARGO.in_language(language).format(
        day=long_date(local_date(embargo.until_at, embargo.zone), language),
        hour=clock(embargo.until_at, embargo.zone),
        zone=f"{embargo.zone}, {offset_of(embargo.until_at, embargo.zone)}",
    )
