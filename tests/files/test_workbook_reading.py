import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from files.sheet_edits import MISSION, book_of, find, headings, saved, told_by
from trademission.domain.people import Delegate, Holding
from trademission.domain.places import OpeningHours
from trademission.domain.text import Language
from trademission.files import read, read_mission, template, write_mission
from trademission.files.sheets import SHEETS
from trademission.files.words import GERMAN

LANGUAGES: tuple[Language, ...] = ("de", "en")


def test_columns_may_stand_in_any_order_below_other_rows(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    sheet = book["Delegation"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    sheet.delete_rows(1, sheet.max_row)
    sheet.append(["Stand vom Montag"])
    sheet.append([])
    for number, row in enumerate(rows):
        sheet.append(list(reversed(row)))
        if number:
            sheet.append([None, "  "])
    assert read_mission(saved(book, tmp_path / "mixed.xlsx")) == MISSION


@pytest.mark.parametrize(
    "heading", ["Place", "ORT", " ort ", "ort*", "Ort (aus Blatt Orte)", "place"]
)
def test_headings_are_understood_in_both_languages(tmp_path: Path, heading: str) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    find(book["Termine"], 1, "Ort").value = heading
    book["Terminwünsche"].title = "TERMINWUENSCHE"
    assert read_mission(saved(book, tmp_path / "other.xlsx")) == MISSION


@pytest.mark.parametrize(
    "cell", ["27.10.2023 10:00", "2023-10-27 10:00", "2023-10-27T10:00", "27.10.2023, 10.00 Uhr",
             "2023-10-27 08:00+00:00", datetime(2023, 10, 27, 10)],  # noqa: DTZ001 - as Excel has it
)  # fmt: skip
def test_times_may_be_text_or_excel_values(tmp_path: Path, cell: object) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    find(book["Angebote"], 2, "Beginn").value = cell
    assert read_mission(saved(book, tmp_path / "other.xlsx")) == MISSION


@pytest.mark.parametrize("cell", ["27.10.2023", "2023-10-27", " 27. 10. 2023 "])
def test_days_may_be_text(tmp_path: Path, cell: str) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    find(book["Stationen"], 2, "Erster Tag").value = cell
    assert read_mission(saved(book, tmp_path / "other.xlsx")) == MISSION


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Beginn", "27/10/2023 10:00"), ("Beginn", "31.02.2023 10:00"), ("Gilt bis", 45226.5),
        ("Beginn", "10:00"), ("Gilt bis", "bald"),
    ],
)  # fmt: skip
def test_unclear_times_are_refused(tmp_path: Path, heading: str, cell: object) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    find(book["Angebote"], 2, heading).value = cell
    (told,) = told_by(saved(book, tmp_path / "other.xlsx"))
    assert "is no date with a time. Write 2023-09-12 14:00" in told


