"""Publish: what is approved goes out when its hour has come, into a newsroom that appears whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from trademission.desk.press.open_release import open_release, save_release
from trademission.desk.whole import refuse_foreign, whole_folder
from trademission.documents.release.newsroom import Newsroom, newsroom_files
from trademission.domain.release import Release, ReleaseState
from trademission.domain.release_states import OUT, is_embargoed, step_to

OURS = frozenset({"index.html", "de", "en"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Published:
    """The releases after publishing, and the files of the newsroom."""

    releases: tuple[Release, ...]
    files: tuple[Path, ...]


def publish(
    paths: Iterable[Path], folder: Path, *, newsroom: Newsroom, by: str, now: datetime
) -> Published:
    """Let releases out whose hour has come, save their steps, write the newsroom anew.

    What is approved and still under embargo waits: not a word of it gets into the folder. Raises
    NoWayError for a release that is not approved.
    """
    refuse_foreign(folder, ours=OURS)
    records = [(path, open_release(path)) for path in paths]
    stepped = [(path, old, let_out(old, by=by, now=now)) for path, old in records]
    releases = tuple(new for _, _, new in stepped)
    files = write_newsroom(folder, releases, newsroom=newsroom, now=now)
    for path, old, new in stepped:
        if new != old:
            save_release(new, path)
    return Published(releases=releases, files=files)


def write_newsroom(
    folder: Path, releases: tuple[Release, ...], *, newsroom: Newsroom, now: datetime
) -> tuple[Path, ...]:
    """Write what the public may see at an instant, whole; return the paths."""
    files = tuple(newsroom_files(releases, now=now, newsroom=newsroom))
    with whole_folder(folder, ours=OURS) as draft:
        for name, content in files:
            target = draft / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return tuple(folder / name for name, _ in files)


def let_out(release: Release, *, by: str, now: datetime) -> Release:
    """Return a release published if its hour has come, else waiting for it."""
    if release.state in OUT:
        return release
    if is_embargoed(release, now=now):
        is_waiting = release.state is ReleaseState.UNDER_EMBARGO
        wait = ReleaseState.UNDER_EMBARGO
        return release if is_waiting else step_to(release, wait, now=now, by=by)
    return step_to(release, ReleaseState.PUBLISHED, now=now, by=by)
