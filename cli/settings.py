"""What every command is told: where the store is, by flag or environment, before or after the command's name."""

from dataclasses import dataclass, replace
from pathlib import Path

import click
from platformdirs import user_data_path

DEFAULT_DATA = user_data_path("saiyai", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """The address of a store of the user's own, or None; and the folder of the private one."""

    store: str | None = None
    data: Path = DEFAULT_DATA


def setting_options() -> list[click.Option]:
    """Returns the options by which any command is told where the store is; the later one on the line counts."""
    return [
        click.Option(
            ["--store"],
            envvar="SAIYAI_STORE",
            show_envvar=True,
            metavar="ADDRESS",
            is_flag=False,
            flag_value="",
            help="Neo4j of your own, like neo4j://host:7687; without ADDRESS the private one.",
            expose_value=False,
            callback=_settle,
        ),
        click.Option(
            ["--data"],
            envvar="SAIYAI_DATA",
            show_envvar=True,
            type=click.Path(path_type=Path),
            metavar="FOLDER",
            help=f"Where the private Neo4j and the runs of eval are kept; {DEFAULT_DATA} if not said.",
            expose_value=False,
            callback=_settle,
        ),
    ]


def _settle(context: click.Context, option: click.Parameter, value: str | Path | None) -> None:
    """Changes the settings from here on; what stands in the environment gives way to what was typed before."""
    name = str(option.name)
    typed = context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
    if value and (typed or context.parent is None):
        context.obj = _with(context.ensure_object(Settings), name, value)


def _with(settings: Settings, name: str, value: str | Path) -> Settings:
    return replace(settings, store=str(value)) if name == "store" else replace(settings, data=Path(value))
