"""A seeded mutator: out of releases without a fault it makes faulty ones, and knows what it did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from documents.release.clean_releases import Clean
from documents.release.mutator_stops import stop
from documents.release.planted import QUOTED, Faulty, Maker, Planted, swapped
from documents.release.spelt import speller
from trademission.domain.facts import Fact
from trademission.domain.release import Quote, Release

RULES_FOR = {
    Planted.MAGNITUDE: {"magnitude"},
    Planted.WEEKDAY: {"weekday"},
    Planted.COUNT: {"counts"},
    Planted.STOP: {"stops", "dates"},
    Planted.VINTAGE: {"vintage"},
    Planted.NAME: {"names"},
    Planted.HIDDEN: {"hidden"},
    Planted.QUOTE: {"quotes"},
    Planted.SPELLING: {"spelling"},
    Planted.LINK: {"links"},
}
"""Which rules may find a kind."""


FIGURE = re.compile(
    r"(?P<number>\d[\d.,]*\d|\d) (?P<word>Millionen|Milliarden|million|billion) (?:Euro|euros)"
)
PERCENT = re.compile(
    r"(?<!minus )(?P<number>(?<![\d.,])\d[\d.,]*) (?:Prozent|percent) "
    r"(?P<way>mehr|weniger|more|less)(?= (?:als|than) )"
)
RANK = re.compile(r"\b(?:Rang|rank) (?P<number>\d+)")
WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
OTHER_MAGNITUDE = {
    "Millionen": "Milliarden",
    "Milliarden": "Millionen",
    "million": "billion",
    "billion": "million",
}
OTHER_WAY = {"mehr": "weniger", "weniger": "mehr", "more": "less", "less": "more"}
HEADS = re.compile(r"\b(?:rund|about) (?P<number>\d+) (?:Vertreter|members)")
NUMBER_WORDS = {
    "de": ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight"),
}
COUNTED = re.compile(r"\b(?P<number>[a-zäöüß]+) (?:Bereichen|Ziele|fields|aims)\b")
HIDDEN = ("TSMC", "Hsinchu", "Taiwan", "Rapidus", "EBARA", "KEIT", "Hanbit Beispiel Semicon")
HIDDEN_SENTENCES = {
    "de": (
        " Auch ein Besuch bei {} steht auf dem Programm.",
        " Danach geht es weiter zu {}.",
        " Die Delegation nimmt {}s Einladung an.",
        " Von {} war bislang wenig zu hören.",
    ),
    "en": (
        " A visit to {} is on the programme as well.",
        " From there the journey goes on to {}.",
        " The delegation accepts {}’s invitation.",
        " Little has been heard of {} so far.",
    ),
}
SWAPPED_WORDS = {
    "de": ("niemals", "weltweit", "vielleicht", "morgen", "alle"),
    "en": ("never", "worldwide", "perhaps", "tomorrow", "all"),
}
DEAD = (
    "#",
    "",
    "/news/1",
    "news.html",
    "htp://www.example.org/1",
    "https://",
    "ftp://example.org/a",
)


def faulty_releases(
    releases: tuple[Clean, ...], *, kind: Planted, number: int, seed: int = 1
) -> tuple[Faulty, ...]:
    """Return `number` faulty releases of a kind, drawn over all clean ones, each once."""
    random = Random(f"{seed}-{kind}")
    found: dict[tuple[str, str, str], Faulty] = {}
    for _ in range(200):
        for clean in releases:
            options = [one for one in MAKERS[kind](clean, random) if one.text or one.changes]
            if options:
                one = random.choice(options)
                found.setdefault((one.text, str(one.changes), one.told), one)
            if len(found) == number:
                return tuple(found.values())
    return tuple(found.values())


def _other_number(words: str, random: Random) -> str:
    """Return a number with another digit at its front, no longer that number when rounded."""
    first = words[0]
    return random.choice([digit for digit in "123456789" if digit != first]) + words[1:]


def _magnitude(clean: Clean, random: Random) -> Iterator[Faulty]:
    for found in FIGURE.finditer(clean.text):
        number, word = found["number"], found["word"]
        rest = clean.text[found.start() + len(number) + 1 + len(word) : found.end()]
        for words in (
            f"{number} {OTHER_MAGNITUDE[word]}{rest}",
            f"{_other_number(number, random)} {word}{rest}",
        ):
            yield swapped(Planted.MAGNITUDE, clean, found.start(), found.end(), words)
    for found in PERCENT.finditer(clean.text):
        number, way = found["number"], found["way"]
        unit = clean.text[found.end("number") : found.start("way")]
        for words in (
            f"{number}{unit}{OTHER_WAY[way]}",
            f"{_other_number(number, random)}{unit}{way}",
        ):
            yield swapped(Planted.MAGNITUDE, clean, found.start(), found.end(), words)
    for found in RANK.finditer(clean.text):
        other = str(int(found["number"]) + random.choice((-1, 1, 2, 10)))
        yield swapped(Planted.MAGNITUDE, clean, found.start("number"), found.end(), other)


def _weekday(clean: Clean, random: Random) -> Iterator[Faulty]:
    names = WEEKDAYS[clean.language]
    for found in re.finditer("|".join(names), clean.text):
        other = random.choice([name for name in names if name != found.group()])
        yield swapped(Planted.WEEKDAY, clean, found.start(), found.end(), other)


def _count(clean: Clean, random: Random) -> Iterator[Faulty]:
    for found in HEADS.finditer(clean.text):
        other = str(int(found["number"]) + random.choice((-15, -10, -5, 5, 10, 15, 20)))
        yield swapped(Planted.COUNT, clean, found.start("number"), found.end("number"), other)
    words = NUMBER_WORDS[clean.language]
    for found in COUNTED.finditer(clean.text):
        other = random.choice([word for word in words if word != found["number"]])
        yield swapped(Planted.COUNT, clean, found.start("number"), found.end("number"), other)


def _vintage(clean: Clean, random: Random) -> Iterator[Faulty]:
    for fact in clean.version.facts:
        changed = _revised(fact, random)
        if changed is not None:
            fresh = tuple(changed if one.id == fact.id else one for one in clean.version.facts)
            for place in _printed(fact, clean):
                yield Faulty(
                    kind=Planted.VINTAGE,
                    text=clean.text,
                    start=place.start(),
                    end=place.end(),
                    clean=clean,
                    told=f"{place.group()!r}, now {changed.value}",
                    changes={"fresh_facts": fresh},
                )


def _revised(fact: Fact, random: Random) -> Fact | None:
    """Return a fact as a newer table has it: so different that it prints otherwise."""
    if fact.value is None or fact.measure not in {"value", "growth", "rank"}:
        return None
    value = (
        fact.value + 3 if fact.measure == "rank" else fact.value * random.choice((0.9, 1.1, 1.2))
    )
    return replace(fact, value=value, vintage=date(2026, 11, 20))


def _printed(fact: Fact, clean: Clean) -> Iterator[re.Match[str]]:
    """Yield where a fact is printed, as the drafted passages know."""
    drafted = clean.version.text(clean.language)
    assert drafted is not None
    for section in drafted.sections:
        for paragraph in section.paragraphs:
            for passage in paragraph:
                is_figure = passage.source == f"fact:{fact.id}" and passage.text[-1:].isalnum()
                if is_figure and any(c.isdigit() for c in passage.text) and " " in passage.text:
                    words = "".join(one.text for one in paragraph)
                    start = clean.text.find(words) + words.find(passage.text)
                    found = re.compile(re.escape(passage.text)).match(clean.text, start)
                    if found is not None and section.kind == "background":
                        yield found


def _name(clean: Clean, random: Random) -> Iterator[Faulty]:
    names = ("Nina Nano", "Emil Elbwafer", "Henrik Halbleiter", "Greta Gleis", "Hanno Hydraulik")
    known = (*names, "Rosa Robotik", "Martina Müller", "Jürgen Weißbach", "Katrin Schröder")
    for name in (*known, "Tobias Lindner", "Paula Presse"):
        for found in re.finditer(rf"\b{name}\b", clean.text):
            first, last = name.split()
            options = [f"{first} {_misspelt(last, random)}", f"{_misspelt(first, random)} {last}"]
            options.append(f"{random.choice(('Peter', 'Sabine', 'Andreas', 'Ulrike'))} {last}")
            if last != _transcribed(last):
                options.append(f"{first} {_transcribed(last)}")
            for words in options:
                yield swapped(Planted.NAME, clean, found.start(), found.end(), words)
    for found in re.finditer(r"Dr\. Nina Nano|Prof\. Henrik Halbleiter", clean.text):
        title = "Prof. " if found.group().startswith("Dr") else "Dr. "
        words = title + found.group().split(" ", 1)[1]
        yield swapped(Planted.NAME, clean, found.start(), found.end(), words)
    for body in ("Wirtschaftsförderung Sachsen GmbH", "Saxony Trade & Invest Corp"):
        for found in re.finditer(body, clean.text):
            word = body.split()[0]
            words = body.replace(word, _misspelt(word, random))
            yield swapped(Planted.NAME, clean, found.start(), found.end(), words)


def _misspelt(word: str, random: Random) -> str:
    """Return a word with a letter dropped, doubled, or exchanged for another."""
    place = random.randrange(1, len(word) - 1)
    options = (
        word[:place] + word[place + 1 :],
        word[:place] + word[place] + word[place:],
        word[:place]
        + random.choice([c for c in "bdfgkmpt" if c != word[place]])
        + word[place + 1 :],
    )
    return random.choice([one for one in options if one != word])


def _transcribed(word: str) -> str:
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        word = word.replace(umlaut, letters)
    return word


def _hidden(clean: Clean, random: Random) -> Iterator[Faulty]:
    ends = [found.end() for found in re.finditer(r"[a-zäöü]{3}\.(?=\n\n)", clean.text)]
    for name in HIDDEN:
        start = random.choice(ends[:6])
        sentence = random.choice(HIDDEN_SENTENCES[clean.language]).format(name)
        planted = swapped(Planted.HIDDEN, clean, start, start, sentence, told=sentence)
        place = start + sentence.index(name)
        yield replace(planted, start=place, end=place + len(name))


def _quote(clean: Clean, random: Random) -> Iterator[Faulty]:
    for found in QUOTED.finditer(clean.text):
        words = list(re.finditer(r"\w{3,}", found["words"]))
        word = random.choice(words)
        start = found.start("words") + word.start()
        other = random.choice(SWAPPED_WORDS[clean.language])
        yield swapped(Planted.QUOTE, clean, start, start + len(word.group()), other)
    for quote in clean.release.quotes:
        wording = quote.wording(clean.language)
        start = clean.text.find(wording.text) if wording else -1
        if wording is not None and start >= 0:
            yield Faulty(
                kind=Planted.QUOTE,
                text=clean.text,
                start=start,
                end=start + len(wording.text),
                clean=clean,
                told=f"{quote.id} without approval",
                changes={"release": _unapproved(clean.release, quote)},
            )


def _unapproved(release: Release, quote: Quote) -> Release:
    bare = replace(quote, wordings=tuple(replace(w, approval=None) for w in quote.wordings))
    return replace(release, quotes=tuple(bare if q.id == quote.id else q for q in release.quotes))


def _spelling(clean: Clean, random: Random) -> Iterator[Faulty]:
    quoted = [found.span() for found in QUOTED.finditer(clean.text)]
    words = [
        found
        for found in re.finditer(r"(?<=[a-zäöü,] )[a-zäöüß]{6,}\b", clean.text)
        if not any(start <= found.start() < end for start, end in quoted)
        and not _is_title(clean, found)
    ]
    for found in random.sample(words, min(6, len(words))):
        word = found.group()
        place = random.randrange(1, len(word) - 1)
        other = word[:place] + word[place] * 2 + word[place + 1 :]
        if word[place] not in word[place - 1 : place] + word[place + 1 : place + 2]:
            planted = swapped(Planted.SPELLING, clean, found.start(), found.end(), other)
            yield replace(planted, changes={"speller": speller(clean.language)})


def _is_title(clean: Clean, found: re.Match[str]) -> bool:
    """Tell whether a word stands in the title of a link, which may be in another language."""
    line = clean.text[clean.text.rfind("\n", 0, found.start()) + 1 : found.start()]
    return line.startswith("[")


def _link(clean: Clean, random: Random) -> Iterator[Faulty]:
    for found in re.finditer(r"\[[^\n]*\]\((?P<address>[^)\n]*)\)", clean.text):
        address = random.choice((*DEAD, "https://www.example.org/gone"))
        start, end = found.span("address")
        planted = swapped(Planted.LINK, clean, start, end, address)
        reaches = _Known(frozenset({found["address"]}) | _addresses(clean))
        yield replace(
            planted,
            start=found.start(),
            end=start + len(address) + 1,
            changes={"reachable": reaches},
        )


def _addresses(clean: Clean) -> frozenset[str]:
    return frozenset(re.findall(r"\]\((https?://[^)\n]+)\)", clean.text))


@dataclass(frozen=True)
class _Known:
    """The targets that are known."""

    addresses: frozenset[str]

    def __call__(self, address: str) -> bool:
        """Tell whether an address is known."""
        return address in self.addresses


MAKERS: dict[Planted, Maker] = {
    Planted.MAGNITUDE: _magnitude,
    Planted.WEEKDAY: _weekday,
    Planted.COUNT: _count,
    Planted.STOP: stop,
    Planted.VINTAGE: _vintage,
    Planted.NAME: _name,
    Planted.HIDDEN: _hidden,
    Planted.QUOTE: _quote,
    Planted.SPELLING: _spelling,
    Planted.LINK: _link,
}
