"""Take the pictures of the page that the documentation shows.

    make demo
    .venv/bin/python tools/pictures.py out/demo/delegation docs/assets

Pictures are of the first screen and of one day, on a laptop and on a phone, in both languages.
"""

import argparse
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

SIZES = {"laptop": (1280, 800), "phone": (390, 844)}
LANGUAGES = ("de", "en")


def main() -> int:
    """Take all pictures of the pages in a folder."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("pages", type=Path, help="folder with page.de.html and page.en.html")
    asked.add_argument("target", type=Path, help="folder for the pictures")
    asked.add_argument("--day", default="2023-09-11", help="the day to show")
    told = asked.parse_args()
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        print("Chromium is missing; install it and try again.", file=sys.stderr)
        return 1
    told.target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        for language in LANGUAGES:
            for size in SIZES:
                take(browser, told.pages, told.target, f"{size}.{language}", told.day)
        browser.close()
    return 0


def take(browser: Browser, pages: Path, target: Path, name: str, day: str) -> None:
    """Take the pictures of one size and language, called `name`."""
    size, language = name.split(".")
    width, height = SIZES[size]
    screen = browser.new_page(viewport={"width": width, "height": height})
    screen.goto((pages / f"page.{language}.html").resolve().as_uri())
    screen.screenshot(path=target / f"page.{name}.png")
    screen.locator(f"#day-{day}").evaluate("day => day.scrollIntoView()")
    screen.screenshot(path=target / f"day.{name}.png")
    screen.close()


if __name__ == "__main__":
    sys.exit(main())
