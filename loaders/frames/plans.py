"""Plans, and what the event has to do with them."""

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

import regex

from loaders.frames.model import PlanNamed, Relation, Span
from loaders.frames.plan_names import REGISTERED, SHORT, united
from loaders.grammar import GRAMMAR
from loaders.identities import plan_series_id
from loaders.mentions.dates import BE_OFFSET
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between
from loaders.registry import Mention
from ontology.thai import normalise_name

CUE_REACH = 90
LONGEST_QUOTED = 600
NATIONAL = "แห่งชาติ"
SHORTEST_TITLE = 32
LONGEST_SPEECH = 3000
_LATIN = regex.compile(r"[A-Z]{2}")
_QUOTES_OPEN = '“"'
FOR_YEARS = tuple(GRAMMAR.words("plan_for_years"))
SHORT_OFFSET = 2500
DOINGS, HAS = ("แผนพัฒนา", "แผนส่งเสริม", "แผนฟื้นฟู"), "มี"  # to have a plan to do so is to intend it
OWNERS = frozenset({"place", "organisation", "region"})
MADE = tuple(GRAMMAR.words("plan_made"))
HEADS = tuple(GRAMMAR.words("plan_begins"))
NOBODYS = tuple(GRAMMAR.words("plan_nobodys"))
READ = (
    "plan.told",
    "plan.short",
    "plan.quoted",
    "plan.other",
    "plan.english",
    "plan.approved",
    "plan.drafted",
    "plan.operation",
    "plan.of-years",
    "plan.strategy-titled",
    "plan.strategy-drafted",
    "plan.strategy",
)


def find_plans(scan: Scan, lead: tuple[int, int]) -> list[PlanNamed]:
    """Returns the plans that the body names, with edition, period and what the event has to do with them."""
    plans = [
        _registered(scan, m, lead) for m in scan.mentions if m.kind == "plan" and _in_body(scan, m.start)
    ]
    taken = [(m.start, m.end) for m in scan.mentions if m.kind == "unit"]
    taken += [  # a plan that runs into a committee's name is none; one that a committee is for is
        (b.start, b.start + 1) for b in scan.bodies if b.kind == "committee"
    ]
    may_name = any(head in scan.text for head in HEADS)  # most texts name none, and looking takes long
    for rule in READ if may_name else ():
        found = [f for f in GRAMMAR[rule].finditer(scan.text) if _in_body(scan, f.start())]
        if not found:
            continue
        cover = Cover([*taken, *((plan.start, plan.end) for plan in plans)])
        read = [_read(scan, f, rule, lead) for f in found if not cover.touches(f.start("name"), f.end())]
        plans += [plan for plan in read if _is_titled(scan, plan)]
    return sorted(_as_editions(united(plans)), key=lambda plan: plan.start)


def _as_editions(plans: list[PlanNamed]) -> list[PlanNamed]:
    """Returns the plans, each without an edition as the one edition that the document names of its series.

    Of several editions a plan without one is none of its own, unless its years say which it is.
    """
    editions: dict[str, set[int]] = defaultdict(set)
    years: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for plan in plans:
        if plan.ordinal is not None and plan.rule != SHORT:
            editions[plan.series].add(plan.ordinal)
            years[plan.series] |= {plan.period} if plan.period else set()
    kept = []
    for plan in plans:
        known = editions[plan.series]
        other = plan.period is not None and years[plan.series] and plan.period not in years[plan.series]
        if plan.ordinal is not None or not known or other:
            kept.append(plan)
        elif len(known) == 1:
            kept.append(replace(plan, ordinal=next(iter(known)), ordinal_rule="plan.same-series"))
    return kept


def _in_body(scan: Scan, at: int) -> bool:
    return scan.kind_at(at) == "body"


def _is_titled(scan: Scan, plan: PlanNamed) -> bool:
    """Returns whether a plan that no register lists has a title of its own, not just the word for a plan.

    A long name is one, and so is one that says of which place or body the plan is.
    """
    text = scan.text
    if plan.ordinal is not None or plan.period is not None or plan.rule != "plan.other":
        return True
    if any(owner in plan.name for owner in NOBODYS):
        return False
    made = text.endswith(MADE, 0, plan.start) or (
        plan.name.startswith(DOINGS) and text.endswith(HAS, 0, plan.start)
    )
    long = len(plan.name) >= SHORTEST_TITLE or GRAMMAR["plan.of-kind"].fullmatch(plan.name)
    return _is_proper(scan, plan) or (not made and bool(NATIONAL in plan.name or long))


def _is_proper(scan: Scan, plan: PlanNamed) -> bool:
    """Returns whether a plan's name holds the name of a place or body, or an abbreviation in Latin letters."""
    named = any(m.kind in OWNERS for m in between(scan.mentions, plan.start, plan.end))
    return named or _LATIN.search(plan.name) is not None


class _Stated(NamedTuple):
    """A plan's name and edition as they were read."""

    name: str
    series: str
    series_name: str
    ordinal: int | None
    ordinal_span: Span | None
    ordinal_from: int | None
    rule: str


def _registered(scan: Scan, mention: Mention, lead: Span) -> PlanNamed:
    entry = scan.ground.registry.plans[mention.key]
    text = scan.text[mention.start : mention.end]
    field = GRAMMAR["plan.field"].match(scan.text, mention.end)
    if field is not None:
        return _of_field(scan, mention, field, lead)
    edition = GRAMMAR["plan.ordinal"].search(text)
    name = text[: edition.start()] if edition else text
    number = mention.slots.get("ordinal") or mention.slots.get("phase")
    span = begins = None
    if edition:
        span = (mention.start + edition.start("n"), mention.start + edition.end("n"))
        begins = mention.start + edition.start("at")
    stated = _Stated(
        name.rstrip(" ("),
        plan_series_id(mention.key),
        entry.name_th,
        int(number) if number else None,
        span,
        begins,
        REGISTERED,
    )
    return _plan(scan, (mention.start, mention.end), stated, lead)


