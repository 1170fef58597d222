"""The command line as a test runs it."""

import json
from collections.abc import Callable

from typer.testing import CliRunner, Result

from trademission.cli import app

Run = Callable[..., Result]


def invoke(*arguments: object) -> Result:
    """Run `trademission`; an error that no command expects passes through."""
    result = CliRunner().invoke(app, [str(one) for one in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def answer(result: Result) -> dict[str, object]:
    """Return the one JSON document on standard output."""
    document: dict[str, object] = json.loads(result.stdout)
    return document
