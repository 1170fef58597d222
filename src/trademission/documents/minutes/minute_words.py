"""The fixed words of the minute schedule, in German and English."""

from datetime import datetime, timedelta

from trademission.documents.dates import offset_of
from trademission.documents.paper import Phrase, joined, strong
from trademission.domain.places import Mode, Place
from trademission.domain.text import Language, Text
from trademission.domain.time import local_time, minutes_between

ARROW = " \N{RIGHTWARDS ARROW} "
DEPARTURES = {
    Mode.FLIGHT: Text(de="Abflug", en="Departure"),
    Mode.WALK: Text(de="Aufbruch", en="Set-off"),
}
DEPARTURE = Text(de="Abfahrt", en="Departure")
ARRIVAL = Text(de="Ankunft", en="Arrival")
ARRIVAL_AT_HOUSE = Text(de="Ankunft am Haus", en="Arrival at the house")
DRIVE = Text(de="{minutes} Fahrt", en="drive of {minutes}")
IN_THE_VEHICLE = Text(de="Im Fahrzeug", en="In the vehicle")
ALL_ATTENDING = Text(de="{count}: alle Teilnehmenden", en="{count}: everyone who attends")
REGISTRATION = Text(de="Anmeldung am Eingang", en="Registration at the gate")
BEFORE_BEGIN = Text(de="{minutes} vor Beginn", en="{minutes} before the start")
BEGIN = Text(de="Beginn", en="Start")
HOST = Text(de="Gastgeber", en="Host")
GREETING_OURS = Text(de="Begrüßung, unsere Seite", en="Greeting, our side")
GREETING_THEIRS = Text(de="Begrüßung, Gastgeber", en="Greeting, host")
NOT_NAMED = Text(de="noch nicht benannt", en="not named yet")
FURTHER = Text(de="Weitere Gesprächspartner", en="Further counterparts")
SLOT = Text(de="Redebeitrag {number}", en="Speaking slot {number}")
PRESS = Text(de="Presse", en="Press")
END = Text(de="Ende", en="End")
WAITS = Text(de="{vehicle} wartet bis {clock}", en="{vehicle} waits until {clock}")
WAITS_NOT = Text(de="{vehicle} wartet nicht", en="{vehicle} does not wait")
NEXT = Text(de="nächste Abfahrt {clock}, {what}", en="next departure {clock}, {what}")
ARRIVES = Text(de="an {when}", en="arrives {when}")
TAKES = Text(de="{minutes} unterwegs", en="{minutes} on the way")
NIGHT = Text(de="Nacht unterwegs", en="night on board")
FORWARD = Text(
    de="Uhren {time} vorstellen ({before} \N{RIGHTWARDS ARROW} {after})",
    en="put clocks forward by {time} ({before} \N{RIGHTWARDS ARROW} {after})",
)
BACK = Text(
    de="Uhren {time} zurückstellen ({before} \N{RIGHTWARDS ARROW} {after})",
    en="put clocks back by {time} ({before} \N{RIGHTWARDS ARROW} {after})",
)
FREE = Text(de="Freie Zeit", en="Free time")
WAY = Text(de="Weg", en="Way")
UNTIL = Text(de="{time} bis {clock}", en="{time} until {clock}")
WAY_TO = Text(
    de="darin der Weg nach {place}, etwa {minutes}",
    en="including the way to {place}, about {minutes}",
)
HOURS = Text(de="{count} Stunden", en="{count} hours")
HOUR = Text(de="1 Stunde", en="1 hour")
MINUTES = Text(de="{count} Minuten", en="{count} minutes")
MINUTE = Text(de="1 Minute", en="1 minute")


def titled(word: str, name: Phrase) -> Phrase:
    """Return what happens as a word to be found at a glance, and to what it happens."""
    return joined((strong(f"{word}:"), name), between=" ")


def departure_word(mode: Mode, language: Language) -> str:
    """Return what leaving is called for a means of transport."""
    return DEPARTURES.get(mode, DEPARTURE).in_language(language)


def span_words(start: datetime, end: datetime, language: Language) -> str:
    """Return how long it is from `start` to `end`, as 1 hour 30 minutes."""
    return minutes_words(minutes_between(start, end), language)


def minutes_words(minutes: int, language: Language) -> str:
    """Return a number of minutes as hours and minutes."""
    hours, rest = divmod(minutes, 60)
    told = []
    if hours:
        told.append((HOUR if hours == 1 else HOURS).in_language(language).format(count=hours))
    if rest or not hours:
        told.append((MINUTE if rest == 1 else MINUTES).in_language(language).format(count=rest))
    return " ".join(told)


def shift_words(
    leaves_at: datetime, origin: Place, arrives_at: datetime, destination: Place, language: Language
) -> str:
    """Return how far clocks are to be put forward or back on the way; nothing for not at all."""
    before = local_time(leaves_at, origin.zone).utcoffset() or timedelta()
    after = local_time(arrives_at, destination.zone).utcoffset() or timedelta()
    minutes = round((after - before).total_seconds() / 60)
    if not minutes:
        return ""
    return (
        (FORWARD if minutes > 0 else BACK)
        .in_language(language)
        .format(
            time=minutes_words(abs(minutes), language),
            before=offset_of(leaves_at, origin.zone),
            after=offset_of(arrives_at, destination.zone),
        )
    )
