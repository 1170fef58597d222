"""Two edited copies of one mission brought together, with nothing lost in silence."""

from dataclasses import dataclass, field
from typing import Any

from trademission.domain.mission import Mission
from trademission.domain.text import Language, Text
from trademission.files.merge_words import address_of, contradiction_text, shown, titles_of
from trademission.files.shape import Document, Path
from trademission.files.validation import dump, validate

KEYS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("header", "dates"): ("visibility",),
    ("header", "organisers"): ("name",),
    ("header", "contacts"): ("name",),
    ("header", "links"): ("title",),
    ("brief", "travel_times"): ("origin", "destination"),
    ("brief", "orders"): ("first", "then"),
    ("brief", "sessions", "*", "absences"): ("who",),
    ("brief", "keep_apart"): ("one", "other"),
    ("brief", "holidays"): ("date", "country"),
    ("register", "protocol"): ("about", "matter", "language"),
    ("register", "notes"): ("appointment", "language"),
    ("brief", "policies", "buffers"): ("city",),
    ("brief", "policies", "severities"): ("rule",),
}
"""What makes two things the same in lists whose things have no id; `*` is any thing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """One thing of a list, or one field of a group, that theirs brings; `fields` if changed."""

    where: str
    key: str
    name: str
    fields: tuple[str, ...] = ()

    @property
    def text(self) -> Text:
        """The difference in the words of the workbook."""
        return Text(de=self._in_language("de"), en=self._in_language("en"))

    def _in_language(self, language: Language) -> str:
        titles = [titles_of(self.where, name).in_language(language) for name in self.fields]
        if not self.key:
            return "; ".join(titles)
        sheet = titles_of(self.where, "").in_language(language)
        fields = ", ".join(title.removeprefix(f"{sheet}, ") for title in titles)
        return ": ".join(part for part in (sheet, self.name, fields) if part)


@dataclass(frozen=True, kw_only=True, slots=True)
class Contradiction:
    """Something that both changed, each differently; the merged mission keeps mine."""

    where: str
    key: str
    field: str
    mine: str
    theirs: str
    sentence: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Merge:
    """The merged mission, and what theirs brought to mine, item by item.

    `new`, `changed` and `removed` say what was taken over from theirs; `unchanged` counts the
    things that theirs left as they were. `contradictions` were decided in favour of mine.
    """

    mission: Mission
    new: tuple[Difference, ...] = ()
    changed: tuple[Difference, ...] = ()
    removed: tuple[Difference, ...] = ()
    unchanged: int = 0
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing contradicts."""
        return not self.contradictions


def merge(base: Mission, mine: Mission, theirs: Mission) -> Merge:
    """Return mine with all that theirs changed since `base`, field by field.

    Things are the same by id, in lists without ids by what names them. Where both changed the
    same field differently, or one changed what the other removed, mine stays and the
    contradiction is told. What theirs removed stays when the rest still needs it, told as
    well; where the two cannot be one mission at all, mine stays whole and every change of
    theirs is told.
    """
    documents = tuple(dump(Mission, mission) for mission in (base, mine, theirs))
    for removes in (True, False):
        work = _Work(removes=removes)
        merged = work.group((), *documents)
        mission, _ = validate(Mission, merged)
        if mission is not None:
            return work.result(mission)
    work = _Work(removes=False, takes=False)
    work.group((), *documents)
    return work.result(mine)


