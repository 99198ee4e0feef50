"""`saiyai db`: the private Neo4j."""

import click

from cli.output import say, tell
from cli.settings import Settings
from cli.stores import private_server
from cli.stores import start as start_server
from graph.server import Address


@click.group()
def db() -> None:
    """Start, stop, look at or delete the private Neo4j."""


@db.command()
@click.pass_obj
def start(settings: Settings) -> None:
    """Start it and tell how to reach it."""
    _tell_address(settings, start_server(settings))


@db.command()
@click.pass_obj
def stop(settings: Settings) -> None:
    """Stop it; its data stays."""
    tell("Stopped." if private_server(settings).stop() else "It was not running.")


@db.command()
@click.pass_obj
def status(settings: Settings) -> None:
    """Tell whether it runs, where, and where its log is."""
    found = private_server(settings).status()
    if found.address:
        _tell_address(settings, found.address)
        say(f"process  {found.pid}")
    else:
        say("not running")
    say(f"log      {found.log}")


@db.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def reset(settings: Settings, yes: bool) -> None:
    """Stop it and delete all its data; the documents themselves are not touched."""
    if not yes:
        click.confirm(f"Delete the graph under {settings.data}?", abort=True, err=True)
    tell("Deleted." if private_server(settings).reset() else "There was nothing to delete.")


def _tell_address(settings: Settings, address: Address) -> None:
    say(f"bolt     {address.bolt}")
    say(f"browser  {address.http}")
    say(f"user     {address.user}")
    say(f"password in {private_server(settings).password_file}")
