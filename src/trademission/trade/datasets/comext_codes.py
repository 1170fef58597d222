"""Codes of Eurostat's Comext: flows, partners, and goods with the length that tells their level."""

import re

from trademission.trade.codes import UnknownCountryError, country_of_comext
from trademission.trade.datasets.refusal import Place, refused, shown
from trademission.trade.flows import TOTAL, Flow

SOURCE = "DS-045409"
UNION = "EU"
"""The European Union as a reporter, by its code in the reserved part of ISO 3166-1."""
CONFIDENTIAL = " confidential"
"""What the scheme of a product ends with when its true code is kept secret."""
SCHEMES = {2: "HS2", 4: "HS4", 6: "HS6", 8: "CN8"}
"""The scheme of a product by the length of its code: levels are never summed together."""
FLOWS = {"1": Flow.IMPORT, "2": Flow.EXPORT}
GOODS = r"[0-9]{2}[0-9A-Z]{0,6}"
_GOODS = re.compile(GOODS)
_UNION = re.compile(r"EU(?:27_2020)?")
_SUM = re.compile(r"WORLD|(?:EU|EXT_EU|INT_EU|EA|EXT_EA|INT_EA)[0-9_]*")


def is_sum(partner: str) -> bool:
    """Tell whether a partner is a sum over countries, such as WORLD or EXT_EU27_2020."""
    return _SUM.fullmatch(partner) is not None


def reporter_of(code: str, place: Place) -> str:
    """Return the code of a reporter; the Union of today is EU."""
    return UNION if _UNION.fullmatch(code) else partner_of(code, place)


def partner_of(code: str, place: Place) -> str:
    """Return the code of a partner country, or of an entry that is none."""
    try:
        return country_of_comext(code).code
    except UnknownCountryError as error:
        raise refused(place, de=error.sentence.de, en=error.sentence.en) from error


def scheme_of(product: str, place: Place) -> str:
    """Return the scheme of a product, which tells its level and whether it is confidential."""
    if product == TOTAL:
        return ""
    level = SCHEMES.get(len(product))
    if level is None or not _GOODS.fullmatch(product):
        raise refused(
            place,
            de=f"{shown(product)} ist kein Güterschlüssel mit 2, 4, 6 oder 8 Stellen.",
            en=f"{shown(product)} is no code of goods with 2, 4, 6 or 8 digits.",
        )
    return level + CONFIDENTIAL if product.endswith(("X", "S")) else level


def flow_of(code: str, place: Place) -> Flow:
    """Return the flow: 1 is import, 2 is export."""
    flow = FLOWS.get(code)
    if flow is None:
        raise refused(
            place,
            de=f"{shown(code)} ist weder 1 (Einfuhr) noch 2 (Ausfuhr).",
            en=f"{shown(code)} is neither 1 (import) nor 2 (export).",
        )
    return flow