@dataclass(kw_only=True)
class _Work:
    """One merging: what to do with changes of theirs, and what came of it."""

    removes: bool
    takes: bool = True
    new: list[Difference] = field(default_factory=list)
    changed: dict[tuple[str, str], Difference] = field(default_factory=dict)
    removed: list[Difference] = field(default_factory=list)
    contradictions: list[Contradiction] = field(default_factory=list)
    unchanged: int = 0
    names: dict[tuple[str, str], str] = field(default_factory=dict)

    def result(self, mission: Mission) -> Merge:
        return Merge(
            mission=mission,
            new=tuple(self.new),
            changed=tuple(self.changed.values()),
            removed=tuple(self.removed),
            unchanged=self.unchanged,
            contradictions=tuple(self.contradictions),
        )

    def group(self, path: Path, base: Document, mine: Document, theirs: Document) -> Document:
        """Merge the fields of one group, item of a list or the whole mission."""
        return {
            name: self._field((*path, name), base.get(name), mine[name], theirs.get(name))
            for name in mine
        }

    def _field(self, path: Path, base: Any, mine: Any, theirs: Any) -> Any:  # noqa: ANN401 - any part of a document
        if isinstance(mine, dict) and isinstance(base, dict) and isinstance(theirs, dict):
            return self.group(path, base, mine, theirs)
        keys = _keys_of(path, (base, mine, theirs))
        if keys is not None:
            return self._list(path, keys, base, mine, theirs)
        if theirs in (base, mine):
            return mine
        if mine != base or not self.takes:
            self._contradict(path, base, mine, theirs)
            return mine
        self._note_change(path)
        return theirs

    def _list(
        self,
        path: Path,
        keys: tuple[str, ...],
        base: list[Document],
        mine: list[Document],
        theirs: list[Document],
    ) -> list[Document]:
        """Merge a list thing by thing; order is theirs where mine left the base's."""
        olds, ours, news = (
            {_key(item, keys): item for item in items} for items in (base, mine, theirs)
        )
        for items in (theirs, mine):
            for item in items:
                self._learn_name((*path, _key(item, keys)), item)
        leading, other = (news, ours) if list(ours) == list(olds) else (ours, news)
        order = dict.fromkeys((*leading, *other, *olds))
        merged = (
            self._item((*path, key), olds.get(key), ours.get(key), news.get(key)) for key in order
        )
        return [item for item in merged if item is not None]

    def _learn_name(self, path: Path, item: Document) -> None:
        where, key, field_name = address_of(path)
        if not field_name:
            self.names[where, key] = str(item.get("name") or item.get("title") or key)

    def _item(
        self, path: Path, base: Document | None, mine: Document | None, theirs: Document | None
    ) -> Document | None:
        """Merge one thing that any of the three may lack."""
        if base is not None and mine is not None and theirs is not None:
            if base == theirs:
                self.unchanged += 1
            return self.group(path, base, mine, theirs)
        if mine is not None and theirs is not None:
            return self._both_new(path, mine, theirs)
        if theirs is None:
            return self._theirs_lacks(path, base, mine)
        return self._mine_lacks(path, base, theirs)

    def _both_new(self, path: Path, mine: Document, theirs: Document) -> Document:
        for name, value in mine.items():
            if value != theirs.get(name):
                self._contradict((*path, name), None, value, theirs.get(name))
        return mine

    def _theirs_lacks(
        self, path: Path, base: Document | None, mine: Document | None
    ) -> Document | None:
        if mine is None or base is None:
            return mine
        if mine == base and self.removes and self.takes:
            self.removed.append(_difference(path, base))
            return None
        self._contradict(path, base, mine, None)
        return mine

    def _mine_lacks(self, path: Path, base: Document | None, theirs: Document) -> Document | None:
        if base is None and self.takes:
            self.new.append(_difference(path, theirs))
            return theirs
        if base != theirs:
            self._contradict(path, base, None, theirs)
        return None

    def _note_change(self, path: Path) -> None:
        where, key, name = address_of(path)
        seen = self.changed.get((where, key))
        fields = (*seen.fields, name) if seen else (name,)
        self.changed[where, key] = Difference(
            where=where, key=key, name=self.names.get((where, key), key), fields=fields
        )

    def _contradict(self, path: Path, base: Any, mine: Any, theirs: Any) -> None:  # noqa: ANN401 - as above
        address = address_of(path)
        where, key, name = address
        self.contradictions.append(
            Contradiction(
                where=where,
                key=key,
                field=name,
                mine=shown(mine),
                theirs=shown(theirs),
                sentence=contradiction_text(
                    address, self.names.get((where, key), ""), (base, mine, theirs)
                ),
            )
        )


def _keys_of(path: Path, lists: tuple[Any, ...]) -> tuple[str, ...] | None:
    """Return the fields that tell the things of a list apart, None for any other value."""
    if not all(isinstance(items, list) for items in lists):
        return None
    things = [item for items in lists for item in items]
    steps = tuple(str(step) for step in path)
    keys = KEYS.get(steps) or KEYS.get((*steps[:2], "*", *steps[3:]))
    if keys is None and things and all(isinstance(t, dict) and "id" in t for t in things):
        keys = ("id",)
    if keys is None:
        return None
    is_clear = all(len({_key(i, keys) for i in items}) == len(items) for items in lists)
    return keys if is_clear else None


def _key(item: Document, keys: tuple[str, ...]) -> str:
    return " / ".join(str(item[key]) for key in keys)


def _difference(path: Path, item: Document) -> Difference:
    where, key, field = address_of(path)
    name = str(item.get("name") or key)
    return Difference(where=where, key=key, name=name, fields=(field,) if field else ())
