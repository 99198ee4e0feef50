"""`saiyai retract`: the graph without a document, as if it had never been loaded."""

import click

from cli.output import counted, tell
from cli.settings import Settings
from cli.stores import open_store
from graph.load import retract as retract_document
from graph.overview import overview
from ontology.errors import BadInput


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@click.pass_obj
def retract(settings: Settings, documents: tuple[str, ...]) -> None:
    """Take documents out of the graph; everything only they said goes with them.

    DOCUMENT is the file's name without folder and ending, as `saiyai status` lists them. If one of them is not
    there, nothing is taken out.

    \b
    Example:
      saiyai retract release-2563-01
    """
    with open_store(settings) as store:
        unknown = [document for document in documents if document not in overview(store).stems]
        if unknown:
            raise BadInput(
                f"The store has no document {', '.join(unknown)}: `saiyai status` lists those that it has, "
                "by their file names without the ending."
            )
        for document in dict.fromkeys(documents):
            summary = retract_document(store, document)
            tell(f"{document}: {counted(summary.withdrawn, 'statement')} taken out.")
