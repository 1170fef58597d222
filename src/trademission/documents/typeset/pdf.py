"""Set a paper with Typst."""

import json
from importlib.resources import as_file, files
from typing import Final

import typst

from trademission.documents.paper import Paper
from trademission.documents.typeset.data import house_data, paper_data
from trademission.documents.typeset.fonts import loaded
from trademission.domain.errors import TradeMissionError
from trademission.domain.house import House

TEMPLATES = files("trademission.documents") / "templates" / "typeset"
STANDARD: Final = "ua-1"


class UnprintableError(TradeMissionError):
    """A paper could not be set; the message says which and why."""


def pdf(paper: Paper, *, house: House) -> bytes:
    """Return a paper as PDF/UA-1: tagged, with title, language and embedded fonts.

    The same paper and house give the same bytes. Signs that no font has are printed as an
    empty square. Raises UnprintableError when Typst refuses the paper, for instance because
    a picture of the house is damaged.
    """
    data = {"paper": paper_data(paper, house), "house": house_data(house)}
    inputs = {name: json.dumps(value, ensure_ascii=False) for name, value in data.items()}
    with as_file(TEMPLATES) as folder:
        try:
            made = typst.compile(
                str(folder / "paper.typ"),
                root=str(folder),
                font_paths=loaded(house.font_folders),
                ignore_system_fonts=True,
                sys_inputs=inputs,
                pdf_standards=[STANDARD],
                timestamp=int(paper.made_at.timestamp()),
            )
        except typst.TypstError as error:
            sentence = f"{paper.kind}, {paper.title}: the paper could not be set: {error.message}"
            raise UnprintableError(sentence) from error
    assert isinstance(made, bytes)  # noqa: S101 - without an output path Typst returns bytes
    return made
