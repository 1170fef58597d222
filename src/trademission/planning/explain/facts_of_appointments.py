"""What an appointment asks: people, hosts, languages, vehicles, numbers, times."""

from collections.abc import Iterator

from trademission.domain.appointments import Appointment, Choice, Interpreting, State
from trademission.domain.atlas import Atlas
from trademission.domain.change_words import when
from trademission.domain.text import Text
from trademission.domain.words import counted
from trademission.planning.explain.concern import Concern
from trademission.planning.explain.members import Kind, Member
from trademission.planning.explain.moments import circle, listed, moment, named


def facts_of_appointments(concern: Concern) -> Iterator[Member]:
    """Yield what each appointment asks for itself."""
    atlas = concern.problem.atlas
    for key in concern.items:
        item = atlas.appointments[key]
        for kind, items, clause in (
            *_of_people(atlas, item),
            *_of_hosts(atlas, item),
            *_of_means(atlas, item),
        ):
            yield Member(kind=kind, items=(key, *items), clause=clause)


Fact = tuple[Kind, tuple[str, ...], Text]


def _of_people(atlas: Atlas, item: Appointment) -> Iterator[Fact]:
    """Yield who has to come, who may, and how many."""
    name = named(atlas, item.id)
    for word in item.required:
        who = circle(atlas, (word,))
        yield (
            Kind.REQUIRED,
            (word,),
            Text(de=f"{name.de} braucht {who.de}", en=f"{name.en} needs {who.en}"),
        )
    if item.leader is not None:
        who = circle(atlas, (item.leader,))
        yield (
            Kind.LEADER,
            (),
            Text(de=f"{who.de} leitet {name.de}", en=f"{who.en} leads “{item.name}”"),
        )
    who = circle(atlas, item.invited)
    if item.choice is Choice.EVERYONE:
        clause = Text(
            de=f"zu {name.de} kommen alle, die können: {who.de}",
            en=f"everybody who can comes to {name.en}: {who.en}",
        )
        yield Kind.CIRCLE, (), clause
    elif "all" not in item.invited:
        clause = Text(
            de=f"zu {name.de} ist sonst niemand eingeladen als {who.de}",
            en=f"nobody is invited to {name.en} but {who.en}",
        )
        yield Kind.CIRCLE, (), clause
    yield from _of_numbers(name, item)


def _of_numbers(name: Text, item: Appointment) -> Iterator[Fact]:
    fewest, most = item.seats_min, item.seats_max
    if fewest:
        people = counted(fewest, de=("Person", "Personen"), en=("person", "people"))
        clause = Text(
            de=f"{name.de} braucht wenigstens {people.de}",
            en=f"{name.en} needs at least {people.en}",
        )
        yield Kind.SEATS_MIN, (), clause
    if most is not None:
        clause = Text(
            de=f"bei {name.de} sind höchstens {most} zugelassen",
            en=f"no more than {most} are admitted to {name.en}",
        )
        yield Kind.SEATS_MAX, (), clause


def _of_hosts(atlas: Atlas, item: Appointment) -> Iterator[Fact]:
    """Yield what the host has said: refusal, slots, windows, who receives."""
    name, zone = named(atlas, item.id), atlas.zone_of(item.id)
    if item.is_dead:
        clause = Text(
            de=f"{name.de} hat der Gastgeber abgesagt", en=f"the host has declined {name.en}"
        )
        yield Kind.DECLINED, (), clause
    if item.state is State.OFFERED and item.fixed_start is None:
        slots = listed([moment(offer.start_at, zone) for offer in item.offers])
        clause = Text(
            de=f"für {name.de} ist nur angeboten: {slots.de}",
            en=f"only these are offered for {name.en}: {slots.en}",
        )
        yield Kind.OFFERS, (), clause
    if item.windows:
        open_at = listed([when(window, zone) for window in item.windows])
        clause = Text(
            de=f"{name.de} geht nur {open_at.de}", en=f"{name.en} is possible only {open_at.en}"
        )
        yield Kind.WINDOWS, (), clause
    for key in item.counterparts:
        who = atlas.name_of(key)
        yield (
            Kind.COUNTERPART,
            (key,),
            Text(de=f"bei {name.de} empfängt {who}", en=f"{who} receives at {name.en}"),
        )


def _of_means(atlas: Atlas, item: Appointment) -> Iterator[Fact]:
    """Yield language, vehicle and the minutes at the gate."""
    name = named(atlas, item.id)
    if item.working_language:
        yield Kind.LANGUAGE, (), _of_language(name, item)
    if item.vehicle is not None:
        vehicle = named(atlas, item.vehicle)
        clause = Text(de=f"zu {name.de} fährt {vehicle.de}", en=f"{vehicle.en} goes to {name.en}")
        yield Kind.VEHICLE, (), clause
    if item.registration_minutes:
        minutes = item.registration_minutes
        clause = Text(
            de=f"die Anmeldung bei {name.de} dauert {minutes} Minuten",
            en=f"registration at {name.en} takes {minutes} minutes",
        )
        yield Kind.REGISTRATION, (), clause


def _of_language(name: Text, item: Appointment) -> Text:
    language = item.working_language
    ours = {Interpreting.CONSECUTIVE: 1, Interpreting.SIMULTANEOUS: 2}.get(item.interpreting)
    if ours is None:
        return Text(
            de=f"die Arbeitssprache von {name.de} ist {language}",
            en=f"the working language of {name.en} is {language}",
        )
    return Text(
        de=f"{name.de} ({language}) braucht {ours} von unseren Dolmetschenden",
        en=f"{name.en} ({language}) needs {ours} of our interpreters",
    )
