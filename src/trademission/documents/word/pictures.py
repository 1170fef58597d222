"""Drawings as pictures, because Word shows no SVG that every version could read."""

import struct
from io import BytesIO
from itertools import count

from docx.oxml.shape import CT_Inline
from docx.parts.story import StoryPart
from docx.shared import Emu, Inches

from trademission.documents.clean import undisturbed
from trademission.documents.typeset.png import Box, png
from trademission.documents.word.elements import Element, element
from trademission.domain.house import House

RESOLUTION = 200  # dots per inch, enough for print on any desk
SIZE = slice(16, 24)  # where a PNG tells its width and height
EMU_PER_INCH = int(Inches(1))


class Pictures:
    """The pictures of a document, numbered in order."""

    def __init__(self, part: StoryPart, house: House) -> None:
        """Put pictures into a part, their letters in the fonts of a house."""
        self._part = part
        self._house = house
        self._numbers = count(1)

    def run(self, drawing: str, words: str, box: Box) -> Element:
        """Return a drawing, as large as a box allows, with the words that stand for it."""
        content = png(drawing, box=box, resolution=RESOLUTION, house=self._house)
        relation, _ = self._part.get_or_add_image(BytesIO(content))
        width, height = struct.unpack(">II", content[SIZE])
        number = next(self._numbers)
        shown = CT_Inline.new_pic_inline(
            number, relation, f"image{number}.png", _length(width), _length(height)
        )
        shown.docPr.set("descr", undisturbed(words))
        for side in ("distT", "distB", "distL", "distR"):
            shown.set(side, "0")  # unsaid, LibreOffice leaves room and so moves the picture
        return element("r", element("drawing", shown))


def _length(dots: int) -> Emu:
    return Emu(dots * EMU_PER_INCH // RESOLUTION)
