"""What was given on the command line becomes the list of files to read."""

from collections.abc import Iterable
from pathlib import Path

from loaders.readers.rdf import is_rdf
from ontology.errors import BadInput
from ontology.rdf import READ

SUFFIXES = (".txt",)
OTHER_RDF = (".rdf", ".owl", ".xml", ".n3", ".nq")
"""Endings of RDF in formats that are not read. Their markup would be taken for a release's words."""


def find_documents(paths: Iterable[Path]) -> list[Path]:
    """Returns the files that the paths name, in order: a file is itself, a folder all texts below it.

    Raises BadInput for a path that is missing, a folder without texts, RDF in a format that is not read, and two
    files with one stem (the stem identifies the document).
    """
    files = [file for path in paths for file in _expand(Path(path))]
    _refuse_shared_stems(files)
    return list({file.resolve(): file for file in files}.values())


def _expand(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
        if not found:
            raise BadInput(
                f"{path} holds no text files ({', '.join(SUFFIXES)}). "
                "Give a folder that does; name files of RDF one by one."
            )
        return found
    if not path.exists():
        raise BadInput(f"{path} does not exist. Check the path and its spelling.")
    if path.suffix.lower() in OTHER_RDF:
        raise BadInput(
            f"{path} is neither a text nor RDF in a format that is read ({', '.join(READ)}). "
            f"Write it as Turtle: rdfpipe -o turtle {path.name} > {path.stem}.ttl"
        )
    return [path]


def _refuse_shared_stems(files: list[Path]) -> None:
    seen: dict[str, Path] = {}
    for file in files:
        name = file.name if is_rdf(file) else file.stem
        other = seen.setdefault(name, file)
        if other is not file and other.resolve() != file.resolve():
            raise BadInput(
                f"{other} and {file} share the name {name!r}, by which a document is known. "
                "Rename one of them or load them from separate runs under different names."
            )
