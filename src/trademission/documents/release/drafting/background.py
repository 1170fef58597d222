"""The background: trade with the countries of the journey, every figure a fact of the record."""

from dataclasses import replace

from trademission.documents.clean import one_line
from trademission.documents.figures import printed
from trademission.documents.release.drafting.desk import Desk
from trademission.documents.release.drafting.phrases import Passages, computed, joined
from trademission.domain.facts import Fact, FactKind
from trademission.domain.places import Visibility
from trademission.domain.release_text import Section, SectionKind

EXPORT = "export"
VALUE, GROWTH, RANK, RECORD = "value", "growth", "rank", "record"


def background(desk: Desk, facts: tuple[Fact, ...]) -> Section | None:
    """Return the section on trade, a paragraph for each country on which there are facts."""
    paragraphs = tuple(filter(None, (_country(code, desk, facts) for code in desk.countries)))
    if not paragraphs:
        return None
    told = desk.phrases.fill("background.heading", with_countries=desk.country_list("with"))
    heading = "".join(passage.text for passage in told)
    return Section(kind=SectionKind.BACKGROUND, paragraphs=paragraphs, heading=heading)


def facts_of(desk: Desk) -> tuple[Fact, ...]:
    """Return the facts of mission and release on the countries of the journey."""
    known = (*desk.directory.view.mission.register.facts, *desk.release.facts)
    public = (fact for fact in known if fact.visibility is Visibility.PUBLIC)
    return tuple(fact for fact in public if fact.partner in desk.countries)


def _country(code: str, desk: Desk, facts: tuple[Fact, ...]) -> Passages:
    """Return the sentences on one country, in the order in which they are understood."""
    here = [fact for fact in facts if fact.partner == code]
    sentences: list[Passages] = []
    for measure, tell in ((VALUE, _value), (GROWTH, _growth), (RECORD, _record), (RANK, _rank)):
        sentences.extend(
            tell(fact, desk)
            for fact in here
            if fact.kind is FactKind.COMPUTED and fact.measure == measure and fact.flow == EXPORT
        )
    sentences.extend(_stated(fact, desk) for fact in here if fact.kind is FactKind.STATED)
    return joined(sentences, " ")


def figure(fact: Fact, desk: Desk) -> Passages:
    """Return a fact as printed."""
    return computed(printed(fact, language=desk.language).text, f"fact:{fact.id}")


def _value(fact: Fact, desk: Desk) -> Passages:
    parts = {
        "value": figure(fact, desk),
        "year": computed(fact.period, f"fact:{fact.id}"),
        "to_country": desk.country_in(fact.partner, "to"),
    }
    region = desk.profile.region
    if region is None or region.code != fact.region:
        return desk.phrases.fill("background.value_no_region", **parts)
    name = computed(region.name.in_language(desk.language), "profile.region")
    return desk.phrases.fill("background.value", region=name, **parts)


def _growth(fact: Fact, desk: Desk) -> Passages:
    before = computed(fact.period.partition("-")[0], f"fact:{fact.id}")
    value = fact.value or 0
    key = "growth_up" if value > 0 else "growth_down" if value < 0 else "growth_none"
    change = replace(fact, value=abs(value))  # whether it rose or fell is said in words
    growth = computed(printed(change, language=desk.language).text, f"fact:{fact.id}")
    return desk.phrases.fill(f"background.{key}", growth=growth, before=before)


def _record(fact: Fact, desk: Desk) -> Passages:
    """Return that it is a record since the first year; nothing where it is none."""
    if not fact.value:
        return ()
    source = f"fact:{fact.id}"
    return desk.phrases.fill(
        "background.record",
        record=computed(desk.phrases.word("background.record_word"), source),
        since=computed(fact.period.partition("-")[0], source),
    )


def _rank(fact: Fact, desk: Desk) -> Passages:
    country = desk.country(fact.partner)
    return desk.phrases.fill("background.rank", country=country, rank=figure(fact, desk))


def _stated(fact: Fact, desk: Desk) -> Passages:
    who = one_line(", ".join(filter(None, (fact.stated_by, fact.stated_where))) or fact.source)
    return desk.phrases.fill(
        "background.stated",
        text=figure(fact, desk),
        who=computed(who, f"fact:{fact.id}"),
    )
