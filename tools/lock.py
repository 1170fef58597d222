"""Lock the requirements with hashes for all platforms, or check that the lock is current.

Each file in requirements/ starts with a fingerprint of the wishes in pyproject.toml that it was
made from. The check compares fingerprints, so it needs no network and does not fail because a
package had a new release.
"""

import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
FOLDER = HOUSE / "requirements"
COMPILE = (
    *("pip", "compile", "--quiet", "--no-header", "--universal", "--generate-hashes"),
    *("--python-version", "3.11"),
)
# In this order, because a later file takes over the versions of the earlier ones.
FILES: dict[str, tuple[str, ...]] = {
    "base": ("pyproject.toml",),
    "trade": ("pyproject.toml", "--extra", "trade", "-c", "requirements/base.txt"),
    "bootstrap": ("--group", "bootstrap"),
    "bench": ("--group", "bench"),
    "dev": (
        *("pyproject.toml", "--extra", "trade", "--extra", "servers", "--extra", "spelling"),
        *("--group", "dev"),
        *("-c", "requirements/trade.txt", "-c", "requirements/bootstrap.txt"),
    ),
}


def fingerprint() -> str:
    """Return a short hash of everything in pyproject.toml that decides the lock."""
    settings = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    wishes = (
        *(project["dependencies"], project["optional-dependencies"]),
        *(project["requires-python"], settings["dependency-groups"]),
    )
    return hashlib.sha256(json.dumps(wishes, sort_keys=True).encode()).hexdigest()[:16]


def header() -> str:
    """Return the first line of every locked file."""
    return f"# Made by `make lock` from pyproject.toml, fingerprint {fingerprint()}\n"


def lock(name: str) -> None:
    """Write one locked file; versions already locked stay unless a wish forbids them."""
    target = FOLDER / f"{name}.txt"
    command = [uv(), *COMPILE, *FILES[name], "-o", str(target)]
    subprocess.run(command, cwd=HOUSE, check=True)
    target.write_text(header() + target.read_text(encoding="utf-8"), encoding="utf-8")


def uv() -> str:
    """Return the uv of the environment that runs this tool."""
    return str(Path(sys.executable).with_name("uv"))


def stale() -> list[str]:
    """Return the names of the files that were not made from today's pyproject.toml."""
    return [name for name in FILES if not _is_current(FOLDER / f"{name}.txt")]


def _is_current(path: Path) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8").startswith(header())


def main() -> None:
    """Lock, or with --check only compare."""
    if "--check" not in sys.argv:
        for name in FILES:
            lock(name)
    elif names := stale():
        files = ", ".join(f"requirements/{name}.txt" for name in names)
        sys.exit(f"pyproject.toml has changed since {files} was locked. Run `make lock`.")
    else:
        print("The locked requirements belong to pyproject.toml.")


if __name__ == "__main__":
    main()
