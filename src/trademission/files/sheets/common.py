"""Columns that several sheets have."""

from trademission.domain.places import Visibility
from trademission.files.cells import Pick
from trademission.files.columns import ID, OWNER, ZONE, Column, column
from trademission.files.labels import Labels
from trademission.files.lists import Refers

PLACES, HOSTS, APPOINTMENTS = ("brief", "places"), ("brief", "hosts"), ("brief", "appointments")
DELEGATES, INTERPRETERS = ("brief", "delegates"), ("brief", "interpreters")
COUNTERPARTS, VEHICLES = ("brief", "hosts", "*", "counterparts"), ("brief", "vehicles")
GOALS, TOPICS = ("header", "goals"), ("header", "topics")
PEOPLE, ORGANISATIONS = ("register", "people"), ("register", "organisations")
CHAINS = ("register", "chains")
SESSIONS = ("brief", "sessions")
MEETINGS = (*SESSIONS, "*", "meetings")

IDENTITY = column(
    ID, "Kennung", "Id",
    hint=("Entsteht von selbst; nie ändern, nie kopieren.",
          "Made by itself; never change it, never copy it."),
)  # fmt: skip
NAME = column(
    "name", "Name", "Name", hint=("So steht es im Programm.", "As the programme says it.")
)
LABELS = column(
    "labels", "Namen in anderen Sprachen", "Names in other languages",
    Labels(),
    ("Etwa ja: 東京; ko (geprüft): 도쿄. Geprüft hat jemand, dessen Muttersprache es ist.",
     "Such as ja: 東京; ko (reviewed): 도쿄. Reviewed means: by a native speaker."),
    also=("labels", "Beschriftungen"),
)  # fmt: skip
VISIBILITY = column(
    "visibility", "Sichtbar für", "Visible to", Pick(of=Visibility),
    ("Wer davon wissen darf.", "Who may know of it."),
    also=("Sichtbarkeit", "visibility"),
)  # fmt: skip
ZONE_COLUMN = column(
    ZONE, "Zeitzone", "Time zone",
    hint=("Wie Asia/Tokyo; leer: die Zone des Ortes, wo einer feststeht.",
          "Like Asia/Tokyo; empty: the zone of the place, where one is clear."),
    also=("Zone",),
)  # fmt: skip
COUNTRY = column(
    "country", "Land", "Country",
    hint=("Kürzel aus zwei Buchstaben wie JP.", "Two-letter code like JP."),
)  # fmt: skip


def owner(de: str, en: str, *owners: tuple[str, ...]) -> Column:
    """Return the column that says whose row it is."""
    return column(
        OWNER, de, en, Refers(to=owners, one=True),
        ("Der Name, wie er auf seinem Blatt steht.", "The name as it stands on its own sheet."),
    )  # fmt: skip
