"""The command line: the group, its settings, and the last place where an error becomes a sentence."""

import os
import signal
import sys
from importlib import import_module

import click

from cli.output import tell
from cli.settings import Settings, setting_options
from ontology.errors import SaiyaiError

COMMANDS = (
    "run", "load", "retract", "export", "validate", "extract", "eval", "ask", "cypher", "schema", "analyse", "serve",
    "ontology", "lint", "status", "db",
)  # fmt: skip
MODULES = {"eval": "evaluate"}
"""Commands whose name a module should not have: Python has a function of that name."""
WITHOUT_STORE = {"extract": (), "eval": ("data",), "ontology": (), "lint": (), "schema": ()}
"""Commands that need no store, with the settings that they know all the same."""
INTERRUPTED = 130
HELP = """Saiyai (สายใย): from Thai releases to a knowledge graph with its evidence.

\b
Examples:
  saiyai load releases/              read a folder of releases into the graph
  saiyai ask                         list the questions it can answer
  saiyai ask cq23 --evidence         who coordinated which provinces, and the words that say so
  saiyai serve                       browse the graph at http://127.0.0.1:5055
  saiyai cypher "MATCH (p:Person) RETURN p.nameTh"

\b
Exit codes: 0 done (findings are only reported); 1 something given was refused or a
check failed; 2 the command was not understood; 3 the store is unreachable.

\b
The store is a private Neo4j that Saiyai starts by itself, or the one at --store, whose
login is read from SAIYAI_USER and SAIYAI_PASSWORD, or asked for on a terminal.
--store and --data may stand before or after the command.
"""


class Commands(click.Group):
    """The commands, each imported when it is called: all of them together take a second or two."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's shape
        """Returns the commands in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Returns a command: the function of the same name in the module of the same name."""
        if cmd_name not in COMMANDS:
            return None
        name = MODULES.get(cmd_name, cmd_name)
        command: click.Command = getattr(import_module(f"cli.{name}"), name)
        _add_settings(command, WITHOUT_STORE.get(cmd_name, ("store", "data")))
        return command


def _add_settings(command: click.Command, settings: tuple[str, ...]) -> None:
    wanted = set(settings) - {parameter.name for parameter in command.params}
    command.params += [option for option in setting_options() if option.name in wanted]
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        _add_settings(below, settings)


@click.group(
    cls=Commands,
    help=HELP,
    params=[*setting_options()],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="saiyai", prog_name="saiyai")
@click.pass_context
def saiyai(context: click.Context) -> None:
    """Makes the settings for the command that follows."""
    context.ensure_object(Settings)


def main() -> None:
    """Runs the command and ends with its exit code."""
    _write_thai_anywhere()
    _end_in_order()
    try:
        sys.exit(saiyai(standalone_mode=False) or 0)
    except SaiyaiError as error:
        tell(f"saiyai: {error}")
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        tell("saiyai: interrupted; what was finished before stays.")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # the reader of our output (`| head`) has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _write_thai_anywhere() -> None:
    """Makes output UTF-8 unless a terminal says otherwise; what it cannot show is escaped, never a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _end_in_order() -> None:
    """Makes the end of the terminal or of the process like Ctrl-C, so that what was started is stopped."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)


if __name__ == "__main__":
    main()
