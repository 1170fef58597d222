"""The sheets of places: where the mission sleeps and goes, and how it gets there."""

from datetime import date, datetime

from trademission.domain.places import Mode
from trademission.files.cell_times import Day, Instant
from trademission.files.cells import Number, Pick, Whole, YesNo
from trademission.files.columns import Sheet, column, text
from trademission.files.lists import Opening, Refers
from trademission.files.sheets.common import (
    COUNTRY,
    DELEGATES,
    IDENTITY,
    INTERPRETERS,
    LABELS,
    NAME,
    PEOPLE,
    PLACES,
    VISIBILITY,
    owner,
)

PLACE_LIST = Sheet(
    key="places",
    title=text("Orte", "Places"),
    about=text("Jeder Ort, an den jemand kommt: Hotels, Bahnhöfe, Gastgeber.",
               "Anywhere somebody goes: hotels, stations, hosts."),
    where=PLACES,
    id_prefix="place",
    columns=(
        IDENTITY,
        NAME,
        column("city", "Stadt", "City"),
        COUNTRY,
        column("zone", "Zeitzone", "Time zone", hint=("Wie Asia/Tokyo.", "Like Asia/Tokyo."),
               also=("Zone",)),
        column("latitude", "Breitengrad", "Latitude", Number(), also=("Breite", "lat")),
        column("longitude", "Längengrad", "Longitude", Number(), also=("Länge", "lon", "lng")),
        column("address", "Anschrift", "Address", also=("Adresse",)),
        column("opening", "Öffnungszeiten", "Opening hours", Opening(),
               ("Wie Mo-Fr 09:00-17:00; leer: immer.", "Like Mon-Fri 09:00-17:00; empty: always.")),
        LABELS,
        column("city_labels", "Stadt in anderen Sprachen", "City in other languages", LABELS.kind),
        VISIBILITY,
    ),
    examples=(
        {"name": "Hotel Tokyo", "city": "Tokyo", "country": "JP", "zone": "Asia/Tokyo",
         "latitude": 35.68, "longitude": 139.76},
        {"name": text("Halbleiterwerk", "Chip plant"), "city": "Tokyo", "country": "JP",
         "zone": "Asia/Tokyo", "latitude": 35.62, "longitude": 139.74,
         "opening": text("Mo-Fr 09:00-17:00", "Mon-Fri 09:00-17:00")},
    ),
)  # fmt: skip
CLOSURES = Sheet(
    key="closures",
    title=text("Schließungen", "Closures"),
    about=text("Wann an einem Ort nichts stattfinden kann, etwa wegen eines Taifuns.",
               "When nothing can take place somewhere, such as in a typhoon."),
    where=(*PLACES, "*", "closures"),
    owners=(PLACES,),
    part="closures",
    columns=(
        owner("Ort", "Place", PLACES),
        column("start", "Beginn", "Start", Instant(), also=("von", "from")),
        column("end", "Ende", "End", Instant(), also=("bis", "until")),
    ),
    examples=(
        {"@owner": text("Halbleiterwerk", "Chip plant"),
         "start": datetime(2026, 9, 15, 0, 0),  # noqa: DTZ001 - local, as cells are
         "end": datetime(2026, 9, 16, 0, 0)},  # noqa: DTZ001 - as above
        {"@owner": "Hotel Tokyo",
         "start": datetime(2026, 9, 15, 6, 0),  # noqa: DTZ001 - as above
         "end": datetime(2026, 9, 15, 18, 0)},  # noqa: DTZ001 - as above
    ),
)  # fmt: skip
STOPS = Sheet(
    key="stops",
    title=text("Stationen", "Stops"),
    about=text("Wo übernachtet wird.", "Where nights are spent."),
    where=("brief", "stops"),
    id_prefix="stop",
    columns=(
        IDENTITY,
        NAME,
        column("base", "Unterkunft", "Base", Refers(to=(PLACES,), one=True),
               ("Der Ort, meist das Hotel.", "The place, mostly the hotel."), ("Hotel",)),
        column("first_date", "Erster Tag", "First day", Day(), also=("von", "from")),
        column("last_date", "Letzter Tag", "Last day", Day(), also=("bis", "until")),
        LABELS,
        VISIBILITY,
    ),
    examples=(
        {"name": "Tokyo", "base": "Hotel Tokyo", "first_date": date(2026, 9, 13),
         "last_date": date(2026, 9, 16)},
        {"name": "Seoul", "base": "Hotel Seoul", "first_date": date(2026, 9, 16),
         "last_date": date(2026, 9, 18)},
    ),
)  # fmt: skip
TRANSFERS = Sheet(
    key="transfers",
    title=text("Transfers", "Transfers"),
    about=text("Flüge, Züge und Busse der Delegation; Zeiten sind örtlich.",
               "Flights, trains and coaches of the delegation; times are local."),
    where=("brief", "transfers"),
    id_prefix="transfer",
    columns=(
        IDENTITY,
        NAME,
        column("mode", "Verkehrsmittel", "Mode", Pick(of=Mode)),
        column("origin", "Von", "From", Refers(to=(PLACES,), one=True), also=("Start",)),
        column("destination", "Nach", "To", Refers(to=(PLACES,), one=True), also=("Ziel",)),
        column("departs_at", "Abfahrt", "Departure", Instant(),
               ("Ortszeit am Start.", "Local time where it departs."), ("Abflug",)),
        column("arrives_at", "Ankunft", "Arrival", Instant(),
               ("Ortszeit am Ziel.", "Local time where it arrives.")),
        column("passengers", "Reisende", "Passengers",
               Refers(to=(DELEGATES, INTERPRETERS, PEOPLE), groups=True),
               ("Leer: alle. Sonst Namen, segment:… oder track:…, mit Semikolon.",
                "Empty: all. Else names, segment:… or track:…, with semicolons.")),
        column("counts_as_night", "Zählt als Nacht", "Counts as night", YesNo()),
        LABELS,
        VISIBILITY,
    ),
    examples=(
        {"name": text("Hinflug", "Flight out"), "mode": text("Flug", "flight"),
         "origin": "Frankfurt", "destination": "Hotel Tokyo",
         "departs_at": datetime(2026, 9, 12, 13, 0),  # noqa: DTZ001 - local, as cells are
         "arrives_at": datetime(2026, 9, 13, 8, 30)},  # noqa: DTZ001 - as above
        {"name": text("Weiterflug", "Flight on"), "mode": text("Flug", "flight"),
         "origin": "Hotel Tokyo", "destination": "Hotel Seoul",
         "departs_at": datetime(2026, 9, 16, 10, 0),  # noqa: DTZ001 - as above
         "arrives_at": datetime(2026, 9, 16, 12, 30)},  # noqa: DTZ001 - as above
    ),
)  # fmt: skip
TRAVEL_TIMES = Sheet(
    key="travel_times",
    title=text("Fahrzeiten", "Travel times"),
    about=text("Bekannte Minuten von Tür zu Tür; ohne Zeile wird geschätzt.",
               "Known minutes from door to door; without a row they are estimated."),
    where=("brief", "travel_times"),
    columns=(
        column("origin", "Von", "From", Refers(to=(PLACES,), one=True), also=("Start",)),
        column("destination", "Nach", "To", Refers(to=(PLACES,), one=True), also=("Ziel",)),
        column("minutes", "Minuten", "Minutes", Whole()),
        column("mode", "Verkehrsmittel", "Mode", Pick(of=Mode)),
    ),
    examples=(
        {"origin": "Hotel Tokyo", "destination": text("Halbleiterwerk", "Chip plant"),
         "minutes": 45, "mode": text("Bus", "coach")},
        {"origin": text("Halbleiterwerk", "Chip plant"), "destination": "Hotel Tokyo",
         "minutes": 60},
    ),
)  # fmt: skip
PLACE_SHEETS = (PLACE_LIST, CLOSURES, STOPS, TRANSFERS, TRAVEL_TIMES)
