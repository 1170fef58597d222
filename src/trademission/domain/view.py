"""What one reader may see: the only thing papers are made from."""

from dataclasses import dataclass

from trademission.domain.errors import TradeMissionError
from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.domain.reader import (
    Reader,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
)
from trademission.domain.showing import Showing
from trademission.domain.shown_brief import shown_brief
from trademission.domain.shown_programme import shown_programme
from trademission.domain.shown_register import announced_dates, shown_header, shown_register
from trademission.domain.visible import visible_to

__all__ = [
    "Reader",
    "UnknownReaderError",
    "View",
    "reader_of_delegate",
    "reader_of_host",
    "reader_of_level",
    "view",
]


class UnknownReaderError(TradeMissionError):
    """A reader who is not in the mission."""


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """A mission and its programme as one reader may see them."""

    mission: Mission
    programme: Programme
    reader: Reader


def view(mission: Mission, programme: Programme, reader: Reader) -> View:
    """Return the mission and programme with all that is hidden from `reader` taken out.

    The result equals that of the same mission with the hidden items deleted: it holds no
    trace of them. Readers of the level internal see everything; all others see no planning
    state (offers, requests, wishes of others, pins, asks, weights), except that a host sees
    what it offered and what it is asked. Raises UnknownReaderError
    for somebody who is not in the mission, HiddenDatesError when no dates may be shown.
    """
    _refuse_stranger(mission, reader)
    if reader.sees_all:
        return View(mission=mission, programme=programme, reader=reader)
    showing = Showing(
        mission=mission,
        programme=programme,
        reader=reader,
        visible=visible_to(reader, mission, programme),
        announced=announced_dates(mission, reader),
    )
    brief = shown_brief(showing)
    shown = Mission(
        id=mission.id,
        header=shown_header(showing, brief),
        brief=brief,
        register=shown_register(showing, brief),
        format=mission.format,
    )
    return View(mission=shown, programme=shown_programme(showing, brief), reader=reader)


def _refuse_stranger(mission: Mission, reader: Reader) -> None:
    known = {
        "delegate": {d.id for d in mission.brief.delegates},
        "host": {h.id for h in mission.brief.hosts},
    }
    for kind, key in (("delegate", reader.delegate), ("host", reader.host)):
        if key is not None and key not in known[kind]:
            sentence = f"reader: the mission has no {kind} {key!r}; use an id from its list."
            raise UnknownReaderError(sentence)
