"""Holds what the documents say to what is there: paths, links, commands, targets."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from cli.main import saiyai

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(path.name for path in ROOT.glob("*.md"))

FENCE = re.compile(r"^```[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
# A path as a document names it: a tracked folder or file, a pattern of them, or a file by its name alone.
PATH = re.compile(r"[\w.*-]+(/[\w.*-]+)*/?")
ENDINGS = (
    ".py",
    ".md",
    ".ttl",
    ".cypher",
    ".yaml",
    ".yml",
    ".csv",
    ".lock",
    ".toml",
    ".txt",
    ".html",
    ".png",
)
MADE_HERE = (".venv", ".uv", "../")
SHELL_SIGNS = {"|", ">", ">>", "<", "&&", "||", ";", "&"}


def text_of(document: str) -> str:
    return (ROOT / document).read_text("utf-8")


def outside_fences(document: str) -> str:
    return FENCE.sub("", text_of(document))


def tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split("\0")[:-1]


def named_paths(document: str) -> Iterator[str]:
    """What stands in backticks and reads as a path of the repository."""
    for span in SPAN.findall(outside_fences(document)):
        path = span.split("#")[0]
        is_path = PATH.fullmatch(path) and ("/" in path or path.endswith(ENDINGS)) and path not in ENDINGS
        if is_path and not path.startswith(MADE_HERE):
            yield path


def is_there(path: str) -> bool:
    """Whether a tracked file is at this path or below it, or has this name."""
    pattern = re.compile(re.escape(path.rstrip("/")).replace(r"\*", "[^/]*") + "(/|$)")
    anywhere = "/" not in path
    return any(
        pattern.match(name) or (anywhere and pattern.fullmatch(name.split("/")[-1])) for name in tracked()
    )


def anchors(document: str) -> set[str]:
    """The anchors that a reader on the web finds at the document's headings."""
    headings = re.findall(r"^#+ (.+)$", outside_fences(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def commands(document: str, program: str) -> list[list[str]]:
    """Each call of a program that the document shows, in a block or in backticks, as its words."""
    text = text_of(document)
    blocks = "\n".join(FENCE.findall(text)).replace("\\\n", " ")
    lines = [line.strip().removeprefix("$ ") for line in blocks.splitlines()] + SPAN.findall(
        outside_fences(document)
    )
    calls = (re.sub(r"^(\w+=\S* )*(\.venv/bin/)?", "", line) for line in lines)
    return [one_command(call) for call in calls if call.split(" ")[0] == program]


def one_command(line: str) -> list[str]:
    """The words of the first command on a shell line, without its comment."""
    words = shlex.split(line, comments=True)
    end = next((place for place, word in enumerate(words) if word in SHELL_SIGNS), len(words))
    return words[:end]


def fault_of(words: list[str]) -> str | None:
    """Why the command line would not understand these words, or None."""
    command: click.Command = saiyai
    context = click.Context(command, info_name="saiyai")
    rest = words[1:]
    while True:
        try:
            given, rest, _ = command.make_parser(context).parse_args(list(rest))
        except click.UsageError as error:
            return f"{shlex.join(words)}: {error.format_message()}"
        if not isinstance(command, click.Group) or not rest:
            break
        found = command.get_command(context, rest[0])
        if found is None:
            return f"{shlex.join(words)}: there is no command {rest[0]}"
        command, context, rest = found, click.Context(found, info_name=rest[0], parent=context), rest[1:]
    absent = [param.name for param in command.params if param.required and not given.get(param.name or "")]
    return f"{shlex.join(words)}: lacks {absent}" if absent and not given.get("help") else None


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "DECISIONS.md"])
def test_a_document_that_readers_expect_is_there(document: str) -> None:
    assert document in DOCUMENTS
    assert text_of(document).startswith("# ")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_is_there(document: str) -> None:
    assert [] == [path for path in named_paths(document) if not is_there(path)]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_somewhere(document: str) -> None:
    broken = []
    for link in LINK.findall(outside_fences(document)):
        path, _, anchor = link.partition("#")
        if "://" in link:
            continue
        if (path and not is_there(path)) or (anchor and anchor not in anchors(path or document)):
            broken.append(link)
    assert [] == broken


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_saiyai_command_is_understood(document: str) -> None:
    assert [] == [fault for words in commands(document, "saiyai") if (fault := fault_of(words))]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_exists(document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    named = {word for words in commands(document, "make") for word in words[1:] if "=" not in word}
    assert set() == named - targets


def test_the_readme_shows_the_two_commands() -> None:
    shown = [" ".join(words) for words in commands("README.md", "make")]
    assert {"make run", "make test"} <= set(shown)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("saiyai nonsense", "saiyai nonsense: there is no command nonsense"),
        ("saiyai load --nonsense x", "saiyai load --nonsense x: No such option '--nonsense'."),
        ("saiyai --store bolt://h load x", None),
        ("saiyai load --help", None),
    ],
)
def test_a_command_that_would_be_refused_is_told(line: str, fault: str | None) -> None:
    assert fault == fault_of(shlex.split(line))
