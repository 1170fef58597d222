"""Quotations in all marks, and who is speaking."""

import pytest

from trademission.documents.release.reading import read_release

LEAD = "Ministerin reist nach Kanada\n\nWirtschaftsministerin Dr. Anke von Rhön reist nach Kanada."
MINISTER = "Trade Minister Fiona O\N{RIGHT SINGLE QUOTATION MARK}Dea"
ENGLISH = f"Minister to visit Canada\n\n{MINISTER} is to visit Canada."


def quoted(text: str) -> list[tuple[str, str, int]]:
    return [(one.speaker, one.words, len(one.pieces)) for one in read_release(text).quotes]


@pytest.mark.parametrize(
    "marks",
    [
        "»%s«",
        "«%s»",
        "„%s“",
        "\N{LEFT DOUBLE QUOTATION MARK}%s\N{RIGHT DOUBLE QUOTATION MARK}",
        '"%s"',
    ],
)
def test_every_pair_of_marks_is_known(marks: str) -> None:
    said = "Wir haben viel vor und wenig Zeit."
    assert quoted(f"{LEAD}\n\n{marks % said}, sagt von Rhön.\n") == [("Anke von Rhön", said, 1)]


@pytest.mark.parametrize(
    "attribution",
    [
        ", sagt die Ministerin. ",
        ", so von Rhön. ",
        ", erklärte Wirtschaftsministerin von Rhön weiter. ",
        ", betont sie. ",
    ],
)
def test_an_interruption_makes_no_second_quote(attribution: str) -> None:
    text = f"{LEAD} »Wir haben viel vor«{attribution}»Darum fahren wir jetzt los.«\n"
    assert quoted(text) == [("Anke von Rhön", "Wir haben viel vor Darum fahren wir jetzt los.", 2)]


def test_a_sentence_in_two_halves_is_one_quote() -> None:
    text = f"{LEAD}\n\n„Für uns alle“, sagt Uwe Lahn, Chef der Lahn AG, „war es ein Gewinn.“\n"
    assert quoted(text) == [("Uwe Lahn", "Für uns alle war es ein Gewinn.", 2)]


def test_an_english_speaker_between_the_pieces_may_begin_with_a_capital() -> None:
    text = f'{ENGLISH}\n\n"We have plans," {MINISTER} said. "We will act on them soon."\n'
    assert quoted(text) == [
        ("Fiona O\N{RIGHT SINGLE QUOTATION MARK}Dea", "We have plans, We will act on them soon.", 2)
    ]


def test_a_statement_of_two_paragraphs_is_one_quote() -> None:
    opened, closed = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
    text = (
        f"{ENGLISH}\n\nThe minister said:\n\n{opened}One thing is clear.\n\n"
        f"{opened}We will act on it.{closed}\n"
    )
    (speaker, words, _pieces) = quoted(text)[0]
    assert speaker.startswith("Fiona")
    assert words.startswith("One thing")
    assert words.endswith("act on it.")
    assert len(quoted(text)) == 1


def test_titles_and_single_words_in_marks_are_no_quotes() -> None:
    text = (
        f"{LEAD} Geplant sind ein Forum zum Thema »Grüne Häfen«, ein Besuch im Projekt"
        " „Polaris“ und ein Abend unter dem Motto „Gemeinsam nach vorn“.\n"
    )
    assert quoted(text) == []


def test_marks_within_a_quotation_do_not_end_it() -> None:
    text = f"{LEAD} Von Rhön: »Der ‚Tag der Häfen‘ wird ein Erfolg für uns alle.«\n"
    assert quoted(text) == [
        ("Anke von Rhön", "Der ‚Tag der Häfen‘ wird ein Erfolg für uns alle.", 1)
    ]


def test_the_call_in_a_sub_headline_is_a_quote_of_its_own() -> None:
    text = (
        "Ministerin reist nach Kanada\n\nReise vom 3. bis 7. Mai 2025 | Rhön: »Wir suchen Partner"
        " auf Augenhöhe«\n\nWirtschaftsministerin Anke Rhön startet am Samstag zu einer Reise nach"
        " Kanada.\n"
    )
    assert [speaker for speaker, _, _ in quoted(text)] == ["Anke Rhön"]


def test_what_is_never_closed_is_not_read() -> None:
    assert quoted(f"{LEAD} »Das hört nie auf, sagt die Ministerin.\n\nUnd weiter geht es.\n") == []
