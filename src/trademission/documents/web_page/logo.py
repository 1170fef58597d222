"""A logo as an address that holds the picture itself."""

import base64

from trademission.documents.typeset.logo import as_svg
from trademission.domain.house import Logo


def logo_address(logo: Logo) -> str:
    """Return a logo as data address; as a picture, nothing in it can run or load.

    Raises DamagedLogoError for a logo that is no picture.
    """
    content = base64.b64encode(as_svg(logo).encode()).decode("ascii")
    return f"data:image/svg+xml;base64,{content}"
