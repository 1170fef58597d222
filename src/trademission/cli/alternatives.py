"""Tell people what they can choose from: what each proposal changes, for whom, how sure."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table

from trademission.cli import tables
from trademission.cli.exit_codes import BLOCKED, FINE, OUT_OF_TIME
from trademission.cli.talk import Talk, printable
from trademission.desk.replan_mission import Mended
from trademission.domain.atlas import Atlas
from trademission.domain.changes import Change, ChangeKind
from trademission.domain.text import Text
from trademission.planning import Alternative, Status, Way

WAYS = {
    Way.FEWEST_TOLD: Text(de="Am wenigsten Menschen informieren", en="Fewest people told"),
    Way.MOST_WISHES: Text(de="Am meisten Wünsche erfüllen", en="Most wishes kept"),
    Way.ONLY_DROPS: Text(de="Nichts verschieben, nur streichen", en="Nothing moves, only drops"),
}
KINDS = {
    ChangeKind.MOVED: Text(de="verschoben", en="moved"),
    ChangeKind.DROPPED: Text(de="entfällt", en="dropped"),
    ChangeKind.ADDED: Text(de="neu", en="new"),
    ChangeKind.JOINED: Text(de="kommt dazu", en="joins"),
    ChangeKind.LEFT: Text(de="nicht mehr dabei", en="leaves"),
    ChangeKind.INTERPRETER_CHANGED: Text(de="andere Dolmetschung", en="other interpreter"),
    ChangeKind.RIDE_CHANGED: Text(de="andere Fahrt", en="other ride"),
}
PROVEN = Text(de="weniger geht nicht, bewiesen", en="proven: less is impossible")
OPEN = Text(de="ob weniger ginge, blieb in der Zeit offen", en="whether less would do stayed open")
NONE = Text(
    de="So ist kein Programm möglich. Was sich widerspricht:",
    en="No programme is possible like this. What contradicts:",
)
TOO_SHORT = Text(
    de="Die Zeit reichte nicht; geben Sie mit --seconds mehr.",
    en="The time was too short; give more with --seconds.",
)


def exit_code_of(mended: Mended) -> int:
    """Return the exit code that a re-planning deserves."""
    if mended.replanned.alternatives:
        return FINE
    return OUT_OF_TIME if mended.replanned.status is Status.OUT_OF_TIME else BLOCKED


def tell_alternatives(mended: Mended, *, talk: Talk) -> None:
    """Print the proposals, the one that changes least first."""
    for part in _parts(mended, talk):
        talk.show(part)


def _parts(mended: Mended, talk: Talk) -> Iterator[RenderableType]:
    replanned, atlas = mended.replanned, Atlas(mended.mission.brief)
    yield from _given_up(mended, atlas, talk)
    for number, alternative in enumerate(replanned.alternatives, start=1):
        yield f"\n{number}. {talk.words(WAYS[alternative.way])}: {_summary(alternative, talk)}"
        yield tables.changes(alternative.changes, brief=mended.mission.brief, talk=talk)
        if alternative.changes:
            yield _by_person(alternative, atlas, talk)
    if not replanned.alternatives:
        is_short = replanned.status is Status.OUT_OF_TIME
        yield talk.words(TOO_SHORT if is_short else NONE)
    yield from (f"- {talk.words(words)}" for words in replanned.conflicts)


def _given_up(mended: Mended, atlas: Atlas, talk: Talk) -> Iterator[str]:
    """Yield what was agreed and can no longer be kept: by the event itself, or beside the rest."""
    proven = mended.replanned.release_proven
    kinds = (
        (
            mended.replanned.hit,
            Text(de="Vom Ereignis selbst getroffen: {names}.", en="Hit by the event: {names}."),
        ),
        (
            mended.replanned.released,
            Text(
                de="Zugesagt, aber nicht mehr zu halten: {names}"
                + (" (bewiesen)." if proven else "."),
                en="Agreed, but no longer possible: {names}" + (" (proven)." if proven else "."),
            ),
        ),
    )
    for keys, words in kinds:
        if keys:
            names = ", ".join(f"“{atlas.name_of(key)}”" for key in keys)
            yield talk.words(words).format(names=printable(names))


def _summary(alternative: Alternative, talk: Talk) -> str:
    """Return who has to be told and what happens, in numbers, and how sure that is."""
    people = alternative.affected
    told = len(people.delegates) + len(people.hosts) + len(people.interpreters)
    words = Text(de=f"{told} zu informieren", en=f"{told} to be told")
    counted = _counted(alternative.changes, talk)
    proof = talk.words(PROVEN if alternative.is_least else OPEN)
    sure = [proof] if alternative.way is Way.FEWEST_TOLD else []
    return "; ".join([talk.words(words), *([counted] if counted else []), *sure])


def _counted(changes: Iterable[Change], talk: Talk) -> str:
    numbers = Counter(change.kind for change in changes)
    return ", ".join(f"{talk.words(KINDS[k])} {numbers[k]}" for k in ChangeKind if numbers[k])


def _by_person(alternative: Alternative, atlas: Atlas, talk: Talk) -> Table:
    """Return what changes for each person, in numbers."""
    table = Table(box=SIMPLE_HEAD)
    table.add_column(talk.words(Text(de="Wer", en="Who")), overflow="fold")
    table.add_column(talk.words(Text(de="Was sich ändert", en="What changes")), overflow="fold")
    people = alternative.affected
    for key in (*people.delegates, *people.hosts, *people.interpreters):
        own = (c for c in alternative.changes if key in (*c.delegates, *c.hosts, *c.interpreters))
        table.add_row(printable(atlas.name_of(key)), _counted(own, talk))
    return table
