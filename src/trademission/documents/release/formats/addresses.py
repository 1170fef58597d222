"""Addresses that may stand in an output: the web, mail and telephone, and nothing that runs."""

from urllib.parse import quote, urlsplit

from trademission.documents.clean import one_line

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
KEPT = "!#$%&'()*+,/:;=?@[]~"


def web_address(text: str) -> str:
    """Return an address that can be followed safely, percent-encoded; else nothing."""
    address = one_line(text).replace(" ", "")
    try:
        scheme = urlsplit(address).scheme.casefold()
    except ValueError:
        return ""
    return quote(address, safe=KEPT) if scheme in SCHEMES else ""
