"""The fixed words of the page, in German and English."""

from trademission.documents.content.item_words import ITEM_WORDS
from trademission.documents.content.route import MAP_CREDIT
from trademission.domain.text import Language, Text

PAGE_WORDS = {
    **ITEM_WORDS,
    "skip": Text(de="Zum Programm springen", en="Skip to the programme"),
    "programme": Text(de="Programm", en="Programme"),
    "contents": Text(de="Inhalt", en="Contents"),
    "delegation": Text(de="Delegation", en="Delegation"),
    "people": Text(de="Personen", en="people"),
    "organisers": Text(de="Organisation", en="Organisers"),
    "topics": Text(de="Schwerpunkte", en="Topics"),
    "goals": Text(de="Ziele", en="Goals"),
    "contact": Text(de="Kontakt", en="Contact"),
    "links": Text(de="Zum Weiterlesen", en="Read on"),
    "version": Text(de="Fassung", en="Version"),
    "as_of": Text(de="Stand", en="As of"),
    "made_for": Text(de="Für", en="For"),
    "route": Text(de="Reiseweg", en="Route"),
    "map_title": Text(de="Karte der Stationen", en="Map of the stops"),
    "map_credit": MAP_CREDIT,
    "map_text": Text(
        de="Die Stationen in der Reihenfolge der Reise, durch Linien verbunden; "
        "dieselben Angaben stehen in der Liste.",
        en="The stops in the order of travel, joined by lines; the list says the same.",
    ),
    "legend": Text(de="Farben", en="Colours"),
    "today": Text(de="heute", en="today"),
    "nothing": Text(de="Kein Programmpunkt an diesem Tag.", en="No item on this day."),
    "to": Text(de="bis", en="to"),
    "with_you": Text(de="mit Ihnen", en="with you"),
    "my_days": Text(de="Meine Tage", en="My days"),
    "days_of_each": Text(
        de="Jeder Name öffnet die Tage dieser Person. Was offen ist, wird mitgedruckt.",
        en="Each name opens the days of this person. What is open is printed too.",
    ),
    "date": Text(de="Tag", en="Day"),
    "time": Text(de="Zeit", en="Time"),
    "item": Text(de="Programmpunkt", en="Item"),
    "items_count": Text(de="Programmpunkte", en="items"),
    "one_item": Text(de="Programmpunkt", en="item"),
    "findings": Text(de="Befunde der Prüfung", en="Findings of the check"),
    "severity": Text(de="Gewicht", en="Severity"),
    "finding": Text(de="Befund", en="Finding"),
    "asks": Text(de="Anfragen an Gastgeber", en="What to ask the hosts"),
    "first_choice": Text(de="Erste Wahl", en="First choice"),
    "alternatives": Text(de="Auch möglich", en="Also possible"),
    "unplaced": Text(de="Nicht untergebracht", en="Not placed"),
    "reason": Text(de="Grund", en="Reason"),
    "unmet": Text(de="Nicht erfüllte Wünsche", en="Wishes not met"),
    "wish_of": Text(de="Wunsch von", en="Wish of"),
    "wish_for": Text(de="Wunsch", en="Wish"),
    "priority": Text(de="Vorrang", en="Priority"),
    "strength": Text(de="Stärke", en="Strength"),
    "made_with": Text(
        de="Alle Zeiten sind Ortszeiten. Erstellt mit trademission.",
        en="All times are local. Made with trademission.",
    ),
}
FAMILIES = {
    "business": Text(de="Unternehmen", en="Companies"),
    "politics": Text(de="Politik, Protokoll, Presse", en="Politics, protocol, press"),
    "exchange": Text(de="Fachaustausch und Briefing", en="Expert exchange and briefing"),
    "table": Text(de="Essen, Empfang, freie Zeit", en="Meals, receptions, free time"),
    "travel": Text(de="Reise", en="Travel"),
}


def page_words(language: Language) -> dict[str, str]:
    """Return every fixed word of the page in one language."""
    return {key: text.in_language(language) for key, text in PAGE_WORDS.items()}
