"""Ids for rows that have none: the same for the same workbook, and told."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from trademission.domain.text import Text
from trademission.files.columns import ID
from trademission.files.problems import Notice
from trademission.files.records import Record
from trademission.files.tables import Spot

SAME_PEOPLE = ("delegates", "counterparts")
WORDS = ("name", "delegate", "target", "one", "other", "source", "measure")
"""Fields whose words go into a new id."""


def give_ids(records: Iterable[Record]) -> list[Notice]:
    """Give an id to each record that needs one, in place; return what was done.

    Ids come from the name, so a second reading makes the same. Somebody on the sheet of
    people gets the id of the one delegate or counterpart with the same name.
    """
    everything = list(records)
    taken = {key for r in everything if isinstance(key := r.values.get(ID), str)}
    made: dict[str, list[int]] = {}
    for record in everything:
        if record.sheet.id_prefix and ID not in record.values and ID not in record.flaws:
            key = _same_person(record, everything) or fresh_id(record, taken)
            record.values[ID] = key
            taken.add(key)
            made.setdefault(record.row.spot.tab, []).append(record.row.spot.row or 0)
    return list(_notices(made))


def _same_person(record: Record, everything: list[Record]) -> str | None:
    """Return the id of the one delegate or counterpart who has the name of this person."""
    if record.sheet.key != "people":
        return None
    named = [
        r.values[ID]
        for r in everything
        if r.sheet.key in SAME_PEOPLE
        and r.values.get("name") == record.values.get("name")
        and ID in r.values
    ]
    described = {r.values.get(ID) for r in everything if r.sheet.key == "people"}
    return str(named[0]) if len(named) == 1 and named[0] not in described else None


def fresh_id(record: Record, taken: set[str]) -> str:
    """Return an id for a record, made of its words, that nothing else has."""
    values = record.values
    words = [values.get(f) for f in WORDS]
    stem = "-".join([record.sheet.id_prefix, *(slug(str(word)) for word in words if word)])[:60]
    stem = stem.rstrip("-")
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key


def slug(text: str) -> str:
    """Return a text as small letters and digits with hyphens between, for use in an id."""
    for letter, spelt in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(letter, spelt).replace(letter.upper(), spelt)
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def _notices(made: dict[str, list[int]]) -> Iterator[Notice]:
    for tab, rows in made.items():
        told = ", ".join(map(str, rows[:20])) + (" …" if len(rows) > len(rows[:20]) else "")
        yield Notice(
            where=Spot(tab=tab).where,
            sentence=Text(
                de=f"Zeilen ohne Kennung bekamen eine: {told}.",
                en=f"Rows without an id got one: {told}.",
            ),
        )
