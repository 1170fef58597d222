"""The JSON schemas of the files, for editors and other programs."""

from typing import Any

from trademission.domain.mission import Mission
from trademission.domain.programme import Programme
from trademission.files.validation import ADAPTERS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def mission_schema() -> Schema:
    """Return the schema of a mission in JSON, with descriptions."""
    return _schema(Mission)


def programme_schema() -> Schema:
    """Return the schema of a programme in JSON, with descriptions."""
    return _schema(Programme)


def _schema(root: type) -> Schema:
    definitions = ADAPTERS[root].json_schema()["$defs"]
    own = definitions.pop(root.__name__)
    return {"$schema": DIALECT, **own, "$defs": definitions}
