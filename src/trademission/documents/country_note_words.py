"""The fixed words of the country note, in German and English."""

from trademission.domain.text import Text

KIND = Text(de="Ländernotiz", en="Country note")
TITLE = Text(de="{partner}: Außenhandel mit {region}", en="{partner}: trade with {region}")
SUBTITLE = Text(de="Die Zahlen für {year}", en="The figures for {year}")
VINTAGE = Text(de="Stand der Zahlen: {days}", en="Figures as of {days}")
MADE = Text(de="Erstellt am {day}", en="Made on {day}")

VALUE = {
    "export": Text(de="Ausfuhren {period}", en="Exports {period}"),
    "import": Text(de="Einfuhren {period}", en="Imports {period}"),
}
OTHER_VALUE = Text(de="Wert {period}", en="Value {period}")
WORDS = {
    "growth": Text(de="Veränderung", en="Change"),
    "rank": Text(de="Rang", en="Rank"),
    "share": Text(de="Anteil", en="Share"),
    "record": Text(de="Höchststand", en="Record"),
}
TITLES = {
    "growth": Text(de="Veränderung gegenüber dem Vorjahr", en="Change on the year before"),
    "rank": Text(de="Rang unter den Partnerländern", en="Rank among partner countries"),
    "share": Text(de="Anteil am Ganzen", en="Share of the whole"),
    "record": Text(de="Höchststand", en="Record"),
}
VALUE_TITLES = {
    "export": Text(de="Ausfuhren", en="Exports"),
    "import": Text(de="Einfuhren", en="Imports"),
}
ON_YEAR_BEFORE = Text(de="gegenüber dem Vorjahr", en="on the year before")
RANK_OF = {
    "export": Text(de="unter den Zielländern der Ausfuhren", en="among export destinations"),
    "import": Text(de="unter den Herkunftsländern der Einfuhren", en="among countries of origin"),
}
SHARE_OF = {
    "export": Text(de="aller Ausfuhren", en="of all exports"),
    "import": Text(de="aller Einfuhren", en="of all imports"),
}
IS_RECORD = Text(
    de="höchster Wert der Jahre {first} bis {last}", en="the highest of the years {first} to {last}"
)
IS_NO_RECORD = Text(
    de="nicht der höchste Wert der Jahre {first} bis {last}",
    en="not the highest of the years {first} to {last}",
)
PROVISIONAL_HELP = Text(
    de="p: vorläufig. Der Herausgeber kann diese Zahlen noch ändern; in den Bildern sind sie "
    "hell gezeichnet.",
    en="p: provisional. The publisher may still change these figures; charts show them light.",
)
DEVELOPMENT = Text(de="Entwicklung", en="Development")
STATED = Text(de="Was gesagt wurde", en="What was said")
LIMITS = Text(de="Was diese Zahlen nicht sagen", en="What these figures do not say")
SOURCES = Text(de="Quellen", en="Sources")
SOURCES_HELP = Text(
    de="Jede Zahl dieser Notiz führt zu ihrer Quelle. Gerundet wurde erst beim Drucken: In "
    "Tabellen stehen Beträge und Prozente mit einer Nachkommastelle, hier die genauen Werte, "
    "Verhältnisse mit sechs Nachkommastellen. In Filtern steht * für Land und Jahr der Zahl.",
    en="Every figure of this note leads to its source. Figures were rounded only when printed: "
    "tables have amounts and percentages with one decimal place, the exact values stand here, "
    "ratios with six decimal places. In filters * stands for country and year of the figure.",
)
SERIES_HELP = Text(de="{title}, {first} bis {last}.", en="{title}, {first} to {last}.")
YEAR = Text(de="Jahr", en="Year")
COUNTRY = Text(de="Land", en="Country")
RANK = Text(de="Rang", en="Rank")
SOURCE = Text(de="Quelle", en="Source")
RANKING_HELP = Text(
    de="{title}: Rang, Land, Wert, Quelle.", en="{title}: rank, country, value, source."
)
QUOTE = Text(
    de="\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}{text}"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}",
    en="\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}",
)
