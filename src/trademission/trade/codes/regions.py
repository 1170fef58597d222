"""The regions of the German tables: the Länder, what belongs to none, and Germany as their sum."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from trademission.domain.errors import BilingualError
from trademission.domain.text import Text
from trademission.trade.codes.atlas import listed, rows_of
from trademission.trade.codes.spelling import folded, nearest, shown, spellings


class UnknownRegionError(BilingualError):
    """Words mean no region of Germany; the message offers what is near."""


class RegionKind(StrEnum):
    """What a region is: one of the 16 Länder, a rest that belongs to none, or all of Germany."""

    LAND = "land"
    REMAINDER = "remainder"
    WHOLE = "whole"


@dataclass(frozen=True, kw_only=True, slots=True)
class Region:
    """A region of the GENESIS tables.

    `code` is ISO 3166-2 for a Land (DE-SN), DE for Germany, and of ours for what is neither:
    DE-QA for Ausland (goods from abroad), DE-QR for Restposition. `key` is the number of a Land
    in the variable DLANDX (14 for Saxony), empty for what is no Land.
    """

    code: str
    kind: RegionKind
    name: Text
    key: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def is_land(self) -> bool:
        """Whether it is one of the 16 Länder."""
        return self.kind is RegionKind.LAND


@cache
def regions() -> tuple[Region, ...]:
    """Return Germany and its 18 parts."""
    return tuple(
        Region(
            code=row["code"],
            kind=RegionKind(row["kind"]),
            name=Text(de=row["german"], en=row["english"]),
            key=row["key"],
            aliases=listed(row["aliases"]),
        )
        for row in rows_of("regions.csv")
    )


def parts_of_germany() -> tuple[Region, ...]:
    """Return the 18 regions whose sum is Germany: 16 Länder, Ausland and Restposition.

    The Länder alone are less: 1,222.7 of 1,594.3 billion euros of exports in 2022. Shares and
    ranks of a Land never take the 16 for Germany.
    """
    return tuple(region for region in regions() if region.kind is not RegionKind.WHOLE)


def region_of(words: str) -> Region:
    """Return the region that `words` mean: a German or English name, an alias, a code or a key.

    Capitals, accents, hyphens and blanks do not matter. Raises UnknownRegionError.

    >>> region_of("Freistaat Sachsen").code, region_of("14").code, region_of("saxony").code
    ('DE-SN', 'DE-SN', 'DE-SN')
    """
    found = _names().get(folded(words))
    if found is None:
        raise _unknown(words)
    return found


@cache
def _names() -> Mapping[str, Region]:
    """Return the regions by each of their folded names, codes and keys."""
    return {
        spelling: region
        for region in regions()
        for words in _words(region)
        for spelling in spellings(words)
    }


def _words(region: Region) -> Iterator[str]:
    yield from (region.code, region.name.de, region.name.en, *region.aliases)
    if region.is_land:
        yield from (region.key, region.code.removeprefix("DE-"))


def _unknown(words: str) -> UnknownRegionError:
    near = dict.fromkeys(_names()[name] for name in nearest(words, _names()))
    if not near:
        return UnknownRegionError(
            de=f"Eine Region {shown(words)!r} gibt es nicht; schreiben Sie etwa Sachsen oder "
            "DE-SN.",
            en=f"There is no region {shown(words)!r}; write one such as Saxony or DE-SN.",
        )
    german = " oder ".join(region.name.de for region in near)
    english = " or ".join(region.name.en for region in near)
    return UnknownRegionError(
        de=f"Eine Region {shown(words)!r} gibt es nicht; meinen Sie {german}?",
        en=f"There is no region {shown(words)!r}; do you mean {english}?",
    )
