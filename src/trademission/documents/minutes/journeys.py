"""Rides and transfers as steps: each end on the clocks of its own place."""

from collections.abc import Iterator

from trademission.documents.clean import one_line
from trademission.documents.content.lines import transfer_lines
from trademission.documents.dates import clock, offset_of, short_date
from trademission.documents.directory import Directory
from trademission.documents.minutes import minute_words as words
from trademission.documents.minutes.step import Phase, Step
from trademission.documents.paper import Matter, Phrase, joined, named, plain, quiet, strong
from trademission.documents.paper.agenda import matter
from trademission.domain.places import Place, Transfer
from trademission.domain.programme import Ride
from trademission.domain.time import local_date

BETWEEN = "\N{NO-BREAK SPACE}· "
MANY = 8  # so many names are read at a glance; more stand where the visit begins


def rides_of(person: str, directory: Directory) -> tuple[Ride, ...]:
    """Return the rides to known entries that somebody sits in, in order of time."""
    known = {entry.id for entry in directory.entries()}
    rides = directory.view.programme.rides
    own = (ride for ride in rides if person in ride.passengers and ride.entry in known)
    return tuple(sorted(own, key=lambda ride: (ride.leaves_at, ride.vehicle)))


def transfers_of(person: str, directory: Directory) -> tuple[Transfer, ...]:
    """Return the transfers of somebody, in order of time."""
    return directory.atlas.transfers_of(person)


def ride_steps(ride: Ride, directory: Directory) -> Iterator[Step]:
    """Yield the departure and the arrival of a ride."""
    language = directory.language
    origin, destination = _ends(ride.origin, ride.destination, directory)
    drive = words.DRIVE.in_language(language).format(
        minutes=words.span_words(ride.leaves_at, ride.arrives_at, language)
    )
    leaving = words.DEPARTURE.in_language(language)
    yield Step(
        at=ride.leaves_at,
        place=origin,
        phase=Phase.DEPARTURE,
        what=words.titled(leaving, plain(vehicle_name(ride, directory))),
        how=joined((_way(origin, destination, directory), plain(drive)), between=BETWEEN),
        beneath=tuple(_passengers(ride, directory)),
    )
    shift = words.shift_words(ride.leaves_at, origin, ride.arrives_at, destination, language)
    yield Step(
        at=ride.arrives_at,
        place=destination,
        phase=Phase.ARRIVAL_AT_HOUSE,
        what=strong(words.ARRIVAL_AT_HOUSE.in_language(language)),
        how=joined((named(directory.place(destination)), plain(shift)), between=BETWEEN),
    )


def transfer_steps(transfer: Transfer, directory: Directory) -> Iterator[Step]:
    """Yield the departure and the arrival of a transfer, by night or day."""
    line = next(transfer_lines(transfer, directory))
    yield Step(
        at=transfer.departs_at,
        place=directory.atlas.places[transfer.origin],
        phase=Phase.DEPARTURE,
        what=words.titled(
            words.departure_word(transfer.mode, directory.language), plain(line.title.text)
        ),
        how=_journey(transfer, directory),
        beneath=(
            Matter(word=line.who_word, line=plain(line.who)),
            *(matter(detail) for detail in line.details),
        ),
    )
    yield Step(
        at=transfer.arrives_at,
        place=directory.atlas.places[transfer.destination],
        phase=Phase.ARRIVAL,
        what=words.titled(words.ARRIVAL.in_language(directory.language), plain(line.title.text)),
        how=_arrival(transfer, directory),
    )


def _arrival(transfer: Transfer, directory: Directory) -> Phrase:
    """Return where one arrives, and what to do with one's watch."""
    origin, destination = _ends(transfer.origin, transfer.destination, directory)
    place = joined((named(directory.place(destination)), quiet(directory.address(destination))))
    shift = words.shift_words(
        transfer.departs_at, origin, transfer.arrives_at, destination, directory.language
    )
    return joined((place, plain(shift)), between=BETWEEN)


def _journey(transfer: Transfer, directory: Directory) -> Phrase:
    """Return from where to where, when it arrives, how long it takes, whether it is the night."""
    language = directory.language
    origin, destination = _ends(transfer.origin, transfer.destination, directory)
    day = local_date(transfer.arrives_at, destination.zone)
    is_other_day = day != local_date(transfer.departs_at, origin.zone)
    offsets = (
        offset_of(transfer.departs_at, origin.zone),
        offset_of(transfer.arrives_at, destination.zone),
    )
    when = (
        f"{short_date(day, language)}, " if is_other_day else "",
        clock(transfer.arrives_at, destination.zone),
        f" {offsets[1]}" if offsets[0] != offsets[1] else "",
    )
    takes = words.span_words(transfer.departs_at, transfer.arrives_at, language)
    told = (
        _way(origin, destination, directory),
        plain(words.ARRIVES.in_language(language).format(when="".join(when))),
        plain(words.TAKES.in_language(language).format(minutes=takes)),
        plain(words.NIGHT.in_language(language) if transfer.counts_as_night else ""),
    )
    return joined(told, between=BETWEEN)


def vehicle_name(ride: Ride, directory: Directory) -> str:
    """Return the name of what carries people."""
    return one_line(directory.atlas.name_of(ride.vehicle))


def _ends(origin: str, destination: str, directory: Directory) -> tuple[Place, Place]:
    return directory.atlas.places[origin], directory.atlas.places[destination]


def _way(origin: Place, destination: Place, directory: Directory) -> Phrase:
    ends = (named(directory.place(origin)), named(directory.place(destination)))
    return joined(ends, between=words.ARROW)


def _passengers(ride: Ride, directory: Directory) -> Iterator[Matter]:
    """Yield who sits in the vehicle, by rank, our interpreters last."""
    seats = directory.seats(ride.passengers, ride.leaves_at)
    names = (*seats, *directory.interpreters(ride.passengers))
    entry = next(one for one in directory.entries() if one.id == ride.entry)
    told = f"{len(names)}: {', '.join(names)}"
    if len(names) > MANY and set(ride.passengers) == set(entry.attendees):
        told = words.ALL_ATTENDING.in_language(directory.language).format(count=len(names))
    yield Matter(
        word=words.IN_THE_VEHICLE.in_language(directory.language),
        line=plain(told),
    )
