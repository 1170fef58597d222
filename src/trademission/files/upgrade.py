"""Missions of older formats, brought up to today's.

Each step lifts a document by one format and knows nothing of the others; a new format adds
one function and a golden file of the old one.
"""

from collections.abc import Callable
from copy import deepcopy

from trademission.domain.mission import FORMAT
from trademission.domain.text import Text
from trademission.files.problems import FileErrors, Problem
from trademission.files.shape import Document, value_at


def upgrade(document: Document) -> Document:
    """Return the document in today's format; one without a number is taken to be of today.

    Raises FileErrors for a number that no version knows, or that only a newer one does.
    """
    number = document.get("format", FORMAT)
    if type(number) is not int or not (number == FORMAT or number in UPGRADES):
        raise FileErrors((_unknown(number),))
    lifted = deepcopy(document)
    for old in range(number, FORMAT):
        lifted = UPGRADES[old](lifted)
        lifted["format"] = old + 1
    return lifted


def _from_draft(document: Document) -> Document:
    """Lift format 0, the draft in which the agreed time was called `fixed_at`."""
    appointments = value_at(document, ("brief", "appointments"))
    for item in appointments if isinstance(appointments, list) else ():
        if isinstance(item, dict) and "fixed_at" in item:
            item["fixed_start"] = item.pop("fixed_at")
    return document


UPGRADES: dict[int, Callable[[Document], Document]] = {0: _from_draft}


def _unknown(number: object) -> Problem:
    if type(number) is int and number > FORMAT:
        return Problem(
            where=Text(de="format", en="format"),
            sentence=Text(
                de=f"Die Datei hat das Format {number}; diese Version kennt Formate bis {FORMAT}.",
                en=f"The file has format {number}; this version knows formats up to {FORMAT}.",
            ),
            remedy=Text(
                de="Installieren Sie eine neuere Version von trademission.",
                en="Install a newer version of trademission.",
            ),
        )
    return Problem(
        where=Text(de="format", en="format"),
        sentence=Text(
            de=f"{number!r} ist keine Formatnummer.", en=f"{number!r} is no format number."
        ),
        remedy=Text(
            de=f"Schreiben Sie format = {FORMAT}, oder lassen Sie die Angabe weg.",
            en=f"Write format = {FORMAT}, or leave it out.",
        ),
    )
