"""What the public may see of releases at an instant."""

from collections.abc import Iterable
from datetime import datetime

from trademission.domain.release import Release
from trademission.domain.release_states import OUT, is_embargoed


def is_shown(release: Release, *, now: datetime) -> bool:
    """Whether the public may know of a release: it is out, and its hour has come."""
    return release.state in OUT and not is_embargoed(release, now=now) and bool(release.versions)


def shown(releases: Iterable[Release], *, now: datetime) -> tuple[Release, ...]:
    """Return the releases that the public may know, the newest first."""
    known = [release for release in releases if is_shown(release, now=now)]
    return tuple(sorted(known, key=lambda one: (one.issued_date, one.id), reverse=True))
