"""Every weekday that stands beside a day is the right one."""

from collections.abc import Iterator

from trademission.documents.dates import long_date, weekday
from trademission.documents.release.checks.case import Case
from trademission.documents.release.checks.finding import Fault
from trademission.domain.text import Text

NAME = "weekday"
DEMAND = Text(de="Wochentage passen zum Datum.", en="Weekdays match their dates.")


def check(case: Case) -> Iterator[Fault]:
    """Yield a fault for each day with a wrong weekday."""
    for told in (day for span in case.spans for day in span.days):
        is_known = told.has_year or case.knows_year
        if told.weekday is not None and is_known and told.weekday != told.day.weekday():
            on = {language: long_date(told.day, language) for language in ("de", "en")}
            right = Text(de=weekday(told.day, "de"), en=weekday(told.day, "en"))
            yield Fault(
                start=told.start,
                end=told.end,
                sentence=Text(
                    de=f"Der {on['de']} ist kein solcher Wochentag, sondern ein {right.de}.",
                    en=f"{on['en']} is not this day of the week, but a {right.en}.",
                ),
                remedy=Text(
                    de=f"Schreiben Sie »{right.de}« oder berichtigen Sie das Datum.",
                    en=f"Write “{right.en}” or correct the date.",
                ),
            )
