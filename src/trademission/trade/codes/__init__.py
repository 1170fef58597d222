"""Countries and regions: what tables and people call them, and the one code each of them has.

The code of a country is ISO 3166-1 alpha-2. Where ISO has none, the code is ours, from the range
that ISO leaves to its users or from its reserved codes:

| code | stands for |
| --- | --- |
| QM, QN, QO | American, Australian, New Zealand Oceania (until 2000), each a group of islands |
| QP, QQ | the high seas; stores for ships and aircraft |
| QT | polar regions (until 2000) |
| QU, QV, QX | not determined; not determined within the EU; confidential |
| EA, IC | Ceuta and Melilla (until 1998), the Canary Islands (until 1996): reserved by ISO |
| XB, XF | Belgium with Luxembourg (until 1998), the Southern African Customs Union (until 1999) |
| XC, XL, XK, XI | Ceuta, Melilla, Kosovo, Northern Ireland (from 2021), as Eurostat has them |
| XT | Czechoslovakia |

Dissolved countries keep their last alpha-2 code: AN, CS, DD, SU, YU. ISO gave CS twice, to
Czechoslovakia and later to Serbia and Montenegro. Here CS is the later one, which has figures in
today's tables; Czechoslovakia is XT, so that a code alone always means one country. YU is both
the Yugoslavia until 04/1992 and the rest of it until 12/1992: the one code with two labels.

Entries whose code begins with Q, all but Qatar (QA), are no countries and never ranked.
"""

from trademission.trade.codes.countries import (
    AmbiguousCountryError,
    UnknownCountryError,
    UnknownLabelError,
    countries,
    country_of,
    country_of_comext,
    country_of_comtrade,
    country_of_label,
    labels,
    names_like,
)
from trademission.trade.codes.country import Country, LabelledCountry
from trademission.trade.codes.regions import (
    Region,
    RegionKind,
    UnknownRegionError,
    parts_of_germany,
    region_of,
    regions,
)
from trademission.trade.codes.validity import Validity

__all__ = [
    "AmbiguousCountryError",
    "Country",
    "LabelledCountry",
    "Region",
    "RegionKind",
    "UnknownCountryError",
    "UnknownLabelError",
    "UnknownRegionError",
    "Validity",
    "countries",
    "country_of",
    "country_of_comext",
    "country_of_comtrade",
    "country_of_label",
    "labels",
    "names_like",
    "parts_of_germany",
    "region_of",
    "regions",
]
