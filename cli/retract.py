"""`saiyai retract`: the graph without a document, as if it had never been loaded."""

import click

from cli.output import tell
from cli.settings import Settings
from cli.stores import open_store
from graph.load import retract as retract_document


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@click.pass_obj
def retract(settings: Settings, documents: tuple[str, ...]) -> None:
    """Take documents out of the graph; everything only they said goes with them.

    DOCUMENT is the file name without folder and ending, as `saiyai status` lists them.

    \b
    Example:
      saiyai retract release-2563-01
    """
    with open_store(settings) as store:
        for document in documents:
            summary = retract_document(store, document)
            tell(f"{document}: {summary.withdrawn} statements taken out.")
