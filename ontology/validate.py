"""Whether a whole RDF graph keeps the SHACL shapes: for stores and exports, not for the load path."""

from dataclasses import dataclass
from pathlib import Path

import pyshacl
from rdflib import RDF, SH, Graph
from rdflib.term import Node

from ontology.errors import BadInput, ModelError

SHAPES = Path(__file__).parent / "shapes"


@dataclass(frozen=True, slots=True)
class Breach:
    """What broke a shape: the entity's address, the shape's sentence, and how severe it is."""

    focus: str
    path: str
    message: str
    severity: str


def judge(rdf: Graph) -> tuple[Breach, ...]:
    """Returns what breaks the shapes in an RDF graph, sorted.

    A graph that holds nothing that a shape looks at is refused: it would pass whatever it says.
    Source: W3C SHACL, by pySHACL.
    """
    shapes = read_shapes()
    if not any((None, RDF.type, target) in rdf for target in shapes.objects(None, SH.targetClass)):
        raise BadInput("Nothing to validate: the graph holds no entity of any class that has a shape.")
    _, report, _ = pyshacl.validate(rdf, shacl_graph=shapes, advanced=True, allow_warnings=True)
    return tuple(sorted((_breach(report, r) for r in report.objects(None, SH.result)), key=repr))


def read_shapes() -> Graph:
    """Returns the packaged shapes as one graph; no shapes at all is a ModelError."""
    shapes = Graph()
    for file in sorted(SHAPES.glob("*.ttl")):
        shapes.parse(file, format="turtle")
    if (None, RDF.type, SH.NodeShape) not in shapes:
        raise ModelError(f"No shapes found under {SHAPES.name}: every class needs one.")
    return shapes


def _breach(report: Graph, result: Node) -> Breach:
    focus, path, message, severity = (
        str(report.value(result, p) or "")
        for p in (SH.focusNode, SH.resultPath, SH.resultMessage, SH.resultSeverity)
    )
    return Breach(focus, path, message, severity.removeprefix(str(SH)))
