"""What all tests share: the language they run in, how hypothesis searches, a browser."""

import os
import shutil
from collections.abc import Iterator

# The commands take their language from the machine when they are imported; tests read English.
os.environ["LC_ALL"] = "C.UTF-8"
# Nobody's own figures answer in a test.
os.environ["TRADEMISSION_WAREHOUSE"] = os.devnull + "-warehouse"

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

# Two workers and a solver share the cores, so a slow example says nothing about the code.
settings.register_profile(
    "house", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser, the system's own Chromium, without a window."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "Chromium is missing; `make test` installs it or says how."
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path)
        yield running
        running.close()
