"""A store for the explorer's tests: three meetings, and a release whose names would harm a careless page."""

from collections.abc import Iterator
from threading import Thread

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.load import load_documents
from graph.store import Store
from ontology.statements import Statement
from tests.graph_factories import CHIANG_MAI, CHIANG_RAI, Release, officer_meeting
from webapp import create_app
from webapp.serve import listen

HOSTILE = "<script>alert(\"1\")</script> & 'จังหวัด'"
UNTITLED = "ประชุมที่ไม่มีผู้ใดเป็นประธาน"


def hostile_release() -> Release:
    """A release that names somebody in markup, and whose spans cross: [0, 10), [5, 15)."""
    release = Release("z-hostile <b>")
    release.text = "0123456789abcdefghij\n"
    person = release.person(HOSTILE)
    meeting = release.meeting(UNTITLED, "2023-05-02", release.province(CHIANG_RAI))
    release.participation(meeting, person)
    for start, end, value in ((0, 10, "หนึ่ง"), (5, 15, "สอง")):
        release.statements.append(
            Statement(person, "altName", value, release.id, start, end, release.text[start:end], "test.rule")
        )
    return release


@pytest.fixture(scope="module")
def filled(store: Store) -> Store:
    """The run's store with the samples and nothing else; the tests of a module share it and change nothing."""
    clear = "MATCH (n) WITH n LIMIT 2000 DETACH DELETE n"
    while store.write(lambda transaction: transaction.run(clear)).counters.any:
        pass
    releases = [
        officer_meeting("a-first", "2019-12-11"),
        officer_meeting("b-second", "2020-11-11"),
        officer_meeting("c-third", "2022-12-22", CHIANG_MAI),
        hostile_release(),
    ]
    load_documents(store, [release.pair for release in releases])
    return store


@pytest.fixture
def app(filled: Store) -> Flask:
    """The explorer over the samples."""
    return create_app(filled)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of the explorer over the samples."""
    return app.test_client()


@pytest.fixture
def site(app: Flask) -> Iterator[str]:
    """The address of the explorer over the samples, as a browser reaches it."""
    server = listen(app, port=0)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    yield server.address.rstrip("/")
    server.close()
    thread.join(timeout=5)
