"""Our own RDF read back: documents with their texts, and what they say with the words that say so.

The nodes of documents, statements and spans may stand in any order, so they wait in a store until the whole file is
read, on disk if it is large; then the documents are taken out one by one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from math import isfinite
from tempfile import TemporaryDirectory
from typing import Self, get_args

import regex
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, Triple

from ontology.ids import DIGITS, NAMESPACE, document_id
from ontology.model import MODEL, SY
from ontology.rdf.addresses import OA, PROV, RDF, address_of, id_of, standard, term
from ontology.rdf.triples import DOCUMENT_ATTRIBUTES, STATEMENT_TYPES, statement_id
from ontology.rdf.values import A, Misfit, membership, predicates, types, value_of
from ontology.statements import TYPE, Document, Finding, Statement, Status
from ontology.terms import NS

IN_MEMORY = 32 * 2**20
"""Bytes of a file up to which its evidence waits in memory, where it is found several times faster."""
CHUNK = 100_000
"""Triples that are put into the store at once."""
SPAN, DOCUMENT = (NAMESPACE + kind for kind in ("span-", "document-"))
_STATEMENT = regex.compile(rf"{regex.escape(NAMESPACE)}statement-[0-9a-f]{{{DIGITS}}}")
_STATUSES: dict[str, Status] = {f"{NS}status-{status}": status for status in get_args(Status)}
_OF_DOCUMENTS = {property_.value for name in DOCUMENT_ATTRIBUTES for property_ in predicates(name)}
_SPAN_TYPE = term("Span")
_DOCUMENT_TYPES = set(types(SY.Document))
SUBJECT, PREDICATE, OBJECT = (standard(RDF, name) for name in ("subject", "predicate", "object"))
DERIVED, SOURCE, SELECTOR = (
    standard(PROV, "wasDerivedFrom"),
    standard(OA, "hasSource"),
    standard(OA, "hasSelector"),
)
_OF_STATEMENTS = {
    A.value, DERIVED.value, *(n.value for n in (SUBJECT, PREDICATE, OBJECT)),
    *(NS + name for name in ("rule", "confidence", "status", "language")),
}  # fmt: skip
START, END, EXACT = (standard(OA, name) for name in ("start", "end", "exact"))


def is_evidence(triple: Triple) -> bool:
    """Returns whether a triple describes a document, a statement or a span, rather than an entity."""
    subject = triple.subject.value if isinstance(triple.subject, NamedNode) else ""
    if subject.startswith(DOCUMENT):
        return triple.predicate.value in _OF_DOCUMENTS or (
            triple.predicate == A and triple.object in _DOCUMENT_TYPES
        )
    if subject.startswith(SPAN):
        said = triple.object if triple.predicate == A else triple.predicate
        return isinstance(said, NamedNode) and (said.value.startswith(OA) or said == _SPAN_TYPE)
    return _STATEMENT.fullmatch(subject) is not None


def hash_of(triple: Triple) -> int:
    """Returns the hash by which a triple is known to have been stated: a million of them fit into memory."""
    return hash((str(triple.subject), str(triple.predicate), str(triple.object)))


Node = NamedNode | Literal | BlankNode | Triple
About = dict[str, list[Node]]
"""What is said of a node, by property."""
Place = tuple[int, int, str]
SHOWN = 5


@dataclass(slots=True)
class Restored:
    """A document as it was exported, with its statements, and what of them could not be read."""

    document: Document
    statements: list[Statement] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class EvidenceStore:
    """The evidence of a file of some size, perhaps in a folder that is gone in the end. Use it as a context manager.

    Once `documents` has been through, `stated` has the triples of entities that the statements account for, and
    `problems` sentences about what could not be put to any document.
    """

    def __init__(self, size: int) -> None:
        self._on_disk = size > IN_MEMORY
        self.stated: set[int] = set()
        self.problems: list[str] = []
        self._read: set[int] = set()
        self._strange: Counter[str] = Counter()

    def __enter__(self) -> Self:
        self._folder = TemporaryDirectory(prefix="saiyai-", ignore_cleanup_errors=True)
        self._store = Store(self._folder.name) if self._on_disk else Store()
        return self

    def __exit__(self, *_: object) -> None:
        del self._store  # which lets go of the files
        self._folder.cleanup()

    def add(self, triples: Iterable[Triple]) -> None:
        """Adds the triples that are evidence."""
        quads = (Quad(t.subject, t.predicate, t.object) for t in triples if is_evidence(t))
        while some := list(islice(quads, CHUNK)):
            self._store.bulk_extend(some)

    def documents(self) -> Iterator[Restored]:
        """Yields the documents in order of their addresses."""
        found = [*self._having(A, term(SY.Document)), *self._having(term(SY.text))]
        for address in sorted({node.value for node in found}):
            try:
                restored = Restored(_document(id_of(address), self._about(NamedNode(address))))
            except Misfit as misfit:
                self.problems.append(f"The document {address} is left out: {misfit}.")
                continue
            self._restore(restored, NamedNode(address))
            restored.statements.sort(key=lambda s: (s.start, s.end, s.subject, s.property, str(s.value)))
            restored.findings.sort(key=lambda finding: finding.message_en)
            yield restored
        self._tell_the_rest()

    def _having(self, property_: NamedNode, value: NamedNode | None = None) -> Iterator[NamedNode]:
        for quad in self._store.quads_for_pattern(None, property_, value):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def _about(self, node: NamedNode) -> About:
        about: About = {}
        for quad in self._store.quads_for_pattern(node, None, None):
            about.setdefault(quad.predicate.value, []).append(quad.object)
        return about

    def _restore(self, restored: Restored, document: NamedNode) -> None:
        for span in self._having(SOURCE, document):
            words = self._words(self._about(span))
            for node in self._having(DERIVED, span):
                about = self._about(node)
                self._note(node, about)
                try:
                    restored.statements.append(_statement(node, about, restored.document.id, _place(words)))
                except Misfit as misfit:
                    restored.findings.append(_finding(node, misfit, restored.document.id))

    def _note(self, node: NamedNode, about: About) -> None:
        """Notes that a statement was read, what of entities it accounts for, and what of it is not understood."""
        self._read.add(hash(node.value))
        self._strange.update(about.keys() - _OF_STATEMENTS)
        for subject in about.get(SUBJECT.value, []):
            for predicate in about.get(PREDICATE.value, []):
                for value in about.get(OBJECT.value, []):
                    self.stated.update(_hashes(subject, predicate, value))

    def _words(self, span: About) -> About:
        """Returns what the selectors of a span say together: where it starts and ends, and its words."""
        merged: About = {}
        for node in span.get(SELECTOR.value, []):
            if isinstance(node, NamedNode):
                for name, values in self._about(node).items():
                    merged.setdefault(name, []).extend(values)
        return merged

    def _tell_the_rest(self) -> None:
        found = {node.value for node in (*self._having(A, STATEMENT_TYPES[0]), *self._having(SUBJECT))}
        lost = sorted(address for address in found if hash(address) not in self._read)
        if lost:
            some = ", ".join(lost[:SHOWN]) + (" …" if len(lost) > SHOWN else "")
            self.problems.append(
                f"{len(lost)} statements are left out, since their document or their place in it is not there: {some}. "
                "Export documents and statements together."
            )
        for name, times in sorted(self._strange.items()):
            self.problems.append(
                f"Statements have the property {name}, which is not understood ({times} times)."
            )


def _hashes(subject: Node, predicate: Node, value: Node) -> Iterator[int]:
    """Yields the hashes of the triples of entities that a statement accounts for: terms come with those above them."""
    told: Iterable[tuple[Node, Node]] = ((predicate, value),)
    if predicate == A and (name := _local(value)) in MODEL.classes:
        told = membership(name)
    elif (name := _local(predicate)) in MODEL.properties:
        told = ((property_, value) for property_ in predicates(name))
    for property_, one in told:
        yield hash((str(subject), str(property_), str(one)))


def _local(node: Node) -> str:
    """Returns the local name of a term of ours, nothing for another."""
    return node.value.removeprefix(NS) if isinstance(node, NamedNode) and node.value.startswith(NS) else ""


def _document(id_: str | None, about: About) -> Document:
    one = {name: _text(_one(about, term(name))) for name in (SY.stem, SY.text, SY.sha256, SY.charset)}
    title = _text(_one(about, term(SY.title))) if term(SY.title).value in about else None
    if id_ is None or id_ != document_id(one[SY.stem]):
        raise Misfit("ที่อยู่ไม่ตรงกับชื่อไฟล์", "its address does not fit its file name (sy:stem)")
    return Document(id_, one[SY.stem], one[SY.text], one[SY.sha256], one[SY.charset], title)


def _place(words: About) -> Place:
    start, end = (_number(_one(words, name)) for name in (START, END))
    return round(start), round(end), _text(_one(words, EXACT))


def _statement(node: NamedNode, about: About, document: str, place: Place) -> Statement:
    property_ = _property(_one(about, PREDICATE))
    value = _one(about, OBJECT)
    named = term("language").value in about
    statement = Statement(
        _entity(_one(about, SUBJECT)),
        property_,
        value_of(property_, value),
        document,
        *place,
        _text(_one(about, term("rule"))),
        _number(_one(about, term("confidence"))),
        _status(_one(about, term("status"))),
        _text(_one(about, term("language"))) if named else None,
    )
    if isinstance(value, Literal) and not _same_language(statement, value):
        raise Misfit(
            f"ภาษาของ {value} ไม่ตรงกัน", f"the language of {value} is not the one that it is said to have"
        )
    if node.value != address_of(statement_id(statement)):
        raise Misfit(
            "ที่อยู่ไม่ตรงกับสิ่งที่กล่าว อาจถูกแก้ด้วยมือ", "its address does not fit what it says: was it changed by hand?"
        )
    return statement


def _same_language(statement: Statement, value: Literal) -> bool:
    language = statement.language or MODEL.property(statement.property).language or ""
    return language.lower() == (value.language or "").lower()


def _one(about: About, property_: NamedNode) -> Node:
    values = about.get(property_.value, [])
    if len(values) != 1:
        short = property_.value.removeprefix(NS)
        raise Misfit(
            f"ต้องมี {short} หนึ่งค่า แต่มี {len(values)}",
            f"it has {len(values)} values of {short} where one is wanted",
        )
    return values[0]


def _text(node: Node) -> str:
    if isinstance(node, Literal):
        return node.value
    raise Misfit(f"{node} ไม่ใช่ข้อความ", f"{node} is no text")


def _number(node: Node) -> float:
    with suppress(ValueError):
        if isfinite(number := float(_text(node))):
            return number
    raise Misfit(f"{node} ไม่ใช่จำนวน", f"{node} is no number")


def _status(node: Node) -> Status:
    if isinstance(node, NamedNode) and node.value in _STATUSES:
        return _STATUSES[node.value]
    raise Misfit(f"{node} ไม่ใช่สถานะของข้อความ", f"{node} is no status of a statement")


def _entity(node: Node) -> str:
    id_ = id_of(node.value) if isinstance(node, NamedNode) else None
    if id_ is None:
        raise Misfit(f"{node} ไม่ใช่ที่อยู่ของสิ่งใดในกราฟ", f"{node} is not the address of an entity")
    return id_


def _property(node: Node) -> str:
    if node == A:
        return TYPE
    if isinstance(node, NamedNode) and node.value.startswith(NS):
        return node.value.removeprefix(NS)
    raise Misfit(f"{node} ไม่ใช่คุณสมบัติของเรา", f"{node} is no property of ours")


def _finding(node: NamedNode, misfit: Misfit, document: str) -> Finding:
    name = node.value.removeprefix(NAMESPACE)
    return Finding(
        rule="rdf.statement",
        message_th=f"{name}: {misfit.label.th}",
        message_en=f"{name}: {misfit.label.en}",
        document=document,
        severity="violation",
    )
