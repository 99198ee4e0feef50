"""`saiyai ontology`: what each term means, in the terminal."""

from dataclasses import asdict

import click
from rich.box import HORIZONTALS
from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.output import both, say, say_json
from graph.pages.ontology import OntologyPage, Ref, TermPage, Use, ontology_page, term_page
from ontology.definitions import Label
from ontology.errors import UsageError
from ontology.reference import serialised, terms, terms_like
from ontology.terms import NS


@click.command()
@click.argument("term", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "ttl", "jsonld"]),
    default="text",
    show_default=True,
)
def ontology(term: str | None, format_: str) -> None:
    """Show what a term of the ontology means; without TERM, list them all.

    \b
    Examples:
      saiyai ontology
      saiyai ontology Participation
      saiyai ontology --format ttl > saiyai.ttl
    """
    term = term and _spelt(term.removeprefix("sy:").removeprefix(NS))
    page = term_page(term) if term else ontology_page()
    if page is None:
        raise UsageError(f"The ontology has no term {term!r}. {_nearest(term or '')}")
    if format_ == "json":
        return say_json(asdict(page))
    if format_ != "text":
        return say(serialised(format_, *filter(None, [term])))
    console = Console(highlight=False)
    return _say_term(console, page) if isinstance(page, TermPage) else _say_all(console, page)


def _spelt(wanted: str) -> str:
    """Returns the name of the term that is meant, whatever its capitals."""
    names = {name.casefold(): name for name in terms()}
    return wanted if wanted in terms() else names.get(wanted.casefold(), wanted)


def _nearest(wanted: str) -> str:
    alike = ", ".join(f"{t.name} ({both(t.label)})" for t in terms_like(wanted))
    return f"Near it: {alike}." if alike else "`saiyai ontology` lists all terms."


def _say_all(console: Console, page: OntologyPage) -> None:
    console.print(
        Text(
            f"{page.namespace}  {len(page.classes)} classes, {len(page.properties)} properties, "
            f"{len(page.schemes)} concept schemes"
        ),
        soft_wrap=True,
    )
    classes = _table("คลาส / Class", "ชื่อ / Label", "ความหมาย / Definition")
    for row in page.classes:
        classes.add_row("  " * row.depth + row.ref.name, both(row.ref.label), _lines(row.definition))
    properties = _table("คุณสมบัติ / Property", "ชื่อ / Label", "จาก / Of", "ค่า / Holds")
    for use in page.properties:
        properties.add_row(use.property.name, both(use.property.label), _names(use.of), _holds(use))
    schemes = _table("ชุดรหัส / Scheme", "ชื่อ / Label", "รหัส / Codes")
    for scheme in page.schemes:
        schemes.add_row(scheme.ref.name, both(scheme.ref.label), " ".join(code.code for code in scheme.codes))
    for table in (classes, properties, schemes):
        console.print(table)


def _say_term(console: Console, page: TermPage) -> None:
    term = page.term
    console.print(Text.assemble((f"sy:{term.name}", "bold"), f"  {both(term.label)}  ", (term.kind, "dim")))
    console.print(Text(term.iri, "dim"), soft_wrap=True)
    for heading, said in (("ความหมาย / Definition", term.definition), ("ตัวอย่าง / Example", term.example)):
        if said:
            _say(console, heading, _lines(said))
    _say(console, "ที่มา / Source", "\n".join(term.sources))
    _say(console, "คลาสแม่ / Superclasses", _names(page.superclasses))
    _say(console, "คลาสย่อย / Subclasses", _names(page.subclasses))
    for heading, matches in (("มาตรฐาน / Standard", term.standards), ("เทียบกับ / Aligned", term.alignments)):
        _say(console, heading, "\n".join(f"{m.relation} {m.curie}" for m in matches))
    if page.use:
        _say_use(console, page.use)
    if page.code and page.scheme:
        _say(console, "รหัส / Code", f"{page.code}  ({page.scheme.name})")
    _say(console, "ใช้โดย / Used by", _names(page.used_by))
    _say_tables(console, page)
    marks = {"violation": "ไม่รับ / refused", "warning": "เตือน / warning"}
    checked = (f"{both(check.message)}  ({marks[check.severity]})" for check in page.checks)
    _say(console, "กฎที่ใช้ตรวจ / Rules that are checked", "".join(f"\n{line}" for line in checked))
    _say(console, "Cypher", f"\n{page.cypher}" if page.cypher else "")


def _say_use(console: Console, use: Use) -> None:
    _say(console, "จาก / Domain", _names(use.of))
    _say(console, "ค่า / Range", _holds(use))
    if use.inverse:
        _say(console, "อีกด้าน / Inverse", both(use.inverse))
    _say(console, "ใน Neo4j", f":{use.relationship}" if use.relationship else "")
    _say(console, "กฎ / Rule", "คำนวณด้วยกฎ / derived by a rule" if use.derived else "")


def _say_tables(console: Console, page: TermPage) -> None:
    own = [(use, use.property.label) for use in page.properties]
    incoming = [(use, use.inverse or use.property.label) for use in page.incoming]
    for heading, rows in (("คุณสมบัติ / Property", own), ("ชี้มาที่นี่ / Points here", incoming)):
        table = _table(heading, "ชื่อ / Label", "จาก / Of", "ค่า / Holds")
        for use, label in rows:
            table.add_row(use.property.name, both(label), _names(use.of), _holds(use))
        if rows:
            console.print(table)
    codes = _table("รหัส / Code", "ชื่อ / Label", "ความหมาย / Definition")
    for code in page.codes:
        codes.add_row(code.code, both(code.concept.label), _lines(code.definition))
    if page.codes:
        console.print(codes)


def _table(*headings: str) -> Table:
    table = Table(box=HORIZONTALS, padding=(0, 1), title_justify="left")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def _say(console: Console, heading: str, text: str) -> None:
    if text:
        console.print(Text.assemble((f"{heading}: ", "bold"), text.replace("\n", "\n  ")), soft_wrap=True)


def _holds(use: Use) -> str:
    """Returns what a property holds, and whether once at most or any number of times."""
    kind = _names(use.holds) or (use.scheme.name if use.scheme else f"xsd:{use.datatype}")
    return f"{kind} {'0..1' if use.functional else '0..*'}"


def _names(refs: tuple[Ref, ...]) -> str:
    return ", ".join(ref.name for ref in refs)


def _lines(label: Label | None) -> str:
    return f"{label.th}\n{label.en}" if label else ""
