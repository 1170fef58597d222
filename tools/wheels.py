"""Prove that everything the product needs at run time comes as a wheel, also off Linux.

Organisers sit at locked Windows laptops, where nothing can be compiled.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
PLATFORMS = ("windows", "macos", "x86_64-apple-darwin")
PYTHONS = ("3.11", "3.13")
OFFLINE = ("network was disabled", "error sending request", "Failed to fetch")


def complaint(target: tuple[str, str]) -> str:
    """Return what the resolver says against (platform, python); empty when all has wheels."""
    platform, python = target
    uv = str(Path(sys.executable).with_name("uv"))
    command = [
        *(uv, "pip", "compile", "--quiet", "--no-header", "requirements/trade.txt"),
        *("--python-platform", platform, "--python-version", python, "--only-binary", ":all:"),
    ]
    done = subprocess.run(command, cwd=HOUSE, check=False, capture_output=True, text=True)
    return f"Python {python} on {platform}: {done.stderr}" if done.returncode else ""


def main() -> None:
    """Ask for every platform; without a network only CI insists on an answer."""
    with ThreadPoolExecutor() as pool:
        found = "".join(pool.map(complaint, product(PLATFORMS, PYTHONS)))
    if any(word in found for word in OFFLINE) and "CI" not in os.environ:
        print("No network: the wheels for Windows and macOS were not checked.")
    elif found:
        sys.exit(f"Not everything comes as a wheel. {found}")
    else:
        print(f"Wheels for everything: {', '.join(PLATFORMS)}; Python {', '.join(PYTHONS)}.")


if __name__ == "__main__":
    main()
