"""The sheets of the register: what the papers know beyond the plan."""

from datetime import date

from trademission.domain.facts import FactKind
from trademission.domain.mission import LinkKind
from trademission.files.cell_times import Day
from trademission.files.cells import Number, Pick
from trademission.files.columns import Sheet, column, text
from trademission.files.lists import Refers, Texts
from trademission.files.sheets.common import (
    APPOINTMENTS,
    CHAINS,
    COUNTERPARTS,
    COUNTRY,
    DELEGATES,
    GOALS,
    HOSTS,
    IDENTITY,
    LABELS,
    NAME,
    ORGANISATIONS,
    PEOPLE,
    TOPICS,
    VISIBILITY,
    owner,
)

PERSONS = Sheet(
    key="people",
    title=text("Personen", "People"),
    about=text("Wie die Papiere jemanden nennen; ein Mitglied der Delegation oder ein "
               "Gesprächspartner steht hier mit demselben Namen.",
               "How papers name somebody; a delegate or counterpart stands here with the same "
               "name."),
    where=PEOPLE,
    id_prefix="person",
    columns=(
        IDENTITY,
        NAME,
        column("title", "Titel", "Title"),
        column("function", "Funktion", "Function"),
        column("function_labels", "Funktion in anderen Sprachen", "Function in other languages",
               LABELS.kind),
        column("organisation", "Organisation", "Organisation",
               Refers(to=(ORGANISATIONS,), one=True)),
        column("form_of_address", "Anrede", "Form of address"),
        column("pronunciation", "Aussprache", "Pronunciation"),
        column("phone", "Telefon", "Phone"),
        column("email", "E-Mail", "Email"),
        LABELS,
    ),
    examples=(
        {"name": "Sascha Probe", "function": text("Vertretung", "substitute"),
         "labels": "ja: サーシャ・プローベ"},
        {"name": "Hanako Beispiel", "title": "Dr.",
         "labels": text("ja (geprüft): 見本花子", "ja (reviewed): 見本花子"),
         "function": text("Werksleiterin", "plant manager")},
    ),
)  # fmt: skip
ORGANISATION_LIST = Sheet(
    key="organisations",
    title=text("Organisationen", "Organisations"),
    about=text("Firmen, Institute, Behörden.", "Firms, institutes, public bodies."),
    where=ORGANISATIONS,
    id_prefix="organisation",
    columns=(
        IDENTITY,
        NAME,
        COUNTRY,
        column("sector", "Branche", "Sector"),
        column("size_class", "Größenklasse", "Size class"),
        column("website", "Website", "Website"),
        column("investor_since", "Investor seit", "Investor since"),
        LABELS,
    ),
    examples=(
        {"name": "Firma A", "country": "DE", "sector": text("Maschinenbau", "machinery")},
        {"name": "Firma B", "country": "DE", "size_class": text("KMU", "SME")},
    ),
)
LANGUAGE = column(
    "language", "Sprache", "Language",
    hint=("Sprache der Texte: de oder en; leer: die des Hauses.",
          "Language of the texts: de or en; empty: the house's own."),
)  # fmt: skip
PROTOCOL = Sheet(
    key="protocol",
    title=text("Protokoll", "Protocol"),
    about=text("Kleidung, Gastgeschenke, Sitzordnung.", "Dress, gifts, seating."),
    where=("register", "protocol"),
    columns=(
        column("about", "Betrifft", "About",
               Refers(to=(APPOINTMENTS, PEOPLE, DELEGATES, HOSTS, COUNTERPARTS), one=True),
               ("Ein Termin, eine Person oder ein Gastgeber.", "An appointment, person or host.")),
        column("matter", "Sache", "Matter"),
        column("text", "Text", "Text"),
        LANGUAGE,
    ),
    examples=(
        {"about": text("Abendessen", "Dinner"), "matter": text("Kleidung", "dress"),
         "text": text("dunkler Anzug", "dark suit")},
        {"about": "Hanako Beispiel", "matter": text("Gastgeschenk", "gift"),
         "text": text("Porzellan", "china")},
    ),
)  # fmt: skip
NOTES = Sheet(
    key="notes",
    title=text("Terminnotizen", "Appointment notes"),
    about=text("Was die Papiere zu einem Termin sagen.", "What papers say of an appointment."),
    where=("register", "notes"),
    columns=(
        column("appointment", "Termin", "Appointment", Refers(to=(APPOINTMENTS,), one=True)),
        column("goals", "Ziele", "Goals", Refers(to=(GOALS,))),
        column("topics", "Themen", "Topics", Refers(to=(TOPICS,))),
        column("talking_points", "Gesprächspunkte", "Talking points", Texts(lines=True)),
        column("questions", "Fragen vorab", "Questions in advance", Texts(lines=True)),
        column("speaking_order", "Redefolge", "Speaking order", Texts(lines=True)),
        column("press", "Presse", "Press"),
        column("reason_of_change", "Grund der Änderung", "Reason of change"),
        LANGUAGE,
    ),
    examples=(
        {"appointment": text("Werksbesuch", "Plant visit"),
         "talking_points": text("Fachkräfte\nZulieferer", "Skilled staff\nSuppliers")},
        {"appointment": text("Abendessen", "Dinner"), "press": text("keine", "none")},
    ),
)  # fmt: skip
CHAIN_LIST = Sheet(
    key="chains",
    title=text("Fäden", "Chains"),
    about=text("Was über Jahre zusammenhängt.", "What hangs together over the years."),
    where=CHAINS,
    id_prefix="chain",
    columns=(IDENTITY, NAME, LABELS, VISIBILITY),
    examples=(
        {"name": text("Forschungsvereinbarung", "Research agreement")},
        {"name": text("Ansiedlung", "Settlement"), "visibility": text("intern", "internal")},
    ),
)
CHAIN_LINKS = Sheet(
    key="chain_links",
    title=text("Glieder der Fäden", "Links of chains"),
    about=text("Die Glieder jedes Fadens, der Reihe nach.", "The links of each chain, in order."),
    where=(*CHAINS, "*", "links"),
    owners=(CHAINS,),
    part="links",
    columns=(
        owner("Faden", "Chain", CHAINS),
        column("kind", "Art", "Kind", Pick(of=LinkKind)),
        column("when", "Wann", "When",
               hint=("Jahr, Monat oder Tag, wie 2023-09.", "Year, month or day, like 2023-09.")),
        column("what", "Was", "What"),
        column("appointment", "Termin", "Appointment", Refers(to=(APPOINTMENTS,), one=True)),
        column("source", "Quelle", "Source"),
        LABELS,
    ),
    examples=(
        {"@owner": text("Forschungsvereinbarung", "Research agreement"),
         "kind": text("Vereinbarung", "agreement"), "when": "2024-05",
         "what": text("Absichtserklärung", "Memorandum of understanding")},
        {"@owner": text("Forschungsvereinbarung", "Research agreement"),
         "kind": text("Ergebnis", "result"), "when": "2025",
         "what": text("Gemeinsames Labor", "Joint laboratory")},
    ),
)  # fmt: skip
FACTS = Sheet(
    key="facts",
    title=text("Angaben", "Facts"),
    about=text("Zahlen und Aussagen mit ihrer Quelle.", "Figures and statements, with sources."),
    where=("register", "facts"),
    id_prefix="fact",
    columns=(
        IDENTITY,
        column("kind", "Art", "Kind", Pick(of=FactKind)),
        column("source", "Quelle", "Source"),
        column("measure", "Kennzahl", "Measure"),
        column("value", "Wert", "Value", Number()),
        column("unit", "Einheit", "Unit"),
        column("period", "Zeitraum", "Period"),
        column("flow", "Richtung", "Flow"),
        column("region", "Region", "Region"),
        column("partner", "Partner", "Partner"),
        column("formula", "Formel", "Formula"),
        column("table", "Tabelle", "Table"),
        column("filter", "Filter", "Filter"),
        column("vintage", "Datenstand", "Vintage", Day()),
        column("flag", "Vorzeichen", "Flag",
               hint=("Etwa vorläufig.", "Such as preliminary.")),
        column("file_hash", "Prüfsumme", "File hash"),
        column("concept", "Abgrenzung", "Concept"),
        column("text", "Text", "Text"),
        column("stated_by", "Gesagt von", "Stated by"),
        column("stated_where", "Gesagt wo", "Stated where"),
        column("stated_date", "Gesagt am", "Stated on", Day()),
        LABELS,
        VISIBILITY,
    ),
    examples=(
        {"kind": text("berechnet", "computed"), "source": text("Statistik", "Statistics"),
         "measure": text("Ausfuhr", "exports"), "value": 851.5,
         "unit": text("Mio. EUR", "EUR million"), "vintage": date(2026, 8, 1)},
        {"kind": text("wiedergegeben", "stated"), "source": text("Rede", "speech"),
         "text": text("Wir kommen wieder.", "We shall return.")},
    ),
)  # fmt: skip
REGISTER_SHEETS = (
    PERSONS, ORGANISATION_LIST, PROTOCOL, NOTES, CHAIN_LIST, CHAIN_LINKS, FACTS,
)  # fmt: skip
