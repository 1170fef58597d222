"""A sample mission whose every text tries to break out of where it is printed."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from documents.sample import SAMPLE_MISSION
from trademission.domain.mission import Mission

MARKUP = "<script>window.broken=1</script><img src=x onerror='window.broken=1'>\"'</style>"
CONTROLS = "\x00\x07\x1b[31m\r\nBEGIN:VEVENT\r\nSUMMARY:false\r\n\ud800\u202e\u2066"
SIGNS = "a;b,c\\n{{ 7*7 }} 🎉 مرحبا שלום é\u0301 "
LONG = "Donaudampfschifffahrtsgesellschaft" * 15
HOSTILE = f"{MARKUP} {CONTROLS} {SIGNS}{LONG}"
TEXT_FIELDS = frozenset(
    {"name", "title", "text", "role", "address", "city", "organisation", "segment", "note"}
    | {"matter", "phone", "email", "working_language", "function"}
)


def hostile_mission() -> Mission:
    """Return the sample mission with a hostile ending on every text that people write."""
    mission = _poisoned(SAMPLE_MISSION)
    assert isinstance(mission, Mission)
    return mission


def _poisoned(thing: Any) -> Any:  # noqa: ANN401 - walks over values of all types
    if isinstance(thing, tuple):
        return tuple(_poisoned(one) for one in thing)
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed: dict[str, Any] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        is_other_script = field.name == "language" and value != "en"
        is_text = field.name in TEXT_FIELDS or is_other_script
        if is_text and isinstance(value, str) and value:
            changed[field.name] = f"{value} {HOSTILE}"
        else:
            changed[field.name] = _poisoned(value)
    return replace(thing, **changed)
