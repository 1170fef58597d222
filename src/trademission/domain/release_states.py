"""The states of a release and the ways between them.

draft -> checked -> approved -> under embargo -> published -> corrected -> withdrawn. From any state
before publication a release goes back to draft. A correction is a new version that is out at once;
there may be several.
"""

from dataclasses import replace
from datetime import datetime

from trademission.domain.errors import BilingualError
from trademission.domain.release import Release, ReleaseState, Step, Version
from trademission.domain.text import Text

WAYS: dict[ReleaseState, frozenset[ReleaseState]] = {
    ReleaseState.DRAFT: frozenset({ReleaseState.CHECKED}),
    ReleaseState.CHECKED: frozenset({ReleaseState.DRAFT, ReleaseState.APPROVED}),
    ReleaseState.APPROVED: frozenset(
        {ReleaseState.DRAFT, ReleaseState.UNDER_EMBARGO, ReleaseState.PUBLISHED}
    ),
    ReleaseState.UNDER_EMBARGO: frozenset({ReleaseState.DRAFT, ReleaseState.PUBLISHED}),
    ReleaseState.PUBLISHED: frozenset({ReleaseState.CORRECTED, ReleaseState.WITHDRAWN}),
    ReleaseState.CORRECTED: frozenset({ReleaseState.CORRECTED, ReleaseState.WITHDRAWN}),
    ReleaseState.WITHDRAWN: frozenset(),
}
OUT = frozenset({ReleaseState.PUBLISHED, ReleaseState.CORRECTED, ReleaseState.WITHDRAWN})
"""The states in which the public has seen the release."""
NAMES = {
    ReleaseState.DRAFT: Text(de="Entwurf", en="draft"),
    ReleaseState.CHECKED: Text(de="geprüft", en="checked"),
    ReleaseState.APPROVED: Text(de="freigegeben", en="approved"),
    ReleaseState.UNDER_EMBARGO: Text(de="unter Sperrfrist", en="under embargo"),
    ReleaseState.PUBLISHED: Text(de="veröffentlicht", en="published"),
    ReleaseState.CORRECTED: Text(de="korrigiert", en="corrected"),
    ReleaseState.WITHDRAWN: Text(de="zurückgezogen", en="withdrawn"),
}


class NoWayError(BilingualError):
    """A release cannot go from its state to the one that is asked for."""


def is_embargoed(release: Release, *, now: datetime) -> bool:
    """Whether the hour of the embargo has not come yet; at the very hour it has."""
    return release.embargo is not None and now < release.embargo.until_at


def step_to(
    release: Release, to: ReleaseState, *, now: datetime, by: str, reason: str = ""
) -> Release:
    """Return the release in another state, the step noted.

    Raises NoWayError where there is no way, nothing to publish, the embargo still holds, or a
    withdrawal gives no reason.
    """
    if to not in WAYS[release.state]:
        raise _no_way(release.state, to)
    if to in OUT:
        _refuse_early(release, now)
        _refuse_empty(release)
    if to is ReleaseState.WITHDRAWN and not reason.strip():
        raise NoWayError(
            de="Für eine Rücknahme fehlt der Grund; nennen Sie ihn, er wird veröffentlicht.",
            en="The withdrawal has no reason; give it, it is made public.",
        )
    step = Step(to=to, taken_at=now, by=by, reason=reason)
    return replace(release, state=to, steps=(*release.steps, step))


def with_version(release: Release, version: Version) -> Release:
    """Return an unpublished release with new texts in the place of the last ones.

    It falls back to draft if they are other texts, for what was checked and approved were those.
    Raises NoWayError for a release that is out: that takes a correction.
    """
    if release.state in OUT:
        raise NoWayError(
            de=f"Die Medieninformation ist {NAMES[release.state].de}; ändern lässt sie sich nur "
            "noch mit einer Korrektur.",
            en=f"The release is {NAMES[release.state].en}; it can only be changed by a correction.",
        )
    same = release.latest is not None and release.latest.texts == version.texts
    state = release.state if same else ReleaseState.DRAFT
    return replace(release, versions=(version,), state=state)


def corrected(release: Release, version: Version, *, now: datetime, by: str) -> Release:
    """Return a published release with a version that says what was wrong, out at once.

    Raises NoWayError for a release that is not out, or a text that is the same as before.
    """
    if release.latest is not None and release.latest.texts == version.texts:
        raise NoWayError(
            de="Die Korrektur ändert keinen Text; berichtigen Sie zuerst Reise oder Meldung.",
            en="The correction changes no text; mend the mission or the release first.",
        )
    if ReleaseState.CORRECTED not in WAYS[release.state]:
        raise _no_way(release.state, ReleaseState.CORRECTED)
    newer = replace(release, versions=(*release.versions, version))
    return step_to(newer, ReleaseState.CORRECTED, now=now, by=by)


def _refuse_early(release: Release, now: datetime) -> None:
    if is_embargoed(release, now=now) and release.embargo is not None:
        until = release.embargo.until_at.isoformat(timespec="minutes")
        raise NoWayError(
            de=f"Die Sperrfrist läuft bis {until}; veröffentlichen Sie danach.",
            en=f"The embargo holds until {until}; publish after that.",
        )


def _refuse_empty(release: Release) -> None:
    version = release.latest
    missing = [name for name in release.languages if version is None or not version.text(name)]
    if missing:
        raise NoWayError(
            de=f"Der Text fehlt in {', '.join(missing)}; entwerfen Sie ihn zuerst.",
            en=f"The text is missing in {', '.join(missing)}; draft it first.",
        )


def _no_way(state: ReleaseState, to: ReleaseState) -> NoWayError:
    ways = sorted(WAYS[state])
    told_de = ", ".join(NAMES[way].de for way in ways) or "nichts mehr"
    told_en = ", ".join(NAMES[way].en for way in ways) or "nothing more"
    return NoWayError(
        de=f"Von »{NAMES[state].de}« führt kein Weg zu »{NAMES[to].de}«; möglich ist: {told_de}.",
        en=f"There is no way from “{NAMES[state].en}” to “{NAMES[to].en}”; possible: {told_en}.",
    )
