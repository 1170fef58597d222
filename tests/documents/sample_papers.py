"""Papers for the tests of files: one with every kind of block, and itineraries of the sample."""

from dataclasses import replace

from documents.hostile import HOSTILE, hostile_mission
from documents.sample import SAMPLE_MISSION, SAMPLE_PROGRAMME, STAMP
from trademission.documents.itinerary import itinerary
from trademission.documents.paper import (
    Agenda,
    AgendaItem,
    Block,
    Bullets,
    Column,
    Cover,
    Figure,
    Heading,
    Manner,
    Matter,
    Matters,
    NewPage,
    Notice,
    Paper,
    Paragraph,
    Phrase,
    Span,
    Table,
    joined,
    linked,
    plain,
    quiet,
    strong,
)
from trademission.domain.text import Language
from trademission.domain.view import reader_of_delegate, view

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">'
    '<rect width="200" height="100" fill="#14476b"/><text x="10" y="50">Tokyo</text></svg>'
)
NAMES = (
    Span(text="富士通", language="ja", manner=Manner.QUIET),
    Span(text="서울", language="ko"),
    Span(text="台北", language="zh-Hant"),
    Span(text="北京", language="zh-CN"),
    Span(text="القاهرة", language="ar"),
    Span(text="กรุงเทพ", language="th"),
    Span(text="Genève", language="fr-CH"),
    Span(text="Tōkyō", language="ja-Latn"),
    Span(text="no tag", language="???"),
)
LINKS = (
    linked("Write", "mailto:ada@example.org"),
    linked("Call", "tel:+493511234"),
    linked("Read", "https://example.org/a?b=ü&c=100%"),
    linked("Broken", "https://exa mple.org/"),
    linked("Script", "javascript:alert(1)"),
)
ITEMS = (
    AgendaItem(
        when=(strong("10:00\N{EN DASH}11:00"), quiet("UTC+9")),
        title=(*plain("Fujitsu "), NAMES[0]),
        kind="Company visit",
        state="asked",
        family="business",
        mark=(Span(text="new", manner=Manner.CHANGED),),
        where=plain("Shiodome"),
        matters=(
            Matter(word="Host", line=plain("Fujitsu")),
            Matter(word="A word longer than its column", line=plain("below it")),
        ),
    ),
    AgendaItem(when=(), title=plain("Free time"), family="unheard of"),
)
TABLE = Table(
    summary="Who comes.",
    columns=(Column(title="Name", share=3), Column(title="Rank", is_number=True)),
    rows=((strong("Ada"), plain("1")), (plain("Jörg"), plain("2")), ((), ())),
)


def agenda_of(items: tuple[AgendaItem, ...]) -> Agenda:
    """Return a day of the sample with certain items."""
    return Agenda(summary="A day.", when_word="Time", what_word="Item", items=items)


BLOCKS: tuple[Block, ...] = (
    Heading(level=1, line=plain("Monday"), beside=(*plain("Tokyo "), NAMES[0])),
    agenda_of(ITEMS),
    agenda_of(ITEMS[:1]),
    NewPage(),
    TABLE,
    TABLE,
    Heading(level=2, line=(*plain("Delegation "), *strong("of all"))),
    Paragraph(line=joined(((one,) for one in NAMES), between=" ")),
    Notice(line=strong("Passports are needed.")),
    Heading(level=3, line=plain("Notes")),
    NewPage(),
    Bullets(items=(plain("one"), plain("two"))),
    Bullets(items=(plain("first"), plain("second")), is_ordered=True),
    Bullets(items=(plain("once more"),), is_ordered=True),
    Bullets(items=()),
    Matters(items=(Matter(word="Dress", line=plain("Business")),)),
    Figure(drawing=DRAWING, words="A map of Tokyo.", caption=plain("Where we go")),
    Figure(drawing=DRAWING, words="The same map."),
    Paragraph(line=joined(LINKS)),
    TABLE,
    NewPage(),
)


def every_block(language: Language = "en") -> Paper:
    """Return a paper with cover, contents and every kind of block."""
    return Paper(
        language=language,
        kind="Programme",
        title="Saxony in Japan",
        above="Trade mission",
        imprint=("For: delegation", "Version 1"),
        made_at=STAMP,
        blocks=BLOCKS,
        subtitle=plain("September 2023"),
        cover=Cover(matters=(Matter(word="Topics", line=plain("Chips")),), note=plain("A note.")),
        contents="Contents",
    )


def hostile_paper() -> Paper:
    """Return a paper whose every word tries to break the file."""
    line: Phrase = (Span(text=HOSTILE), Span(text=HOSTILE, language="ja", address=HOSTILE))
    item = replace(ITEMS[0], title=line, kind=HOSTILE, state=HOSTILE, mark=line, where=line)
    columns = (Column(title=HOSTILE), Column(title=HOSTILE))
    blocks = (
        Heading(level=1, line=line, beside=line),
        agenda_of((replace(item, when=(line,), matters=(Matter(word=HOSTILE, line=line),)),)),
        Table(summary=HOSTILE, columns=columns, rows=((line, line),)),
        Bullets(items=(line,), is_ordered=True),
        Figure(drawing=DRAWING, words=HOSTILE, caption=line),
        Notice(line=line),
    )
    cover = Cover(matters=(Matter(word=HOSTILE, line=line),), note=line)
    return replace(
        every_block(),
        kind=HOSTILE,
        title=HOSTILE,
        above=HOSTILE,
        contents=HOSTILE,
        imprint=(HOSTILE,),
        blocks=blocks,
        subtitle=line,
        cover=cover,
    )


def sample_itinerary(language: Language) -> Paper:
    """Return the itinerary of a delegate of the sample."""
    shown = view(SAMPLE_MISSION, SAMPLE_PROGRAMME, reader_of_delegate("d2"))
    return itinerary(shown, language=language, made_at=STAMP)


def hostile_itinerary() -> Paper:
    """Return an itinerary of the mission whose every text tries to break out."""
    shown = view(hostile_mission(), SAMPLE_PROGRAMME, reader_of_delegate("d2"))
    return itinerary(shown, language="en", made_at=STAMP)


def sample_papers() -> dict[str, Paper]:
    """Return all these papers by the name of a file."""
    return {
        "every": every_block(),
        "every.de": every_block("de"),
        "itinerary.de": sample_itinerary("de"),
        "itinerary.en": sample_itinerary("en"),
        "hostile": hostile_paper(),
        "hostile.itinerary": hostile_itinerary(),
    }
