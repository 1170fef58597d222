"""What `market fetch` was asked for, and whether its options go with each other."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

from trademission.desk.fetch_figures import (
    Errand,
    Fetched,
    fetch_answer,
    fetch_job,
    fetch_table,
    fetch_year,
    laender_query,
    login_in,
)
from trademission.domain.errors import BilingualError
from trademission.trade.codes import region_of
from trademission.trade.datasets.comext_codes import SOURCE as COMEXT
from trademission.trade.fetch import ComextQuery
from trademission.trade.flows import TOTAL


class WrongOptionsError(BilingualError):
    """Options that do not go with each other; nothing was fetched."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What was typed, as far as it says what to fetch; empty is what was not."""

    source: str
    first: str
    last: str
    regions: tuple[str, ...]
    job: str
    reporters: tuple[str, ...]
    partners: tuple[str, ...]
    products: tuple[str, ...]
    is_monthly: bool
    everything: int | None

    @property
    def years(self) -> dict[str, object]:
        """The options that select a time."""
        return {"--from": self.first, "--until": self.last}

    @property
    def for_genesis(self) -> dict[str, object]:
        """The options that only GENESIS understands."""
        return {"--region": self.regions, "--job": self.job}

    @property
    def for_comext(self) -> dict[str, object]:
        """The options that only Comext understands."""
        return {
            "--reporter": self.reporters,
            "--partner": self.partners,
            "--product": self.products,
            "--monthly": self.is_monthly,
            "--everything": self.everything,
        }


def fetched(wish: Wish, *, errand: Errand) -> Fetched:
    """Fetch what is wished for. Raises WrongOptionsError, FetchError, NoLoginError."""
    return _from_comext(wish, errand) if wish.source == COMEXT else _from_genesis(wish, errand)


def refuse_to_store(wish: Wish) -> None:
    """Refuse to keep what does not state its vintage, or is packed."""
    if wish.job or wish.everything is not None:
        raise WrongOptionsError(
            de="Was mit --job oder --everything kommt, nennt seinen Stand nicht oder ist gepackt; "
            "bewahren Sie es danach mit »market store --vintage« auf.",
            en="What comes with --job or --everything does not state its vintage or is packed; "
            "keep it afterwards with “market store --vintage”.",
        )


def _from_genesis(wish: Wish, errand: Errand) -> Fetched:
    _refuse(wish.for_comext, wish.source)
    if wish.job:
        _refuse(wish.years | {"--region": wish.regions}, "--job")
        return fetch_job(wish.job, errand=errand, login=login_in(os.environ))
    query = laender_query(
        wish.source,
        regions=tuple(region_of(name) for name in wish.regions),
        first_year=_year(wish.first),
        last_year=_year(wish.last),
    )
    return fetch_table(query, errand=errand, login=login_in(os.environ))


def _from_comext(wish: Wish, errand: Errand) -> Fetched:
    _refuse(wish.for_genesis, wish.source)
    if wish.everything is not None:
        _refuse(wish.years | wish.for_comext | {"--everything": None}, "--everything")
        return fetch_year(wish.everything, errand=errand)
    if not wish.reporters:
        raise WrongOptionsError(
            de="Comext braucht ein Meldeland; nennen Sie es mit --reporter, etwa DE.",
            en="Comext needs a reporter; name it with --reporter, such as DE.",
        )
    query = ComextQuery(
        reporters=wish.reporters,
        partners=wish.partners,
        products=wish.products or (TOTAL,),
        monthly=wish.is_monthly,
        first_period=wish.first,
        last_period=wish.last,
    )
    return fetch_answer(query, errand=errand)


def _refuse(options: Mapping[str, object], beside: str) -> None:
    """Refuse the first option that was typed though it does not go with `beside`."""
    for name, typed in options.items():
        if typed not in ((), "", False, None):
            raise WrongOptionsError(
                de=f"{name} passt nicht zu {beside}; lassen Sie es weg.",
                en=f"{name} does not go with {beside}; leave it out.",
            )


def _year(words: str) -> int | None:
    if words and not re.fullmatch("[0-9]{4}", words):
        raise WrongOptionsError(
            de=f"{words!r} ist kein Jahr; schreiben Sie eines wie 2024.",
            en=f"{words!r} is no year; write one such as 2024.",
        )
    return int(words) if words else None
