"""Answers on trade figures as JSON, for programs and the press."""

from collections.abc import Iterable, Mapping

from trademission.domain.dossier import Dossier
from trademission.domain.facts import Fact
from trademission.trade.market.comparison import Candidate
from trademission.trade.market.leaning import Year
from trademission.trade.market.revisions import Revision

DIGITS = 2
FINE_DIGITS = 4


def figure_report(facts: Iterable[Fact]) -> dict[str, object]:
    """Return the headline figures of a partner; null where one cannot be computed."""
    found = {fact.id: fact for fact in facts}
    value, record = found["value"], found.get("record")
    return {
        "region": value.region,
        "partner": value.partner,
        "year": int(value.period),
        "flow": value.flow,
        "value": int(value.value or 0),
        "unit": value.unit,
        "growth_percent": _rounded(found.get("growth")),
        "rank": None if "rank" not in found else int(found["rank"].value or 0),
        "record": None if record is None else bool(record.value),
        "record_since": None if record is None else int(record.period.partition("-")[0]),
        "share_percent": _rounded(found.get("share")),
        "source": f"{value.source}, {value.table}",
        "vintage": None if value.vintage is None else value.vintage.isoformat(),
        "flag": value.flag,
        "concept": value.concept,
        "file_sha256": value.file_hash,
    }


def _rounded(fact: Fact | None) -> float | None:
    return None if fact is None or fact.value is None else round(fact.value, DIGITS)


def dossier_report(dossier: Dossier) -> dict[str, object]:
    """Return the headline figures, and every series by year."""
    series = {
        one.id: {fact.period: fact.value for fact in one.facts if fact.value is not None}
        for one in dossier.series
    }
    stated = [{"text": fact.text, "source": fact.source} for fact in dossier.stated]
    return {**figure_report(dossier.facts), "series": series, "stated": stated}


def comparison_report(candidates: Iterable[Candidate]) -> list[dict[str, object]]:
    """Return the candidates, the best first, with every component."""
    return [
        {
            "country": candidate.country.code,
            "name": {"de": candidate.country.name.de, "en": candidate.country.name.en},
            "place": candidate.score.place,
            "first": candidate.score.first,
            "last": candidate.score.last,
            "total": round(candidate.score.total, FINE_DIGITS),
            "values": _all_rounded(candidate.values),
            "parts": _all_rounded(candidate.score.parts),
        }
        for candidate in candidates
    ]


def _all_rounded(values: Mapping[str, float | None]) -> dict[str, float | None]:
    return {key: None if v is None else round(v, FINE_DIGITS) for key, v in values.items()}


def leaning_report(years: Iterable[Year]) -> list[dict[str, object]]:
    """Return for each year how concentrated trade was and who had the most."""
    return [
        {
            "year": year.year,
            "herfindahl": round(year.herfindahl, FINE_DIGITS),
            "effective_partners": round(year.effective, DIGITS),
            "largest_partner": year.partner.code,
            "largest_share_percent": round(100 * year.largest, DIGITS),
            "half_or_more": year.leans,
            "flag": year.flag,
        }
        for year in years
    ]


def revisions_report(found: Iterable[Revision]) -> list[dict[str, object]]:
    """Return every statement with the figure of today, or why there is none."""
    return [
        {
            "line": revision.statement.line,
            "region": revision.statement.region,
            "partner": revision.statement.partner,
            "period": revision.statement.period,
            "flow": revision.statement.flow,
            "figure": revision.statement.said,
            "printed": float(revision.statement.printed),
            "today": None if revision.today is None else round(float(revision.today), FINE_DIGITS),
            "rounded": None if revision.rounded is None else float(revision.rounded),
            "changed": revision.has_changed,
            "why_not": None
            if revision.why_not is None
            else {"de": revision.why_not.de, "en": revision.why_not.en},
        }
        for revision in found
    ]
