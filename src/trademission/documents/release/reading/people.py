"""Who is named in a release."""

from dataclasses import replace

from trademission.documents.release.reading.found import PartKind, PersonNamed
from trademission.documents.release.reading.manuscript import Manuscript
from trademission.documents.release.reading.names import NameMention, names_in

# Names of streets and the like, and of companies, are no people.
NOT_READ = frozenset({PartKind.MARGIN, PartKind.LABEL, PartKind.OFFICE, PartKind.DATE})
DOUBTFUL = 0.6


def people(manuscript: Manuscript) -> tuple[PersonNamed, ...]:
    """Return everybody with a full name, once, with the title first told beside it.

    The name is without Dr., Prof. or Mr. Quotations are read too. Nobody is known by surname alone.
    """
    mentions = _without_genitives(list(_mentions(manuscript)))
    mentions = [one for one in mentions if not _is_surname_with_title(one[2], mentions)]
    in_prose = {m.name for kind, _, m in mentions if kind is not PartKind.HEADLINE}
    found: dict[str, PersonNamed] = {}
    for kind, start, mention in mentions:
        if kind is PartKind.HEADLINE and _is_longer_there(mention, in_prose):
            continue
        known = found.get(mention.name)
        if known is None or (mention.title and not known.title):
            spot = (
                known.spot
                if known
                else manuscript.spot(start, start + mention.end - mention.start, mention.confidence)
            )
            found[mention.name] = PersonNamed(name=mention.name, title=mention.title, spot=spot)
    return tuple(found.values())


def _without_genitives(
    mentions: list[tuple[PartKind, int, NameMention]],
) -> list[tuple[PartKind, int, NameMention]]:
    names = {mention.name for _, _, mention in mentions}
    return [
        (kind, start, replace(one, name=one.name[:-1]) if one.name[:-1] in names else one)
        for kind, start, one in mentions
    ]


def _is_surname_with_title(
    one: NameMention, mentions: list[tuple[PartKind, int, NameMention]]
) -> bool:
    """Whether a doubtful name is a title that no table knows, before the surname of somebody."""
    surname = one.name.split()[-1]
    return one.confidence <= DOUBTFUL and any(
        other.confidence > DOUBTFUL and other.name.split()[-1] == surname
        for _, _, other in mentions
    )


def _is_longer_there(mention: NameMention, names: set[str]) -> bool:
    return any(name != mention.name and name.startswith(mention.name) for name in names)


def _mentions(manuscript: Manuscript) -> list[tuple[PartKind, int, NameMention]]:
    is_german = manuscript.language == "de"
    return [
        (sentence.kind, sentence.start + mention.start, mention)
        for sentence in manuscript.sentences
        if sentence.kind not in NOT_READ
        for mention in names_in(
            sentence.words,
            is_german=is_german,
            is_headline=sentence.kind is PartKind.HEADLINE,
            is_contact=sentence.kind is PartKind.CONTACT,
        )
    ]
