"""The rule on queries: what they ask for exists."""

from collections.abc import Iterator
from pathlib import Path

import regex

from ontology.lint.material import CONCEPT, SCHEME, Complaint, Material
from ontology.terms import NS

STORE_ONLY = frozenset(("WriteLock", "SUPPORTED_BY"))
"""What the store keeps beside the model: the lock of writers, and the relationship that holds a statement."""
BLANKS = frozenset(("LABEL", "FROM", "TYPE", "TO"))
"""What stands in a query until a term is filled in."""
NODE = regex.compile(r"\(\s*\w*\s*:([A-Za-z_&|!:]+)|(?<=[\s(])\w+:([A-Z]\w*[a-z]\w*)\b")
RELATIONSHIP = regex.compile(r"\[\s*\w*\s*:([A-Z_|:!]+)[^\]]*\]")
SPARQL_TERM = regex.compile(r"\bsy:([\w-]+)")
COMMENT = {
    ".cypher": regex.compile(r"//.*|'[^'\n]*'|\"[^\"\n]*\""),
    ".sparql": regex.compile(r"^\s*#.*", regex.MULTILINE),
}


def queries_use_defined_terms(material: Material) -> Iterator[Complaint]:
    """Labels and relationship types of .cypher files, and our terms in .sparql files, are the model's."""
    properties = {p.removeprefix(NS) for p in material.properties}
    classes = {c.removeprefix(NS) for c in material.classes}
    types = {regex.sub(r"(?<=[a-z])(?=[A-Z])", "_", p).upper() for p in properties}
    ours = classes | properties | {t.removeprefix(NS) for t in material.of_type(SCHEME, CONCEPT)}
    known = {".cypher": classes | types | STORE_ONLY | BLANKS, ".sparql": ours}
    for file in material.queries:
        for name, line in _names(file):
            if name not in known[file.suffix]:
                cure = "Correct the spelling or define the term in ontology/terms"
                yield Complaint(
                    "query", file.name, line, f"The query asks for {name}, which the model has not", cure
                )


def _names(file: Path) -> Iterator[tuple[str, int]]:
    text = COMMENT[file.suffix].sub(lambda found: " " * len(found[0]), file.read_text(encoding="utf-8"))
    patterns = (SPARQL_TERM,) if file.suffix == ".sparql" else (NODE, RELATIONSHIP)
    for pattern in patterns:
        for found in pattern.finditer(text):
            names = next(group for group in found.groups() if group)
            for name in filter(None, regex.split("[|&!:]", names)):
                yield name, text.count("\n", 0, found.start()) + 1
