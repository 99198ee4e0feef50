"""`saiyai schema`: the property graph that a Cypher writer sees."""

from dataclasses import asdict

import click
from rich.console import Console
from rich.text import Text

from cli.output import both, say, say_json
from graph.property_graph import Held, NodeLabel, PropertyGraph, RelationshipType, property_graph
from ontology.errors import UsageError
from ontology.model import MODEL
from ontology.thai import did_you_mean
from webapp.diagram import NAMINGS, WIDE, as_svg, lay_out


@click.command()
@click.argument("name", required=False, metavar="[LABEL|TYPE]")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json", "svg"]), default="text", show_default=True
)
def schema(name: str | None, format_: str) -> None:
    """Show the labels, relationship types and properties of the graph, with a query for each.

    A label comes with the labels that stand beside it and with every relationship that leaves or reaches it.

    \b
    Examples:
      saiyai schema
      saiyai schema Meeting
      saiyai schema COORDINATED
      saiyai schema --format svg > schema.svg
    """
    if format_ == "svg":
        return say(as_svg(lay_out(MODEL, NAMINGS["cypher"], WIDE), alone=True))
    graph = _about(property_graph(), name) if name else property_graph()
    if format_ == "json":
        return say_json(asdict(graph))
    console = Console(highlight=False, soft_wrap=True)
    for label in graph.labels:
        console.print(_label_text(label))
    for relationship in graph.relationships:
        console.print(_relationship_text(relationship))
    return None


def _about(graph: PropertyGraph, name: str) -> PropertyGraph:
    """Returns the part of the graph that a label or a relationship type is about."""
    labels = {label.label: label for label in graph.labels}
    if name in labels:
        beside = (name, *labels[name].with_labels)
        ways = (r for r in graph.relationships if {*beside} & {*r.from_labels, *r.to_labels})
        return PropertyGraph(tuple(labels[each] for each in beside), tuple(ways))
    named = tuple(r for r in graph.relationships if r.type == name)
    if not named:
        alike = did_you_mean(name, (*labels, *(r.type for r in graph.relationships)))
        raise UsageError(
            f"The graph has no label and no relationship type {name!r}.{alike} `saiyai schema` lists them."
        )
    return PropertyGraph((), named)


def _label_text(label: NodeLabel) -> Text:
    others = "".join(f":{other}" for other in label.with_labels)
    head = Text.assemble((f":{label.label}", "bold"), (others, "dim"), f"  {both(label.says)}")
    return _block(head, label.properties, label.example)


def _relationship_text(relationship: RelationshipType) -> Text:
    ends = "|".join(relationship.from_labels), "|".join(relationship.to_labels)
    head = Text.assemble(
        f"(:{ends[0]})-", (f"[:{relationship.type}]", "bold"), f"->(:{ends[1]})  {both(relationship.says)}"
    )
    if relationship.derived:
        head.append("  คำนวณด้วยกฎ / derived by a rule", "dim")
    return _block(head, relationship.properties, relationship.example)


def _block(head: Text, properties: tuple[Held, ...], example: str) -> Text:
    lines = [head, *map(_property_text, properties), Text("  " + " ".join(example.split()), "cyan")]
    return Text("\n").join(lines).append("\n")


def _property_text(held: Held) -> Text:
    words = f"  {both(held.label)}" if held.label else ""
    codes = f"  {{{' '.join(held.codes)}}}" if held.codes else ""
    return Text.assemble(f"  {held.name} ", (held.type, "dim"), words, (codes, "dim"))
