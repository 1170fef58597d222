"""A mission or programme from a plain document, or everything that keeps it from being one."""

from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.files.flaws import Flaw, Locator, located, path_locator, without_consequences
from trademission.files.local_times import settle_times
from trademission.files.problems import FileErrors, Problem
from trademission.files.references import flaws_of_links
from trademission.files.shape import Document
from trademission.files.upgrade import upgrade
from trademission.files.validation import validate


def build_mission(
    document: Document, *, locate: Locator | None = None, known: tuple[Flaw, ...] = ()
) -> Mission:
    """Return the mission in `document`, of any format that is known.

    `known` holds what is already known to be wrong; all of it and all that is found is raised
    at once as FileErrors, at the places that `locate` tells.
    """
    lifted = upgrade(document)
    flaws = [*known, *settle_times(Mission, lifted), *flaws_of_links(lifted)]
    mission, refused = validate(Mission, lifted)
    flaws += without_consequences(refused, flaws)
    if mission is None or flaws:
        raise FileErrors(_problems(flaws, locate or path_locator(lifted)))
    return mission


def build_programme(document: Document) -> Programme:
    """Return the programme in `document`; raises FileErrors with everything that is wrong."""
    flaws = settle_times(Programme, document)
    programme, refused = validate(Programme, document)
    flaws += without_consequences(refused, flaws)
    if programme is None or flaws:
        raise FileErrors(_problems(flaws, path_locator(document)))
    return programme


def _problems(flaws: list[Flaw], locate: Locator) -> list[Problem]:
    return list(dict.fromkeys(located(flaw, locate) for flaw in flaws))
