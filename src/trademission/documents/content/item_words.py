"""The words that stand beside an item on every paper, in German and English."""

from trademission.domain.text import Language, Text

ITEM_WORDS = {
    "state": Text(de="Stand", en="State"),
    "place": Text(de="Ort", en="Place"),
    "host": Text(de="Gastgeber", en="Host"),
    "counterparts": Text(de="Gesprächspartner", en="Counterparts"),
    "leader": Text(de="Leitung", en="Led by"),
    "who": Text(de="Teilnehmende", en="Attending"),
    "who_else": Text(de="Mit dabei", en="Also attending"),
    "alone": Text(de="niemand sonst", en="nobody else"),
    "travellers": Text(de="Reisende", en="Travellers"),
    "nobody": Text(de="noch niemand", en="nobody yet"),
    "table": Text(de="Tisch", en="Table"),
    "meetings": Text(de="Einzelgespräche", en="Meetings"),
    "interpreting": Text(de="Dolmetschen", en="Interpreting"),
    "language": Text(de="Sprache", en="Language"),
    "ride": Text(de="Fahrt", en="Ride"),
    "registration": Text(de="Anmeldung", en="Registration"),
    "minutes": Text(de="Minuten", en="minutes"),
    "arrival": Text(de="Ankunft", en="Arrival"),
    "local_time": Text(de="Ortszeit", en="Local time"),
    "holiday": Text(de="Feiertag", en="Public holiday"),
    "rest_day": Text(de="Ruhetag", en="Rest day"),
}


def everyone(count: int, language: Language) -> str:
    """Return how one says that the whole delegation of `count` comes."""
    return Text(
        de=f"die ganze Delegation ({count})", en=f"the whole delegation ({count})"
    ).in_language(language)


def nearly_everyone(count: int, total: int, missing: str, language: Language) -> str:
    """Return how one says that all but a few come; `missing` are the names of the few."""
    return Text(
        de=f"{count} von {total}, alle außer {missing}",
        en=f"{count} of {total}, all except {missing}",
    ).in_language(language)
