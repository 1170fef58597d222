"""Find a country by what a person or a table calls it."""

from trademission.domain.errors import BilingualError
from trademission.domain.text import Text
from trademission.trade.codes.atlas import atlas
from trademission.trade.codes.country import Country, LabelledCountry
from trademission.trade.codes.spelling import folded, nearest, shown

_CODE_LENGTH = 3  # a mistyped name resembles many codes by chance


class UnknownCountryError(BilingualError):
    """Words or a code mean no country that we know; the message offers what is near."""


class AmbiguousCountryError(UnknownCountryError):
    """Words mean more than one country; the message names them."""


class UnknownLabelError(UnknownCountryError):
    """A table prints a partner that our table of countries does not have."""


def countries() -> tuple[Country, ...]:
    """Return every country, and every entry that is none, in the order of the GENESIS table."""
    return atlas().countries


def labels() -> tuple[LabelledCountry, ...]:
    """Return every partner label of the GENESIS tables with its time and its country."""
    return atlas().entries


def country_of(words: str, *, year: int | None = None) -> Country:
    """Return the country that a person means by `words`.

    Takes a German or English name, an official one, an alias, a label of the GENESIS tables with
    or without its validity, and the codes of ISO 3166 (alpha-2, alpha-3, and alpha-4 for a
    dissolved country). Capitals, accents, dots, hyphens, blanks and a leading article do not
    matter. With `year` only countries count that our tables show in that year.

    Raises AmbiguousCountryError if several countries fit, UnknownCountryError if none does.

    >>> country_of("republic of korea").code, country_of("Suedkorea").code
    ('KR', 'KR')
    """
    named = atlas().names.get(folded(words), ())
    if not named:
        raise _unknown(words)
    meant = tuple(each for each in named if year is None or each.validity.covers(year))
    if not meant and year is not None:
        raise _not_in(year, named)
    if len(meant) > 1:
        raise _ambiguous(words, meant)
    return meant[0]


def country_of_label(label: str) -> LabelledCountry:
    """Return what a partner label of a GENESIS table means, never guessing.

    Takes the label as printed, with its validity or without. A label without one that had
    several is returned with the whole time.

    Raises UnknownLabelError, which names the label.

    >>> country_of_label("Tschechien (ab 1993)").country.code
    'CZ'
    """
    found = atlas().labels.get(label.strip())
    if found is None:
        raise _unknown_label(label.strip())
    return found


def country_of_comtrade(number: int | str) -> Country:
    """Return the country with a number of UN Comtrade or CEPII BACI, such as 842 or "842".

    BACI counts what it calls 490, other Asia, as Taiwan, and so do we: nearly all of it is.

    Raises UnknownCountryError.
    """
    written = str(number).strip()
    found = atlas().by_comtrade.get(written.lstrip("0"))
    if found is None:
        raise UnknownCountryError(
            de=f"Die Nummer {shown(written)!r} ist kein Land von UN Comtrade oder BACI.",
            en=f"The number {shown(written)!r} is no country of UN Comtrade or BACI.",
        )
    return found


def country_of_comext(code: str) -> Country:
    """Return the country with a partner code of Eurostat's Comext, such as GR or XS.

    Several codes may mean the same entry: QR and QS are both stores. Sums over countries such as
    EU27_2020 are none and not known here.

    Raises UnknownCountryError.
    """
    found = atlas().by_eurostat.get(code.strip().upper())
    if found is None:
        raise UnknownCountryError(
            de=f"Der Schlüssel {shown(code)!r} ist kein Partnerland von Comext.",
            en=f"The code {shown(code)!r} is no partner country of Comext.",
        )
    return found


def names_like(words: str) -> tuple[Country, ...]:
    """Return the countries whose names look most like `words`, the nearest first, three at most.

    >>> [country.name.en for country in names_like("Jpan")]
    ['Japan']
    """
    known = {name: meant for name, meant in atlas().names.items() if len(name) > _CODE_LENGTH}
    near = [country for name in nearest(words, known) for country in known[name]]
    return tuple({country.code: country for country in near}.values())


def _unknown(words: str) -> UnknownCountryError:
    near = names_like(words)
    if not near:
        return UnknownCountryError(
            de=f"Ein Land {shown(words)!r} gibt es nicht; schreiben Sie seinen Namen oder die zwei "
            "Buchstaben der ISO 3166, etwa JP für Japan.",
            en=f"There is no country {shown(words)!r}; write its name, or the two letters of "
            "ISO 3166, such as JP for Japan.",
        )
    offer = _listed(near)
    return UnknownCountryError(
        de=f"Ein Land {shown(words)!r} gibt es nicht; meinen Sie {offer.de}?",
        en=f"There is no country {shown(words)!r}; do you mean {offer.en}?",
    )


def _ambiguous(words: str, meant: tuple[Country, ...]) -> AmbiguousCountryError:
    offer = _listed(meant)
    return AmbiguousCountryError(
        de=f"{shown(words)!r} kann mehreres heißen; schreiben Sie {offer.de}.",
        en=f"{shown(words)!r} may mean more than one country; write {offer.en}.",
    )


def _not_in(year: int, named: tuple[Country, ...]) -> UnknownCountryError:
    """Return the error about a country that has no row of its own in `year`."""
    one = named[0]
    return UnknownCountryError(
        de=f"{one.name.de} steht nur für die Zeit {one.validity.text.de} in den Tabellen, nicht "
        f"für {year}; nehmen Sie ein anderes Jahr oder Land.",
        en=f"The tables show {one.name.en} {one.validity.text.en} only, not in {year}; take "
        "another year or country.",
    )


def _unknown_label(label: str) -> UnknownLabelError:
    bare = label.partition(" (")[0]
    others = [entry.printed for entry in labels() if entry.label.partition(" (")[0] == bare]
    known = ", ".join(map(repr, others))
    return UnknownLabelError(
        de=f"Das Partnerland {shown(label)!r} steht nicht in unserer Tabelle der Länder"
        f"{f', nur {known}' if known else ''}; tragen Sie es in trade/tables/countries.csv ein.",
        en=f"The partner {shown(label)!r} is not in our table of countries"
        f"{f', only {known}' if known else ''}; enter it in trade/tables/countries.csv.",
    )


def _listed(offered: tuple[Country, ...]) -> Text:
    """Return the names of the countries with an or before the last."""
    return Text(
        de=_joined([country.name.de for country in offered], " oder "),
        en=_joined([country.name.en for country in offered], " or "),
    )


def _joined(names: list[str], last: str) -> str:
    return last.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
