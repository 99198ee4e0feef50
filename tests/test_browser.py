from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.browser import OpenPage, Watch, scrolls_sideways, shoot

HEAD = '<!doctype html><html lang="th"><meta charset="utf-8"><link rel="icon" href="data:,"><title>ก</title>'


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        return


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    handler = partial(QuietHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield tmp_path, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_page_is_opened_at_its_width_and_shown(site: tuple[Path, str], open_page: OpenPage) -> None:
    folder, address = site
    (folder / "page.html").write_text(f"{HEAD}<h1>จังหวัดเชียงราย</h1>", encoding="utf-8")
    page = open_page(f"{address}/page.html", width=390)
    assert "จังหวัดเชียงราย" == page.inner_text("h1")
    assert 390 == page.evaluate("innerWidth")
    assert not scrolls_sideways(page)
    assert b"\x89PNG" == shoot(page, folder / "pictures" / "page.png").read_bytes()[:4]


def test_a_page_too_wide_for_its_window_is_told(site: tuple[Path, str], open_page: OpenPage) -> None:
    folder, address = site
    (folder / "page.html").write_text(f'{HEAD}<p style="width: 900px">กว้าง</p>', encoding="utf-8")
    assert scrolls_sideways(open_page(f"{address}/page.html", width=390))


def test_a_page_opens_with_scripts_off(site: tuple[Path, str], open_page: OpenPage) -> None:
    folder, address = site
    text = f"{HEAD}<h1>ก่อน</h1><script>document.querySelector('h1').textContent = 'หลัง'</script>"
    (folder / "page.html").write_text(text, encoding="utf-8")
    assert "ก่อน" == open_page(f"{address}/page.html", scripts=False).inner_text("h1")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<script>console.error('เสีย')</script>", "console error: เสีย"),
        ("<script>throw new Error('พัง')</script>", "uncaught error: พัง"),
        ('<img src="http://elsewhere.invalid/a.png">', "asks for http://elsewhere.invalid/a.png"),
        ('<img src="/missing.png">', "console error: Failed to load resource"),
    ],
)
def test_what_a_page_may_not_do_is_noted(
    site: tuple[Path, str], watch_page: Callable[..., Watch], body: str, problem: str
) -> None:
    folder, address = site
    (folder / "page.html").write_text(HEAD + body, encoding="utf-8")
    watch = watch_page()
    watch.page.goto(f"{address}/page.html", wait_until="networkidle")
    assert f"{address}/page.html: {problem}" in watch.problems[0]


def test_a_page_that_is_not_found_is_no_fault_of_the_page(
    site: tuple[Path, str], open_page: OpenPage
) -> None:
    page = open_page(f"{site[1]}/missing")
    assert "404" in page.content()
