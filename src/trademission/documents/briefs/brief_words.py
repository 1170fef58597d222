"""The fixed words of appointment briefs, in German and English."""

from trademission.domain.mission import LinkKind
from trademission.domain.text import Text

WHEN = Text(de="Termin", en="Time")
ROUND = Text(de="Runde\N{NO-BREAK SPACE}{number}", en="round\N{NO-BREAK SPACE}{number}")
WHERE = Text(de="Ort", en="Place")
HOST = Text(de="Gastgeber", en="Host")
PROFILE = Text(de="Profil", en="Profile")
INVESTOR = Text(de="Investor seit {since}", en="investor since {since}")
LEADER = Text(de="Leitung", en="Led by")
BY_RANK = Text(de="nach\N{NO-BREAK SPACE}Rang", en="by\N{NO-BREAK SPACE}rank")
BEFORE_START = Text(de="{minutes} Minuten vor Beginn", en="{minutes} minutes before the start")
GOALS = Text(de="Ziele", en="Goals")
TOPICS = Text(de="Schwerpunkte", en="Topics")
PRESS = Text(de="Presse", en="Press")
COUNTERPARTS = Text(de="Gesprächspartner", en="Counterparts")
OUR_SIDE = Text(de="Unsere Seite, nach Rang", en="Our side, by rank")
OUR_SIDE_IN = Text(
    de="Unsere Seite in Runde {number}, nach Rang", en="Our side in round {number}, by rank"
)
TALKING_POINTS = Text(de="Gesprächspunkte", en="Talking points")
QUESTIONS = Text(de="Fragen vorab", en="Questions in advance")
SPEAKERS = Text(de="Es sprechen, in dieser Reihenfolge", en="Speakers, in this order")
FIGURES = Text(de="Zahlen und Fakten: {country}", en="Facts and figures: {country}")
SOURCE = Text(de="Quelle: {source}", en="source: {source}")
AGREEMENTS = Text(de="Vereinbarungen und Vorgeschichte", en="Agreements and background")
CHAIN_HELP = Text(
    de="{name}: wann, was, Quelle.",
    en="{name}: when, what, source.",
)
LINK_WHEN = Text(de="Wann", en="When")
LINK_WHAT = Text(de="Was", en="What")
LINK_SOURCE = Text(de="Quelle", en="Source")
THIS_ONE = Text(de="dieser Termin", en="this appointment")
LINK_KINDS = {
    LinkKind.EVENT: Text(de="Ereignis", en="Event"),
    LinkKind.AGREEMENT: Text(de="Vereinbarung", en="Agreement"),
    LinkKind.APPOINTMENT: Text(de="Termin", en="Appointment"),
    LinkKind.RESULT: Text(de="Ergebnis", en="Result"),
}
SOURCE_AS_OF = Text(
    de="Quelle: {source}, Tabelle {table}, Stand {day}",
    en="source: {source}, table {table}, as of {day}",
)
MEASURES = {
    "export": Text(de="Ausfuhr", en="Exports"),
    "import": Text(de="Einfuhr", en="Imports"),
    "growth": Text(de="Veränderung", en="Change"),
    "rank": Text(de="Unter allen Ländern", en="Among all countries"),
    "share": Text(de="Anteil am gesamten Handel", en="Share of all trade"),
    "record": Text(de="Höchster Wert der Jahre", en="Highest of the years"),
}
FLAGS = {
    "final": Text(de="", en=""),
    "provisional": Text(de="vorläufig", en="provisional"),
}
