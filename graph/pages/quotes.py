"""The page of a fact: every quote that says it, page by page."""

from dataclasses import dataclass

from graph.cypher_files import cypher
from graph.pages.captions import Caption, read_captions, value_label
from graph.pages.evidence import AROUND, Evidence, evidence_of
from graph.store import Store
from ontology.model import MODEL, Label

PAGE = 50


@dataclass(frozen=True, slots=True)
class QuotesPage:
    """A fact with all quotes that say it.

    - `entity`: of which; `property` and `property_label`: which property;
    - `value` and `label`: the value as statements have it and as pages write it;
    - `other`: the entity that the value is, None for a literal;
    - `total`: how many quotes; `evidence`: those of `page` of `pages`.
    """

    entity: Caption
    property: str
    property_label: Label
    value: str
    label: Label
    other: Caption | None
    total: int
    evidence: tuple[Evidence, ...]
    page: int
    pages: int


def quotes_page(store: Store, entity: str, property_: str, value: str, page: int = 1) -> QuotesPage | None:
    """Returns a page of the quotes that say a value of an entity's property, or None where none does."""
    definition = MODEL.properties.get(property_)
    if definition is None:
        return None
    asked = {"id": entity, "property": property_, "value": value, "around": AROUND}
    (row,) = store.read(cypher("page_quotes"), {**asked, "skip": (page - 1) * PAGE, "limit": PAGE})
    if not row["evidence"]:
        return None
    captions = read_captions(store, [entity, value] if definition.is_object else [entity])
    other = captions.of(value) if definition.is_object else None
    return QuotesPage(
        entity=captions.of(entity),
        property=property_,
        property_label=definition.label,
        value=value,
        label=Label(other.th, other.en) if other else value_label(definition, value),
        other=other,
        total=row["total"],
        evidence=tuple(map(evidence_of, row["evidence"])),
        page=page,
        pages=-(-row["total"] // PAGE),
    )
