"""The sheets of appointments: what may take place, and what is wished for."""

from datetime import date, datetime

from trademission.domain.appointments import (
    Choice,
    Interpreting,
    Kind,
    Priority,
    Rounds,
    Side,
    State,
    Strength,
)
from trademission.files.cell_times import Day, Instant
from trademission.files.cells import Pick, Whole, YesNo
from trademission.files.columns import Sheet, column, text
from trademission.files.lists import Refers
from trademission.files.sheets.common import (
    APPOINTMENTS,
    COUNTERPARTS,
    COUNTRY,
    DELEGATES,
    HOSTS,
    IDENTITY,
    LABELS,
    MEETINGS,
    NAME,
    ORGANISATIONS,
    PLACES,
    VEHICLES,
    VISIBILITY,
    owner,
)

ITEMS = (APPOINTMENTS, MEETINGS)
WHO = Refers(to=(DELEGATES,), groups=True)
LOCAL = ("Ortszeit, wie 2023-09-12 14:00.", "Local time, like 2023-09-12 14:00.")
APPOINTMENT_LIST = Sheet(
    key="appointments",
    title=text("Termine", "Appointments"),
    about=text("Alles, was ins Programm kommen kann; Zeiten sind die des Ortes.",
               "All that the programme may hold; times are those of the place."),
    where=APPOINTMENTS,
    id_prefix="appointment",
    columns=(
        IDENTITY,
        NAME,
        column("kind", "Art", "Kind", Pick(of=Kind)),
        column("place", "Ort", "Place", Refers(to=(PLACES,), one=True)),
        column("duration_minutes", "Dauer (Minuten)", "Duration (minutes)", Whole(),
               also=("Dauer in Minuten", "Minuten", "Minutes")),
        column("host", "Gastgeber", "Host", Refers(to=(HOSTS,), one=True)),
        column("counterparts", "Gesprächspartner", "Counterparts", Refers(to=(COUNTERPARTS,))),
        column("state", "Stand", "State", Pick(of=State),
               ("Bestätigte brauchen einen festen Beginn, angebotene eine Zeile im Blatt Angebote.",
                "Confirmed ones need a fixed start, offered ones a row on the sheet Offers.")),
        column("priority", "Vorrang", "Priority", Pick(of=Priority), also=("Priorität",)),
        column("weight", "Gewicht", "Weight", Whole()),
        column("fixed_start", "Fester Beginn", "Fixed start", Instant(), LOCAL,
               also=("Beginn", "Start")),
        column("choice", "Teilnahme", "Attendance", Pick(of=Choice),
               ("Alle Eingeladenen, oder wer es wünscht.", "All invited, or those who wish."),
               also=("choice",)),
        column("invited", "Eingeladen", "Invited", WHO,
               ("Leer: alle. Sonst Namen, segment:… oder track:…, mit Semikolon.",
                "Empty: all. Else names, segment:… or track:…, with semicolons.")),
        column("required", "Unverzichtbar", "Required", WHO),
        column("leader", "Leitung", "Leader", Refers(to=(DELEGATES,), one=True)),
        column("seats_min", "Plätze mindestens", "Seats at least", Whole(), also=("seats min",)),
        column("seats_max", "Plätze höchstens", "Seats at most", Whole(), also=("seats max",)),
        column("rounds", "Runden", "Rounds", Whole()),
        column("rounds_run", "Ablauf der Runden", "Rounds run", Pick(of=Rounds)),
        column("provides_meal", "Mit Essen", "Provides a meal", YesNo()),
        column("outside_working_day", "Außerhalb der Arbeitszeit", "Outside working day", YesNo()),
        column("working_language", "Arbeitssprache", "Working language",
               hint=("Kürzel wie ja.", "A tag like ja.")),
        column("interpreting", "Dolmetschen", "Interpreting", Pick(of=Interpreting)),
        column("vehicle", "Fahrzeug", "Vehicle", Refers(to=(VEHICLES,), one=True)),
        column("vehicle_waits", "Fahrzeug wartet", "Vehicle waits", YesNo()),
        column("registration_minutes", "Anmeldung (Minuten)", "Registration (minutes)", Whole(),
               ("Am Tor.", "At the gate."), also=("Anmeldung in Minuten",)),
        column("visitor_list_due_at", "Besucherliste bis", "Visitor list due", Instant(), LOCAL),
        column("request.asked_at", "Angefragt am", "Asked at", Instant(), LOCAL),
        column("request.reminded_at", "Erinnert am", "Reminded at", Instant(), LOCAL),
        column("request.by", "Angefragt von", "Asked by"),
        column("request.next_step", "Nächster Schritt", "Next step"),
        LABELS,
        VISIBILITY,
    ),
    examples=(
        {"name": text("Werksbesuch", "Plant visit"), "kind": text("Firmenbesuch", "company visit"),
         "place": text("Halbleiterwerk", "Chip plant"), "duration_minutes": 90,
         "host": text("Beispielchip AG", "Example Chips Inc."),
         "state": text("angefragt", "requested"), "seats_max": 15},
        {"name": text("Abendessen", "Dinner"), "kind": text("Abendessen", "dinner"),
         "place": "Hotel Tokyo", "duration_minutes": 120, "state": text("bestätigt", "confirmed"),
         "fixed_start": datetime(2026, 9, 13, 19, 0),  # noqa: DTZ001 - local, as cells are
         "choice": text("alle", "everyone"), "outside_working_day": text("ja", "yes")},
    ),
)  # fmt: skip
OFFERS = Sheet(
    key="offers",
    title=text("Angebote", "Offers"),
    about=text("Zeiten, die ein Gastgeber genannt hat.", "Slots that a host named."),
    where=(*APPOINTMENTS, "*", "offers"),
    owners=(APPOINTMENTS,),
    part="offers",
    columns=(
        owner("Termin", "Appointment", APPOINTMENTS),
        column("start_at", "Beginn", "Start", Instant(), LOCAL),
        column("expires_at", "Gilt bis", "Expires", Instant(), LOCAL, also=("Verfällt",)),
    ),
    examples=(
        {"@owner": text("Werksbesuch", "Plant visit"),
         "start_at": datetime(2026, 9, 14, 10, 0)},  # noqa: DTZ001 - local, as cells are
        {"@owner": text("Werksbesuch", "Plant visit"),
         "start_at": datetime(2026, 9, 15, 14, 0)},  # noqa: DTZ001 - as above
    ),
)  # fmt: skip
WISHES = Sheet(
    key="wishes",
    title=text("Terminwünsche", "Wishes"),
    about=text("Wer wen treffen will, oder nicht soll.", "Who should meet whom, or must not."),
    where=("brief", "wishes"),
    id_prefix="wish",
    columns=(
        IDENTITY,
        column("delegate", "Delegationsmitglied", "Delegate", Refers(to=(DELEGATES,), one=True)),
        column("target", "Wunsch", "Target", Refers(to=(HOSTS, APPOINTMENTS), one=True),
               ("Ein Gastgeber oder ein Termin.", "A host or an appointment."), ("Ziel",)),
        column("strength", "Stärke", "Strength", Pick(of=Strength)),
        column("side", "Wessen Wunsch", "Whose wish", Pick(of=Side), also=("Seite",)),
        column("weight", "Gewicht", "Weight", Whole()),
    ),
    examples=(
        {"delegate": "Robin Muster", "target": text("Beispielchip AG", "Example Chips Inc."),
         "strength": text("muss", "must")},
        {"delegate": "Dr. Alex Beispiel", "target": text("Werksbesuch", "Plant visit")},
    ),
)  # fmt: skip
ORDERS = Sheet(
    key="orders",
    title=text("Reihenfolge", "Order"),
    about=text("Was vor was kommt.", "What comes before what."),
    where=("brief", "orders"),
    columns=(
        column("first", "Zuerst", "First", Refers(to=ITEMS, one=True)),
        column("then", "Danach", "Then", Refers(to=ITEMS, one=True)),
        column("lag_min_minutes", "Abstand mindestens", "Lag at least", Whole(),
               ("Minuten.", "Minutes.")),
        column("lag_max_minutes", "Abstand höchstens", "Lag at most", Whole(),
               ("Minuten.", "Minutes.")),
    ),
    examples=(
        {"first": text("Werksbesuch", "Plant visit"), "then": text("Abendessen", "Dinner")},
        {"first": text("Briefing", "Briefing"), "then": text("Werksbesuch", "Plant visit"),
         "lag_min_minutes": 30},
    ),
)  # fmt: skip
KEEP_APART = Sheet(
    key="keep_apart",
    title=text("Getrennt halten", "Keep apart"),
    about=text("Organisationen, die nie in einem Raum sind.",
               "Organisations that are never in one room."),
    where=("brief", "keep_apart"),
    columns=(
        column("one", "Eine", "One", Refers(to=(ORGANISATIONS, HOSTS), one=True)),
        column("other", "Andere", "Other", Refers(to=(ORGANISATIONS, HOSTS), one=True)),
    ),
    examples=(
        {"one": "Firma A", "other": "Firma B"},
        {"one": "Firma A", "other": text("Beispielchip AG", "Example Chips Inc.")},
    ),
)  # fmt: skip
HOLIDAYS = Sheet(
    key="holidays",
    title=text("Feiertage", "Holidays"),
    about=text("Vor Terminen an diesen Tagen wird gewarnt.",
               "Appointments on these days are warned about."),
    where=("brief", "holidays"),
    columns=(column("date", "Tag", "Date", Day(), also=("Datum",)), COUNTRY, NAME),
    examples=(
        {"date": date(2026, 9, 21), "country": "JP",
         "name": text("Tag der Achtung vor dem Alter", "Respect for the Aged Day")},
        {"date": date(2026, 9, 24), "country": "KR", "name": "Chuseok"},
    ),
)  # fmt: skip
APPOINTMENT_SHEETS = (APPOINTMENT_LIST, OFFERS, WISHES, ORDERS, KEEP_APART, HOLIDAYS)
