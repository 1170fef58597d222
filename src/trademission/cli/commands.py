"""Commands that are loaded when they are asked for: who writes papers need not load a solver."""

from collections.abc import Mapping
from importlib import import_module
from typing import ClassVar

import typer
from typer._click import Command, Context  # what Typer's own groups are made of
from typer.core import TyperGroup
from typer.main import get_command

from trademission.cli.language import said
from trademission.cli.refusals import in_sentences

TRADE = frozenset({"altair", "duckdb", "httpx", "ibis", "pyarrow", "scipy", "vl_convert"})
"""What comes with the extra `trade` only."""
NO_TRADE = said(
    de="Für Außenhandelszahlen fehlen Pakete; installieren Sie »trademission[trade]«.",
    en="The packages for trade figures are missing; install “trademission[trade]”.",
)


class Commands(TyperGroup):
    """A group whose `places` say where each command stands: `module:function`, or a group's module.

    The module of a command holds its HELP, that of a group its `app`.
    """

    places: ClassVar[Mapping[str, str]] = {}

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - asked for by Typer
        """Return the names of all commands, none of them loaded for that."""
        return list(self.places)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Return a command; a name that is mistyped loads all, so that Typer can suggest one."""
        wanted = [cmd_name] if cmd_name in self.places else list(self.places)
        for name in wanted:
            if name not in self.commands:
                self.commands[name] = _loaded(ctx, name, self.places[name])
        return super().get_command(ctx, cmd_name)


def _loaded(ctx: Context, name: str, place: str) -> Command:
    path, _, function = place.partition(":")
    try:
        module = import_module(f"trademission.cli.{path}")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in TRADE:
            ctx.fail(NO_TRADE)
        raise
    if not function:
        return get_command(module.app)
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name, help=module.HELP)(in_sentences(getattr(module, function)))
    return get_command(alone)
