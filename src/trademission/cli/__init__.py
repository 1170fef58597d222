"""The command line: a file per command; it asks, calls the desk, and prints."""

from trademission.cli.app import app
from trademission.cli.talk import use_utf8

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line."""
    use_utf8()
    app()
