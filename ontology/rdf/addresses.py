"""Addresses: the IRIs of entities, terms and standards, and the way back from an entity's IRI to its id."""

from functools import lru_cache
from urllib.parse import quote, unquote

import regex
from pyoxigraph import NamedNode

from ontology.ids import NAMESPACE
from ontology.terms import NS

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
_ID = regex.compile(r"(?!\.+$)[^\p{Cc}\p{Cs}/\\]+")
"""What can be an id: the part of an address that leads to no other place."""
_UNSAFE = regex.compile(r"[^\p{L}\p{M}\p{N}._~-]")


def address_of(id_: str) -> str:
    """Returns the IRI of the entity with this id; what an IRI may not hold is percent-encoded."""
    return NAMESPACE + _UNSAFE.sub(lambda found: quote(found[0], safe=""), id_)


def id_of(address: str) -> str | None:
    """Returns the id whose IRI this is, None for any other IRI: `…/id/../ns/x` is nobody's."""
    if not address.startswith(NAMESPACE):
        return None
    id_ = unquote(address.removeprefix(NAMESPACE), errors="replace")
    return id_ if _ID.fullmatch(id_) and address_of(id_) == address else None


@lru_cache(maxsize=65536)
def entity(id_: str) -> NamedNode:
    """Returns the RDF node of the entity with this id; also how a query is given one (see Dataset.select)."""
    return NamedNode(address_of(id_))


@lru_cache(maxsize=4096)
def term(name: str) -> NamedNode:
    """Returns the RDF node of one of our own terms by its local name, like `Person` or `role-chair`."""
    return NamedNode(NS + name)


@lru_cache(maxsize=4096)
def standard(namespace: str, name: str) -> NamedNode:
    """Returns the RDF node of a standard's term."""
    return NamedNode(namespace + name)
