"""`saiyai lint`: whether the ontology, and what was added to it, is whole and free of contradiction."""

from pathlib import Path

import click

from cli.output import counted, say, say_json, tell
from ontology.errors import BadInput
from ontology.lint import lint as complaints_of

QUERIES = (".cypher", ".sparql")


@click.command()
@click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def lint(files: tuple[Path, ...], format_: str) -> int:
    """Check the ontology, and terms, shapes and queries of your own.

    FILE is a .ttl file of terms and shapes, or a query (.cypher, .sparql) whose terms must exist. The folder that
    SAIYAI_TERMS names is checked as well. Each complaint says file, line and cure; there is exit code 1 if there
    is any.

    \b
    Examples:
      saiyai lint
      saiyai lint temples.ttl abbots.cypher
    """
    wrong = [f.name for f in files if f.suffix not in (".ttl", *QUERIES)]
    if wrong:
        raise BadInput(f"{wrong[0]} is neither terms nor a query: give .ttl, .cypher or .sparql files.")
    found = complaints_of(
        extra=[f for f in files if f.suffix == ".ttl"], queries=[f for f in files if f.suffix in QUERIES]
    )
    if format_ == "json":
        say_json(
            [
                {"rule": c.rule, "file": c.file, "line": c.line, "message": c.message, "cure": c.cure}
                for c in found
            ]
        )
    else:
        for complaint in found:
            say(str(complaint))
        tell(counted(len(found), "complaint") if found else "Nothing is wrong with the ontology.")
    return 1 if found else 0
