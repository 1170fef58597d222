"""Pictures of the papers, for the documentation and to be looked at.

After a change that is meant: `PYTHONPATH=tests .venv/bin/python -m documents.paper_pictures`.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from documents.example_papers import INTERNAL, example_papers, mission, sheaf
from documents.pdf_reading import picture, side_by_side
from documents.release.released import edition
from trademission.desk.papers_of_reader import Sheaf, items_for
from trademission.documents.paper import Paper
from trademission.documents.release.formats import release_paper
from trademission.documents.typeset import pdf
from trademission.domain.house import House
from trademission.domain.mission import Mission, Person
from trademission.domain.text import Language
from trademission.domain.view import reader_of_host

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "assets" / "papers"
LANGUAGES: tuple[Language, ...] = ("de", "en")
# Which pages of which paper are shown.
PAGES = {
    "booklet": (0, 2, 4),
    "briefing-book": (0, 4),
    "change-notice.head": (0,),
    "day-sheet.fullest": (0,),
    "delegation-list": (0,),
    "guest-sheet.parallel": (0,),
    "itinerary.head": (0,),
    "letter.asked": (0,),
    "minute-schedule": (0,),
}
LONG_NAME = "Prof. Dr.-Ing. habil. Maximiliane-Friederike von Beispielhausen-Musterstadt"
LONG_HOUSE = "Beispielgesellschaft für angewandte Halbleiterfertigungstechnologie mbH & Co. KG"


def pictures() -> Iterator[tuple[str, bytes]]:
    """Yield (file name, PNG) of every picture."""
    for language in LANGUAGES:
        papers = example_papers(language) | longest_names(language)
        pages = PAGES | dict.fromkeys(longest_names(language), (0,))
        for name, numbers in pages.items():
            content = pdf(papers[name], house=House())
            for number in numbers:
                yield f"{name}.{number + 1}.{language}.png", picture(content, page=number)
        release = pdf(release_paper(edition(language)), house=House())
        yield f"release.1.{language}.png", picture(release, page=0)
    yield "three-pages.en.png", _three_pages()


def _three_pages() -> bytes:
    """Return two pages of the booklet and one of the briefing book beside each other."""
    made = example_papers("en")
    booklet, book = (pdf(made[name], house=House()) for name in ("booklet", "briefing-book"))
    return side_by_side([(booklet, 2), (booklet, 4), (book, 7)])


def longest_names(language: Language) -> dict[str, Paper]:
    """Return the papers that are full of names, with the longest that one meets."""
    edition = replace(sheaf(language).edition, mission=_with_long_names(mission()))
    named = Sheaf(edition=edition)
    wanted = {
        "delegation-list": items_for(INTERNAL, named),
        "guest-sheet": items_for(reader_of_host("h04"), named),
    }
    found = {
        f"{name}.longest-names": next(item.make() for item in items if item.name == name)
        for name, items in wanted.items()
    }
    return {name: paper for name, paper in found.items() if isinstance(paper, Paper)}


def _with_long_names(task: Mission) -> Mission:
    people = tuple(_long(person) for person in task.register.people)
    return replace(task, register=replace(task.register, people=people))


def _long(person: Person) -> Person:
    return replace(
        person, name=f"{LONG_NAME} ({person.id})", title="", organisation=LONG_HOUSE, labels=()
    )


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, content in pictures():
        (PICTURES / name).write_bytes(content)
