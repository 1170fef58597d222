"""The sheets of matchmaking sessions: their times, who meets whom, who is away when."""

from datetime import datetime

from trademission.domain.appointments import Interpreting
from trademission.domain.places import Visibility
from trademission.files.cell_times import Instant
from trademission.files.cells import Pick, Whole, YesNo
from trademission.files.columns import Sheet, column, text
from trademission.files.lists import Refers, Wholes
from trademission.files.sheets.common import (
    COUNTERPARTS,
    DELEGATES,
    IDENTITY,
    LABELS,
    MEETINGS,
    NAME,
    PLACES,
    SESSIONS,
    VISIBILITY,
    owner,
)

NUMBERS = ("Nummern der Gesprächszeiten, wie 1; 3; 5-7.", "Numbers of slots, like 1; 3; 5-7.")
SESSION_NAME = text("Gesprächsbörse", "Matchmaking session")
SESSION_LIST = Sheet(
    key="sessions",
    title=text("Kooperationsbörsen", "Matchmaking sessions"),
    about=text("Einzelgespräche nebeneinander an Tischen; ihre Zeiten stehen auf einem eigenen "
               "Blatt.",
               "One-to-one meetings side by side at tables; their times stand on a sheet of "
               "their own."),
    where=SESSIONS,
    id_prefix="session",
    columns=(
        IDENTITY,
        NAME,
        column("place", "Ort", "Place", Refers(to=(PLACES,), one=True)),
        column("tables", "Tische", "Tables", Whole()),
        column("spare_tables", "Freie Tische", "Spare tables", Whole(),
               ("Sie bleiben frei für Gespräche, die niemand geplant hat.",
                "They stay free for talks that nobody planned.")),
        column("guests", "Von uns", "Guests", Refers(to=(DELEGATES,), groups=True),
               ("Leer: alle. Sonst Namen, segment:… oder track:…, mit Semikolon.",
                "Empty: all. Else names, segment:… or track:…, with semicolons.")),
        column("counterparts", "Gesprächspartner", "Counterparts", Refers(to=(COUNTERPARTS,)),
               ("Wer dort für die Gastgeber sitzt.", "Who sits there for the hosts.")),
        column("meetings_min", "Gespräche mindestens", "Meetings at least", Whole(),
               ("Je Person.", "For each person.")),
        column("meetings_max", "Gespräche höchstens", "Meetings at most", Whole(),
               ("Je Person.", "For each person.")),
        column("breaks_differ_by", "Pausen verschieden um höchstens", "Breaks differ by at most",
               Whole(), ("Zwischen zwei Personen.", "Between any two people.")),
        column("working_language", "Arbeitssprache", "Working language",
               hint=("Kürzel wie ja.", "A tag like ja.")),
        column("interpreting", "Dolmetschen", "Interpreting", Pick(of=Interpreting)),
        column("outside_working_day", "Außerhalb der Arbeitszeit", "Outside working day", YesNo()),
        LABELS,
        VISIBILITY,
        column("meetings_visibility", "Gespräche sichtbar für", "Meetings visible to",
               Pick(of=Visibility),
               ("Wer wissen darf, wer wen trifft.", "Who may know who meets whom.")),
    ),
    examples=(
        {"name": SESSION_NAME, "place": "Hotel Tokyo", "tables": 8, "spare_tables": 1,
         "counterparts": "Hanako Beispiel", "meetings_max": 6},
        {"name": text("Gründerrunde", "Start-up round"), "place": "Hotel Tokyo", "tables": 4,
         "guests": text("segment:Forschung", "segment:research"),
         "counterparts": "Minsu Muster"},
    ),
)  # fmt: skip
SLOTS = Sheet(
    key="slots",
    title=text("Gesprächszeiten", "Slots"),
    about=text("Die Zeiten einer Kooperationsbörse, gleich lang und der Reihe nach; was "
               "dazwischen liegt, ist Pause.",
               "The times of a matchmaking session, equally long and in order; what lies "
               "between is a pause."),
    where=(*SESSIONS, "*", "slots"),
    owners=(SESSIONS,),
    part="slots",
    columns=(
        owner("Kooperationsbörse", "Matchmaking session", SESSIONS),
        column("start", "Beginn", "Start", Instant(), also=("von", "from")),
        column("end", "Ende", "End", Instant(), also=("bis", "until")),
    ),
    examples=(
        {"@owner": SESSION_NAME,
         "start": datetime(2026, 9, 14, 14, 0),  # noqa: DTZ001 - local, as cells are
         "end": datetime(2026, 9, 14, 14, 20)},  # noqa: DTZ001 - as above
        {"@owner": SESSION_NAME,
         "start": datetime(2026, 9, 14, 14, 25),  # noqa: DTZ001 - as above
         "end": datetime(2026, 9, 14, 14, 45)},  # noqa: DTZ001 - as above
    ),
)  # fmt: skip
MEETING_LIST = Sheet(
    key="meetings",
    title=text("Einzelgespräche", "Meetings"),
    about=text("Gespräche, die niemand als Wunsch aufgeschrieben hat, und was über einzelne "
               "vereinbart ist; Terminwünsche brauchen hier keine Zeile.",
               "Meetings that nobody wrote down as a wish, and what is agreed about single "
               "ones; wishes need no row here."),
    where=MEETINGS,
    owners=(SESSIONS,),
    part="meetings",
    id_prefix="meeting",
    columns=(
        IDENTITY,
        owner("Kooperationsbörse", "Matchmaking session", SESSIONS),
        column("one", "Delegationsmitglied", "Delegate", Refers(to=(DELEGATES,), one=True)),
        column("other", "Trifft", "Meets", Refers(to=(COUNTERPARTS, DELEGATES), one=True),
               ("Gesprächspartner oder Delegationsmitglied.", "A counterpart or a delegate.")),
        column("required", "Findet statt", "Required", YesNo()),
        column("weight", "Gewicht", "Weight", Whole()),
        column("length", "Länge", "Length", Whole(),
               ("In Gesprächszeiten.", "In slots.")),
        column("slots", "Möglicher Beginn", "Possible starts", Wholes(), NUMBERS),
        column("slot", "Vereinbarter Beginn", "Agreed start", Whole(),
               ("Nummer der Gesprächszeit, die beide bestätigt haben.",
                "Number of the slot that both have confirmed.")),
    ),
    examples=(
        {"@owner": SESSION_NAME, "one": "Robin Muster", "other": "Hanako Beispiel",
         "required": text("ja", "yes")},
        {"@owner": SESSION_NAME, "one": "Dr. Alex Beispiel", "other": "Hanako Beispiel",
         "slot": 2},
    ),
)  # fmt: skip
ABSENCES = Sheet(
    key="absences",
    title=text("Abwesenheiten", "Absences"),
    about=text("Wer zu welchen Gesprächszeiten nicht kann.", "Who is away in which slots."),
    where=(*SESSIONS, "*", "absences"),
    owners=(SESSIONS,),
    part="absences",
    columns=(
        owner("Kooperationsbörse", "Matchmaking session", SESSIONS),
        column("who", "Wer", "Who", Refers(to=(DELEGATES, COUNTERPARTS), one=True)),
        column("slots", "Gesprächszeiten", "Slots", Wholes(), NUMBERS),
    ),
    examples=(
        {"@owner": SESSION_NAME, "who": "Hanako Beispiel", "slots": "5-6"},
        {"@owner": SESSION_NAME, "who": "Robin Muster", "slots": "1"},
    ),
)  # fmt: skip
SESSION_SHEETS = (SESSION_LIST, SLOTS, MEETING_LIST, ABSENCES)
