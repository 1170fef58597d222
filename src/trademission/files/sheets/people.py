"""The sheets of people: the delegation, its hosts, interpreters and vehicles."""

from datetime import datetime

from trademission.files.cell_times import Instant
from trademission.files.cells import Whole
from trademission.files.columns import Sheet, column, text
from trademission.files.lists import Pairs, Refers, Texts
from trademission.files.sheets.common import (
    APPOINTMENTS,
    COUNTERPARTS,
    COUNTRY,
    DELEGATES,
    HOSTS,
    IDENTITY,
    INTERPRETERS,
    LABELS,
    NAME,
    ORGANISATIONS,
    PEOPLE,
    VEHICLES,
    ZONE_COLUMN,
    owner,
)

DELEGATION = Sheet(
    key="delegates",
    title=text("Delegation", "Delegation"),
    about=text("Die Plätze der Delegation.", "The seats of the delegation."),
    where=DELEGATES,
    id_prefix="delegate",
    columns=(
        IDENTITY,
        NAME,
        column("segment", "Gruppe", "Segment",
               hint=("Wie Unternehmen, Forschung, Presse.", "Like companies, research, press."),
               also=("Segment",)),
        column("rank", "Rang", "Rank", Whole(),
               ("1 ist der höchste; leer: 100.", "1 is the highest; empty: 100.")),
        column("organisation", "Organisation", "Organisation",
               Refers(to=(ORGANISATIONS,), one=True), also=("Firma", "Company")),
        column("tracks", "Stränge", "Tracks", Texts(commas=True),
               ("Etwa Minister; Unternehmen", "Such as minister; companies")),
        column("languages", "Sprachen", "Languages", Texts(commas=True),
               ("Kürzel; leer: de, en.", "Tags; empty: de, en.")),
    ),
    examples=(
        {"name": "Dr. Alex Beispiel", "segment": text("Forschung", "research"), "rank": 10},
        {"name": "Robin Muster", "segment": text("Unternehmen", "companies"),
         "languages": "de, en, ja"},
    ),
)  # fmt: skip
SUBSTITUTES = Sheet(
    key="holdings",
    title=text("Vertretungen", "Substitutes"),
    about=text("Wer wann auf einem Platz der Delegation sitzt; nur wenn es wechselt.",
               "Who holds a seat of the delegation, when; only where it changes."),
    where=(*DELEGATES, "*", "holdings"),
    owners=(DELEGATES,),
    part="holdings",
    columns=(
        owner("Platz", "Seat", DELEGATES),
        column("person", "Person", "Person", Refers(to=(PEOPLE, DELEGATES), one=True),
               ("Ein Name vom Blatt Personen.", "A name of the sheet People.")),
        column("since", "Ab", "Since", Instant(), ("Leer: von Anfang an.", "Empty: always.")),
        column("until", "Bis", "Until", Instant(), ("Leer: bis zum Ende.", "Empty: to the end.")),
        ZONE_COLUMN,
    ),
    examples=(
        {"@owner": "Robin Muster", "person": "Robin Muster", "@zone": "Asia/Tokyo",
         "until": datetime(2026, 9, 15, 0, 0)},  # noqa: DTZ001 - local, as cells are
        {"@owner": "Robin Muster", "person": "Sascha Probe", "@zone": "Asia/Tokyo",
         "since": datetime(2026, 9, 15, 0, 0)},  # noqa: DTZ001 - as above
    ),
)  # fmt: skip
AWAY = Sheet(
    key="away",
    title=text("Ausfälle", "Times away"),
    about=text("Wann ein Mitglied der Delegation nichts wahrnehmen kann: krank, abberufen, "
               "verspätet.",
               "When a delegate can attend nothing: ill, called away, late."),
    where=(*DELEGATES, "*", "absences"),
    owners=(DELEGATES,),
    part="absences",
    columns=(
        owner("Platz", "Seat", DELEGATES),
        column("start", "Beginn", "Start", Instant(), also=("von", "from")),
        column("end", "Ende", "End", Instant(), also=("bis", "until")),
        ZONE_COLUMN,
    ),
    examples=(
        {"@owner": "Dr. Alex Beispiel", "@zone": "Asia/Tokyo",
         "start": datetime(2026, 9, 14, 0, 0),  # noqa: DTZ001 - local, as cells are
         "end": datetime(2026, 9, 15, 0, 0)},  # noqa: DTZ001 - as above
        {"@owner": "Robin Muster", "@zone": "Asia/Tokyo",
         "start": datetime(2026, 9, 14, 9, 0),  # noqa: DTZ001 - as above
         "end": datetime(2026, 9, 14, 12, 0)},  # noqa: DTZ001 - as above
    ),
)  # fmt: skip
HOST_LIST = Sheet(
    key="hosts",
    title=text("Gastgeber", "Hosts"),
    about=text("Organisationen, die empfangen.", "Organisations that receive us."),
    where=HOSTS,
    id_prefix="host",
    columns=(IDENTITY, NAME, COUNTRY, LABELS),
    examples=(
        {"name": text("Beispielchip AG", "Example Chips Inc."), "country": "JP"},
        {"name": text("Musterministerium", "Sample Ministry"), "country": "KR"},
    ),
)
COUNTERPART_LIST = Sheet(
    key="counterparts",
    title=text("Gesprächspartner", "Counterparts"),
    about=text("Personen bei Gastgebern.", "People at hosts."),
    where=COUNTERPARTS,
    owners=(HOSTS,),
    part="counterparts",
    id_prefix="counterpart",
    columns=(
        IDENTITY,
        NAME,
        owner("Gastgeber", "Host", HOSTS),
    ),
    examples=(
        {"name": "Hanako Beispiel", "@owner": text("Beispielchip AG", "Example Chips Inc.")},
        {"name": "Minsu Muster", "@owner": text("Musterministerium", "Sample Ministry")},
    ),
)
INTERPRETER_LIST = Sheet(
    key="interpreters",
    title=text("Dolmetscher", "Interpreters"),
    about=text("Wer für uns dolmetscht.", "Who interprets for us."),
    where=INTERPRETERS,
    id_prefix="interpreter",
    columns=(
        IDENTITY,
        NAME,
        column("pairs", "Sprachpaare", "Language pairs",
               Pairs(first="first", second="second", separator="/", example="de/ja"),
               ("Wie de/ja; en/ja.", "Like de/ja; en/ja.")),
    ),
    examples=(
        {"name": "Yuki Beispiel", "pairs": "de/ja"},
        {"name": "Jisoo Muster", "pairs": "de/ko; en/ko"},
    ),
)  # fmt: skip
VEHICLE_LIST = Sheet(
    key="vehicles",
    title=text("Fahrzeuge", "Vehicles"),
    about=text("Busse und Wagen mit ihren Plätzen.", "Coaches and cars with their seats."),
    where=VEHICLES,
    id_prefix="vehicle",
    columns=(IDENTITY, NAME, column("seats", "Plätze", "Seats", Whole())),
    examples=(
        {"name": text("Bus 1", "Coach 1"), "seats": 40},
        {"name": text("Wagen 1", "Car 1"), "seats": 6},
    ),
)
WINDOWS = Sheet(
    key="windows",
    title=text("Zeitfenster", "Windows"),
    about=text("Wann ein Termin möglich ist, jemand Zeit hat, ein Fahrzeug da ist.",
               "When an appointment is possible, somebody is free, a vehicle is there."),
    where=(*APPOINTMENTS, "*", "windows"),
    owners=(APPOINTMENTS, COUNTERPARTS, INTERPRETERS, VEHICLES),
    part="windows",
    columns=(
        owner("Für", "For", APPOINTMENTS, COUNTERPARTS, INTERPRETERS, VEHICLES),
        column("start", "Beginn", "Start", Instant(), also=("von", "from")),
        column("end", "Ende", "End", Instant(), also=("bis", "until")),
        ZONE_COLUMN,
    ),
    examples=(
        {"@owner": text("Bus 1", "Coach 1"), "@zone": "Asia/Tokyo",
         "start": datetime(2026, 9, 13, 8, 0),  # noqa: DTZ001 - local, as cells are
         "end": datetime(2026, 9, 16, 22, 0)},  # noqa: DTZ001 - as above
        {"@owner": text("Werksbesuch", "Plant visit"),
         "start": datetime(2026, 9, 14, 9, 0),  # noqa: DTZ001 - as above
         "end": datetime(2026, 9, 14, 12, 0)},  # noqa: DTZ001 - as above
    ),
)  # fmt: skip
PEOPLE_SHEETS = (
    DELEGATION, SUBSTITUTES, AWAY, HOST_LIST, COUNTERPART_LIST, INTERPRETER_LIST, VEHICLE_LIST,
    WINDOWS,
)  # fmt: skip
