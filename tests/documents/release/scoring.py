"""How well a release was read: precision and recall of what a reading says against an annotation.

Both are flattened to items. Most items stand for themselves; an attribute (the title of a person,
the year of a figure) belongs to an owner and counts only where the annotation states it, so that a
name which was missed is one miss, and a year that nobody knows is no error.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Annotation = Mapping[str, Any]
ATTRIBUTES = frozenset({"city country", "title", "figure year", "figure partner"})
LOOSE = frozenset({"topic", "organiser", "title", "link title"})
ARTICLES = frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine", "the", "a", "an"})
DEGREES = frozenset({"dr", "prof", "professor", "professorin", "hon"})
ENOUGH_WORDS = 0.6
QUOTE_WORDS = 4
CONTACT = ("name", "phone", "fax", "email")


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing that a reading can find, miss or make up.

    `values` are the names that are equally right; `owner` is whose attribute it is, if one.
    """

    kind: str
    values: tuple[str, ...]
    owner: str = ""

    def matches(self, other: "Item") -> bool:
        """Tell whether both say the same, in other words where the kind allows."""
        if (self.kind, self.owner) != (other.kind, other.owner):
            return False
        same = alike if self.kind in LOOSE else str.__eq__
        return any(same(one, another) for one in self.values for another in other.values)

    def __str__(self) -> str:
        """Return the item as a table of misses shows it."""
        said = " | ".join(self.values)
        return f"{self.kind} of {self.owner}: {said}" if self.owner else f"{self.kind}: {said}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """What was found, what was made up and what was missed."""

    hits: tuple[Item, ...] = ()
    extras: tuple[Item, ...] = ()
    misses: tuple[Item, ...] = ()

    def __add__(self, other: "Score") -> "Score":
        """Return the score over both releases."""
        return Score(
            hits=self.hits + other.hits,
            extras=self.extras + other.extras,
            misses=self.misses + other.misses,
        )

    @property
    def precision(self) -> float:
        """The share of what was said that is right; 1 where nothing was said."""
        said = len(self.hits) + len(self.extras)
        return len(self.hits) / said if said else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was said; 1 where nothing is there."""
        there = len(self.hits) + len(self.misses)
        return len(self.hits) / there if there else 1.0

    def of(self, kind: str) -> "Score":
        """Return the score for one kind of item."""
        return Score(
            hits=tuple(item for item in self.hits if item.kind == kind),
            extras=tuple(item for item in self.extras if item.kind == kind),
            misses=tuple(item for item in self.misses if item.kind == kind),
        )


@dataclass(slots=True)
class _Items:
    """Collects items, leaving out what is empty and what was there before."""

    kept: list[Item] = field(default_factory=list)

    def add(self, kind: str, values: str | Sequence[str], *, owner: str = "") -> None:
        names = (values,) if isinstance(values, str) else tuple(values)
        item = Item(kind=kind, values=names, owner=owner)
        if any(names) and item not in self.kept:
            self.kept.append(item)


