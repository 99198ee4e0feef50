"""Statements as evidence in the store, and back: each is one SUPPORTED_BY relationship."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from ontology.errors import BadInput
from ontology.model import MODEL
from ontology.statements import Document, Statement, Value
from ontology.thai import search_text, sort_key

TYPE = "type"
"""The property whose value is a class, kept as labels."""
REJECTED = "rejected"


@cache
def is_object(property_: str) -> bool:
    """Returns whether a property's values are entities."""
    return property_ != TYPE and MODEL.property(property_).is_object


@cache
def datatype(property_: str) -> str:
    """Returns the XSD datatype of a property's values; codes and ids are strings."""
    return "string" if property_ == TYPE else MODEL.property(property_).datatype


def text_of(value: Any) -> str:
    """Returns a literal as SUPPORTED_BY.value holds it, and as node values are compared."""
    if isinstance(value, str):
        return value
    return str(value).lower() if isinstance(value, bool) else str(value)


def value_of(property_: str, text: str) -> Value:
    """Returns the statement's value that `text_of` gave this text."""
    match datatype(property_):
        case "integer":
            return int(text)
        case "decimal":
            return float(text)
        case "boolean":
            return text == "true"
    return text


def node_value(property_: str, text: str) -> Value | date:
    """Returns what a node holds for a value: like the statement's, but days are native dates."""
    if datatype(property_) == "date":
        return date.fromisoformat(text)
    return value_of(property_, text)


def evidence_row(id_: str, statement: Statement) -> dict[str, Any]:
    """Returns the subject, the document and the properties of the SUPPORTED_BY of the statement of this id."""
    return {
        "subject": statement.subject,
        "document": statement.document,
        "properties": {
            "id": id_,
            "subject": statement.subject,
            "property": statement.property,
            "value": text_of(statement.value),
            "language": statement.language,
            "start": statement.start,
            "end": statement.end,
            "quote": statement.quote,
            "rule": statement.rule,
            "confidence": float(statement.confidence),
            "status": statement.status,
        },
    }


def refuse_misfit(statement: Statement) -> None:
    """Raises BadInput for a value that the property cannot hold, ModelError for an unknown name."""
    if statement.property == TYPE:
        MODEL.class_(str(statement.value))
        return
    try:
        node_value(statement.property, text_of(statement.value))
    except ValueError as error:
        raise BadInput(
            f"{statement.document} [{statement.start}, {statement.end}): {statement.property} wants a value "
            f"of type {datatype(statement.property)}, got {statement.value!r} from rule {statement.rule}."
        ) from error


def statement_of(evidence: Mapping[str, Any], document: str) -> Statement:
    """Returns the statement that a SUPPORTED_BY to a document was written from."""
    return Statement(
        subject=evidence["subject"],
        property=evidence["property"],
        value=value_of(evidence["property"], evidence["value"]),
        document=document,
        start=evidence["start"],
        end=evidence["end"],
        quote=evidence["quote"],
        rule=evidence["rule"],
        confidence=evidence["confidence"],
        status=evidence["status"],
        language=evidence.get("language"),
    )


def document_properties(document: Document) -> dict[str, Any]:
    """Returns the properties of a document's node."""
    title = document.title or document.stem
    return {
        "id": document.id,
        "stem": document.stem,
        "title": document.title,
        "text": document.text,
        "sha256": document.sha256,
        "charset": document.charset,
    } | name_keys([title])


def name_keys(names: Iterable[str]) -> dict[str, str | None]:
    """Returns the sort key of the first name and the words of all of them, None where there is no name."""
    given = list(dict.fromkeys(names))
    if not given:
        return {"sortKey": None, "searchText": None}
    return {"sortKey": sort_key(given[0]), "searchText": search_text(*given)}
