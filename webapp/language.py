"""The two languages of a page. Thai is the first; `?lang=en` is kept on every link of an English page."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import regex
from flask import Flask, g, request, url_for
from markupsafe import Markup, escape

from ontology.model import Label
from webapp.answers import asked

TEXTS = Path(__file__).with_name("texts.toml")
THAI_RUN = regex.compile(r"\p{Thai}+(?:[\s\d.,/()–-]*\p{Thai}+)*")
LATIN_RUN = regex.compile(r"\p{Latin}{2,}(?:[\s\x21-\x7e’]*\p{Latin}{2,})*")
HEADS = regex.compile(
    "(จังหวัด|มหาวิทยาลัย|สำนักงาน|องค์การบริหารส่วน|วิทยาลัย|ศูนย์|กระทรวง|คณะกรรมการ|กลุ่มงาน|เครือข่าย|"
    r"แผนปฏิบัติการ|แผนแม่บท|ผู้อำนวยการ|รองผู้ว่าราชการ|สำนัก|โรงแรม|ศาลากลาง)(?=\p{Thai})"
)
LONG = 24
"""Characters from which a name gets places to break."""


@cache
def texts() -> dict[str, dict[str, str]]:
    """Returns what the pages themselves say, by key: {"th": …, "en": …}."""
    found = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    return {f"{group}.{key}": label for group, keys in found.items() for key, label in keys.items()}


def text(key: str, **values: object) -> Markup:
    """Returns what a page says, in its language. Values are escaped; a misspelt key is an error."""
    return Markup(texts()[key][current()]).format(**values)  # noqa: S704 - the texts are ours


def current() -> str:
    """Returns the language of this request: th or en."""
    language: str = g.get("language", "th")
    return language


def pick(label: Label | Any) -> Markup:
    """Returns the text of a label, a caption or a part in the page's language, ready to be shown."""
    return spoken(label.en if current() == "en" else label.th)


def spoken(words: object) -> Markup:
    """Returns a text with what is of the other language marked as such, and places to break in a long name."""
    run, other = (THAI_RUN, "th") if current() == "en" else (LATIN_RUN, "en")
    found, at, given = [], 0, str(words)
    for match in run.finditer(given):
        found += [_broken(given[at : match.start()]), Markup('<span lang="{}">').format(other)]
        found += [_broken(match[0]), Markup("</span>")]
        at = match.end()
    return Markup("").join([*found, _broken(given[at:])])


def _broken(words: str) -> Markup:
    if len(words) < LONG:
        return escape(words)
    return Markup("<wbr>").join(part for part in HEADS.sub("\\1\0", words).split("\0"))


def here(**changes: object) -> str:
    """Returns the address of this page with some things asked for otherwise."""
    return url_for(request.endpoint or "home.show", **asked() | changes)


def switched() -> str:
    """Returns the address of this page in the other language."""
    return here(lang=None if current() == "en" else "en")


def install(app: Flask) -> None:
    """Gives each request its language, and templates `t`, `pick` and `spoken`."""

    @app.before_request
    def choose() -> None:
        g.language = "en" if request.args.get("lang") == "en" else "th"

    @app.url_defaults
    def keep(endpoint: str, values: dict[str, Any]) -> None:
        if current() == "en" and endpoint != "static":
            values.setdefault("lang", "en")

    app.jinja_env.globals.update(t=text, here=here, switched=switched, language=current)
    app.jinja_env.filters.update(pick=pick, spoken=spoken)
