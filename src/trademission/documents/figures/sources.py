"""Where the figures of a dossier come from: numbered, each source once, in order of first use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trademission.domain.dossier import Dossier
from trademission.domain.facts import Fact, FactKind
from trademission.domain.text import Text

PROVISIONAL = frozenset({"provisional", "p", "vorläufig"})
FINAL = frozenset({"final", "e", "endgültig"})
STATEMENT = Text(de="Aussage", en="Statement")
Key = tuple[object, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Used:
    """A fact as a paper uses it: what it is called there, and of which partner it tells.

    `is_in_text` says that it is printed in running text, and not in tables alone.
    """

    fact: Fact
    title: Text
    partner: Text | None = None
    is_in_text: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One way from a table to figures: the same table, vintage, measure and formula."""

    number: int
    uses: tuple[Used, ...]

    @property
    def anchor(self) -> str:
        """The name by which links of the paper lead to it."""
        return f"source-{self.number}"

    @property
    def first(self) -> Fact:
        """A fact of it: in table, vintage, formula and concept all are the same."""
        return self.uses[0].fact

    @property
    def title(self) -> Text:
        """What its figures are called where they are used first."""
        return self.uses[0].title

    @property
    def filters(self) -> tuple[str, ...]:
        """Which rows of the table its figures are made of, each said once.

        Where filters differ in nothing but the partner and the period of their figures, an
        asterisk stands for these.
        """
        facts = [use.fact for use in self.uses if use.fact.filter]
        every = tuple(dict.fromkeys(fact.filter for fact in facts))
        patterns = tuple(dict.fromkeys(map(_pattern, facts)))
        return patterns if len(patterns) < len(every) else every


class Sources:
    """The sources of a dossier, numbered from 1 in the order in which it uses them."""

    def __init__(self, uses: Iterator[Used]) -> None:
        """Gather facts that follow the same way from the same table."""
        found: dict[Key, dict[Key, Used]] = {}
        for use in uses:
            found.setdefault(_key(use.fact), {}).setdefault(_figure(use.fact), use)
        self.every = tuple(
            Source(number=number, uses=tuple(own.values()))
            for number, own in enumerate(found.values(), start=1)
        )
        self._by_key = {_key(source.first): source for source in self.every}

    def of(self, fact: Fact) -> Source:
        """Return the source of a fact that the dossier uses."""
        return self._by_key[_key(fact)]


def sources_of(dossier: Dossier, *, titles: dict[str, Text]) -> Sources:
    """Return the sources of a dossier; `titles` name its headline figures by their ids."""
    return Sources(uses_of(dossier, titles=titles))


def uses_of(dossier: Dossier, *, titles: dict[str, Text]) -> Iterator[Used]:
    """Yield every fact of a dossier in the order of the paper, with what it is called there."""
    for fact in dossier.facts:
        title = titles.get(fact.id, _own_words(fact))
        yield Used(fact=fact, title=title, partner=dossier.partner, is_in_text=True)
    for series in dossier.series:
        for fact in series.facts:
            yield Used(fact=fact, title=series.title, partner=dossier.partner)
    for ranking in dossier.rankings:
        for name, rank, value in ranking.rows:
            yield Used(fact=rank, title=ranking.title, partner=name)
            yield Used(fact=value, title=ranking.title, partner=name)
    for fact in dossier.stated:
        yield Used(fact=fact, title=_own_words(fact), is_in_text=True)


def is_provisional(fact: Fact) -> bool:
    """Say whether the publisher of a figure still expects to change it."""
    return fact.flag.strip().casefold() in PROVISIONAL


def is_final(fact: Fact) -> bool:
    """Say whether the publisher of a figure stands by it for good."""
    return fact.flag.strip().casefold() in FINAL


def _pattern(fact: Fact) -> str:
    """Return the filter of a figure with an asterisk for its partner and its period."""
    parts = re.split(r"([;,] )", fact.filter)
    own = {value for value in (fact.partner, fact.period) if value}
    return "".join(_with_asterisk(part, own) for part in parts)


def _with_asterisk(part: str, own: set[str]) -> str:
    name, sign, value = part.partition("=")
    blank = " " if value.startswith(" ") else ""
    return f"{name}{sign}{blank}*" if sign and value.strip() in own else part


def _own_words(fact: Fact) -> Text:
    if fact.kind is FactKind.STATED:
        return STATEMENT
    words = fact.measure or fact.stated_by or fact.source
    return Text(de=words, en=words)


def _key(fact: Fact) -> Key:
    """Return what facts of one source have in common; statements stand each for itself."""
    if fact.kind is FactKind.STATED:
        return (fact.kind, fact.source, fact.text, fact.stated_by, fact.stated_date)
    return (
        fact.kind,
        fact.source,
        fact.table,
        fact.vintage,
        fact.file_hash,
        fact.measure,
        fact.formula,
        fact.unit,
        fact.flow,
        fact.region,
        fact.concept,
    )


def _figure(fact: Fact) -> Key:
    """Return what tells the figures of one source apart."""
    return (fact.partner, fact.period, fact.value, fact.filter, fact.text)
