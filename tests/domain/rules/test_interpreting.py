import pytest

from builders import appointment, brief, delegate, entry, told
from trademission.domain.appointments import Interpreting
from trademission.domain.brief import Brief
from trademission.domain.people import Interpreter, LanguagePair
from trademission.domain.programme import Entry
from trademission.domain.rules.interpreting import check

SPAN = "“Visit” (Tue 12 Sep 2023, 10:00 to 11:00)"
INTERPRETERS = (
    Interpreter(id="kei", name="Kei", pairs=(LanguagePair(first="de", second="ja"),)),
    Interpreter(id="mio", name="Mio", pairs=(LanguagePair(first="ja", second="en"),)),
    Interpreter(id="lee", name="Lee", pairs=(LanguagePair(first="de", second="ko"),)),
)
DELEGATES = (
    delegate("anna", languages=("de",)),
    delegate("ben", languages=("en",)),
    delegate("cho", languages=("ja",)),
)


def talk(language: str = "", how: Interpreting = Interpreting.NONE) -> Brief:
    """Return a visit in some language, interpreted in some way."""
    item = appointment(working_language=language, interpreting=how)
    return brief(item, delegates=DELEGATES, interpreters=INTERPRETERS)


def held(*people: str, by: tuple[str, ...] = ()) -> Entry:
    """Return the visit with people and interpreters."""
    return entry("visit", "2023-09-12 10:00", *people, interpreters=by)


def test_where_language_is_no_matter_anybody_comes() -> None:
    assert told(check, talk(), held("anna", "ben", "cho")) == []


def test_where_nobody_interprets_everybody_speaks_the_language() -> None:
    assert told(check, talk("de"), held("anna")) == []
    assert told(check, talk("de"), held("anna", "ben", "stranger")) == [
        f"{who} does not understand the language (de) of {SPAN}, and nobody interprets."
        for who in ("Ben", "stranger")
    ]


@pytest.mark.parametrize("language", ["", "ja"])
def test_where_the_host_interprets_anybody_comes_without_one_of_ours(language: str) -> None:
    task = talk(language, Interpreting.HOST)
    assert told(check, task, held("anna", "ben")) == []
    assert told(check, task, held("anna", by=("kei",))) == [
        f"{SPAN} needs no interpreter; assigned: Kei."
    ]


@pytest.mark.parametrize(
    ("by", "assigned"), [((), "nobody"), (("lee",), "Lee"), (("kei", "mio"), "Kei, Mio")]
)
def test_consecutively_one_interprets_who_knows_the_language(
    by: tuple[str, ...], assigned: str
) -> None:
    task = talk("ja", Interpreting.CONSECUTIVE)
    assert told(check, task, held("anna", by=("kei",))) == []
    assert told(check, task, held("cho", by=by)) == [
        f"{SPAN} needs 1 interpreter for ja; assigned: {assigned}."
    ]


def test_simultaneously_a_pair_interprets() -> None:
    task = talk("ja", Interpreting.SIMULTANEOUS)
    assert told(check, task, held("anna", "ben", "cho", by=("kei", "mio"))) == []
    assert told(check, task, held("anna", by=("kei",))) == [
        f"{SPAN} needs 2 interpreters for ja; assigned: Kei."
    ]
    assert len(told(check, task, held("anna", by=("kei", "lee")))) == 1


def test_an_interpreter_helps_only_those_whose_language_they_know() -> None:
    task = talk("ja", Interpreting.CONSECUTIVE)
    (sentence,) = told(check, task, held("anna", "ben", "cho", by=("kei",)))
    assert sentence.startswith("Ben does not understand")


def test_an_interpreter_whom_nobody_knows_is_of_no_use() -> None:
    task = talk("ja", Interpreting.CONSECUTIVE)
    assert len(told(check, task, held("cho", by=("stranger",)))) == 1
