"""`saiyai status`: what is in the graph."""

import click

from cli.output import say_json, say_table
from cli.settings import Settings
from cli.stores import open_store
from graph.overview import overview


@click.command()
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def status(settings: Settings, format_: str) -> None:
    """Tell what is in the graph: documents, statements, entities of each class.

    \b
    Example:
      saiyai status --format json
    """
    with open_store(settings) as store:
        found = overview(store)
    if format_ == "json":
        return say_json(found.to_json())
    say_table(
        {"label": "ประเภท / Class", "n": "จำนวน / Number"},
        [{"label": f"{c.label.th} / {c.label.en}", "n": c.n} for c in found.classes],
        f"{len(found.stems)} documents, {found.statements} statements",
    )
    return say_table({"stem": "เอกสาร / Document"}, [{"stem": stem} for stem in found.stems])
