"""`saiyai serve`: the explorer in a browser."""

import webbrowser

import click

from cli.output import tell
from cli.settings import Settings
from cli.stores import open_store
from graph.store import Store
from webapp import create_app
from webapp.serve import listen

port_option = click.option(
    "--port", type=click.IntRange(0, 65535), default=5055, show_default=True, help="0 takes a free one."
)
open_option = click.option(
    "--open/--no-open", "open_", default=True, help="Open a browser where there is one."
)


@click.command()
@port_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen; loopback unless you say so."
)
@open_option
@click.pass_obj
def serve(settings: Settings, port: int, host: str, open_: bool) -> None:
    """Browse the graph at a local address until Ctrl-C.

    \b
    Examples:
      saiyai serve
      saiyai serve --port 8080 --no-open
    """
    with open_store(settings) as store:
        show(store, host, port, open_)


def show(store: Store, host: str, port: int, open_: bool) -> None:
    """Serves the explorer until it is interrupted."""
    server = listen(create_app(store), host, port)
    tell(f"Explorer · หน้าสำรวจ: {server.address}  (Ctrl-C ends it · กด Ctrl-C เพื่อปิด)")
    if open_ and _has_display():
        webbrowser.open(server.address)
    try:
        server.run()
    finally:
        server.close()


def _has_display() -> bool:
    """Whether a browser can be shown; a text browser in the terminal would take the place of our messages."""
    try:
        return not isinstance(webbrowser.get(), webbrowser.GenericBrowser)
    except webbrowser.Error:
        return False
