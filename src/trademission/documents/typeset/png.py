"""A drawing as a bitmap, for files that cannot hold drawings."""

from dataclasses import dataclass
from importlib.resources import as_file, files

import typst

from trademission.documents.typeset.fonts import loaded
from trademission.domain.errors import TradeMissionError
from trademission.domain.house import House

TEMPLATES = files("trademission.documents") / "templates" / "typeset"


class UndrawnError(TradeMissionError):
    """A drawing could not be made a bitmap; the message says why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """The room that a drawing may take, in mm."""

    width: float
    height: float


def png(drawing: str, *, box: Box, resolution: int, house: House) -> bytes:
    """Return an SVG drawing as a PNG on white, as large as fits into a box.

    `resolution` is in dots per inch. Text in the drawing is set in the fonts of the papers, so
    the same drawing and house give the same bytes. Raises UndrawnError for what is no SVG.
    """
    with as_file(TEMPLATES) as folder:
        try:
            made = typst.compile(
                str(folder / "picture.typ"),
                root=str(folder),
                font_paths=loaded(house.font_folders),
                ignore_system_fonts=True,
                sys_inputs={
                    "drawing": drawing,
                    "width": str(box.width),
                    "height": str(box.height),
                },
                format="png",
                ppi=resolution,
            )
        except typst.TypstError as error:
            sentence = f"The drawing could not be made a picture: {error.message}; save it again."
            raise UndrawnError(sentence) from error
    assert isinstance(made, bytes)  # noqa: S101 - one page without an output path gives bytes
    return made
