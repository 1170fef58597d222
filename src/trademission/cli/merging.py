"""Tell what an import brings: new, changed, removed, unchanged, contradictory."""

from collections.abc import Iterable

from trademission.cli.talk import Talk
from trademission.desk.import_workbook import Imported
from trademission.domain.text import Text
from trademission.files import Difference, Merge

TITLES = {
    "new": Text(de="Neu", en="New"),
    "changed": Text(de="Geändert", en="Changed"),
    "removed": Text(de="Entfernt", en="Removed"),
}


def tell_merge(imported: Imported, *, talk: Talk) -> None:
    """Print what a merge took over and where both sides contradict; a plain import in short."""
    talk.show(imported.mission.header.title)
    if imported.merge is None:
        talk.show(talk.words(_contents(imported)))
        return
    for name, title in TITLES.items():
        found: tuple[Difference, ...] = getattr(imported.merge, name)
        talk.show(f"{talk.words(title)}: {len(found)}")
        for one in found:
            fields = f" ({', '.join(one.fields)})" if one.fields else ""
            talk.show(f"- {one.where}: {one.name}{fields}")
    talk.show(talk.words(_unchanged(imported.merge)))
    for contradiction in imported.merge.contradictions:
        talk.show(f"- {talk.words(contradiction.sentence)}")


def merge_report(imported: Imported) -> dict[str, object]:
    """Return the same as plain data; `merge` is null where nothing was merged."""
    return {
        "mission": imported.mission.id,
        "mapping": str(imported.mapping) if imported.mapping else None,
        "notices": [{"de": n.text.de, "en": n.text.en} for n in imported.reading.notices],
        "merge": None if imported.merge is None else _report(imported.merge),
    }


def _report(merge: Merge) -> dict[str, object]:
    return {
        "new": _differences(merge.new),
        "changed": _differences(merge.changed),
        "removed": _differences(merge.removed),
        "unchanged": merge.unchanged,
        "contradictions": [
            {
                "where": c.where,
                "key": c.key,
                "field": c.field,
                "mine": c.mine,
                "theirs": c.theirs,
                "sentence": {"de": c.sentence.de, "en": c.sentence.en},
            }
            for c in merge.contradictions
        ],
    }


def _differences(found: Iterable[Difference]) -> list[dict[str, object]]:
    return [
        {"where": d.where, "key": d.key, "name": d.name, "fields": list(d.fields)} for d in found
    ]


def _contents(imported: Imported) -> Text:
    """Return how much was read."""
    brief = imported.mission.brief
    stops, delegates = len(brief.stops), len(brief.delegates)
    appointments, wishes = len(brief.appointments), len(brief.wishes)
    return Text(
        de=f"Stationen: {stops}, Delegation: {delegates}, Termine: {appointments}, "
        f"Wünsche: {wishes}.",
        en=f"Stops: {stops}, delegates: {delegates}, appointments: {appointments}, "
        f"wishes: {wishes}.",
    )


def _unchanged(merge: Merge) -> Text:
    count, against = merge.unchanged, len(merge.contradictions)
    return Text(
        de=f"Unverändert: {count}. Widersprüche: {against}; Ihr Stand gilt.",
        en=f"Unchanged: {count}. Contradictions: {against}; your copy stands.",
    )
