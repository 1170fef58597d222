"""From the word an organiser types to the reader of a paper."""

from collections.abc import Iterable
from difflib import get_close_matches

from trademission.domain.errors import BilingualError
from trademission.domain.mission import Mission
from trademission.domain.people import Delegate, Host
from trademission.domain.places import Visibility
from trademission.domain.reader import (
    Reader,
    reader_of_delegate,
    reader_of_host,
    reader_of_level,
)


class UnclearReaderError(BilingualError):
    """Nobody goes by that word; the message lists who might be meant."""


def read_reader(word: str, *, mission: Mission) -> Reader:
    """Return the reader that `word` means: a level, or a delegate or host by id or name.

    Levels are internal, delegation, press and public. Raises UnclearReaderError when nobody,
    or more than one, goes by that word.
    """
    if word in tuple(Visibility):
        return reader_of_level(Visibility(word))
    delegates = _called(word, mission.brief.delegates)
    hosts = _called(word, mission.brief.hosts)
    if len(delegates) + len(hosts) != 1:
        raise _refusal(word, mission, found=[*delegates, *hosts])
    return reader_of_delegate(delegates[0]) if delegates else reader_of_host(hosts[0])


def _called(word: str, items: Iterable[Delegate | Host]) -> list[str]:
    """Return the ids of those whose id, or else whose name, is `word`."""
    ids = {item.id: item.name.casefold() for item in items}
    if word in ids:
        return [word]
    return [key for key, name in ids.items() if name == word.casefold()]


def _refusal(word: str, mission: Mission, *, found: list[str]) -> UnclearReaderError:
    if found:
        return UnclearReaderError(
            de=f"Mit {word!r} kann {' oder '.join(found)} gemeint sein; nennen Sie die Kennung.",
            en=f"Reader {word!r} could be {' or '.join(found)}; give the id, not the name.",
        )
    brief = mission.brief
    known = [*(d.name for d in brief.delegates), *(h.name for h in brief.hosts)]
    close = get_close_matches(word, known, n=3)
    levels = ", ".join(Visibility)
    return UnclearReaderError(
        de=f"{word!r} ist weder {levels} noch ein Mitglied der Delegation oder ein Gastgeber "
        f"dieser Reise.{_hint(close, de=True)} Nennen Sie eines dieser Wörter, einen Namen oder "
        "eine Kennung.",
        en=f"Reader {word!r} is neither {levels} nor a delegate or host of this mission."
        f"{_hint(close, de=False)} Give one of these words, a name or an id.",
    )


def _hint(close: list[str], *, de: bool) -> str:
    if not close:
        return ""
    return f" Meinten Sie {' oder '.join(close)}?" if de else f" Did you mean {' or '.join(close)}?"
