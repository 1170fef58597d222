"""The sheets of the header: who travels where, when, why."""

from datetime import date

from trademission.domain.places import Visibility
from trademission.files.cell_times import Day
from trademission.files.cells import Pick, Whole
from trademission.files.columns import Column, Sheet, column, text
from trademission.files.sheets.common import COUNTRY, IDENTITY, LABELS, NAME, VISIBILITY

MISSION = Sheet(
    key="mission",
    title=text("Reise", "Mission"),
    about=text("Was für die ganze Reise gilt.", "What holds for the whole mission."),
    where=(),
    is_group=True,
    columns=(
        column("id", "Kennung der Reise", "Mission id",
               hint=("Einmal gewählt, nie geändert.", "Chosen once, never changed.")),
        column("format", "Format", "Format", Whole(),
               ("Nummer des Dateiformats; nicht ändern.", "Number of the format; leave it.")),
        column("header.title", "Titel", "Title"),
        column("header.labels", "Titel in anderen Sprachen", "Title in other languages",
               LABELS.kind),
        column("header.note", "Anmerkung", "Note"),
    ),
    examples=(
        {"id": text("reise-2026", "mission-2026"),
         "header.title": text("Beispielreise", "Example mission")},
    ),
)  # fmt: skip
DATES = Sheet(
    key="dates",
    title=text("Reisedaten", "Dates"),
    about=text(
        "Erster und letzter Tag; mehrere Zeilen, wenn nicht alle dasselbe wissen dürfen.",
        "First and last day; several rows when not everybody may know the same.",
    ),
    where=("header", "dates"),
    columns=(
        column("first_date", "Erster Tag", "First day", Day(), also=("von", "from")),
        column("last_date", "Letzter Tag", "Last day", Day(), also=("bis", "until")),
        Column(
            field="visibility",
            title=VISIBILITY.title,
            kind=Pick(of=Visibility),
            hint=VISIBILITY.hint,
            also=VISIBILITY.also,
        ),
    ),
    examples=(
        {"first_date": date(2026, 9, 13), "last_date": date(2026, 9, 18)},
        {"first_date": date(2026, 9, 13), "last_date": date(2026, 9, 20),
         "visibility": text("intern", "internal")},
    ),
)  # fmt: skip
GOALS = Sheet(
    key="goals",
    title=text("Ziele", "Goals"),
    about=text("Wozu die Reise dient.", "What the mission is for."),
    where=("header", "goals"),
    id_prefix="goal",
    columns=(IDENTITY, NAME, LABELS),
    examples=(
        {"name": text("Investoren gewinnen", "Win investors")},
        {"name": text("Forschung verbinden", "Link research")},
    ),
)
TOPICS = Sheet(
    key="topics",
    title=text("Themen", "Topics"),
    about=text("Schwerpunkte je Land.", "Focus topics of each country."),
    where=("header", "topics"),
    id_prefix="topic",
    columns=(IDENTITY, NAME, COUNTRY, LABELS),
    examples=(
        {"name": text("Halbleiter", "Semiconductors"), "country": "JP"},
        {"name": text("Wasserstoff", "Hydrogen"), "country": "KR"},
    ),
)
ORGANISERS = Sheet(
    key="organisers",
    title=text("Veranstalter", "Organisers"),
    about=text("Wer die Reise ausrichtet.", "Who organises the mission."),
    where=("header", "organisers"),
    columns=(
        NAME,
        column("role", "Rolle", "Role", also=("Aufgabe",)),
        LABELS,
    ),
    examples=(
        {"name": text("Wirtschaftsförderung", "Development agency"),
         "role": text("plant", "plans")},
        {"name": text("Ministerium", "Ministry"), "role": text("leitet", "leads")},
    ),
)  # fmt: skip
CONTACTS = Sheet(
    key="contacts",
    title=text("Ansprechpartner", "Contacts"),
    about=text("Wen man anruft.", "Whom to call."),
    where=("header", "contacts"),
    columns=(
        NAME,
        column("role", "Rolle", "Role", also=("Aufgabe",)),
        column("phone", "Telefon", "Phone"),
        column("email", "E-Mail", "Email"),
    ),
    examples=(
        {"name": "Kim Beispiel", "role": text("Organisation", "organiser"),
         "phone": "0351 000000"},
        {"name": "Chris Muster", "role": text("Presse", "press"),
         "email": "presse@example.org"},
    ),
)  # fmt: skip
LINKS = Sheet(
    key="links",
    title=text("Verweise", "Links"),
    about=text("Wo mehr steht.", "Where to read on."),
    where=("header", "links"),
    columns=(
        column("title", "Titel", "Title"),
        column("address", "Adresse", "Address", also=("Internet", "URL")),
        column("origin", "Herkunft", "Origin"),
        column("year", "Jahr", "Year", Whole()),
    ),
    examples=(
        {"title": text("Medieninformation", "Media release"), "year": 2026,
         "address": "https://example.org/1"},
        {"title": text("Länderprofil", "Country note"), "origin": text("Kammer", "chamber")},
    ),
)  # fmt: skip
HEADER_SHEETS = (MISSION, DATES, GOALS, TOPICS, ORGANISERS, CONTACTS, LINKS)
