"""How people are introduced: title, name, other scripts, function, form of address, sound."""

from datetime import datetime

from trademission.documents.clean import one_line
from trademission.documents.content.delegation import organisation_name
from trademission.documents.directory import Directory, rank_order
from trademission.documents.paper import Phrase, Span, joined, plain, quiet, strong
from trademission.domain.appointments import Appointment
from trademission.domain.people import Delegate
from trademission.domain.programme import Entry
from trademission.domain.text import Label, Text

ADDRESS = Text(de="Anrede: {words}", en="form of address: {words}")
PRONUNCIATION = Text(de="Aussprache: {words}", en="pronounced {words}")
REVIEWED = Text(de="geprüft", en="reviewed")
UNREVIEWED = Text(de="ungeprüft", en="not reviewed")
# The languages of countries that do not write with Latin letters.
SCRIPTS = {
    "AE": "ar", "BG": "bg", "CN": "zh", "EG": "ar", "GR": "el", "HK": "zh", "IL": "he", "IN": "hi",
    "JP": "ja", "KR": "ko", "KZ": "kk", "SA": "ar", "TH": "th", "TW": "zh", "UA": "uk",
}  # fmt: skip


def introduced(
    key: str, directory: Directory, *, beside: str = "", country: str | None = None
) -> Phrase:
    """Return a person with all that one needs to greet them, as far as the view knows it.

    Names in other scripts carry the mark whether a native speaker has reviewed them; with a
    `country` only the script that is read there is shown. `beside` is what follows the
    function, such as an organisation.
    """
    name = directory.person(key)
    scripts = (
        (_other_script(one, directory) for one in name.others)
        if country is None
        else (local_name(name.others, country=country, directory=directory),)
    )
    person = joined((strong(name.text), *scripts), between=" ")
    told = (person, plain(directory.function(key)), plain(beside))
    return joined((joined(told), *_greeting(key, directory)), between="; ")


def introduced_seat(key: str, at: datetime, directory: Directory, *, country: str) -> Phrase:
    """Return the holder of a seat at an instant, introduced in a country."""
    organisation = organisation_of(directory.atlas.delegates[key], at, directory)
    holder = directory.holder(key, at)
    if directory.record(holder) is None:
        return joined((strong(directory.seat(key, at)), plain(organisation)))
    return introduced(holder, directory, beside=organisation, country=country)


def local_name(labels: tuple[Label, ...], *, country: str, directory: Directory) -> Phrase:
    """Return a name in the script of a country with the mark of its review; nothing without one."""
    wanted = SCRIPTS.get(country)
    fitting = (one for one in labels if one.language.partition("-")[0].lower() == wanted)
    found = next(fitting, None)
    return () if found is None else _other_script(found, directory)


def organisation_of(delegate: Delegate, at: datetime, directory: Directory) -> str:
    """Return for which organisation the holder of a seat travels."""
    record = directory.record(directory.holder(delegate.id, at))
    own = record.organisation if record else ""
    return organisation_name(own or delegate.organisation, directory)


def heads_our_side(entry: Entry, item: Appointment, directory: Directory) -> str | None:
    """Return the seat that speaks first for us: the leader, else the highest rank that comes."""
    if item.leader is not None and item.leader in entry.attendees:
        return item.leader
    return next(iter(ranked(entry.attendees, directory)), None)


def ranked(keys: tuple[str, ...], directory: Directory) -> tuple[str, ...]:
    """Return the seats among some ids, the highest rank first."""
    delegates = directory.atlas.delegates
    found = (delegates[key] for key in keys if key in delegates)
    return tuple(one.id for one in sorted(found, key=rank_order))


def _other_script(label: Label, directory: Directory) -> Phrase:
    mark = (REVIEWED if label.reviewed else UNREVIEWED).in_language(directory.language)
    return Span(text=label.text, language=label.language), *quiet_after(f"({mark})")


def quiet_after(words: str) -> Phrase:
    """Return words that step back, with a blank before them."""
    return Span(text=" "), *quiet(words)


def _greeting(key: str, directory: Directory) -> tuple[Phrase, ...]:
    record = directory.record(key)
    if record is None:
        return ()
    told = ((ADDRESS, record.form_of_address), (PRONUNCIATION, record.pronunciation))
    return tuple(
        plain(word.in_language(directory.language).format(words=one_line(words)))
        for word, words in told
        if one_line(words)
    )
