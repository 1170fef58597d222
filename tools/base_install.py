"""Prove that a user's installation plans without the packages of the web site and of trade.

Run by the python of an environment that holds the base requirements and our wheel only.
"""

import importlib.util
import subprocess
import sys
import tempfile
from pathlib import Path

ABSENT = ("django", "duckdb", "ibis", "pytest", "mypy")


def main() -> None:
    """Import the planner, then plan the tiny mission that came with the wheel."""
    found = [name for name in ABSENT if importlib.util.find_spec(name)]
    if found:
        sys.exit(f"The base installation must not hold {', '.join(found)}.")
    package = importlib.import_module("trademission.planning").__file__ or ""
    if "site-packages" not in package:
        sys.exit(f"trademission was imported from {package}, not from its wheel.")
    tiny = Path(package).parent.parent / "examples" / "tiny"
    with tempfile.TemporaryDirectory() as folder:
        trademission = str(Path(sys.executable).with_name("trademission"))
        command = [trademission, "plan", str(tiny), "--today", "2024-05-01"]
        command += ["--out", f"{folder}/out", "--seconds", "10"]
        subprocess.run(command, check=True)
        if not (Path(folder) / "out" / "programme.json").is_file():
            sys.exit("Planning the example tiny wrote no programme.")
    print("The base installation imports and plans.")


if __name__ == "__main__":
    main()
