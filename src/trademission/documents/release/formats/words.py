"""The words that formats add to a release."""

from trademission.domain.text import Text

VERSION = Text(de="Fassung {number}", en="Version {number}")
OFFICE = Text(de="Herausgeber", en="Issued by")
CONTACT = Text(de="Kontakt", en="Contact")
DATE = Text(de="Datum", en="Date")
SOURCES = Text(de="Quellen der Zahlen", en="Sources of the figures")
STATEMENT = Text(de="Aussage", en="Statement")
CORRECTED = Text(
    de="Korrektur (Fassung {number}, {day}): {what}",
    en="Correction (version {number}, {day}): {what}",
)
WITHDRAWN = Text(
    de="Diese Medieninformation wurde am {day} zurückgezogen: {reason}",
    en="This release was withdrawn on {day}: {reason}",
)
WITHDRAWN_TITLE = Text(de="Zurückgezogene Medieninformation", en="Withdrawn release")
NEWSROOM = Text(de="Medieninformationen", en="Media releases")
NO_RELEASES = Text(de="Noch keine Medieninformation.", en="No release yet.")
OTHER_LANGUAGE = Text(de="English version", en="Deutsche Fassung")
FEEDS = Text(de="Nachrichtenströme", en="Feeds")
FORMATS = Text(de="Weitere Formate", en="Other formats")
FIGURES = Text(de="Zahlen als Tabelle", en="Figures as a table")
PICTURES = Text(de="Fotografien", en="Photographs")
