"""What to ask Comext for: the dimensions of DS-045409, checked before anything is sent.

The service answers a code that it does not know with nothing, and with no error.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trademission.domain.text import Text
from trademission.trade.codes import UnknownCountryError, country_of_comext
from trademission.trade.datasets.comext_codes import FLOWS, GOODS, SCHEMES, SOURCE, is_sum
from trademission.trade.fetch.arrivals import name_for
from trademission.trade.fetch.refusal import FetchError, quoted
from trademission.trade.flows import TOTAL, Flow

VALUE, WEIGHT, PIECES = "VALUE_IN_EUROS", "QUANTITY_IN_100KG", "SUPPLEMENTARY_QUANTITY"
DIMENSIONS = ("freq", "reporter", "partner", "product", "flow", "indicators")
"""The dimensions in the order of a key."""
NAMES = {
    "freq": Text(de="Häufigkeit", en="frequency"),
    "reporter": Text(de="Meldeland", en="reporter"),
    "partner": Text(de="Partnerland", en="partner"),
    "product": Text(de="Ware", en="product"),
    "flow": Text(de="Richtung", en="flow"),
    "indicators": Text(de="Maß", en="indicator"),
}
_UNION = re.compile(r"EU(?:27_2020)?")
_PERIOD = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")
_CODES_OF_FLOWS = {flow: code for code, flow in FLOWS.items()}


class WrongQueryError(FetchError):
    """A query names a code that Comext cannot know; nothing was sent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ComextQuery:
    """A selection from DS-045409; an empty tuple of partners or products selects all.

    Countries have the codes of Comext (GR is Greece, EU27_2020 the Union as a reporter, WORLD and
    EXT_EU27_2020 are sums of partners), products 2, 4, 6 or 8 signs or TOTAL. Levels
    of products must not be summed together. Periods are years or months, as 2024 or 2024-03, and
    include both ends.
    """

    reporters: tuple[str, ...]
    partners: tuple[str, ...] = ()
    products: tuple[str, ...] = (TOTAL,)
    flows: tuple[Flow, ...] = (Flow.IMPORT, Flow.EXPORT)
    indicators: tuple[str, ...] = (VALUE, WEIGHT)
    monthly: bool = False
    first_period: str = ""
    last_period: str = ""

    def __post_init__(self) -> None:
        """Refuse the first code that Comext cannot know. Raises WrongQueryError."""
        for dimension, code in self._wrong():
            raise wrong_code(dimension, code)

    @property
    def codes(self) -> dict[str, tuple[str, ...]]:
        """The codes by dimension, in the order of a key."""
        frequency = ("M" if self.monthly else "A",)
        flows = tuple(_CODES_OF_FLOWS[flow] for flow in self.flows)
        chosen = (frequency, self.reporters, self.partners, self.products, flows, self.indicators)
        return dict(zip(DIMENSIONS, chosen, strict=True))

    @property
    def key(self) -> str:
        """The key of SDMX 2.1, such as A.DE.JP.TOTAL.2.VALUE_IN_EUROS."""
        return ".".join("+".join(codes) for codes in self.codes.values())

    @property
    def name(self) -> str:
        """A file name without ending that tells dataset, key and periods."""
        periods = [self.first_period, self.last_period]
        told = [SOURCE, self.key, *(["-".join(periods)] if any(periods) else [])]
        return name_for("_".join(told))

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters beside the key."""
        periods = {"startPeriod": self.first_period, "endPeriod": self.last_period}
        asked = {name: words for name, words in periods.items() if words}
        return {"format": "SDMX-CSV", "compressed": "false"} | asked

    def _wrong(self) -> Iterator[tuple[str, str]]:
        """Yield what cannot be a code, with its dimension."""
        yield from (("reporter", code) for code in self.reporters or ("",) if not _reports(code))
        yield from (("partner", code) for code in self.partners if not _is_partner(code))
        yield from (("product", code) for code in self.products if not _is_product(code))
        yield from (("flow", "") for _ in range(not self.flows))
        known = {VALUE, WEIGHT, PIECES}
        yield from (("indicators", code) for code in self.indicators or ("",) if code not in known)
        periods = (self.first_period, self.last_period)
        yield from (("period", each) for each in periods if each and not _PERIOD.fullmatch(each))


def wrong_code(dimension: str, code: str) -> WrongQueryError:
    """Return the error about a code that cannot be one of its dimension."""
    name = NAMES.get(dimension, Text(de="Zeitraum", en="period"))
    return WrongQueryError(
        de=f"{name.de} „{quoted(code)}“ kennt Comext nicht, und würde darauf ohne Fehler mit "
        "nichts antworten; nennen Sie einen Code von DS-045409.",
        en=f"Comext does not know the {name.en} “{quoted(code)}”, and would answer with nothing "
        "and no error; name a code of DS-045409.",
    )


def _reports(code: str) -> bool:
    """Tell whether somebody may report: a country, or the Union."""
    return _UNION.fullmatch(code) is not None or (not is_sum(code) and _is_country(code))


def _is_partner(code: str) -> bool:
    return is_sum(code) or _is_country(code)


def _is_country(code: str) -> bool:
    if code != code.strip().upper():
        return False
    try:
        country_of_comext(code)
    except UnknownCountryError:
        return False
    return True


def _is_product(code: str) -> bool:
    return code == TOTAL or (len(code) in SCHEMES and re.fullmatch(GOODS, code) is not None)
