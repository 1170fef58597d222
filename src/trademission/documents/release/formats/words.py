"""The words that formats add to a release."""

from trademission.domain.text import Text

VERSION = Text(de="Fassung {number}", en="Version {number}")
OFFICE = Text(de="Herausgeber", en="Issued by")
CONTACT = Text(de="Kontakt", en="Contact")
DATE = Text(de="Datum", en="Date")
SOURCES = Text(de="Quellen der Zahlen", en="Sources of the figures")
CORRECTED = Text(
    de="Korrektur (Fassung {number}, {day}): {what}",
    en="Correction (version {number}, {day}): {what}",
)
WITHDRAWN = Text(
    de="Diese Medieninformation wurde am {day} zurückgezogen: {reason}",
    en="This release was withdrawn on {day}: {reason}",
)
WITHDRAWN_TITLE = Text(de="Zurückgezogene Medieninformation", en="Withdrawn release")
DRAFT = Text(de="Entwurf, noch nicht freigegeben.", en="Draft, not approved yet.")
EMBARGO = Text(
    de="Sperrfrist: {day}, {hour} Uhr ({zone})",
    en="Embargo: {day}, {hour} ({zone})",
)
CORRECTED_MARK = Text(de="korrigierte Fassung {number}", en="corrected version {number}")
PRESS = Text(de="Presse", en="Press")
NO_RELEASES = Text(de="Noch keine Medieninformation.", en="No release yet.")
OTHER_LANGUAGE = Text(de="English version", en="Deutsche Fassung")
ALL_RELEASES = Text(de="Alle Medieninformationen", en="All media releases")
FORMATS = Text(de="Weitere Formate", en="Other formats")
FIGURES = Text(de="Zahlen als Tabelle", en="Figures as a table")
PICTURES = Text(de="Fotografien", en="Photographs")
