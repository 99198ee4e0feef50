"""`saiyai schema`: the property graph that a Cypher writer sees."""

from dataclasses import asdict

import click
from rich.console import Console
from rich.text import Text

from cli.output import say, say_json
from graph.property_graph import Held, NodeLabel, RelationshipType, property_graph
from ontology.errors import UsageError
from ontology.model import MODEL, Label
from webapp.diagram import NAMINGS, WIDE, as_svg, lay_out


@click.command()
@click.argument("name", required=False, metavar="[LABEL|TYPE]")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json", "svg"]), default="text", show_default=True
)
def schema(name: str | None, format_: str) -> None:
    """Show the labels, relationship types and properties of the graph, with a query for each.

    \b
    Examples:
      saiyai schema
      saiyai schema Meeting
      saiyai schema COORDINATED
      saiyai schema --format svg > schema.svg
    """
    if format_ == "svg":
        return say(as_svg(lay_out(MODEL, NAMINGS["cypher"], WIDE), alone=True))
    graph = property_graph()
    labels = [x for x in graph.labels if name in (None, x.label)]
    relationships = [x for x in graph.relationships if name in (None, x.type)]
    if not labels and not relationships:
        raise UsageError(
            f"The graph has no label and no relationship type {name!r}: `saiyai schema` lists them."
        )
    if format_ == "json":
        return say_json(
            {"labels": list(map(asdict, labels)), "relationships": list(map(asdict, relationships))}
        )
    console = Console(highlight=False, soft_wrap=True)
    for label in labels:
        console.print(_label_text(label))
    for relationship in relationships:
        console.print(_relationship_text(relationship))
    return None


def _label_text(label: NodeLabel) -> Text:
    others = "".join(f":{other}" for other in label.with_labels)
    head = Text.assemble((f":{label.label}", "bold"), (others, "dim"), f"  {_both(label.says)}")
    return _block(head, label.properties, label.example)


def _relationship_text(relationship: RelationshipType) -> Text:
    ends = "|".join(relationship.from_labels), "|".join(relationship.to_labels)
    head = Text.assemble(
        f"(:{ends[0]})-", (f"[:{relationship.type}]", "bold"), f"->(:{ends[1]})  {_both(relationship.says)}"
    )
    if relationship.derived:
        head.append("  คำนวณด้วยกฎ / derived by a rule", "dim")
    return _block(head, relationship.properties, relationship.example)


def _block(head: Text, properties: tuple[Held, ...], example: str) -> Text:
    lines = [head, *map(_property_text, properties), Text("  " + " ".join(example.split()), "cyan")]
    return Text("\n").join(lines).append("\n")


def _property_text(held: Held) -> Text:
    words = f"  {_both(held.label)}" if held.label else ""
    codes = f"  {{{' '.join(held.codes)}}}" if held.codes else ""
    return Text.assemble(f"  {held.name} ", (held.type, "dim"), words, (codes, "dim"))


def _both(label: Label) -> str:
    return label.th if label.th == label.en else f"{label.th} / {label.en}"
