"""Links within a paper: each leads to a place that exists, or it stays text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from trademission.documents.paper.paper import Paper
from trademission.documents.paper.spans import Span

NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")
WITHIN = "#"


def target_of(span: Span) -> str:
    """Return the anchor in the same paper that a span leads to; nothing where it does not."""
    return span.address.removeprefix(WITHIN) if span.address.startswith(WITHIN) else ""


def with_sound_links(paper: Paper) -> Paper:
    """Return a paper whose anchors are names, each there once, and whose inner links find one.

    Files with a link that leads nowhere, or to two places, are refused by programs.
    """
    spans = list(_spans(paper))
    if not any(span.anchor or target_of(span) for span in spans):
        return paper
    left = {span.anchor for span in spans if NAME.fullmatch(span.anchor)}
    known = frozenset(left)

    def mended(span: Span) -> Span:
        anchor = span.anchor if span.anchor in left else ""
        left.discard(anchor)
        is_lost = span.address.startswith(WITHIN) and target_of(span) not in known
        return replace(span, anchor=anchor, address="" if is_lost else span.address)

    found = _mapped(paper, mended)
    assert isinstance(found, Paper)  # noqa: S101 - for the type: a paper stays one
    return found


def _spans(thing: Any) -> Iterator[Span]:  # noqa: ANN401 - walks over values of all types
    if isinstance(thing, Span):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _spans(one)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _spans(getattr(thing, field.name))


def _mapped(thing: Any, change: Callable[[Span], Span]) -> Any:  # noqa: ANN401 - as above
    if isinstance(thing, Span):
        return change(thing)
    if isinstance(thing, tuple):
        return tuple(_mapped(one, change) for one in thing)
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    parts = {one.name: _mapped(getattr(thing, one.name), change) for one in fields(thing)}
    return replace(thing, **parts)
