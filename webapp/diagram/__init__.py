"""The diagram of classes, drawn from the model: a box a class, a line a property, as SVG without a script.

    as_svg(lay_out(MODEL, NAMINGS["th"], WIDE))

Graphviz would lay it out as well, but its wheel is 108 MB unpacked; what is needed here is boxes in columns.
"""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from webapp.diagram.boxes import NAMINGS
from webapp.diagram.layout import NARROW, WIDE, Drawing, Format, lay_out

__all__ = ["NAMINGS", "NARROW", "WIDE", "Drawing", "Format", "as_svg", "lay_out"]

FOLDER = Path(__file__).parent
_TEMPLATES = Environment(
    loader=FileSystemLoader(FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def as_svg(drawing: Drawing, address: Callable[[str], str] | None = None, alone: bool = False) -> Markup:
    """Returns a drawing as SVG; `address` makes each term a link, `alone` makes it a file with colours of its own."""
    style = (FOLDER / "diagram.css").read_text("utf-8") if alone else None
    template = _TEMPLATES.get_template("diagram.svg")
    return Markup(template.render(drawing=drawing, address=address, style=style))  # noqa: S704 - escaped there
