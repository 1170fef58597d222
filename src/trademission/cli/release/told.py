"""How the state of a release is told."""

from trademission.cli.talk import Talk
from trademission.domain.release import Release, ReleaseState
from trademission.domain.release_states import NAMES
from trademission.domain.text import Text

STATE = Text(de="{id}: {state}. {next}", en="{id}: {state}. {next}")
NEXT = {
    ReleaseState.DRAFT: Text(
        de="Als Nächstes: `trademission release check`.",
        en="Next: `trademission release check`.",
    ),
    ReleaseState.CHECKED: Text(
        de="Als Nächstes: `trademission release approve`.",
        en="Next: `trademission release approve`.",
    ),
    ReleaseState.APPROVED: Text(
        de="Als Nächstes: `trademission release publish`.",
        en="Next: `trademission release publish`.",
    ),
    ReleaseState.UNDER_EMBARGO: Text(
        de="Nach der Sperrfrist: `trademission release publish`.",
        en="After the embargo: `trademission release publish`.",
    ),
    ReleaseState.PUBLISHED: Text(
        de="Fehler? `trademission release correct`.",
        en="A mistake? `trademission release correct`.",
    ),
    ReleaseState.CORRECTED: Text(
        de="Schreiben Sie den Newsroom neu: `trademission release publish`.",
        en="Write the newsroom anew: `trademission release publish`.",
    ),
    ReleaseState.WITHDRAWN: Text(
        de="Schreiben Sie den Newsroom neu: `trademission release publish`.",
        en="Write the newsroom anew: `trademission release publish`.",
    ),
}


def tell_release(release: Release, *, talk: Talk) -> None:
    """Tell the state of a release and what comes next, also as JSON."""
    tell_state(release, talk=talk)
    talk.answer(state_report(release))


def tell_state(release: Release, *, talk: Talk) -> None:
    """Tell the state of a release and what comes next."""
    words = talk.words(STATE).format(
        id=release.id, state=talk.words(NAMES[release.state]), next=talk.words(NEXT[release.state])
    )
    talk.show(words)


def state_report(release: Release) -> dict[str, object]:
    """Return the state of a release as JSON: where it is, and how it came there."""
    return {
        "id": release.id,
        "state": release.state.value,
        "version": release.latest.number if release.latest else 0,
        "embargo": release.embargo.until_at.isoformat() if release.embargo else None,
        "steps": [
            {"to": step.to.value, "at": step.taken_at.isoformat(), "by": step.by}
            for step in release.steps
        ],
    }
