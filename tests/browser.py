"""Fixtures that open the explorer's pages in a real Chromium and watch what each page does."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

from tests.install_browser import require_browser

FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
HEIGHTS = {390: 844, 1280: 900}

OpenPage = Callable[..., Page]


class Watch:
    """What a page did that no page of ours may do, each as a sentence in `problems`."""

    def __init__(self, page: Page) -> None:
        """Starts to listen to the page; what leaves this machine is stopped, and noted."""
        self.page = page
        self.problems: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._note(f"uncaught error: {error}"))
        page.route("**/*", self._route)

    def _note(self, problem: str) -> None:
        self.problems.append(f"{self.page.url}: {problem}")

    def _console(self, message: ConsoleMessage) -> None:
        # Chromium reports the 404 of the page itself as an error, and a page that says "not found" is none.
        own = message.location.get("url") == self.page.url and message.text.startswith(
            "Failed to load resource"
        )
        if message.type in {"error", "warning"} and not own:
            self._note(f"console {message.type}: {message.text}")

    def _route(self, route: Route) -> None:
        if urlsplit(route.request.url).hostname in LOOPBACK:
            route.continue_()
        else:
            self._note(f"asks for {route.request.url}, which is not on this machine")
            route.abort()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the run."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=require_browser(), headless=True, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def watch_page(browser: Browser) -> Iterator[Callable[..., Watch]]:
    """Makes empty pages, `watch_page(width=1280, scripts=True)`: watched, and closed after the test."""
    contexts = []

    def make(width: int = 1280, scripts: bool = True) -> Watch:
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHTS.get(width, 900)},
            java_script_enabled=scripts,
            locale="th-TH",
            timezone_id="Asia/Bangkok",
        )
        contexts.append(context)
        return Watch(context.new_page())

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(watch_page: Callable[..., Watch]) -> Iterator[OpenPage]:
    """Opens an address, `open_page(address, width=1280, scripts=True)`, and gives the page.

    The test fails at its end if a page wrote an error to the console or asked for anything beyond loopback.
    """
    watches: list[Watch] = []

    def open_address(address: str, width: int = 1280, scripts: bool = True) -> Page:
        watch = watch_page(width, scripts)
        watches.append(watch)
        watch.page.goto(address, wait_until="load")
        return watch.page

    yield open_address
    assert [] == [problem for watch in watches for problem in watch.problems]


def shoot(page: Page, path: Path) -> Path:
    """The path of a picture of the whole page, taken when its fonts are there."""
    page.wait_for_load_state("networkidle")
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, full_page=True, animations="disabled")
    return path


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than its window, which no page is at 390 px."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
