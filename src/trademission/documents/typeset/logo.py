"""A logo as SVG text, because text is all that the data of a paper can hold."""

import base64
import struct

from trademission.domain.errors import TradeMissionError
from trademission.domain.house import Logo

PNG = b"\x89PNG\r\n\x1a\n"
HEADER_BYTES = 24  # signature, length and name of the first chunk, width and height


class DamagedLogoError(TradeMissionError):
    """A logo that is no picture; the message says what is needed."""


def as_svg(logo: Logo) -> str:
    """Return a logo as SVG text; a bitmap is wrapped. Raises DamagedLogoError for no picture."""
    if logo.is_svg:
        return _decoded(logo.content)
    if not logo.content.startswith(PNG) or len(logo.content) < HEADER_BYTES:
        raise DamagedLogoError("logo: the file is no PNG picture; save it as PNG or SVG again.")
    width, height = struct.unpack(">II", logo.content[16:24])
    content = base64.b64encode(logo.content).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{content}"/></svg>'
    )


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DamagedLogoError(
            "logo: the file is no SVG drawing; save it as SVG (UTF-8) or PNG again."
        ) from error
