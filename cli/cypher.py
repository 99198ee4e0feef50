"""`saiyai cypher`: a query of one's own, which can only read."""

import click

from cli.output import FORMATS, counted, say_csv, say_json, say_table, tell
from cli.settings import Settings
from cli.stores import open_store
from graph.workbench import run_read_only
from ontology.errors import UsageError


@click.command()
@click.argument("query")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option(
    "--limit", type=click.IntRange(1, 100_000), default=1000, show_default=True, help="Rows at most."
)
@click.option(
    "--timeout", type=click.FloatRange(0.1, 600), default=30, show_default=True, help="Seconds at most."
)
@click.option(
    "-p", "--parameter", "values", multiple=True, metavar="NAME=VALUE", help="Value of $NAME, a text."
)
@click.pass_obj
def cypher(
    settings: Settings, query: str, format_: str, limit: int, timeout: float, values: tuple[str, ...]
) -> None:
    """Run a read-only Cypher query.

    \b
    Examples:
      saiyai cypher "MATCH (p:Person)-[c:COORDINATED]->(v:Province) RETURN p.nameTh, v.nameTh, c.n"
      saiyai cypher 'MATCH (n {id: $id})-[s:SUPPORTED_BY]->(d) RETURN s.quote' -p id=place-57
    """
    pairs = [value.partition("=") for value in values]
    if wrong := next((v for v, (_, equals, _) in zip(values, pairs, strict=True) if not equals), None):
        raise UsageError(f"A parameter is given as name=value, got {wrong!r}.")
    with open_store(settings) as store:
        rows = run_read_only(store, query, {name: text for name, _, text in pairs}, limit + 1, timeout)
    more, rows = len(rows) > limit, rows[:limit]
    if more:
        tell(f"These are the first {limit} rows; there are more: --limit gives more of them.")
    columns = list(rows[0]) if rows else []
    if format_ == "json":
        return say_json(rows)
    if format_ == "csv":
        return say_csv(columns, rows)
    say_table({c: c for c in columns}, rows)
    return tell(counted(len(rows), "row"))
