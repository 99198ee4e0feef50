"""The explorer in a real Chromium: nothing asked for elsewhere, nothing sideways, links that work."""

import json
from typing import Literal

import pytest
from playwright.sync_api import Page

from loaders.explain import KINDS
from ontology import ids
from tests.browser import OpenPage, scrolls_sideways
from tests.graph_factories import CHIANG_RAI
from tests.webapp_samples import HOSTILE, app, filled, site

__all__ = ["app", "filled", "site"]

OFFICER = ids.mint("Person", "สมหญิง ใจดี")
RAI = ids.place_id(CHIANG_RAI)
PATHS = [
    "/", "/search?q=เชียงราย", "/search?q=ไม่มีเลย", f"/entity/{OFFICER}", f"/entity/{ids.mint('Person', HOSTILE)}",
    f"/entity/{RAI}", "/document/a-first", "/document/a-first?at=10-30#at", "/document/a-first?layer=rules",
    "/document/z-hostile%20%3Cb%3E?layer=rules", "/meetings", "/matrix",
    "/matrix?of=organisations", f"/matrix/{OFFICER}/{RAI}", "/questions", "/questions/cq08", "/questions/cq23",
    "/entity/person-none", "/ontology", "/ontology/Meeting", "/ontology/attestedOn", "/ontology/persn",
    "/ontology/ParticipationRoleScheme",
]  # fmt: skip

CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgb = colour => {
    canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = colour => rgb(colour).map(c => c / 255)
    .map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const list = document.querySelector(".legend");
  return Math.min(...KINDS.map(kind => {
    const mark = list.appendChild(document.createElement("mark"));
    mark.className = "k-" + kind;
    const style = getComputedStyle(mark);
    const [a, b] = [light(style.color), light(style.backgroundColor)].sort((x, y) => y - x);
    return (a + .05) / (b + .05);
  }));
}"""


def in_english(path: str) -> str:
    address, _, anchor = path.partition("#")
    return f"{address}{'&' if '?' in address else '?'}lang=en{'#' if anchor else ''}{anchor}"


@pytest.mark.parametrize("width", [390, 1280])
def test_every_page_fits_its_window_and_asks_for_nothing_elsewhere(
    site: str, open_page: OpenPage, width: int
) -> None:
    for path in PATHS:
        for address in (path, in_english(path)):
            page = open_page(site + address, width=width, scripts=False)
            wide = open_page(site + address, width=width)
            assert (address, False) == (address, scrolls_sideways(wide))
            assert page.locator("h1").count() == 1
            page.context.close()
            wide.context.close()


def test_a_name_in_markup_runs_nothing(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/entity/{ids.mint('Person', HOSTILE)}")
    assert HOSTILE == page.inner_text("h1")


def test_from_a_fact_to_its_sentence_and_back(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/entity/{OFFICER}", scripts=True)
    quote = page.locator("#facts ~ dl .said mark").first.inner_text()
    page.locator("#facts ~ dl .said .source").first.click()
    assert quote == page.locator("mark.chosen").first.inner_text()
    assert in_view(page, "mark.chosen")
    page.locator(".chosen-box a", has_text="สมหญิง ใจดี").first.click()
    assert "สมหญิง ใจดี" == page.inner_text("h1")


def test_from_a_mark_in_the_text_to_what_it_says_and_back(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/document/a-first")
    page.locator(".text mark a").nth(4).click()
    entry = page.locator(".spans > li:target")
    assert 1 == entry.count()
    assert in_view(page, ".spans > li:target")
    entry.locator(".source").click()
    assert in_view(page, ".text mark:target")


def test_a_search_is_typed_and_answered_in_the_pages_language(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/?lang=en", width=390)
    page.fill("#find-large", "เชียงราย")
    page.press("#find-large", "Enter")
    assert "Results for “เชียงราย”" == page.inner_text("h1")
    page.locator(".hits .name").first.click()
    assert "en" == page.locator("html").get_attribute("lang")


def test_a_cell_of_the_matrix_opens_its_meetings(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/matrix")
    page.locator(f'a.cell[href="/matrix/{OFFICER}/{RAI}"]').click()
    assert 2 == page.locator("section.card").count()
    assert page.locator("section.card .said").count() >= 4


def test_from_a_span_to_its_rule_and_back(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/document/a-first")
    page.locator(".chips a:not([aria-current])").click()
    page.locator(".layered mark a").nth(2).click()
    entry = page.locator(".rules > li:target")
    assert 1 == entry.count()
    assert entry.locator("code").first.inner_text()
    assert in_view(page, ".rules > li:target")
    entry.locator("a.words").click()
    assert in_view(page, ".layered mark:target")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_on_every_colour_of_the_layer_can_be_read(
    site: str, open_page: OpenPage, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(f"{site}/document/a-first?layer=rules")
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate(CONTRASTS.replace("KINDS", json.dumps(list(KINDS)))) >= 4.5


def test_the_first_tab_stop_skips_to_the_content(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/")
    page.keyboard.press("Tab")
    assert "#main" == page.locator(":focus").get_attribute("href")


def test_thai_lines_have_room_for_marks_above_and_below(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/document/a-first")
    style = (
        "s => { const c = getComputedStyle(document.querySelector(s));"
        " return [c.lineHeight, c.fontSize, c.letterSpacing] }"
    )
    for selector in ("body", ".text"):
        height, size, spacing = page.evaluate(style, selector)
        assert 1.6 <= float(height[:-2]) / float(size[:-2]) <= 2
        assert (True, "normal") == (float(size[:-2]) >= 16, spacing)


def in_view(page: Page, selector: str) -> bool:
    page.wait_for_timeout(700)
    return bool(
        page.locator(selector).first.evaluate(
            "e => { const r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight }"
        )
    )
