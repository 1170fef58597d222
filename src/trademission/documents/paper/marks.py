"""What stands beside an item that changed since the version before: new, moved, from where."""

from collections.abc import Iterator

from trademission.documents.content.changed import Changed, Versions
from trademission.documents.content.lines import Line
from trademission.documents.dates import short_date
from trademission.documents.paper.spans import Manner, Phrase, Span
from trademission.domain.changes import ChangeKind
from trademission.domain.reader import Reader
from trademission.domain.text import Language, Text
from trademission.domain.view import View

NEW = Text(de="neu", en="new")
MOVED = Text(de="verlegt, bisher {was}", en="moved, was {was}")
LONGER = Text(de="anderes Ende, bisher {was}", en="other end, was {was}")
ELSEWHERE = Text(de="anderer Ort, bisher {was}", en="other place, was {was}")
NEW_FOR_YOU = Text(de="neu für Sie", en="new for you")
OTHER_GUESTS = Text(de="andere Gäste", en="other guests")
OTHER_PEOPLE = Text(de="andere Teilnehmende", en="other people attend")
INTERPRETING = Text(de="Dolmetschen geändert", en="interpreting changed")
TABLE = Text(de="anderer Tisch", en="other table")
RIDE = Text(de="Fahrt geändert", en="ride changed")


def marks_between(view: View, before: View, *, language: Language) -> dict[str, Phrase]:
    """Return the marks of all items of `view` that differ from `before`, by `Line.source`.

    Both views are of one reader; to a delegate, items are marked by what changed for them.
    Raises TwoReadersError for views of two readers.
    """
    versions = Versions(view, before, language=language)
    return marks_of(versions.changed(), reader=view.reader, language=language)


def marks_of(
    changed: tuple[Changed, ...], *, reader: Reader, language: Language
) -> dict[str, Phrase]:
    """Return the marks of the items that still stand, by `Line.source`."""
    return {
        item.source: _mark(item, item.after, reader, language)
        for item in changed
        if item.after is not None
    }


def _mark(item: Changed, after: Line, reader: Reader, language: Language) -> Phrase:
    words = "; ".join(dict.fromkeys(_words(item, after, reader, language)))
    return (Span(text=words, manner=Manner.CHANGED),)


def _words(item: Changed, after: Line, reader: Reader, language: Language) -> Iterator[str]:
    for kind in item.kinds:
        if kind is ChangeKind.MOVED and item.before is not None:
            yield from _moved(item.before, after, language)
        elif kind in {ChangeKind.JOINED, ChangeKind.LEFT}:
            yield _attendance(reader).in_language(language)
        elif kind is ChangeKind.ADDED:
            yield NEW.in_language(language)
        elif kind is ChangeKind.RIDE_CHANGED:
            yield RIDE.in_language(language)
        elif kind is ChangeKind.TABLE_CHANGED:
            yield TABLE.in_language(language)
        else:
            yield INTERPRETING.in_language(language)


def _attendance(reader: Reader) -> Text:
    if reader.delegate is not None:
        return NEW_FOR_YOU
    return OTHER_PEOPLE if reader.host is None else OTHER_GUESTS


def _moved(before: Line, after: Line, language: Language) -> Iterator[str]:
    """Yield in what an item moved: start or end, and place, if only to one of the same name."""
    is_at_other_time = True
    if before.start.at != after.start.at:
        yield MOVED.in_language(language).format(was=_start(before, after, language))
    elif before.end and after.end and before.end.at != after.end.at:
        day = f"{before.end_day} " if before.end_day else ""
        yield LONGER.in_language(language).format(was=f"{day}{before.end.clock}")
    else:
        is_at_other_time = False
    if before.place and (before.place != after.place or not is_at_other_time):
        yield ELSEWHERE.in_language(language).format(was=before.place.text)


def _start(before: Line, after: Line, language: Language) -> str:
    """Return when an item began, with the day or the offset where it is another one now."""
    old, new = before.start, after.start
    day = f"{short_date(old.day, language)} " if old.day != new.day else ""
    offset = f" {old.offset}" if old.offset != new.offset else ""
    return f"{day}{old.clock}{offset}"