def test_words_and_numbers_are_understood_as_people_write_them(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    visit = book["Termine"]
    find(visit, 2, "Art").value = "company visit"
    find(visit, 2, "Stand").value = "ANGEBOTEN"
    find(visit, 2, "Fahrzeug wartet").value = "x"
    find(visit, 2, "Dauer (Minuten)").value = "90"
    find(visit, 2, "Eingeladen").value = "Alle"
    find(visit, 2, "Gesprächspartner").value = "KIM"
    place = book["Orte"]
    find(place, 2, "Breitengrad").value = "51,05"
    find(place, 2, "Öffnungszeiten").value = "Mo-Di 9:00 bis 17:00 Uhr"
    mission = read_mission(saved(book, tmp_path / "other.xlsx"))
    (read_visit,) = mission.brief.appointments
    assert read_visit == replace(MISSION.brief.appointments[0], counterparts=("kim",))
    assert mission.brief.places[0].latitude == 51.05
    nine, five = (datetime(2023, 1, 1, hour).time() for hour in (9, 17))  # noqa: DTZ001 - clock only
    assert mission.brief.places[0].opening == tuple(
        OpeningHours(weekday=day, opens=nine, closes=five) for day in (0, 1)
    )


def test_a_sheet_or_column_that_is_not_known_is_noticed(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    sheet = book["Delegation"]
    sheet.cell(row=1, column=20).value = "Schuhgröße"
    sheet.cell(row=2, column=20).value = 44
    book.create_sheet("Notizen")["A1"] = "Blumen"
    reading = read(saved(book, tmp_path / "more.xlsx"))
    assert reading.mission == MISSION
    assert [notice.text.de for notice in reading.notices] == [
        "Blatt Notizen: Das Blatt ist unbekannt und wurde nicht übernommen.",
        "Blatt Delegation: Diese Spalten wurden nicht übernommen: Schuhgröße.",
    ]


def test_a_row_without_an_id_gets_the_same_one_every_time(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    sheet = book["Delegation"]
    for row in (4, 5):
        find(sheet, row, "Name").value, find(sheet, row, "Gruppe").value = "Zoë Übel", "press"
    path = saved(book, tmp_path / "more.xlsx")
    first, second = read(path), read(path)
    assert first == second
    assert [d.id for d in first.mission.brief.delegates[2:]] == [
        "delegate-zoe-uebel",
        "delegate-zoe-uebel-2",
    ]
    assert [n.text.en for n in first.notices] == [
        "sheet Delegation: Rows without an id got one: 4, 5."
    ]


def test_a_person_without_an_id_is_the_delegate_of_that_name(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    people = book["Personen"]
    for row, name in ((2, "Ada Groß"), (3, "Kim"), (4, "Vera Tretung")):
        find(people, row, "Name").value = name
    seats = book["Vertretungen"]
    for row, person in ((2, "Ada Groß"), (3, "Vera Tretung")):
        find(seats, row, "Platz").value, find(seats, row, "Person").value = "Ada Groß", person
        find(seats, row, "Zeitzone").value = "Europe/Berlin"
    find(seats, 2, "Bis").value = find(seats, 3, "Ab").value = "28.10.2023 12:00"
    mission = read_mission(saved(book, tmp_path / "more.xlsx"))
    assert [person.id for person in mission.register.people] == [
        "ada",
        "kim",
        "person-vera-tretung",
    ]
    noon = datetime(2023, 10, 28, 10, tzinfo=UTC)
    assert mission.brief.delegates[0].holdings == (
        Holding(person="ada", until=noon),
        Holding(person="person-vera-tretung", since=noon),
    )


def test_names_that_two_things_share_are_told_apart_by_id(tmp_path: Path) -> None:
    first, second = MISSION.brief.delegates
    brief = replace(MISSION.brief, delegates=(first, replace(second, name=first.name)))
    path = tmp_path / "mission.xlsx"
    book = book_of(replace(MISSION, brief=brief), path)
    wishes = book["Terminwünsche"]
    assert find(wishes, 2, "Delegationsmitglied").value == "Ada Groß [ada]"
    find(wishes, 2, "Delegationsmitglied").value = "Ada Groß"
    (told,) = told_by(saved(book, path))
    assert "There is no delegate 'Ada Groß'" in told


def test_a_row_of_an_owner_that_does_not_exist_is_told(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    find(book["Angebote"], 2, "Termin").value = "Werksbesich"
    find(book["Zeitfenster"], 2, "Zeitzone").value = "Mond"
    find(book["Zeitfenster"], 3, "Beginn").value = "28.10.2023 10:00"
    told = told_by(saved(book, tmp_path / "bad.xlsx"), "de")
    assert [re.split(r"[.;] ", line)[0] for line in told] == [
        "Blatt Zeitfenster, Zeile 2, Spalte E (Zeitzone): 'Mond' ist keine Zeitzone",
        "Blatt Zeitfenster, Zeile 3, Spalte B (Für): Es fehlt, wozu die Zeile gehört",
        "Blatt Termine, Zeile 2: Termin Werksbesuch: Er ist angeboten, aber ohne angebotene Zeit",
        "Blatt Angebote, Zeile 2, Spalte B (Termin): 'Werksbesich' gibt es nicht",
    ]
    assert told[-1].endswith("Meinten Sie 'Werksbesuch'?")


def test_hours_that_exist_twice_are_refused_in_a_row_with_a_zone(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    sheet = book["Zeitfenster"]
    find(sheet, 2, "Zeitzone").value = "Europe/Berlin"
    find(sheet, 2, "Ende").value = "29.10.2023 02:30"
    (told,) = told_by(saved(book, tmp_path / "bad.xlsx"))
    assert told.startswith("sheet Zeitfenster, row 2, column D (Ende): 2023-10-29 02:30 exists")


def test_two_sheets_or_columns_of_one_meaning_are_refused(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    copy = book.copy_worksheet(book["Delegation"])
    copy.title = "delegates"
    book["Orte"].cell(row=1, column=30).value = "City"
    told = "\n".join(told_by(saved(book, tmp_path / "bad.xlsx")))
    assert "sheet delegates: The sheet means the same as “Delegation”." in told
    assert "column AD (City): The heading means the same as “Stadt”." in told


def test_a_workbook_of_something_else_is_refused(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    for sheet in book.worksheets:
        sheet.title = f"Blatt {sheet.title}"
    (told,) = told_by(saved(book, tmp_path / "other.xlsx"))
    assert "No sheet of the workbook belongs to a mission" in told


def test_a_mission_without_an_id_gets_one_from_its_title(tmp_path: Path) -> None:
    book = book_of(MISSION, tmp_path / "mission.xlsx")
    book["Reise"]["B2"].value = None
    reading = read(saved(book, tmp_path / "new.xlsx"))
    assert reading.mission == replace(MISSION, id="herbstreise")
    assert [n.sentence.en for n in reading.notices] == ["The mission got the id herbstreise."]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_examples_of_the_template_are_not_read(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "template.xlsx"
    template(path, language)
    book = load_workbook(path)
    position = 0 if language == "de" else 1
    fill: dict[tuple[str, str], dict[str, object]] = {
        ("Reise", "Mission"): {"B2": "autumn", "B4": "Herbstreise"},
        ("Reisedaten", "Dates"): {"B9": "27.10.2023", "C9": "30.10.2023"},
        ("Orte", "Places"): {
            "A9": "hotel", "B9": "Hotel", "C9": "Dresden", "D9": "DE", "E9": "Europe/Berlin",
            "F9": 51, "G9": 13,
        },
        ("Stationen", "Stops"): {
            "B9": "Dresden", "C9": "Hotel", "D9": "27.10.2023", "E9": "30.10.2023",
        },
        ("Delegation", "Delegation"): {"B9": "Ada", "C9": "x"},
    }  # fmt: skip
    for titles, cells in fill.items():
        for address, value in cells.items():
            book[titles[position]][address].value = value
    mission = read_mission(saved(book, path))
    assert mission.brief.delegates == (Delegate(id="delegate-ada", name="Ada", segment="x"),)
    assert len(mission.brief.places) == len(mission.header.dates) == 1
    assert len(mission.brief.appointments) == len(mission.register.facts) == 0


def test_an_example_that_was_written_over_counts(tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    template(path, "en")
    book = load_workbook(path)
    find(book["Hosts"], 2, "Name").value = "Real Chips Inc."
    book_of(MISSION, tmp_path / "mission.xlsx")
    full = load_workbook(tmp_path / "mission.xlsx")
    sheet = full["Gastgeber"]
    for cell in book["Hosts"][2]:
        sheet.cell(row=3, column=cell.column or 1).value = cell.value
    reading = read(saved(full, tmp_path / "mission.xlsx"))
    assert [host.name for host in reading.mission.brief.hosts] == ["Chips AG", "Real Chips Inc."]
    assert "An example stood here" in reading.notices[0].text.en


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_template_has_two_examples_hints_and_drop_downs(
    tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "template.xlsx"
    template(path, language)
    book = load_workbook(path)
    for sheet in SHEETS:
        page = book[sheet.title.in_language(language)]
        assert page.freeze_panes
        if not sheet.is_group:
            assert [page["A2"].value, page["A3"].value, page["A4"].value] == [
                "(example)",
                "(example)",
                None,
            ]
            assert page.column_dimensions["A"].hidden
    visits = book["Termine" if language == "de" else "Appointments"]
    offered = {validation.formula1 for validation in visits.data_validations.dataValidation}
    assert {"choices_Kind", "choices_State", "names_places", "names_hosts"} <= offered
    assert offered <= set(book.defined_names)
    assert any(cell.comment for cell in visits[1])


def test_both_languages_have_a_heading_and_a_word_for_everything() -> None:
    for sheet in SHEETS:
        assert all([sheet.title.de, sheet.title.en, sheet.about.de, sheet.about.en])
        for language in LANGUAGES:
            titles = [column.title.in_language(language) for column in sheet.columns]
            assert len(set(titles)) == len(titles)
        for column in sheet.columns:
            assert column.title.de
            assert column.title.en
            assert bool(column.hint.de) == bool(column.hint.en)
    for kind, words in GERMAN.items():
        assert len(words) == len(kind) == len(set(words))


def test_a_workbook_in_english_has_english_headings(tmp_path: Path) -> None:
    path = tmp_path / "mission.xlsx"
    write_mission(MISSION, path, "en")
    book = load_workbook(path)
    assert list(headings(book["Offers"])) == ["Id", "Appointment", "Start", "Expires"]
    assert find(book["Appointments"], 2, "State").value == "offered"
