"""The figures of trade that a release tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from trademission.documents.release.reading.amounts import Amount, amounts
from trademission.documents.release.reading.found import Figure, Measure
from trademission.documents.release.reading.gazetteer import PlaceMention, country_names
from trademission.documents.release.reading.manuscript import Manuscript, Sentence
from trademission.documents.release.reading.places import Destinations
from trademission.documents.release.reading.words import EXPORT, IMPORT, TRADE

YEAR = re.compile(
    r"\b(?:(?P<year>(?:19|20)\d\d)\b|(?P<last>last year|(?:im )?(?:vergangenen|letzten"
    r"|abgelaufenen|zurückliegenden) jahr(?:e|es)?\b(?! 20)))",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:gegenüber|zum (?:vor)?jahr|im vergleich (?:zu|zum|mit)|verglichen mit|als(?: im jahr)?"
    r"|zu(?:m jahr)?|seit|from|compared (?:with|to)|than in|than|over|on|since|against|versus"
    r"|vs\.?|relative to|up from|down from|prior year)"
    r"\s+(?:dem\s|the\s|jahr\s|in\s|year\s|im\s|levels? (?:of|in)\s){0,3}$",
    re.IGNORECASE,
)
OTHER_MONEY = re.compile(
    r"investi|fonds|fund(?:s|ing|ed)?\b|förder(?!ung der)|umsatz|turnover|revenue|budget|haushalt"
    r"|contracts?\b|auftr[aä]g|aufträge|gdp|bip\b|bruttoinlands|wirtschaftsleistung|kosten"
    r"|costs?\b|gebühr|fee\b"
    r"|deals?\b|agreements? worth|zuschuss|grant|salar|löhne|kapital|capital|financ|stake"
    r"|direktinvest|fdi\b|zuwendung|subvention|aid\b|venture|economy worth|bevölkerung|population"
    r"|inflation|arbeitslos|unemploy|wirtschaft wuchs|economy grew|wirtschaftswachstum"
    r"|economic growth|beschäftig|employ|emission|energie aus|electricity|capacity|market (?:size"
    r"|worth|volume)|marktvolumen",
    re.IGNORECASE,
)
RECORD = re.compile(
    r"rekord|höchststand|höchstwert|record|all-time high|so hoch wie nie|never been higher"
    r"|highest (?:level )?(?:ever|on record)|bestwert",
    re.IGNORECASE,
)
# So many sentences later a value, and growth or a rank, are still about the trade told before.
FOLLOWS, FOLLOWS_LONG = 1, 3


@dataclass(frozen=True, kw_only=True, slots=True)
class _Subject:
    """What the figures of a sentence are about, kept for the sentences that follow."""

    partner: str = ""
    year: int | None = None
    flow: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """The countries and the years, with their places, that a sentence names itself."""

    partners: list[PlaceMention]
    years: list[tuple[int, int]]


def figures(manuscript: Manuscript, goals: Destinations, near: date | None) -> tuple[Figure, ...]:
    """Return values, growth and ranks of exports, imports and trade, with year and partner.

    Year, partner and direction are those of the sentence, else of the ones before in the same
    section; a year with which is compared is not the year of a figure; "last year" is the one
    before `near`. Investment, turnover, funds and shares are no trade figures. "Record" marks the
    value of its sentence, else the one it points back to ("this is a record") or on to.
    """
    found: list[Figure] = []
    subject, since, is_awaited = _Subject(), 99, False
    for sentence in manuscript.told():
        is_trade = bool(TRADE.search(sentence.words))
        told = _Told(partners=_partners(sentence.words, goals), years=_years(sentence.words, near))
        subject = _subject(sentence, subject, told, goals, is_trade=is_trade)
        since = 0 if is_trade else since + 1
        here = list(_in_sentence(manuscript, sentence, subject, told, since))
        has_value = any(one.measure is Measure.VALUE for one in here)
        found += here
        is_record = bool(RECORD.search(sentence.words))
        if has_value and (is_record or is_awaited):
            _mark_record(found, len(here))
        elif is_record and since <= FOLLOWS and (here or not is_trade):
            _mark_record(found, 0)
        is_awaited = not has_value and is_record and is_trade and not here
    return tuple(found)


def _mark_record(found: list[Figure], here: int) -> None:
    """Mark the value that a record is said of: one of this sentence, else the last before."""
    numbers = [n for n, one in enumerate(found) if one.measure is Measure.VALUE]
    own = [n for n in numbers if n >= len(found) - here]
    if own or numbers:
        number = own[0] if own else numbers[-1]
        found[number] = replace(found[number], is_record=True)


def _subject(
    sentence: Sentence, before: _Subject, told: _Told, goals: Destinations, *, is_trade: bool
) -> _Subject:
    partners, years = told.partners, told.years
    flow = _flow(sentence.words)
    partner = partners[-1].codes[0] if partners else before.partner
    if not partners and is_trade and len(goals.codes) == 1 and not partner:
        partner = goals.codes[0]
    return _Subject(
        partner=partner,
        year=years[0][1] if years and (is_trade or before.year is not None) else before.year,
        flow=flow or before.flow,
    )


def _flow(words: str) -> str:
    export, imports = EXPORT.search(words), IMPORT.search(words)
    if export and imports:
        return ""
    return "export" if export else "import" if imports else ""


def _partners(words: str, goals: Destinations) -> list[PlaceMention]:
    return [one for one in country_names().mentions(words) if one.codes[0] != goals.home]


def _years(words: str, near: date | None) -> list[tuple[int, int]]:
    """Return the years that a sentence is about, with their places; not those compared with."""
    last = near.year - 1 if near else None
    told = [
        (one.start(), int(one["year"]) if one["year"] else last)
        for one in YEAR.finditer(words)
        if not COMPARED.search(words[max(0, one.start() - 50) : one.start()])
    ]
    return [(at, year) for at, year in told if year is not None]


def _in_sentence(
    manuscript: Manuscript, sentence: Sentence, subject: _Subject, told: _Told, since: int
) -> Iterator[Figure]:
    words, is_trade = sentence.words, since == 0
    partners, years = told.partners, told.years
    if since > FOLLOWS_LONG:
        return
    for amount in amounts(words, manuscript.language):
        is_late = amount.measure is Measure.VALUE and since > FOLLOWS
        if is_late or _is_of_other(words, amount, is_trade=is_trade):
            continue
        start = sentence.start
        yield Figure(
            measure=amount.measure,
            number=amount.number,
            unit=amount.unit,
            magnitude=amount.magnitude,
            spot=manuscript.spot(
                start + amount.start, start + amount.end, 0.9 if is_trade else 0.6
            ),
            partner=_partner(words, amount, partners) or subject.partner,
            year=_year(amount, years) or subject.year,
            flow=_flow_at(words, amount) or subject.flow,
        )


def _is_of_other(words: str, amount: Amount, *, is_trade: bool) -> bool:
    """Whether an amount is money of another sort: the nearest telling word is no word of trade."""
    trade = [abs(one.start() - amount.start) for one in TRADE.finditer(words)]
    other = [abs(one.start() - amount.start) for one in OTHER_MONEY.finditer(words)]
    if not other:
        return amount.measure is Measure.VALUE and not is_trade and amount.magnitude == 1
    return not trade or min(other) < min(trade)


def _partner(words: str, amount: Amount, partners: list[PlaceMention]) -> str:
    """Return the country nearest before an amount in its clause, else the nearest behind it."""
    if not partners:
        return ""
    clause = max(
        (
            m.end()
            for m in re.finditer(r";|,\s(?:während|while|whereas)\s|\.\s", words[: amount.start])
        ),
        default=0,
    )
    before = [one for one in partners if clause <= one.start < amount.start]
    after = [one for one in partners if one.start >= amount.end]
    codes = {one.codes[0] for one in partners}
    if len(codes) == 1:
        return partners[0].codes[0]
    if after and re.fullmatch(
        r"\s*(?:,\s)?(?:nach|to|with|mit|für|for|in|from|aus|im handel mit|exports to)\s(?:the "
        r"|die |den |das |der )?",
        words[amount.end : after[0].start], re.IGNORECASE,
    ):  # fmt: skip
        return after[0].codes[0]
    return (before[-1:] or after[:1])[0].codes[0]


def _year(amount: Amount, years: list[tuple[int, int]]) -> int | None:
    before = [year for at, year in years if at < amount.start]
    after = [year for at, year in years if at >= amount.start]
    return before[-1] if before else after[0] if after else None


def _flow_at(words: str, amount: Amount) -> str:
    """Return the direction told last before an amount, else the first behind it."""
    marks = [(m.start(), "export") for m in EXPORT.finditer(words)]
    marks += [(m.start(), "import") for m in IMPORT.finditer(words)]
    before = [one for one in marks if one[0] < amount.start]
    after = [one for one in marks if one[0] >= amount.start]
    return max(before)[1] if before else min(after)[1] if after else ""
