"""The figures of a dossier for the press: each with its source and both printed forms."""

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO

from trademission.documents.clean import inert_cell, one_line
from trademission.documents.figures.printing import printed, told_growth
from trademission.documents.figures.sources import uses_of
from trademission.documents.figures.tabular import exact
from trademission.domain.dossier import Dossier
from trademission.domain.facts import Fact
from trademission.domain.places import Visibility
from trademission.domain.text import Language

LANGUAGES: tuple[Language, ...] = ("de", "en")
FOR_THE_PRESS = frozenset({Visibility.PRESS, Visibility.PUBLIC})
PLAIN = (
    "measure",
    "period",
    "flow",
    "region",
    "partner",
    "formula",
    "source",
    "table",
    "filter",
    "flag",
    "concept",
    "file_hash",
    "text",
    "stated_by",
    "stated_where",
)
DAYS = ("vintage", "stated_date")
FORMS = ("printed", "rounding", "exact")
HEADINGS = (
    *("kind", "value", "unit"),
    *PLAIN,
    *DAYS,
    *(f"{form}_{language}" for language in LANGUAGES for form in FORMS),
)
Row = dict[str, str | float | None]


def figures_json(dossier: Dossier) -> str:
    """Return every figure and statement of a dossier that the press may know, as JSON.

    Each stands once with all that its source says, the exact value as a number, and as it is
    printed in German and in English with what it was rounded to.
    """
    names = {"region": dossier.region, "partner": dossier.partner}
    head = {key: {"de": one_line(name.de), "en": one_line(name.en)} for key, name in names.items()}
    whole = head | {"year": dossier.year, "figures": list(_rows(dossier))}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def facts_json(facts: tuple[Fact, ...]) -> str:
    """Return facts that the press may know as JSON, each as in `figures_json`."""
    return json.dumps({"figures": list(_once(facts))}, ensure_ascii=False, indent=2) + "\n"


def facts_csv(facts: tuple[Fact, ...]) -> str:
    """Return facts that the press may know as CSV, as `figures_csv` does."""
    return _table(_once(facts))


def figures_csv(dossier: Dossier) -> str:
    """Return the rows of `figures_json` as CSV with commas and a row of headings.

    A text that a spreadsheet would take for a formula has an apostrophe before it; numbers
    have a decimal point.
    """
    return _table(_rows(dossier))


def _table(rows: Iterable[Row]) -> str:
    file = StringIO()
    writer = csv.DictWriter(file, fieldnames=HEADINGS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return file.getvalue()


def _rows(dossier: Dossier) -> Iterator[Row]:
    return _once(use.fact for use in uses_of(dossier, titles={}))


def _once(facts: Iterable[Fact]) -> Iterator[Row]:
    """Yield each figure once; what is not for the press stays out."""
    seen: set[tuple[object, ...]] = set()
    for fact in facts:
        key = (fact.kind, fact.measure, fact.partner, fact.period, fact.value, fact.text)
        if fact.visibility in FOR_THE_PRESS and key not in seen:
            seen.add(key)
            yield _row(fact)


def _row(fact: Fact) -> Row:
    row: Row = {"kind": fact.kind.value, "value": fact.value, "unit": one_line(fact.unit)}
    row |= {key: one_line(str(getattr(fact, key))) for key in PLAIN}
    for key in DAYS:
        day = getattr(fact, key)
        row[key] = day.isoformat() if day is not None else None
    for language in LANGUAGES:
        row |= _printed(fact, language)
    return row


def _printed(fact: Fact, language: Language) -> Row:
    """Return the printed form of a fact, what it was rounded to, and its exact form."""
    tell = told_growth if fact.measure == "growth" else printed
    found = tell(fact, language=language)
    values = (found.text, found.rounding, exact(fact, language=language))
    return {f"{form}_{language}": value for form, value in zip(FORMS, values, strict=True)}


def _cell(value: str | float | None) -> str | float | None:
    return inert_cell(value) if isinstance(value, str) else value
