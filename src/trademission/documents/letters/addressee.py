"""To whom a letter goes, and how it greets them."""

import re
from collections.abc import Iterable, Iterator

from trademission.documents.clean import one_line
from trademission.documents.dates import country_name
from trademission.documents.directory import Directory
from trademission.documents.letters.asked import Asked
from trademission.documents.letters.letter_words import UNKNOWN
from trademission.documents.paper import Phrase, joined, named, plain
from trademission.domain.people import Host
from trademission.domain.text import Language, Text

MOST_GREETED = 3
# The register's form of address stands for the other language too; no gender is guessed.
GREETINGS = (
    (re.compile(r"(?:Herrn?|Mr\.?)\s+(.+)"), Text(de="Sehr geehrter Herr {}", en="Dear Mr {}")),
    (re.compile(r"(?:Frau|Ms\.?)\s+(.+)"), Text(de="Sehr geehrte Frau {}", en="Dear Ms {}")),
    (
        re.compile(r"(?:(?:Eure|Ihre|Seine|Your|His|Her) )?(?:Exzellenz|Excellency)()"),
        Text(de="Exzellenz", en="Your Excellency"),
    ),
)
OTHERWISE = Text(de="Guten Tag {}", en="Dear {}")
# A form of address that greets already is for its own language alone.
WHOLE: dict[Language, re.Pattern[str]] = {
    "de": re.compile(r"(?:Sehr geehrte|Liebe|Guten Tag|Hochverehrte).*"),
    "en": re.compile(r"Dear .*"),
}
# What stands in brackets explains the form to us and is not spoken.
IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
LOWERED = ("Sehr", "Guten", "Dear", "Your", "Liebe")


def counterparts(asked: Iterable[Asked], host: Host) -> tuple[str, ...]:
    """Return the ids of the host's own people whom the meetings name, each once."""
    own = {person.id for person in host.counterparts}
    named_ = (key for one in asked for key in one.item.counterparts)
    return tuple(dict.fromkeys(key for key in named_ if key in own))


def address_lines(host: Host, people: tuple[str, ...], directory: Directory) -> Iterator[Phrase]:
    """Yield the lines of the address: the house, its people with what they do, the country."""
    yield named(directory.name(host.name, host.labels))
    for key in people:
        yield joined((named(directory.person(key)), plain(directory.function(key))))
    if host.country:
        yield plain(country_name(one_line(host.country), directory.language))


def salutation(people: tuple[str, ...], directory: Directory) -> str | None:
    """Return how the letter greets its readers; None where the register does not say how."""
    records = [directory.record(key) for key in people]
    forms = [one_line(record.form_of_address) if record else "" for record in records]
    spoken = [IN_BRACKETS.sub("", form).rstrip(" ,") for form in forms]
    greetings = [_greeting(form, directory.language) for form in spoken]
    if not all(greetings) or not 0 < len(greetings) <= MOST_GREETED:
        return None
    first, *others = greetings
    return ", ".join((first, *(_lowered(one) for one in others))) + ","


def salutation_to_unknown(language: Language) -> str:
    """Return how a letter greets those of whom it does not know how."""
    return UNKNOWN.in_language(language)


def _greeting(form: str, language: Language) -> str:
    """Return the greeting of one person; nothing where the form does not tell it."""
    for pattern, words in GREETINGS:
        found = pattern.fullmatch(form)
        if found:
            return words.in_language(language).format(found[1])
    for own, pattern in WHOLE.items():
        if pattern.fullmatch(form):
            return form if own == language else ""
    return OTHERWISE.in_language(language).format(form) if form else ""


def _lowered(greeting: str) -> str:
    """Return a greeting as it goes on after another."""
    return greeting[:1].lower() + greeting[1:] if greeting.startswith(LOWERED) else greeting
