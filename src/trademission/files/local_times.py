"""Local times, as people write them, turned into instants in the zone of the place concerned."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from trademission.domain.errors import TradeMissionError
from trademission.domain.text import Text
from trademission.domain.time import zone_of
from trademission.files.flaws import Flaw
from trademission.files.shape import Document, Path, leaves, value_at

WRITTEN_AS = {
    datetime: re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*"),
    date: re.compile(r"\d{4}-\d\d-\d\d"),
    time: re.compile(r"\d\d:\d\d.*"),
}
EXAMPLES = {datetime: "2023-09-12T14:00+09:00", date: "2023-09-12", time: "14:00"}


class UnclearTimeError(TradeMissionError):
    """A local time that means no instant, or two; `sentence` says which."""

    def __init__(self, sentence: Text) -> None:
        """Keep the sentence in both languages."""
        super().__init__(sentence.en)
        self.sentence = sentence


REMEDY_OFFSET = Text(
    de="Schreiben Sie die Zeit mit Abstand zu UTC, zum Beispiel 2023-10-29 02:30+02:00.",
    en="Write the time with its offset from UTC, such as 2023-10-29 02:30+02:00.",
)

REMEDY_ZONE = Text(
    de="Schreiben Sie den Abstand zu UTC dazu, zum Beispiel 2023-09-12 14:00+09:00; in einer "
    "Tabelle genügt die Spalte Zeitzone, wo es sie gibt.",
    en="Add its offset from UTC, such as 2023-09-12 14:00+09:00; in a workbook the column Time "
    "zone is enough, where there is one.",
)


def instant_of(local: datetime, zone: ZoneInfo) -> datetime:
    """Return the one instant at which clocks in `zone` show `local`.

    Raises UnclearTimeError when the clocks skip that time or show it twice.
    """
    early, late = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return early
    shown = local.isoformat(sep=" ", timespec="minutes")
    skipped = (early.utcoffset() or late - late) < (late.utcoffset() or late - late)
    if skipped:
        raise UnclearTimeError(
            Text(
                de=f"In {zone.key} gibt es {shown} nicht, weil die Uhren vorgestellt werden.",
                en=f"{shown} does not exist in {zone.key}: the clocks go forward.",
            )
        )
    raise UnclearTimeError(
        Text(
            de=f"In {zone.key} gibt es {shown} zweimal, weil die Uhren zurückgestellt werden.",
            en=f"{shown} exists twice in {zone.key}: the clocks go back.",
        )
    )


def is_unclear(local: datetime, zone: ZoneInfo) -> bool:
    """Tell whether `local` is skipped or shown twice by the clocks in `zone`."""
    offsets = {local.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)}
    return len(offsets) > 1


def settle_times(root: type, document: Document) -> list[Flaw]:
    """Give each local time of `document` its offset, in place; return what stays unclear.

    What stays unclear is emptied, so that nobody after this computes with it.
    """
    flaws = list(_settle(root, document))
    for flaw in flaws:
        value_at(document, flaw.path[:-1])[flaw.path[-1]] = ""
    return flaws


def _settle(root: type, document: Document) -> Iterator[Flaw]:
    for path, kind in leaves(root, document):
        if kind not in WRITTEN_AS:
            continue
        value = value_at(document, path)
        if not isinstance(value, str) or not WRITTEN_AS[kind].fullmatch(value):
            yield _miswritten(path, value, kind)
        elif kind is datetime:
            yield from _settle_one(document, path, value)


def _settle_one(document: Document, path: Path, value: str) -> Iterator[Flaw]:
    try:
        instant = datetime.fromisoformat(value)
        if instant.tzinfo is None:
            zone = zone_at(document, path)
            if zone is None:
                yield _without_zone(path, value)
                return
            instant = instant_of(instant, zone)
        instant = instant.astimezone(UTC)
    except UnclearTimeError as error:
        yield Flaw(path=path, sentence=error.sentence, remedy=REMEDY_OFFSET)
    except (ValueError, OverflowError):
        yield _miswritten(path, value, datetime)
    else:
        value_at(document, path[:-1])[path[-1]] = instant.isoformat()


def zone_at(document: Document, path: Path) -> ZoneInfo | None:
    """Return the zone in which a local time at `path` of a mission is meant, if that is clear.

    Places: their own. Appointments and sessions: their place. Transfers: where they depart and
    where they arrive. Counterparts: the place of their host's first appointment, else of their
    session.
    """
    match path:
        case ("brief", "appointments" | "sessions", int(), *_):
            return _zone_of_place(document, value_at(document, (*path[:3], "place")))
        case ("brief", "places", int(), *_):
            return known_zone(value_at(document, (*path[:3], "zone")))
        case ("brief", "transfers", int(), "departs_at" | "arrives_at" as end):
            name = "origin" if end == "departs_at" else "destination"
            return _zone_of_place(document, value_at(document, (*path[:3], name)))
        case ("brief", "hosts", int(), "counterparts", *_):
            host = value_at(document, (*path[:3], "id"))
            here = (*appointments_of(document, host), *_sessions_of(document, path[:5]))
            return _zone_of_place(document, next((a.get("place") for a in here), None))
        case _:
            return None


def appointments_of(document: Document, host: object) -> Iterator[dict[str, Any]]:
    """Yield the appointments of one host."""
    for item in value_at(document, ("brief", "appointments")) or ():
        if isinstance(item, dict) and item.get("host") == host:
            yield item


def _sessions_of(document: Document, counterpart: Path) -> Iterator[dict[str, Any]]:
    """Yield the sessions in which the counterpart at a path sits."""
    key = value_at(document, (*counterpart, "id"))
    for item in value_at(document, ("brief", "sessions")) or ():
        if isinstance(item, dict) and key in (item.get("counterparts") or ()):
            yield item


def _zone_of_place(document: Document, key: object) -> ZoneInfo | None:
    for place in value_at(document, ("brief", "places")) or ():
        if isinstance(place, dict) and place.get("id") == key:
            return known_zone(place.get("zone"))
    return None


def known_zone(name: object) -> ZoneInfo | None:
    """Return the zone called `name`, None where there is none."""
    try:
        return zone_of(name) if isinstance(name, str) and name else None
    except TradeMissionError:
        return None


def _miswritten(path: Path, value: object, kind: type) -> Flaw:
    words = {
        datetime: Text(de="kein Zeitpunkt", en="no date and time"),
        date: Text(de="kein Tag", en="no date"),
        time: Text(de="keine Uhrzeit", en="no time of day"),
    }[kind]
    return Flaw(
        path=path,
        sentence=Text(de=f"{value!r} ist {words.de}.", en=f"{value!r} is {words.en}."),
        remedy=Text(
            de=f"Schreiben Sie ihn wie {EXAMPLES[kind]}."
            if kind is not time
            else f"Schreiben Sie sie wie {EXAMPLES[kind]}.",
            en=f"Write it like {EXAMPLES[kind]}.",
        ),
    )


def _without_zone(path: Path, value: str) -> Flaw:
    return Flaw(
        path=path,
        sentence=Text(
            de=f"Der Zeit {value} fehlt die Zeitzone, und kein Ort sagt sie.",
            en=f"The time {value} has no time zone, and no place tells it.",
        ),
        remedy=REMEDY_ZONE,
    )
