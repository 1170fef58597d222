"""What a release does not tell, in the order in which an organiser needs it."""

from collections.abc import Iterator

from trademission.desk.starting.draft import Unknown
from trademission.desk.starting.route import Leg
from trademission.documents.release.reading.found import ReadRelease
from trademission.domain.text import Text


def unknowns(read: ReadRelease, legs: tuple[Leg, ...]) -> tuple[Unknown, ...]:
    """Return what is still open; every mission has to have it before it can be planned."""
    return tuple(_unknowns(read, legs))


def _unknowns(read: ReadRelease, legs: tuple[Leg, ...]) -> Iterator[Unknown]:
    yield from _delegation(read)
    yield _unknown(
        "hosts",
        de="Gastgeber, Gesprächspartner und Termine nennt die Meldung kaum.",
        en="The release names hardly any hosts, counterparts or appointments.",
        next_de="Tragen Sie sie in die Blätter Gastgeber und Termine ein.",
        next_en="Enter them on the sheets hosts and appointments.",
    )
    if len(legs) > 1:
        yield _unknown(
            "days",
            de="Die Tage je Station sind gleichmäßig verteilt; das ist ein Vorschlag.",
            en="The days per stop are shared out evenly; that is a proposal.",
            next_de="Berichtigen Sie sie im Blatt Stationen.",
            next_en="Correct them on the sheet stops.",
        )
    yield _unknown(
        "transfers",
        de="Flüge, Züge und Fahrten zwischen den Stationen fehlen, mit Zeiten und Reisenden.",
        en="Flights, trains and rides between the stops are missing, with times and passengers.",
        next_de="Tragen Sie sie in das Blatt Transfers ein.",
        next_en="Enter them on the sheet transfers.",
    )
    yield from _places(legs)
    yield _unknown(
        "interpreters",
        de="Welche Sprachen wo gesprochen werden und wer dolmetscht, ist offen.",
        en="Which languages are spoken where, and who interprets, is open.",
        next_de="Tragen Sie Dolmetscherinnen und Dolmetscher und ihre Sprachen ein.",
        next_en="Enter interpreters with their languages.",
    )
    yield _unknown(
        "wishes",
        de="Terminwünsche und Rangfolge der Delegation sind nicht bekannt.",
        en="The wishes and the order of precedence of the delegation are not known.",
        next_de="Fragen Sie die Mitglieder; der Rang steht im Blatt Delegation.",
        next_en="Ask the members; the rank is on the sheet delegates.",
    )
    yield _unknown(
        "quotes",
        de=f"Die Meldung enthält {len(read.quotes)} Zitate; ob sie freigegeben sind, ist offen.",
        en=f"The release holds {len(read.quotes)} quotes; whether they are approved is open.",
        next_de="Holen Sie die Freigabe ein, bevor Sie sie wieder verwenden.",
        next_en="Get the approval before you use them again.",
    )


def _delegation(read: ReadRelease) -> Iterator[Unknown]:
    count = next(iter(read.head_counts), None)
    number = "" if count is None else f"{'rund ' if count.is_approximate else ''}{count.number}"
    english = "" if count is None else f"{'about ' if count.is_approximate else ''}{count.number}"
    segments = ", ".join(segment.words for segment in read.segments)
    yield _unknown(
        "delegates",
        de=f"Die Delegation hat {number or 'unbekannt viele'} Mitglieder "
        f"({segments or 'ohne Bereiche'}), aber keine Namen.",
        en=f"The delegation has {english or 'an unknown number of'} members "
        f"({segments or 'no segments'}), but no names.",
        next_de="Ziehen Sie Ihre Teilnehmerliste herein oder füllen Sie das Blatt Delegation.",
        next_en="Bring in your list of participants, or fill the sheet delegates.",
    )


def _places(legs: tuple[Leg, ...]) -> Iterator[Unknown]:
    cities = ", ".join(leg.place.city for leg in legs)
    yield _unknown(
        "hotels",
        de=f"Unterkünfte und ihre Adressen fehlen ({cities}); eingetragen ist die Stadtmitte.",
        en=f"Hotels and their addresses are missing ({cities}); the middle of the city stands in.",
        next_de="Berichtigen Sie Namen, Adressen und Koordinaten im Blatt Orte.",
        next_en="Correct names, addresses and coordinates on the sheet places.",
    )
    rough = ", ".join(leg.place.city for leg in legs if leg.is_rough)
    if rough:
        yield _unknown(
            "coordinates",
            de=f"Wo {rough} liegt, weiß die Tabelle nicht; eingetragen ist eine andere Stadt des "
            "Landes.",
            en=f"The table does not know where {rough} lies; another city of the country stands "
            "in.",
            next_de="Berichtigen Sie Breite, Länge und Zeitzone im Blatt Orte.",
            next_en="Correct latitude, longitude and zone on the sheet places.",
        )


def _unknown(matter: str, *, de: str, en: str, next_de: str, next_en: str) -> Unknown:
    return Unknown(
        matter=matter, sentence=Text(de=de, en=en), next_step=Text(de=next_de, en=next_en)
    )
