"""The writer of statements: spans of the page become spans of the source, each thing is said once."""

from dataclasses import dataclass, field

from loaders.frames.model import Span
from loaders.registry import Registry
from loaders.text.sections import Page
from ontology.statements import Document, Finding, Statement, Status, Value

BY_CONTEXT = 0.85


@dataclass(slots=True)
class Writer:
    """Collects the statements and findings of one document."""

    document: Document
    page: Page
    registry: Registry
    statements: list[Statement] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    said: set[tuple[str, str, Value, int, int]] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    named: set[tuple[str, str]] = field(default_factory=set)

    def say(
        self,
        subject: str,
        property_: str,
        value: Value,
        span: Span,
        rule: str,
        *,
        inferred: bool = False,
        confidence: float = 1.0,
        language: str | None = None,
    ) -> None:
        """Adds a statement whose words stand at a span of the page, unless it was said already."""
        start, end = self.page.normal.span_in_source(*span)
        key = (subject, property_, value, start, end)
        if key in self.said or end <= start:
            return
        self.said.add(key)
        status: Status = "inferred" if inferred else "asserted"
        quote = self.document.text[start:end]
        self.statements.append(
            Statement(
                subject,
                property_,
                value,
                self.document.id,
                start,
                end,
                quote,
                rule,
                confidence,
                status,
                language,
            )
        )

    def name(
        self, subject: str, property_: str, value: str, span: Span, rule: str, *, inferred: bool = False
    ) -> None:
        """Adds a name in Thai."""
        self.named.add((subject, value))
        self.say(subject, property_, value, span, rule, inferred=inferred, language="th")

    def first(self, entity: str) -> bool:
        """Returns whether an entity is met for the first time."""
        if entity in self.known:
            return False
        self.known.add(entity)
        return True

    def find(self, rule: str, thai: str, english: str, span: Span) -> None:
        """Adds a finding at a span of the page."""
        start, end = self.page.normal.span_in_source(*span)
        self.findings.append(
            Finding(rule, thai, english, self.document.id, start, end, self.document.text[start:end])
        )
