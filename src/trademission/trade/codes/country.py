"""Countries, and the labels under which a table prints them."""

from dataclasses import dataclass

from trademission.domain.text import Text
from trademission.trade.codes.validity import ALWAYS, Validity


@dataclass(frozen=True, kw_only=True, slots=True)
class Country:
    """A country or territory that somebody trades with, or an entry of a table that is none.

    `code` is the ISO 3166-1 alpha-2 code where there is one, else a code of ours; no two
    countries share one. `is_country` is False for stores, the high seas, polar regions, groups
    of islands and whatever is confidential or unknown: these are never ranked. `name` is the
    everyday name, `aliases` all others in both languages. `alpha_3` is empty where ISO has none,
    `former_code` is the ISO 3166-3 code of a dissolved country. `comtrade_codes` are the numbers
    of UN Comtrade and CEPII BACI, `eurostat_codes` the partner codes of Comext. `validity` is
    the time in which our tables show the country.
    """

    code: str
    name: Text
    is_country: bool
    aliases: tuple[str, ...] = ()
    alpha_3: str = ""
    former_code: str = ""
    comtrade_codes: tuple[int, ...] = ()
    eurostat_codes: tuple[str, ...] = ()
    validity: Validity = ALWAYS


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelledCountry:
    """A label of the GENESIS tables: its words, when they hold, and whom they mean."""

    label: str
    validity: Validity
    country: Country

    @property
    def printed(self) -> str:
        """The label as the table prints it, with its validity: Tschechien (ab 1993)."""
        return self.label if self.validity.is_open else f"{self.label} ({self.validity.text.de})"
