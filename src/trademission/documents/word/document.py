"""Write a paper as a Word file."""

from io import BytesIO

from docx import Document
from docx.document import Document as DocumentFile

from trademission.documents.paper import Paper
from trademission.documents.paper.anchors import with_sound_links
from trademission.documents.word.archive import steady
from trademission.documents.word.blocks import Blocks
from trademission.documents.word.bookmarks import number_bookmarks
from trademission.documents.word.contents import contents
from trademission.documents.word.lists import Lists
from trademission.documents.word.page import opening, set_page
from trademission.documents.word.pictures import Pictures
from trademission.documents.word.properties import drop_leftovers, set_behaviour, set_properties
from trademission.documents.word.styles import set_styles
from trademission.domain.house import House


def docx(paper: Paper, *, house: House) -> bytes:
    """Return a paper as a Word file that people can go on working with.

    Everything is set by styles: headings, lists, tables whose headings are repeated. The same
    paper and house give the same bytes. Pages are broken by Word, so `fits_one_page` is not
    heeded. Raises UndrawnError or DamagedLogoError for a picture that is none.
    """
    document = Document()
    drop_leftovers(document)
    set_styles(document, house=house, paper=paper)
    set_properties(document, paper=paper, house=house)
    set_behaviour(document, paper=paper)
    set_page(document, paper)
    _write(document, with_sound_links(paper), house)
    number_bookmarks(document.element.body)
    made = BytesIO()
    document.save(made)
    return steady(made.getvalue())


def _write(document: DocumentFile, paper: Paper, house: House) -> None:
    part, body = document.part, document.element.body
    pictures = Pictures(part, house)
    blocks = Blocks(part, lists=Lists(document), pictures=pictures)
    told = list(contents(paper, part))
    last = body.get_or_add_sectPr()
    for made in (
        opening(paper, pictures=pictures, part=part, house=house),
        told,
        blocks.elements(paper.blocks, on_new_page=bool(told) or paper.cover is not None),
    ):
        for one in made:
            last.addprevious(one)
