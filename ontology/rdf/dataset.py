"""SPARQL over an export in memory, with the model's terms beside it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import regex
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from ontology.context import PREFIXES
from ontology.errors import BadInput
from ontology.model import MODEL
from ontology.rdf.addresses import term
from ontology.rdf.triples import Source, Stated, triples
from ontology.rdf.values import literal, plain, predicates
from ontology.statements import Document, Statement, Value
from ontology.terms import NS, term_files

Given = Value | date | NamedNode | None
"""What a parameter may be: a literal, an entity as `entity(id)`, or None for whatever it is."""
Row = dict[str, Value | None]
_PARAMETER = regex.compile(
    r"""<[^<>"{}|^`\\\s]*> | \#[^\n]* |                                # IRIs and comments
        \"\"\".*?\"\"\" | \'\'\'.*?\'\'\' | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' |  # and texts are passed over
        \$(?P<name>\w+)""",
    regex.VERBOSE | regex.DOTALL,
)
_REFUSED = regex.compile(r"service|\\u", regex.IGNORECASE)
"""SERVICE asks other servers, and an escape could spell it. Refused wherever they stand: to tell where they are
harmless takes a parser."""
_SCALARS = [p.name for p in MODEL.properties.values() if p.functional and not p.is_object and not p.derived]
_VOTES = """
    SELECT ?of ?what ?said (COUNT(?statement) AS ?votes) WHERE {
      VALUES ?what { $scalars }
      ?statement rdf:predicate ?what ; rdf:subject ?of ; rdf:object ?said ; sy:status ?status .
      FILTER(?status != sy:status-rejected)
    } GROUP BY ?of ?what ?said"""
_CALLED = """
    DELETE { ?of skos:prefLabel ?name } WHERE {
      ?of sy:nameTh|sy:nameEn ?called ; skos:prefLabel ?name
    } ;
    INSERT { ?of skos:prefLabel ?name } WHERE {
      { ?of sy:nameTh ?name } UNION { ?of sy:nameEn ?name FILTER NOT EXISTS { ?of sy:nameTh ?thai } }
    }"""
_CHOICE = regex.compile(r": expected one of .*", regex.DOTALL)
"""The end of a message that lists all that could have stood there."""


class Dataset:
    """An export in memory that answers SPARQL: everything in the default graph, the model's terms included."""

    def __init__(self, source: Source) -> None:
        self._store = Store()
        for file in term_files():
            self._store.bulk_extend(parse(path=file, format=RdfFormat.TURTLE))
        self._store.bulk_extend(Quad(t.subject, t.predicate, t.object) for t in triples(source))

    def __len__(self) -> int:
        return len(self._store)

    def select(self, query: str, given: Mapping[str, Given | Sequence[Given]] | None = None) -> list[Row]:
        """Returns the rows of a SELECT query, in its order, each with all its variables as keys.

        A parameter is written `$name` and replaced by its value as an RDF term before the query is read: a
        string is a plain literal, a number, bool or date one of its datatype, an entity is given as
        `entity("place-57")`, None becomes UNDEF, and a list its values one after the other. So write it in a
        VALUES block, where a parameter that is None leaves the variable open:

            SELECT ?meeting ?name WHERE {
              VALUES ?province { $province }   VALUES ?role { $attending }
              ?meeting a sy:Meeting ; sy:inProvince ?province ; sy:nameTh ?name .
            } ORDER BY ?name

        The prefixes of `ontology.context` are known: sy, id, rdf, rdfs, xsd, skos, prov, oa and others. A
        variable's value is an entity's id, a concept's notation ("chair"), another term's local name
        ("Meeting"), an int, float or bool, a day as an ISO text, any other literal as its text, and None
        where it is not bound.

        Raises BadInput with line and column for a query that is not understood, that names a parameter which
        is not given, or that asks another server (SERVICE).
        """
        found = self._run(_filled(query, given or {}))
        names = [variable.value for variable in found.variables]
        return [{name: plain(row[name]) for name in names} for row in found]

    def settle(self) -> None:
        """Keeps of every property that should have one literal the value that most statements give, as a store does.

        Of equals it is the smallest by code point. An export has them all; the statements stay as they are. What an
        entity is then called, in Thai or else in English, is its one `skos:prefLabel`, which both names are below.
        """
        votes: dict[tuple[Any, Any], list[tuple[int, str, Any]]] = defaultdict(list)
        for row in self._run(_VOTES.replace("$scalars", _written([term(name) for name in _SCALARS]))):
            said = row["said"]
            votes[row["of"], row["what"]].append((-int(row["votes"].value), str(said.value), said))
        for (of, what), given in votes.items():
            for _, _, said in sorted(given, key=lambda vote: vote[:2])[1:]:
                for property_ in predicates(what.value.removeprefix(NS)):
                    self._store.remove(Quad(of, property_, said))
        self._store.update(_CALLED, prefixes=PREFIXES)

    def _run(self, query: str) -> QuerySolutions:
        try:
            found = self._store.query(query, prefixes=PREFIXES)
        except SyntaxError as error:
            raise BadInput(f"The SPARQL query is not understood: {_CHOICE.sub('', str(error))}.") from error
        if not isinstance(found, QuerySolutions):
            raise BadInput("The SPARQL query is no SELECT: ask for rows with SELECT.")
        return found


def dataset(statements: Iterable[Statement], documents: Iterable[Document] = ()) -> Dataset:
    """Returns statements and their documents as a dataset that answers SPARQL.

    Nothing is derived here: for the one-hop relations (`sy:coordinated` and the like) take the dataset of a
    store, `graph.export.dataset_of(store)`.
    """
    return Dataset(Stated.of(statements, documents))


def _filled(query: str, given: Mapping[str, Given | Sequence[Given]]) -> str:
    if _REFUSED.search(query):
        raise BadInput(
            "The SPARQL query holds SERVICE or \\u: other servers are not asked; write letters as themselves."
        )

    def fill(found: regex.Match[str]) -> str:
        if not found["name"]:
            return str(found[0])
        if found["name"] not in given:
            known = ", ".join(f"${name}" for name in sorted(given)) or "none"
            raise BadInput(f"The SPARQL query needs a value for ${found['name']}; given: {known}.")
        return _written(given[found["name"]])

    return str(_PARAMETER.sub(fill, query))


def _written(value: Given | Sequence[Given]) -> str:
    if value is None:
        return "UNDEF"
    if isinstance(value, NamedNode | Literal):
        return str(value)
    if isinstance(value, str | int | float | date):
        return str(literal(value))
    return " ".join(map(_written, value))
