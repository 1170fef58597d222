"""Opens pages in a real browser and reports what it saw."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

LAPTOP, PHONE, SMALL_PHONE = (1280, 800), (390, 844), (360, 640)
SIZES = (LAPTOP, PHONE)


@contextmanager
def opened(
    browser: Browser,
    text: str,
    folder: Path,
    *,
    size: tuple[int, int] = LAPTOP,
    dark: bool = False,
) -> Iterator[Page]:
    """Open a page from a file; fail on any request beyond it and on any complaint."""
    target = folder / "page.html"
    target.write_text(text, encoding="utf-8")
    screen = browser.new_page(
        viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light"
    )
    requests: list[str] = []
    complaints: list[str] = []
    screen.on("request", lambda request: requests.append(request.url))
    screen.on("console", lambda message: complaints.append(message.text))
    screen.on("pageerror", lambda error: complaints.append(str(error)))
    screen.goto(target.as_uri())
    yield screen
    assert requests == [target.as_uri()]
    assert complaints == []
    screen.close()


def overflow(screen: Page) -> int:
    """Return how many pixels the page is wider than its window."""
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return int(screen.evaluate(wide))
