"""Where people are, what they refuse, and who interprets."""

from collections.abc import Iterator

from trademission.domain.appointments import Strength
from trademission.domain.atlas import Stay
from trademission.domain.change_words import when
from trademission.domain.text import Text
from trademission.domain.time import Window
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.members import Kind, Member
from trademission.planning.explain.moments import joined, listed, named

NEAR = 2
"""How many stays say enough about where somebody is at a time."""


def facts_of_people(concern: Concern) -> Iterator[Member]:
    """Yield presence, vetoes, and who is kept from whom."""
    for who in concern.people:
        yield Member(kind=Kind.PRESENCE, items=(who,), clause=_presence(concern, who))
    yield _others()
    if concern.problem.brief.interpreters:
        yield _interpreters(concern)
    yield from _vetoes(concern)
    for pair in concern.problem.brief.keep_apart:
        clause = Text(
            de=f"{pair.one} und {pair.other} sollen sich nicht begegnen",
            en=f"{pair.one} and {pair.other} are kept apart",
        )
        yield Member(kind=Kind.KEEP_APART, items=(pair.one, pair.other), clause=clause)


def _presence(concern: Concern, who: str) -> Text:
    """Return where somebody is and when."""
    atlas = concern.problem.atlas
    stays = [_stay(concern, stay) for stay in _nearest(concern, atlas.stays(who))]
    name, where = atlas.name_of(who), joined(stays)
    if not stays:
        return Text(de=f"{name} reist nicht mit", en=f"{name} does not travel")
    away = _away(concern, who)
    return Text(de=f"{name} ist nur {where.de}{away.de}", en=f"{name} is only {where.en}{away.en}")


def _away(concern: Concern, who: str) -> Text:
    """Return when somebody can attend nothing, wherever they are."""
    atlas = concern.problem.atlas
    absences = atlas.delegates[who].absences
    if not absences:
        return Text(de="", en="")
    base = next(iter(atlas.stays(who))).base
    zone = atlas.places[base].zone
    times = joined([when(absence, zone) for absence in absences])
    return Text(de=f" und fällt aus: {times.de}", en=f" and absent {times.en}")


def _nearest(concern: Concern, stays: tuple[Stay, ...]) -> list[Stay]:
    """Return the stays nearest to what is agreed, in order of time; all where nothing is."""
    if concern.agreed is None:
        return list(stays)
    start, end = concern.agreed
    near = sorted(stays, key=lambda s: max(s.start - end, start - s.end))[:NEAR]
    return [stay for stay in stays if stay in near]


def _stay(concern: Concern, stay: Stay) -> Text:
    base = concern.problem.atlas.places[stay.base]
    span = when(Window(start=stay.start, end=stay.end), base.zone)
    return Text(de=f"{span.de} in {base.city}", en=f"{span.en} in {base.city}")


def _others() -> Member:
    clause = Text(
        de="alle anderen sind nur dort, wohin Stationen und Transfers sie führen",
        en="all others are only where stops and transfers put them",
    )
    return Member(kind=Kind.OTHERS, items=(), clause=clause)


def _interpreters(concern: Concern) -> Member:
    names = listed([Text(de=i.name, en=i.name) for i in concern.problem.brief.interpreters])
    clause = Text(
        de=f"wann und wo gedolmetscht werden kann, ist begrenzt: {names.de}",
        en=f"when and where somebody can interpret is limited: {names.en}",
    )
    return Member(kind=Kind.INTERPRETERS, items=(), clause=clause)


def _vetoes(concern: Concern) -> Iterator[Member]:
    problem = concern.problem
    for wish in problem.brief.wishes:
        targets = {wish.target, *problem.targets(wish)}
        mine = targets & {*concern.keys, *_hosts(concern)}
        if wish.strength is Strength.VETO and mine:
            who, what = problem.atlas.name_of(wish.delegate), named(problem.atlas, wish.target)
            clause = Text(
                de=f"zwischen {who} und {what.de} steht ein Veto",
                en=f"a veto stands between {who} and {what.en}",
            )
            yield Member(kind=Kind.VETO, items=(wish.id,), clause=clause)


def _hosts(concern: Concern) -> set[str]:
    items = concern.problem.atlas.appointments
    return {items[key].host or "" for key in concern.keys}
