"""The colours of the papers in Word: those of the PDF template, without the sign before them."""

from trademission.domain.house import House

QUIET = "51606f"
HAIR = "c9d2da"
CHANGED = "8f3a12"
FAMILIES = {
    "business": "1b5e97",
    "politics": "8f3a12",
    "exchange": "2a6838",
    "table": "6a3b9a",
    "travel": "4a5764",
}
NOTICE_SHARE = 0.08


def ink(house: House) -> str:
    """Return the colour of the letters of a house."""
    return house.ink.removeprefix("#")


def accent(house: House) -> str:
    """Return the colour of headings and rules of a house."""
    return house.accent.removeprefix("#")


def notice_ground(house: House) -> str:
    """Return the ground of a notice: white with a little of the accent in it."""
    parts = (int(house.accent[at : at + 2], 16) for at in (1, 3, 5))
    return "".join(f"{round(255 - (255 - part) * NOTICE_SHARE):02x}" for part in parts)
