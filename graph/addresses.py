"""Addresses of stores, checked before anything is sent to them."""

from urllib.parse import urlsplit

from ontology.errors import UsageError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def checked_address(address: str) -> str:
    """Returns the address if a Neo4j can be at it; a login in it is refused and never repeated."""
    parts = urlsplit(address.strip())
    if "@" in parts.netloc or "@" in parts.path:
        raise UsageError(
            "The store's address must not carry a login: give it by SAIYAI_USER and SAIYAI_PASSWORD."
        )
    if parts.scheme not in SCHEMES or not parts.netloc:
        raise UsageError(
            f"{address!r} is not the address of a store: write it like neo4j://server:7687, "
            f"with one of {', '.join(s + '://' for s in SCHEMES)}."
        )
    return address.strip()
