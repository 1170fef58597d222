"""All papers for a reader, in one folder that appears whole."""

from collections.abc import Callable, Iterator
from pathlib import Path

from trademission.desk.papers_of_reader import Item, Sheaf, items_for
from trademission.desk.plan_mission import refuse_other_mission
from trademission.desk.whole import refuse_foreign, whole_folder
from trademission.documents.typeset import pdf
from trademission.documents.word import docx
from trademission.domain.house import House
from trademission.domain.reader import Reader

FOLDERS = frozenset({"changes", "guest-sheets", "itineraries", "letters"})
SINGLE = (
    "booklet", "briefing-book", "change-notice", "day-sheet", "delegation-list", "guest-sheet",
    "itinerary", "letter", "minute-schedule",
)  # fmt: skip
ENDINGS = ("pdf", "docx", "eml")
PAPERS = FOLDERS | {f"{name}.{ending}" for name in SINGLE for ending in ENDINGS}
OnPaper = Callable[[int, int], None]


def refuse_paper_folder(folder: Path) -> None:
    """Refuse a folder for papers that holds anything else, before any work is done."""
    refuse_foreign(folder, ours=PAPERS)


def papers_of_mission(
    folder: Path, *, reader: Reader, sheaf: Sheaf, house: House, on_paper: OnPaper | None = None
) -> tuple[Path, ...]:
    """Write all papers for `reader` into `folder` and return their paths, sorted.

    Earlier papers there are replaced, all at once; anything else is refused. `on_paper` is
    told how many of how many papers are done.
    """
    refuse_other_mission(sheaf.edition.mission, sheaf.previous)
    items = tuple(items_for(reader, sheaf))
    with whole_folder(folder, ours=PAPERS) as draft:
        for number, item in enumerate(items, start=1):
            for ending, content in _written(item, house):
                target = draft / f"{item.name}.{ending}"
                target.parent.mkdir(exist_ok=True)
                target.write_bytes(content)
            if on_paper is not None:
                on_paper(number, len(items))
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))


def _written(item: Item, house: House) -> Iterator[tuple[str, bytes]]:
    """Yield (ending, content) of a paper or a mail; nothing where there is nothing to say."""
    made = item.make()
    if isinstance(made, bytes):
        yield "eml", made
    elif made is not None:
        yield "pdf", pdf(made, house=house)
        if item.is_for_word:
            yield "docx", docx(made, house=house)
