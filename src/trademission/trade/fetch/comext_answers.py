"""What Comext answers in place of figures: a place in a queue, a state, a fault, or nothing.

Eurostat documents these in "API - Detailed guidelines - Asynchronous API": a large extraction is
answered with the id under which it is queued; a fault has a code and a sentence.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass

from trademission.trade.fetch.comext_query import NAMES, ComextQuery
from trademission.trade.fetch.refusal import FetchError, UnexpectedAnswerError, quoted

READY = "AVAILABLE"
AT_WORK = frozenset({"SUBMITTED", "PROCESSING", "DATA_NOT_YET_AVAILABLE"})
_ID = re.compile(r"[A-Za-z0-9-]{1,128}")
_TOO_BIG, _NO_RESULTS = "EXTRACTION_TOO_BIG", "NO_RESULTS"
_FAULT = re.compile(r"(?P<name>[A-Z][A-Z0-9_]*)\b:?")
HEADER = b"DATAFLOW,LAST UPDATE,"


class NoFiguresError(FetchError):
    """Comext has no figures for a query; the message says which code is likely wrong."""


class TooLargeQueryError(FetchError):
    """A query is beyond what Comext extracts; a year of everything is a file to download."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """What an XML answer says: the id of an extraction, its state or the name of a fault."""

    id: str = ""
    state: str = ""
    words: str = ""

    @property
    def is_no_result(self) -> bool:
        """Whether nothing was found."""
        return self.state.startswith(_NO_RESULTS) or "no results" in self.words.lower()

    @property
    def is_too_big(self) -> bool:
        """Whether the query asks for more than Comext extracts."""
        return self.state == _TOO_BIG


def notice_in(body: bytes) -> Notice | None:
    """Return what an XML answer says, if it is one that is documented."""
    texts = _texts(body)
    told = texts.get("faultstring", "")
    if told:
        found = _FAULT.match(told)
        return Notice(state=found["name"] if found else "FAULT", words=told)
    # The queue says id, the state of a request says key; neither holds an address that we follow.
    request, state = texts.get("id") or texts.get("key", ""), texts.get("status", "")
    if state and _ID.fullmatch(request):
        return Notice(id=request, state=state)
    return None


def key_values(body: bytes) -> dict[str, frozenset[str]]:
    """Return the codes that a content constraint lists, by dimension in small letters."""
    root = _root(body)
    found = [] if root is None else [one for one in root.iter() if _name(one) == "KeyValue"]
    return {
        one.get("id", "").lower(): frozenset(
            (each.text or "").strip() for each in one.iter() if _name(each) == "Value"
        )
        for one in found
    }


def has_figures(head: bytes) -> bool:
    """Tell whether a CSV answer holds anything below its headings."""
    return bool(head.partition(b"\n")[2].strip())


def unknown_codes(query: ComextQuery, known: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return the codes of a query that the service does not list, as `dimension code`."""
    return tuple(
        f"{dimension} {code}"
        for dimension, codes in query.codes.items()
        for code in codes
        if dimension in known and code not in known[dimension]
    )


def no_figures(query: ComextQuery, known: Mapping[str, frozenset[str]]) -> NoFiguresError:
    """Return the error about an empty answer, with the codes that are likely wrong."""
    wrong = unknown_codes(query, known)
    if wrong:
        shown = [(NAMES[each.partition(" ")[0]], each.partition(" ")[2]) for each in wrong]
        de = ", ".join(f"{name.de} {code}" for name, code in shown)
        en = ", ".join(f"{name.en} {code}" for name, code in shown)
        return NoFiguresError(
            de=f"Comext hat zu {query.key} keine Zahlen; in seinem Verzeichnis fehlt: {de}.",
            en=f"Comext has no figures for {query.key}; its list of codes lacks: {en}.",
        )
    checked = bool(known)
    return NoFiguresError(
        de=f"Comext hat zu {query.key} keine Zahlen; "
        + ("alle Codes sind bekannt, also gab" if checked else "prüfen Sie die Waren; sonst gab")
        + " es diesen Handel nicht, oder der Zeitraum ist noch nicht veröffentlicht.",
        en=f"Comext has no figures for {query.key}; "
        + ("all codes are known, so there" if checked else "check the products; else there")
        + " was no such trade, or the period is not yet published.",
    )


def too_large(words: str) -> TooLargeQueryError:
    """Return the error about a query beyond what Comext extracts."""
    return TooLargeQueryError(
        de=f"Das ist Comext zu viel auf einmal („{quoted(words)}“); fragen Sie weniger Waren oder "
        "Jahre ab, oder laden Sie die Datei eines ganzen Jahres herunter.",
        en=f"That is too much for Comext at once (“{quoted(words)}”); ask for fewer products or "
        "years, or download the file of a whole year.",
    )


def unexpected_notice(notice: Notice | None, host: str) -> UnexpectedAnswerError:
    """Return the error about a fault or a state with which nothing can be done here."""
    words = quoted(f"{notice.state} {notice.words}") if notice else "XML"
    return UnexpectedAnswerError(
        de=f"{host} meldet „{words}“; prüfen Sie die Abfrage, oder versuchen Sie es später noch "
        "einmal.",
        en=f"{host} reports “{words}”; check the query, or try again later.",
    )


def _texts(body: bytes) -> dict[str, str]:
    """Return the texts of the elements without children, by name."""
    root = _root(body)
    leaves = [] if root is None else [one for one in root.iter() if not len(one)]
    return {_name(one): (one.text or "").strip() for one in leaves}


def _root(body: bytes) -> ET.Element | None:
    """Return the outermost element; without a document type, so that no entity can grow."""
    try:
        text = body.decode("utf-8-sig")
        return None if "<!DOCTYPE" in text else ET.fromstring(text)  # noqa: S314 - see above
    except (ValueError, ET.ParseError):
        return None


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]
