"""Things called by name in cells, and by id in documents."""

from collections import defaultdict
from dataclasses import dataclass, field

from trademission.files.headings import normal
from trademission.files.references import things
from trademission.files.shape import Document

Kinds = tuple[tuple[str, ...], ...]
GROUP_WORDS = {"all": "all", "alle": "all"}
GROUP_PREFIXES = ("segment:", "track:")


@dataclass(kw_only=True)
class Names:
    """The names of everything in one mission, by kind.

    A text in a cell means, in this order: what stands in brackets as it is; the one thing
    with exactly this name; the id behind the name in `name [id]`; an id; the one thing whose
    name differs only in capitals, accents or spaces. Anything else means nothing.
    """

    of_kind: dict[tuple[str, ...], dict[str, str]]
    _indexes: dict[Kinds, "_Index"] = field(default_factory=dict)

    def meaning(self, text: str, to: Kinds, *, groups: bool = False) -> str | None:
        """Return the id or group that `text` means among the kinds `to`."""
        if groups and text.casefold() in GROUP_WORDS:
            return GROUP_WORDS[text.casefold()]
        if groups and text.startswith(GROUP_PREFIXES):
            return text
        return self._index(to).meaning(text)

    def shown(self, key: str, to: Kinds, *, groups: bool = False) -> str:
        """Return a text that means `key`: its name if that is clear enough."""
        name = self._index(to).names.get(key)
        spellings = (name, f"{name} [{key}]") if name else (key,)
        for text in spellings:
            if text and (self.meaning(text, to, groups=groups) or text) == key:
                return text
        return f"[{key}]"

    def _index(self, to: Kinds) -> "_Index":
        if to not in self._indexes:
            together = {k: n for kind in to for k, n in self.of_kind.get(kind, {}).items()}
            self._indexes[to] = _Index(together)
        return self._indexes[to]


class _Index:
    """The names of some kinds of things together."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        self.exact: dict[str, set[str]] = defaultdict(set)
        self.loose: dict[str, set[str]] = defaultdict(set)
        for key, name in names.items():
            self.exact[name].add(key)
            self.loose[normal(name)].add(key)

    def meaning(self, text: str) -> str | None:
        """Return what a text means that is no group."""
        if not text:
            return None
        if text.startswith("[") and text.endswith("]"):
            return text[1:-1]
        if len(self.exact.get(text, ())) == 1:
            return next(iter(self.exact[text]))
        _, _, behind = text.rpartition(" [")
        if behind.endswith("]") and behind[:-1] in self.names:
            return behind[:-1]
        if text in self.names:
            return text
        alike = self.loose.get(normal(text), set()) if normal(text) else set()
        return next(iter(alike)) if len(alike) == 1 else None


def names_in(document: Document, kinds: Kinds) -> Names:
    """Return the names of all things of some kinds in a mission."""
    return Names(
        of_kind={
            kind: {
                str(item["id"]): str(item.get("name") or "")
                for _, item in things(document, kind)
                if "id" in item
            }
            for kind in kinds
        }
    )
