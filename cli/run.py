"""`saiyai run`: everything at once, for a first look: store, documents, explorer."""

from pathlib import Path

import click

from cli.documents import Reading
from cli.load import as_read, load_all
from cli.output import counted, tell
from cli.serve import open_option, port_option, show
from cli.settings import Settings
from cli.stores import open_store, private_server
from graph.overview import overview
from loaders.samples import SAMPLES


@click.command()
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Documents to load; without it the samples, if the graph is empty.",
)
@port_option
@open_option
@click.pass_obj
def run(settings: Settings, sources: Path | None, port: int, open_: bool) -> int:
    """Start the store, load documents and open the explorer; Ctrl-C stops all of it.

    \b
    Examples:
      saiyai run
      saiyai run --sources releases/ --port 8080 --no-open
    """
    ours = settings.store is None and not private_server(settings).status().running
    try:
        return _run(settings, sources, port, open_)
    finally:
        if ours:
            private_server(settings).stop()
            tell("Neo4j stopped · ปิด Neo4j แล้ว")


def _run(settings: Settings, sources: Path | None, port: int, open_: bool) -> int:
    exit_code = 0
    with open_store(settings) as store:
        kept = overview(store).stems
        if sources or not kept:
            reading = Reading((sources or SAMPLES,), as_read)
            load_all(store, reading)
            exit_code = reading.exit_code
        else:
            tell(f"The graph has {counted(len(kept), 'document')} already; the samples were not loaded.")
        if settings.store is None:
            _tell_browser(settings)
        show(store, "127.0.0.1", port, open_)
    return exit_code


def _tell_browser(settings: Settings) -> None:
    address = private_server(settings).status().address
    if address:
        tell(
            f"Neo4j Browser: {address.http}  user {address.user}, password in {private_server(settings).password_file}"
        )
