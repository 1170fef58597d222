"""The programme as one web page in one file: no network, no script, for screen and paper."""

from collections.abc import Iterable
from datetime import date, datetime

from jinja2 import Environment, PackageLoader, StrictUndefined

from trademission.documents.content.lines import all_lines
from trademission.documents.content.masthead import masthead
from trademission.documents.content.route import route
from trademission.documents.directory import Directory
from trademission.documents.page.days import all_days
from trademission.documents.page.open_points import (
    shown_asks,
    shown_findings,
    unmet_wishes,
    unplaced,
)
from trademission.documents.page.page_words import FAMILIES, page_words
from trademission.documents.page.people import days_of_delegate, segments
from trademission.domain.findings import Finding
from trademission.domain.text import Language
from trademission.domain.view import View

__all__ = ["page"]

TEMPLATES = Environment(
    loader=PackageLoader("trademission.documents"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(
    view: View,
    *,
    language: Language,
    today: date | None = None,
    findings: Iterable[Finding] = (),
    stamp: datetime,
) -> str:
    """Return the programme of a view as one HTML document that refers to nothing outside.

    It holds head, route with map, every day as a grid and as a list, the delegation with the
    days of each, and what is not settled as far as the view holds it. `today` is marked,
    `stamp` is the aware instant of making. Text from the view is cleaned and escaped. The
    same arguments give the same text.
    """
    directory = Directory(view, language)
    lines = all_lines(directory)
    days = all_days(directory, lines, today=today)
    own = view.reader.delegate
    return TEMPLATES.get_template("page.html").render(
        language=language,
        w=page_words(language),
        families={key: text.in_language(language) for key, text in FAMILIES.items()},
        head=masthead(directory, stamp=stamp),
        route=route(directory),
        days=days,
        reader=own,
        own_days=None if own is None else days_of_delegate(own, days),
        segments=segments(directory, days),
        findings=shown_findings(findings, directory),
        asks=shown_asks(directory),
        unplaced=unplaced(directory),
        unmet=unmet_wishes(directory),
    )
