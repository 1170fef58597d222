"""Amounts of money, percentages and ranks, as they are printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trademission.documents.release.reading.found import Measure
from trademission.documents.release.reading.numbers import ORDINALS, number_of
from trademission.domain.text import Language

DIGITS = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,3})?|\d{1,12}(?:[.,]\d{1,4})?"
SMALL = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eine[rn]?|zwei|drei|vier|fünf"
    r"|sechs|sieben|acht|neun|zehn|zwölf|eleven|twelve)"
)
SPELT_MAGNITUDES = {
    1_000: "tausend tsd thousand k",
    1_000_000: "million millionen millions mio mn m",
    1_000_000_000: "milliarde milliarden mrd billion billions bn b",
}
MAGNITUDES = {word: size for size, words in SPELT_MAGNITUDES.items() for word in words.split()}
MAGNITUDE = (
    r"(?:tausend|tsd|thousand|million(?:en|s)?|mio|mn|milliarden?|mrd|billions?|bn|m|k|b)\b\.?"
)
SPELT_CURRENCIES = {
    "EUR": "€|euro|euros|eur",
    "USD": "us$|us-dollar|us-dollars|usd|us dollar|us dollars|u.s. dollars|dollar|dollars|$",
    "GBP": "£|pfund|britische pfund|pound|pounds|pounds sterling|gbp",
    "CAD": "c$|ca$|can$|cdn$|cad|canadian dollars|kanadische dollar|kanadischen dollar",
    "AUD": "a$|au$|aud|australian dollars|australische dollar",
    "NZD": "nz$|nzd",
    "SGD": "s$|sgd",
    "CHF": "chf|sfr|franken|schweizer franken|francs|swiss francs",
    "JPY": "¥|yen|jpy",
    "PLN": "zloty|złoty|pln",
    "DKK": "dkk|danish kroner|dänische kronen",
    "SEK": "sek|swedish kronor|schwedische kronen",
    "NOK": "nok|norwegian kroner|norwegische kronen",
    "CNY": "yuan|rmb",
    "INR": "rupees|rupien|inr",
    "ZAR": "rand|zar",
}
CURRENCIES = {word: code for code, words in SPELT_CURRENCIES.items() for word in words.split("|")}
_NAMES = "|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True))
CURRENCY = rf"(?:{_NAMES})(?![\w])"
SIGN_BEFORE = (
    r"(?:US\$|C\$|CA\$|CAN\$|CDN\$|A\$|AU\$|NZ\$|S\$|[€$£¥]|(?:EUR|USD|GBP|CAD|AUD|CHF"
    r"|SEK|NOK|DKK|PLN|JPY)(?=\s?\d))"
)
VALUE = re.compile(
    rf"(?<![\w.,])(?:(?P<sign>{SIGN_BEFORE})\s?(?P<number>{DIGITS})(?:\s?-?(?P<size>{MAGNITUDE}))?"
    rf"|(?P<number2>{DIGITS}|{SMALL}(?:\shalbe"
    rf"|\sand a half)?)\s?-?(?P<size2>{MAGNITUDE})?\s?-?(?P<currency>{CURRENCY}))",
    re.IGNORECASE,
)
PERCENT = re.compile(
    rf"(?P<sign>[+\u2212\u2013-]|\bplus\s|\bminus\s)?\s?(?<![\w.,])(?P<number>{DIGITS}|{SMALL}"
    rf"|fifteen|twenty|zwanzig|elf|dreizehn|fünfzehn|dreißig|thirty|vierzig|forty|fünfzig"
    rf"|fifty)\s?-?(?:%|prozent\w*|per\s?cent|percent)(?![\w-]*punkt)",
    re.IGNORECASE,
)
_ORDINALS = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))
_NUMBERS = (
    r"\d{1,3}|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|one|two|three"
    r"|four|five|six|seven|eight|nine|ten|eleven|twelve|dreizehn|vierzehn|fünfzehn"
    r"|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig"
)
SUPERLATIVE = (
    r"(?:größt|wichtigst|stärkst|bedeutendst|umsatzstärkst|-?\s?(?:largest|biggest"
    r"|most important|most valuable|most significant|top|ranked|highest|leading|-placed"
    r"|-ranking))"
)
RANK = re.compile(
    rf"\b(?:platz|rang|position|stelle|rank(?:ed|s|ing)?|place|no\.|number)\s(?:nummer\s|number\s"
    rf"|no\.\s)?(?P<number>{_NUMBERS})(?!\s?(?:%|prozent|percent|per cent|[.,]\d|million|mio|mrd"
    rf"|billion|euro))\b"
    rf"|\b(?P<digits>\d{{1,3}})(?:st|nd|rd|th|\.)[\s-](?:(?:place|position|rang|platz|stelle|spot"
    rf"|rank)\b|{SUPERLATIVE})"
    rf"|\b(?P<word>{_ORDINALS})(?:e[rnms]?)?[\s-]?(?:(?:place|position|rang|platz|stelle|spot"
    rf"|rank)\b|{SUPERLATIVE})"
    rf"|\b(?:ranks?|ranked|ranking|came|placed|stands?)\s(?:at\s|in\s)?(?P<word2>{_ORDINALS})\b"
    rf"|\b(?:ranks?|ranked|ranking|came|placed|stands?|lies|lay|is|was|in"
    rf"|auf)\s(?:at\s)?(?P<digits2>\d{{1,3}})(?:st|nd|rd|th)\b(?!\s(?:century|anniversary|time"
    rf"|day|delegation|edition|mission|visit))",
    re.IGNORECASE,
)
FALL = re.compile(
    r"nachg[aeio]b\w*|nachgegeben|eingebrochen|rückgang|gesunken|sank(?:en)?|sinken|minus\b|gefallen|fiel(?:en)?\b|zurückgegangen"
    r"|zurückging\w*|ging\w* .{0,60}zurück|geschrumpft|schrumpf\w*|verlor|weniger|einbruch"
    r"|brach\w* .{0,60}ein\b|abnahm\w*|nahm\w* .{0,50}\bab\b|eingebüßt|rückläufig|abgenommen"
    r"|unter (?:dem|den|vorjahr)"
    r"|slipped|slid|eased|fell|fall(?:s|en)?\b|down\b|below|declin\w*|decreas\w*|drop\w*|dip(?:s|ped)?|lower|less"
    r"|slipp\w*|shr[aiu]nk|contract(?:ed|ion)|slid|eased|lost|reduc\w+|slump\w*",
    re.IGNORECASE,
)
RISE = re.compile(
    r"plus\b|zuwachs|zuwächs\w*|gestiegen|stieg(?:en)?|anstieg|steig\w*|wuchs(?:en)?|gewachsen"
    r"|wachstum|zugelegt|legte\w* .{0,60}zu\b|zunahme|zugenommen|nahm\w* .{0,50}\bzu\b|erhöh\w*"
    r"|mehr\b|höher|verzeichne\w* .{0,30}plus|kletter\w*|gesteigert|steigerung|über dem"
    r"|up\b|ris\w+|rose|grew|grow\w*|increas\w*|higher|more\b|gain\w*|climb\w*|jump\w*|surg\w*"
    r"|expan\w*|ahead|above|advanc\w*|soar\w*|improv\w*",
    re.IGNORECASE,
)
PARTED = (
    (r"\bg(?:ing|eh|egang)\w*", "zurück", -1),
    (r"\b(?:nahm|nehm|nimm)\w*", "ab", -1),
    (r"\bbr(?:ach|ich)\w*", "ein", -1),
    (r"\bleg\w*", "zu", 1),
    (r"\b(?:nahm|nehm|nimm)\w*", "zu", 1),
    (r"\bzog\w*", "an", 1),
)
SHARE = re.compile(
    r"anteil|share|of (?:all|total|the|its|our)\b|aller\b|der (?:gesamten|ausfuhren|exporte"
    r"|waren)|entfallen|entfiel|account\w*|make[s]? up|macht\w* .{0,30}aus|quote|zoll|zölle"
    r"|tariff|dut(?:y|ies)|steuer|tax|margin|rate",
    re.IGNORECASE,
)
FORMER = re.compile(r"\b(?:von|from)\s$", re.IGNORECASE)
NEAR = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """A number with what it is of; where it stands in its sentence. Falls are negative."""

    start: int
    end: int
    measure: Measure
    number: float
    unit: str
    magnitude: int


def amounts(words: str, language: Language) -> Iterator[Amount]:
    """Yield values, growth and ranks of a sentence in their order.

    A percentage is growth only with a word for a rise or a fall near it; shares and tariffs are
    none. A value needs its currency. Ranks are read in digits and words (Platz 17, fünftgrößter).
    """
    found = [*_values(words, language), *_growth(words, language), *_ranks(words)]
    yield from sorted(found, key=lambda one: one.start)


def _values(words: str, language: Language) -> Iterator[Amount]:
    for match in VALUE.finditer(words):
        number = _number(match["number"] or match["number2"], language)
        unit = CURRENCIES.get((match["sign"] or match["currency"] or "").lower().strip())
        size = (match["size"] or match["size2"] or "").lower().rstrip(".")
        if number is None or unit is None:
            continue
        magnitude = MAGNITUDES.get(size, 1)
        yield Amount(
            start=match.start(), end=match.end(), measure=Measure.VALUE,
            number=number, unit=unit, magnitude=magnitude,
        )  # fmt: skip


def _number(words: str, language: Language) -> float | None:
    half = re.search(r"\s(?:halbe|and a half)$", words, re.IGNORECASE)
    bare = words[: half.start()] if half else words
    number = 1.0 if bare.lower() in {"a", "an"} else number_of(bare, language)
    return number + 0.5 if half and number is not None else number


def _growth(words: str, language: Language) -> Iterator[Amount]:
    previous = 0
    for match in PERCENT.finditer(words):
        number = _number(match["number"], language)
        sign = _sign(words, match, previous)
        previous = match.end()
        if number is None or sign == 0:
            continue
        yield Amount(
            start=match.start(), end=match.end(), measure=Measure.GROWTH,
            number=sign * number, unit="percent", magnitude=1,
        )  # fmt: skip


def _sign(words: str, match: re.Match[str], previous: int) -> int:
    """Return 1 for a rise, -1 for a fall, 0 for a percentage that is neither.

    The word that tells it stands between the percentage before and this one, or soon behind it.
    """
    written = (match["sign"] or "").strip().lower()
    if written in {"+", "plus"}:
        return 1
    if written in {"-", "\u2212", "\u2013", "minus"} and words[: match.start()].rstrip()[-1:] != "":
        is_dash = written == "\u2013" and words[match.start() + 1 : match.start() + 2] == " "
        if not is_dash:
            return -1
    before = words[max(previous, match.start() - NEAR) : match.start()]
    after = words[match.end() : match.end() + NEAR]
    after = re.split(r"[.;]|,\s|\s(?:und|and|auf|to|while|während)\s|\d", after)[0]
    places = [(m.end() - len(before), 1) for m in RISE.finditer(before)]
    places += [(m.end() - len(before), -1) for m in FALL.finditer(before)]
    shares = [m.end() - len(before) for m in SHARE.finditer(before)]
    parted = _parted_verb(before, words[match.end() :])
    if parted:
        return parted
    near = max(places, default=None)
    if re.match(r"\s*(?:of|aller|der|des)\b", after) and not re.match(
        r"\s*(?:der|des)\s\w*jahr", after
    ):
        return 0
    if near is not None and near[0] >= max(shares, default=-NEAR) - 20:
        return near[1]
    behind = [(m.start(), 1) for m in RISE.finditer(after)] + [
        (m.start(), -1) for m in FALL.finditer(after)
    ]
    return min(behind)[1] if behind else 0


def _parted_verb(before: str, after: str) -> int:
    """Return the sign of a German verb whose other half ends the clause (ging … zurück)."""
    clause = re.split(r"[.;](?!\d)|,\s", after)[0]
    for verb, half, sign in PARTED:
        if re.search(verb, before, re.IGNORECASE) and re.search(rf"\b{half}\b", clause):
            return sign
    return 0


def _ranks(words: str) -> Iterator[Amount]:
    for match in RANK.finditer(words):
        number = _rank(match)
        was = FORMER.search(words[max(0, match.start() - 12) : match.start()])
        is_former = was and re.match(r"\s(?:auf|to)\b", words[match.end() :])
        if number is not None and number > 0 and not is_former:
            yield Amount(
                start=match.start(), end=match.end(), measure=Measure.RANK,
                number=number, unit="rank", magnitude=1,
            )  # fmt: skip


def _rank(match: re.Match[str]) -> float | None:
    digits = match["number"] or match["digits"] or match["digits2"]
    if digits:
        return number_of(digits, "en")
    word = match["word"] or match["word2"]
    return float(ORDINALS[word.lower()]) if word else None
