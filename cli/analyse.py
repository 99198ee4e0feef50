"""`saiyai analyse`: measures on the network."""

import click

from cli.output import FORMATS, say_csv, say_json, say_table
from cli.settings import Settings
from cli.stores import open_store
from graph.analytics import brokers as rank_brokers
from graph.projection import coordination_net


@click.group()
def analyse() -> None:
    """Measure the network of people, organisations and provinces."""


@analyse.command()
@click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True)
@click.pass_obj
def brokers(settings: Settings, format_: str) -> None:
    """Rank who connects provinces, each with the meetings behind it.

    Betweenness (Brandes 2001) says on how many shortest ways between others somebody lies; constraint (Burt
    1992) is low for those whose contacts do not know each other.

    \b
    Example:
      saiyai analyse brokers --format csv
    """
    with open_store(settings) as store:
        rows = [row.to_json() for row in rank_brokers(coordination_net(store))]
    if format_ == "json":
        return say_json(rows)
    columns = list(rows[0]) if rows else []
    if format_ == "csv":
        return say_csv(columns, rows)
    return say_table({c: c for c in columns if c != "id"}, rows)
