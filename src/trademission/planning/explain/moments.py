"""How explanations name times, people and things."""

from collections.abc import Sequence
from datetime import datetime

from trademission.domain.atlas import Atlas
from trademission.domain.change_words import day_in_words, names
from trademission.domain.policies import Hours
from trademission.domain.text import Text
from trademission.domain.time import local_time

NAMED = 4
"""How many things a list names before it says that there are more."""


def named(atlas: Atlas, key: str) -> Text:
    """Return the name of something in quotation marks."""
    if key in atlas.sessions:
        return quoted(atlas.sessions[key].name)
    return quoted(atlas.name_of(key))


def quoted(name: str) -> Text:
    """Return a name in the quotation marks of each language."""
    return Text(de=f"»{name}«", en=f"“{name}”")


def moment(instant: datetime, zone: str) -> Text:
    """Return local day and time, as Tue 12 Sep 2023, 10:00."""
    local = local_time(instant, zone)
    date = day_in_words(local.date())
    return Text(de=f"{date.de}, {local:%H:%M} Uhr", en=f"{date.en}, {local:%H:%M}")


def clock(instant: datetime, zone: str) -> str:
    """Return the time of day of an instant, as 09:00."""
    return f"{local_time(instant, zone):%H:%M}"


def hours(between: Hours) -> Text:
    """Return a span of clock time, as 09:00 to 18:00."""
    start, end = f"{between.start:%H:%M}", f"{between.end:%H:%M}"
    return Text(de=f"{start} bis {end} Uhr", en=f"{start} to {end}")


def listed(parts: Sequence[Text]) -> Text:
    """Return parts joined by semicolons, as many as are worth naming."""
    shown, more = parts[:NAMED], len(parts) > NAMED
    return Text(
        de="; ".join(p.de for p in shown) + ("; und weitere" if more else ""),
        en="; ".join(p.en for p in shown) + ("; and more" if more else ""),
    )


def circle(atlas: Atlas, words: Sequence[str]) -> Text:
    """Return who is meant by ids, `all`, `segment:NAME` and `track:NAME`."""
    return joined([_group(atlas, word) for word in words])


def joined(parts: Sequence[Text]) -> Text:
    """Return parts as a list in words: A, B and C."""
    return Text(de=names([p.de for p in parts]).de, en=names([p.en for p in parts]).en)


def _group(atlas: Atlas, word: str) -> Text:
    kind, _, name = word.partition(":")
    if word == "all":
        return Text(de="die ganze Delegation", en="the whole delegation")
    if kind == "segment":
        return Text(de=f"die Gruppe {name}", en=f"the group {name}")
    if kind == "track":
        return Text(de=f"der Strang {name}", en=f"the track {name}")
    return Text(de=atlas.name_of(word), en=atlas.name_of(word))
