"""A mission or programme from a plain document, or everything that keeps it from being one."""

from trademission.domain.mission import Mission
from trademission.files.columns import ZONE
from trademission.files.flaws import Flaw, Locator, located, path_locator, without_consequences
from trademission.files.local_times import REMEDY_ZONE, settle_times
from trademission.files.problems import FileErrors, Problem
from trademission.files.references import flaws_of_links
from trademission.files.shape import Document
from trademission.files.upgrade import upgrade
from trademission.files.validation import Root, validate


def build_mission(
    document: Document, *, locate: Locator | None = None, known: tuple[Flaw, ...] = ()
) -> Mission:
    """Return the mission in `document`, of any format that is known.

    `known` holds what is already known to be wrong; all of it and all that is found is raised
    at once as FileErrors, at the places that `locate` tells.
    """
    lifted = upgrade(document)
    links = flaws_of_links(lifted)
    times = settle_times(Mission, lifted)
    lost = [flaw for flaw in times if _follows(flaw, (*known, *links))]
    flaws = [*known, *links, *(flaw for flaw in times if flaw not in lost)]
    mission, refused = validate(Mission, lifted)
    flaws += without_consequences(refused, flaws + lost)
    if mission is None or flaws:
        raise FileErrors(_problems(flaws, locate or path_locator(lifted)))
    return mission


def _follows(flaw: Flaw, others: tuple[Flaw, ...]) -> bool:
    """Tell whether a time is unclear only because of what is already told.

    That is the time itself, the zone in its row, or the place of its appointment or transfer.
    """
    item, row = flaw.path[:3], flaw.path[:-1]
    ends = {(*item, end) for end in ("place", "origin", "destination")}
    reasons = {flaw.path, (*row, ZONE)} | (ends if flaw.remedy == REMEDY_ZONE else set())
    return any(other.path in reasons for other in others)


def build(root: type[Root], document: Document) -> Root:
    """Return the programme, release or profile in a document.

    Raises FileErrors with everything that is wrong.
    """
    flaws = settle_times(root, document)
    found, refused = validate(root, document)
    flaws += without_consequences(refused, flaws)
    if found is None or flaws:
        raise FileErrors(_problems(flaws, path_locator(document)))
    return found


def _problems(flaws: list[Flaw], locate: Locator) -> list[Problem]:
    return list(dict.fromkeys(located(flaw, locate) for flaw in flaws))
