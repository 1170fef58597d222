"""Words that several answers on markets share."""

from babel.dates import format_date

from trademission.cli.talk import Talk
from trademission.domain.facts import Fact
from trademission.domain.text import Text
from trademission.trade.market.basis import Basis
from trademission.trade.publishers import publication_of

MEASURES = {
    "value": Text(de="Wert", en="value"),
    "growth": Text(de="Zuwachs zum Vorjahr", en="growth on the year before"),
    "rank": Text(de="Rang unter allen Ländern", en="rank among all countries"),
    "share": Text(de="Anteil am gesamten Handel", en="share of all trade"),
    "record": Text(de="Rekord", en="record"),
}
SOURCE = Text(
    de="Quelle: {publisher}, Tabelle {table}, Stand {vintage}{flag}.",
    en="Source: {publisher}, table {table}, as of {vintage}{flag}.",
)
FLAGS = {
    "final": Text(de=", endgültig", en=", final"),
    "provisional": Text(de=", vorläufig", en=", provisional"),
}


def source_line(fact: Fact, *, talk: Talk) -> str:
    """Return where a figure comes from, as a sentence."""
    publisher = publication_of(fact.table).publisher
    flag = FLAGS.get(fact.flag)
    return talk.words(SOURCE).format(
        publisher=talk.words(publisher),
        table=fact.table,
        vintage="" if fact.vintage is None else format_date(fact.vintage, locale=talk.locale),
        flag="" if flag is None else talk.words(flag),
    )


def basis_line(basis: Basis, *, talk: Talk) -> str:
    """Return where all figures of an answer come from, as a sentence."""
    return talk.words(SOURCE).format(
        publisher=talk.words(publication_of(basis.source).publisher),
        table=basis.source,
        vintage=format_date(basis.vintage, locale=talk.locale),
        flag="",
    )
