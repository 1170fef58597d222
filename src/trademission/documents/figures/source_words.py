"""The fixed words of a source of figures, in German and English."""

from trademission.domain.text import Text

TABLE = Text(de="Tabelle {table}", en="table {table}")
AS_OF = Text(de="Stand {day}", en="as of {day}")
FILTER = Text(de="Filter: {filter}", en="Filter: {filter}")
FORMULA = Text(de="Formel: {formula}", en="Formula: {formula}")
FILE = Text(de="Datei (SHA-256): {hash}", en="File (SHA-256): {hash}")
EXACT = Text(de="Genaue Werte", en="Exact values")
EXACT_IN = Text(de="Genaue Werte in {unit}", en="Exact values in {unit}")
IN_TEXT = Text(
    de="Im Text: {text}, gerundet {rounding}", en="In the text: {text}, rounded {rounding}"
)
CONCEPTS = {
    "special": Text(de="Spezialhandel", en="special trade"),
    "general": Text(de="Generalhandel", en="general trade"),
}
ALL_FINAL = Text(de="endgültig", en="final")
ALL_PROVISIONAL = Text(de="vorläufig", en="provisional")
SOME_PROVISIONAL = Text(de="vorläufig: {periods}", en="provisional: {periods}")