def _of_field(scan: Scan, mention: Mention, field: regex.Match[str], lead: Span) -> PlanNamed:
    """Returns the plan for one field of a series that has one for each, a plan of its own."""
    span = mention.start, field.end()
    name = scan.text[slice(*span)]
    core = normalise_name(f"{scan.text[mention.start : mention.end]} {field['issue'] or field[0]}")
    return _plan(scan, span, _Stated(name, plan_series_id(core), core, None, None, None, REGISTERED), lead)


def _read(scan: Scan, found: regex.Match[str], rule: str, lead: Span) -> PlanNamed:
    number = found.groupdict().get("ordinal")
    core = normalise_name(found["name"])
    span = found.span("ordinal") if number else None
    series = plan_series_id(core)
    stated = _Stated(found["name"].strip(), series, core, int(number) if number else None, span, None, rule)
    return _plan(scan, (found.start("name"), found.end()), stated, lead)


def _plan(scan: Scan, span: Span, stated: _Stated, lead: Span) -> PlanNamed:
    period, period_span = _period(scan.text, span[1], stated)
    after = GRAMMAR["plan.ordinal-after"].match(scan.text, period_span[1]) if period_span else None
    of_years = period is not None and period[0] < period[1]
    if after is not None and of_years and stated.ordinal in (None, int(after["n"])):
        stated = stated._replace(ordinal=int(after["n"]), ordinal_span=after.span("n"))
    relation, cue = _relation(scan, span[0], lead)
    return PlanNamed(
        span[0],
        span[1],
        stated.name,
        stated.series,
        stated.series_name,
        stated.ordinal,
        stated.ordinal_span,
        stated.ordinal_from,
        period,
        period_span,
        relation,
        cue,
        stated.rule,
    )


def _period(text: str, at: int, stated: _Stated) -> tuple[tuple[int, int] | None, Span | None]:
    """Returns the years that follow a plan's name, in the Buddhist Era, and where they stand.

    One year alone is the year of a plan for one year; after an edition or a plan for many years it is the
    year that something is done in under the plan.
    """
    issue = GRAMMAR["plan.issue"].match(text, at)
    found = GRAMMAR["period"].match(text, issue.end() if issue else at)
    if found is None:
        return None, None
    begins, ends = _years(found)
    for_years = (
        stated.ordinal is not None
        or stated.name.startswith(FOR_YEARS)
        or (stated.rule == REGISTERED and not found["told"].startswith("พ.ศ."))
    )
    if begins == ends and for_years:
        return None, None
    return (begins, ends), found.span("told")


def _years(found: regex.Match[str]) -> tuple[int, int]:
    if found["ad"]:
        return int(found["ad"]) + BE_OFFSET, int(found["ad_to"]) + BE_OFFSET
    if found["short"]:
        return int(found["short"]) + SHORT_OFFSET, int(found["short_to"]) + SHORT_OFFSET
    begins = int(found["from"])
    return begins, begins + 1 if found["next"] else int(found["to"] or begins)


def _relation(scan: Scan, at: int, lead: Span) -> tuple[Relation, Span | None]:
    """Returns what the event has to do with a plan named at an index.

    Under it where ภายใต้ or ตาม says so outside quotation marks; about it where it stands in the event's
    quoted topic; nothing where it is only mentioned.
    """
    block = scan.block_at(at)
    if block is None:
        return "", None
    quoted = _quote_opened(scan.text, block.start, at)
    if quoted is not None:
        topic = lead[0] <= at < lead[1] or "หัวข้อ" in scan.text[max(block.start, quoted - 30) : quoted]
        return ("concernsPlan", (quoted, at)) if topic else ("", None)
    if GRAMMAR["plan.topic"].search(scan.text, max(block.start, at - CUE_REACH), at) and not _in_speech(
        scan, block.start, at
    ):
        return "concernsPlan", (at, at)
    found = GRAMMAR["under"].search(scan.text, max(block.start, at - CUE_REACH), at)
    if found and _tells_of_event(scan, block.start, at, lead):
        return "underPlan", found.span()
    in_lead = lead[0] <= at < lead[1]
    return ("concernsPlan", (at, at)) if in_lead else ("", None)


def _tells_of_event(scan: Scan, start: int, at: int, lead: tuple[int, int]) -> bool:
    if lead[0] <= at < lead[1]:
        return True
    return (
        not _in_speech(scan, start, at) and GRAMMAR["plan.event-subject"].match(scan.text, start) is not None
    )


def _in_speech(scan: Scan, start: int, at: int) -> bool:
    """Returns whether reported speech began between two indexes."""
    window = max(start, at - LONGEST_SPEECH)
    return any(cue.kind == "quote" for cue in between(scan.cues, window, at))


def _quote_opened(text: str, start: int, at: int) -> int | None:
    """Returns where the quotation mark stands that is open at an index, or None."""
    start = max(start, at - LONGEST_QUOTED)
    opened = max(text.rfind(mark, start, at) for mark in _QUOTES_OPEN)
    if opened < 0:
        return None
    straight = text[opened] == '"'
    if straight and text.count('"', start, at) % 2 == 0:
        return None
    return None if not straight and text.find("”", opened, at) >= 0 else opened
