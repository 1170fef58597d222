"""What has happened, from a file: a list of events, each with its kind."""

from pathlib import Path
from typing import Any

from trademission.domain.events import KINDS, Event
from trademission.domain.text import Text
from trademission.files.flaws import Flaw, did_you_mean, located, path_locator
from trademission.files.local_times import settle_times
from trademission.files.plain import MOST_BYTES, plain_document
from trademission.files.problems import FileErrors, refuse_file
from trademission.files.shape import Document
from trademission.files.validation import validate
from trademission.files.whole_file import read_bytes

LIST, KIND = "events", "kind"


def read_events(path: Path) -> tuple[Event, ...]:
    """Return the events in a TOML or JSON file; raises FileErrors with all its faults.

    The file holds a list `events`; each has a `kind` and the fields of that kind.
    """
    content = read_bytes(path, most=MOST_BYTES)
    is_toml = path.suffix.casefold() != ".json"
    document = plain_document(content, name=path.name, is_toml=is_toml)
    listed = document.get(LIST)
    if not isinstance(listed, list) or not listed:
        raise _without_list(path)
    found, flaws = [], list[Flaw]()
    for number, fields in enumerate(listed):
        event, wrong = _event(fields)
        flaws += (_at(number, flaw) for flaw in wrong)
        if event is not None:
            found.append(event)
    if flaws:
        locate = path_locator(document)
        raise FileErrors(list(dict.fromkeys(located(flaw, locate) for flaw in flaws)))
    return tuple(found)


def _event(fields: Any) -> tuple[Event | None, list[Flaw]]:  # noqa: ANN401 - any part of a document
    """Return (the event, no flaws), or (None, what is wrong with its fields)."""
    kind = fields.get(KIND) if isinstance(fields, dict) else None
    if kind not in KINDS:
        return None, [_unknown(kind)]
    rest: Document = {key: value for key, value in fields.items() if key != KIND}
    unclear = settle_times(KINDS[kind], rest)
    event, refused = validate(KINDS[kind], rest)
    told = {flaw.path for flaw in unclear}
    return event, [*unclear, *(flaw for flaw in refused if flaw.path not in told)]


def _at(number: int, flaw: Flaw) -> Flaw:
    return Flaw(path=(LIST, number, *flaw.path), sentence=flaw.sentence, remedy=flaw.remedy)


def _unknown(kind: object) -> Flaw:
    words = ", ".join(KINDS)
    hint = did_you_mean(str(kind), KINDS)
    return Flaw(
        path=(KIND,),
        sentence=Text(
            de=f"Die Art {kind!r} von Ereignis gibt es nicht.",
            en=f"There is no kind {kind!r} of event.",
        ),
        remedy=hint or Text(de=f"Möglich sind: {words}.", en=f"Possible are: {words}."),
    )


def _without_list(path: Path) -> FileErrors:
    return refuse_file(
        path.name,
        sentence=Text(de="Die Datei nennt kein Ereignis.", en="The file names no event."),
        remedy=Text(
            de="Beginnen Sie jedes Ereignis mit [[events]] und kind = …",
            en="Begin each event with [[events]] and kind = …",
        ),
    )
