"""The papers of the example mission, made from a programme that is kept, so that they stay put."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from pathlib import Path

from trademission.desk.examples import SAXONY_2023, folder_of
from trademission.desk.open_files import open_mission, open_programme
from trademission.desk.papers_of_reader import Item, Sheaf, items_for
from trademission.desk.plan_mission import as_it_stands
from trademission.desk.publish import Edition
from trademission.documents.content.days import all_days
from trademission.documents.content.lines import all_lines
from trademission.documents.day_sheet import day_sheet
from trademission.documents.directory import Directory
from trademission.documents.paper import Paper
from trademission.domain.mission import Mission
from trademission.domain.moves import Retime, apply
from trademission.domain.places import Visibility
from trademission.domain.programme import Programme
from trademission.domain.revision import revise
from trademission.domain.text import Language
from trademission.domain.view import reader_of_delegate, reader_of_host, reader_of_level

KEPT = Path(__file__).parent / "kept" / "sachsen-programme.json"
INTERNAL = reader_of_level(Visibility.INTERNAL)
# The head of delegation, somebody who comes for four days, and a seat that changes hands.
TRAVELLERS = {"head": "d01", "visitor": "d13", "substitute": "d24"}
HOSTS = {"parallel": "h04", "ministry": "h43", "asked": "h03"}


@cache
def mission() -> Mission:
    """Return the example as it stood on its day."""
    found = open_mission(folder_of(SAXONY_2023)).mission
    return as_it_stands(found, today=SAXONY_2023.today)


@cache
def programme() -> Programme:
    """Return the programme that is kept."""
    return open_programme(KEPT)


@cache
def changed_programme() -> Programme:
    """Return the next version: six items half an hour later."""
    found = programme()
    for entry in found.entries[6:24:3]:
        later = entry.start_at + timedelta(minutes=30)
        found = apply(found, Retime(entry=entry.id, start_at=later))
    return revise(programme(), found)


def sheaf(language: Language, *, is_changed: bool = False) -> Sheaf:
    """Return the edition of the example, or of its next version."""
    edition = Edition(
        mission=mission(),
        programme=changed_programme() if is_changed else programme(),
        language=language,
        today=SAXONY_2023.today,
    )
    return Sheaf(edition=edition, previous=programme() if is_changed else None)


@cache
def example_papers(language: Language) -> dict[str, Paper]:
    """Return a paper of every kind by name, those of travellers and hosts with many sides."""
    found = {item.name: item for item in _items(language)}
    made = {name: item.make() for name, item in found.items() if "/" not in name}
    papers = {name: paper for name, paper in made.items() if isinstance(paper, Paper)}
    papers["day-sheet.fullest"] = _fullest_day(language)
    for key, delegate in TRAVELLERS.items():
        papers |= _named(f".{key}", items_for(reader_of_delegate(delegate), _changed(language)))
    for key, host in HOSTS.items():
        papers |= _named(f".{key}", items_for(reader_of_host(host), _changed(language)))
    return papers


def papers_for_word() -> dict[str, Paper]:
    """Return the papers that ministries go on with in Word: some in German, some in English."""
    german = ("booklet", "letter.asked", "minute-schedule")
    english = ("briefing-book", "letter.ministry", "letter.asked")
    found = {f"{name}.de": example_papers("de")[name] for name in german}
    known = example_papers("en")
    return found | {f"{name}.en": known[name] for name in english if name in known}


def _items(language: Language) -> list[Item]:
    return list(items_for(INTERNAL, sheaf(language)))


def _changed(language: Language) -> Sheaf:
    return sheaf(language, is_changed=True)


def _named(ending: str, items: Iterable[Item]) -> dict[str, Paper]:
    made = ((item.name, item.make()) for item in items)
    return {f"{name}{ending}": paper for name, paper in made if isinstance(paper, Paper)}


def _fullest_day(language: Language) -> Paper:
    """Return the day sheet of the day with the most items, for those who see all."""
    shown = sheaf(language).now(INTERNAL)
    directory = Directory(shown, language)
    days = all_days(directory, all_lines(directory))
    fullest = max(days, key=lambda day: len(day.lines))
    return day_sheet(shown, day=fullest.date, language=language, made_at=SAXONY_2023.today)