def plain(text: str) -> str:
    """Return a text in small letters without punctuation."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def alike(one: str, other: str) -> bool:
    """Tell whether two names are equal but for articles, or one holds most of the other."""
    first, second = (
        {word for word in text.split() if word not in ARTICLES} for text in (one, other)
    )
    smaller, larger = sorted((first, second), key=len)
    return bool(smaller) and smaller <= larger and len(smaller) >= ENOUGH_WORDS * len(larger)


def score(*, annotation: Annotation, found: Annotation) -> Score:
    """Compare a reading with the annotation of the same release."""
    wanted = items(annotation)
    asked = {(item.kind, item.owner) for item in wanted}
    said = [
        item
        for item in items(found, untitled=_untitled(annotation))
        if item.kind not in ATTRIBUTES or (item.kind, item.owner) in asked
    ]
    open_items, hits, extras = list(wanted), [], []
    for item in said:
        match = next((one for one in open_items if one.matches(item)), None)
        if match is None:
            extras.append(item)
        else:
            open_items.remove(match)
            hits.append(match)
    return Score(hits=tuple(hits), extras=tuple(extras), misses=tuple(open_items))


def items(of: Annotation, *, untitled: Iterable[str] = ()) -> list[Item]:
    """Flatten an annotation or a reading; a link to an `untitled` address keeps only that."""
    kept = _Items()
    kept.add("language", of["language"])
    kept.add("issued", of["issued"] or "")
    _add_journey(kept, of)
    _add_delegation(kept, of)
    for figure in of["figures"]:
        _add_figure(kept, figure)
    for quote in of["quotes"]:
        begins = " ".join(plain(quote["begins"]).split()[:QUOTE_WORDS])
        kept.add("quote", f"{_name(quote['speaker'])}: {begins}")
    for part in CONTACT if of["contact"] else ():
        is_number, text = part in {"phone", "fax"}, of["contact"][part]
        kept.add("contact", _digits(text) if is_number else plain(text), owner=part)
    _add_links(kept, of, untitled=frozenset(untitled))
    return kept.kept


def table(scores: Mapping[str, Score]) -> str:
    """Return the score by kind and in all, then what was missed or made up in which release."""
    total = sum(scores.values(), Score())
    kinds = sorted({item.kind for item in (*total.hits, *total.extras, *total.misses)})
    lines = [f"{'kind':16}{'right':>7}{'extra':>7}{'missed':>8}{'precision':>11}{'recall':>8}"]
    lines += [_row(kind, total.of(kind)) for kind in kinds]
    lines += [_row("all", total), ""]
    lines += [_row(name, one) for name, one in scores.items()]
    return "\n".join([*lines, "", *_faults(scores)])


def _row(name: str, one: Score) -> str:
    counts = f"{len(one.hits):7}{len(one.extras):7}{len(one.misses):8}"
    return f"{name:16}{counts}{one.precision:11.3f}{one.recall:8.3f}"


def _faults(scores: Mapping[str, Score]) -> Iterator[str]:
    for name, one in scores.items():
        yield from (f"{name}: missed {item}" for item in one.misses)
        yield from (f"{name}: made up {item}" for item in one.extras)


def _add_journey(kept: _Items, of: Annotation) -> None:
    journey = of["journey"] or {"first": "", "last": ""}
    for end in ("first", "last"):
        kept.add("journey", journey[end] or "", owner=end)
    for stay in of["stays"]:
        days = (stay["first"], stay["last"])
        is_whole_journey = days == (journey["first"], journey["last"])
        if not (is_whole_journey and len(of["countries"]) == 1):
            kept.add("stay", f"{stay['country']} {days[0]} to {days[1]}")
    for code in of["countries"]:
        kept.add("country", code)
    for city in of["cities"]:
        kept.add("city", plain(city["name"]))
        kept.add("city country", city["country"], owner=plain(city["name"]))


def _add_delegation(kept: _Items, of: Annotation) -> None:
    for topic in of["topics"]:
        kept.add("topic", _names(topic))
    if of["head_count"]:
        about = "about " if of["head_count"]["approximate"] else ""
        kept.add("head count", f"{about}{of['head_count']['number']}")
    for segment in of["segments"]:
        kept.add("segment", segment)
    for organiser in of["organisers"]:
        kept.add("organiser", _names(organiser))
    for person in of["people"]:
        name = _name(person["name"])
        kept.add("person", name)
        kept.add("title", _names(person["title"]), owner=name)


def _add_figure(kept: _Items, figure: Annotation) -> None:
    amount = f"{figure['number']:g} x {figure['magnitude']:,} {figure['unit']}"
    said = f"{figure['measure']} {amount}"
    kept.add("figure", said)
    kept.add("figure year", str(figure["year"] or ""), owner=said)
    kept.add("figure partner", figure["partner"], owner=said)


def _add_links(kept: _Items, of: Annotation, *, untitled: frozenset[str]) -> None:
    for link in of["links"]:
        address = _address(link)
        if not address or address not in untitled:
            kept.add("link title", _names(link["title"]))
        kept.add("link address", address)


def _untitled(annotation: Annotation) -> Iterator[str]:
    return (_address(link) for link in annotation["links"] if not link["title"])


def _address(link: Annotation) -> str:
    bare: str = link["address"].removeprefix("https://").removeprefix("http://")
    return bare.rstrip("/#").casefold()


def _names(text: str) -> tuple[str, ...]:
    return tuple(plain(name) for name in text.split(" | "))


def _name(text: str) -> str:
    return " ".join(word for word in plain(text).split() if word not in DEGREES)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
