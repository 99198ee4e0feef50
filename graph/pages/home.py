"""The first page: what the store holds, and the meetings that were last."""

from dataclasses import dataclass

from graph.cypher_files import cypher
from graph.pages.meetings import MeetingRow, meetings_page
from graph.store import Store
from ontology.model import MODEL, Label

RECENT = 5
SHOWN = (
    "Document",
    "Meeting",
    "Person",
    "Organisation",
    "Post",
    "Network",
    "Province",
    "PlanPhase",
    "Quotation",
)


@dataclass(frozen=True, slots=True)
class Holding:
    """How many entities of a class the store has.

    - `class_name` and `label`: which class;
    - `n`: how many.
    """

    class_name: str
    label: Label
    n: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the store holds, and the meetings that were last.

    - `holdings`: by class; `statements`: how many in all;
    - `first` and `last`: the days of the meetings, None where there are none;
    - `recent`: the latest meetings.
    """

    holdings: tuple[Holding, ...]
    statements: int
    first: str | None
    last: str | None
    recent: tuple[MeetingRow, ...]


def home_page(store: Store) -> HomePage:
    """Returns the first page."""
    found = store.read(cypher("page_home"))[0]
    return HomePage(
        holdings=tuple(Holding(name, MODEL.class_(name).label, found[name]) for name in SHOWN),
        statements=found["statements"],
        first=found["first"],
        last=found["last"],
        recent=meetings_page(store, size=RECENT).rows,
    )


def store_answers(store: Store) -> bool:
    """Returns True once the store has answered; StoreUnreachable where it does not."""
    return bool(store.read(cypher("page_answers"), timeout=5))
