"""The explorer before anything is loaded: pages that say how to begin, and none that fails."""

from graph.pages.home import home_page
from graph.pages.search import search_page
from graph.store import Store
from webapp import create_app


def test_an_empty_store_says_how_to_begin(empty_store: Store) -> None:
    client = create_app(empty_store).test_client()
    assert "saiyai load" in client.get("/").text
    for path in ("/meetings", "/matrix", "/search?q=ก", "/search?class=Person", "/questions/cq01"):
        assert 200 == client.get(path).status_code


def test_home_of_an_empty_store_counts_nothing(empty_store: Store) -> None:
    page = home_page(empty_store)
    assert (0, None, ()) == (page.statements, page.first, page.recent)


def test_a_store_without_its_index_finds_nothing_and_does_not_fail(empty_store: Store) -> None:
    assert "nothing" == search_page(empty_store, "เชียงราย").how
