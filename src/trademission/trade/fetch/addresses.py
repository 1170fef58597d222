"""Where a service stands: an address as somebody typed it, checked before anything is sent."""

import httpx

from trademission.trade.fetch.refusal import FetchError, quoted


class WrongAddressError(FetchError):
    """An address under which nothing can be asked for."""


def service_address(words: str) -> httpx.URL:
    """Return the address of a service, with a slash at its end. Raises WrongAddressError."""
    try:
        address = httpx.URL(words if words.endswith("/") else f"{words}/")
    except httpx.InvalidURL:
        raise wrong_address(words) from None
    if address.scheme not in ("http", "https") or not address.host:
        raise wrong_address(words)
    return address


def wrong_address(address: str, reason: str = "") -> WrongAddressError:
    """Return the error about an address, of which nothing is shown that may be a password."""
    shown = quoted(address.rpartition("@")[2])
    why = f" ({reason})" if reason else ""
    return WrongAddressError(
        de=f"Unter „{shown}“ lässt sich nichts abrufen{why}; geben Sie die Adresse so an, wie der "
        "Dienst sie nennt, mit https:// am Anfang.",
        en=f"Nothing can be fetched from “{shown}”{why}; give the address as the service states "
        "it, with https:// at its beginning.",
    )
