"""What the event is under and about: plans, projects, initiatives; and networks and credits."""

from collections.abc import Mapping, Sequence
from functools import cache

import regex

from loaders.frames.model import CreditNamed, InitiativeNamed, NetworkNamed, PlanNamed, ProjectNamed
from loaders.identities import initiative_id, plan_phase_id, plan_series_id, programme_id
from loaders.registry import PlanEntry, ProgrammeEntry, Registry
from loaders.statements.bodies import Naming, say_body
from loaders.statements.meetings import say_member
from loaders.statements.places import say_place
from loaders.statements.writer import Writer
from ontology.ids import mint, place_id
from ontology.model import SY
from ontology.statements import TYPE
from ontology.thai import normalise_name

ORDINAL_KINDS = {"ฉบับ": "edition", "ระยะ": "phase"}
LONGEST_KIND = len("ฉบับที่ ")
_NUMBERED = regex.compile(r"(ฉบับ|ระยะ)ที่ ?$")


def say_plan(writer: Writer, plan: PlanNamed, meeting: str | None) -> str:
    """Returns the id of a plan's phase after saying its name, edition, period and the event's part in it."""
    span = (plan.start, plan.end)
    phase = plan_phase_id(plan.series, plan.ordinal)
    if writer.first(plan.series):
        writer.say(plan.series, TYPE, SY.PlanSeries, span, plan.rule)
        writer.name(plan.series, SY.nameTh, plan.series_name, span, "registry.plans", inferred=True)
    _say_english(writer, plan, phase)
    writer.say(phase, TYPE, SY.PlanPhase, span, plan.rule)
    prop = SY.nameTh if writer.first(phase) else SY.altName
    name = normalise_name(plan.name)
    if (phase, name) not in writer.named:
        writer.name(phase, prop, name, (plan.start, plan.start + len(plan.name)), plan.rule)
    writer.say(phase, SY.phaseOf, plan.series, span, plan.rule)
    if plan.ordinal is not None:
        stated = plan.ordinal_span is not None
        writer.say(phase, SY.ordinal, plan.ordinal, plan.ordinal_span or span,
                   "plan.ordinal" if stated else plan.ordinal_rule, inferred=not stated)  # fmt: skip
    if plan.ordinal_span:
        _say_ordinal_kind(writer, phase, plan.ordinal_span)
    if plan.period and plan.period_span:
        _say_period(writer, phase, plan)
    if meeting and plan.relation:
        cue = plan.cue or span
        writer.say(meeting, plan.relation, phase, (cue[0], plan.end), f"plan.{plan.relation}")
    return phase


def _say_english(writer: Writer, plan: PlanNamed, phase: str) -> None:
    """Says the English names that the register has of a plan: of its series and of the edition or phase."""
    entry = _plans(writer.registry).get(plan.series)
    if entry is None:
        return
    editions: dict[int | None, str] = {one.ordinal: one.name_en for one in entry.phases}
    for entity, name in ((plan.series, entry.name_en), (phase, editions.get(plan.ordinal))):
        if name and writer.first(f"{entity} {SY.nameEn}"):
            span = (plan.start, plan.end)
            writer.say(entity, SY.nameEn, name, span, "registry.plans", inferred=True, language="en")


@cache
def _plans(registry: Registry) -> Mapping[str, PlanEntry]:
    """Returns the register's plans by the ids of their series."""
    return {plan_series_id(entry.key): entry for entry in registry.plans.values()}


@cache
def _programmes(registry: Registry) -> Mapping[str, ProgrammeEntry]:
    """Returns the register's programmes by their ids."""
    return {programme_id(entry.key): entry for entry in registry.programmes.values()}


def _say_ordinal_kind(writer: Writer, phase: str, number: tuple[int, int]) -> None:
    """Says whether the document calls the plan an edition or a phase, where it does so first."""
    found = _NUMBERED.search(writer.page.text, max(0, number[0] - LONGEST_KIND), number[0])
    if found and writer.first(f"{phase} {SY.ordinalKind}"):
        writer.say(phase, SY.ordinalKind, ORDINAL_KINDS[found[1]], (found.start(), number[1]), "plan.ordinal")


def _say_period(writer: Writer, phase: str, plan: PlanNamed) -> None:
    assert plan.period is not None and plan.period_span is not None  # noqa: S101 - the caller has them
    begins, ends = plan.period
    claim = mint(SY.PeriodClaim, phase, begins, ends)
    writer.say(claim, TYPE, SY.PeriodClaim, plan.period_span, "period")
    writer.say(claim, SY.periodOf, phase, (plan.ordinal_from or plan.start, plan.period_span[1]), "period")
    writer.say(claim, SY.fromBE, begins, plan.period_span, "period")
    writer.say(claim, SY.toBE, ends, plan.period_span, "period")
    writer.say(claim, SY.claimKind, "stated", plan.period_span, "period")


def say_order(writer: Writer, plans: Sequence[PlanNamed]) -> None:
    """Says which of the plans that a document names replaces which: each edition the one before it."""
    editions = {(plan.series, plan.ordinal): plan for plan in plans if plan.ordinal is not None}
    for (series, ordinal), plan in editions.items():
        before = editions.get((series, ordinal - 1)) if ordinal else None
        if before is not None:
            phase, old = (plan_phase_id(series, one.ordinal) for one in (plan, before))
            span = (plan.start, plan.end)
            writer.say(phase, SY.replaces, old, span, "plan.next-edition", inferred=True)


def say_project(writer: Writer, project: ProjectNamed) -> str:
    """Returns the id of a project after saying its name."""
    span = (project.start, project.end)
    entity = mint(SY.Project, normalise_name(project.name))
    writer.say(entity, TYPE, SY.Project, span, "project")
    writer.name(entity, SY.nameTh, normalise_name(project.name), span, "project")
    return entity


def say_initiative(writer: Writer, initiative: InitiativeNamed, meeting: str | None) -> None:
    """Says that a place has a part in a programme, for which year, and whether the event is about it."""
    span = (initiative.start, initiative.end)
    province = say_place(writer, initiative.province, span, initiative.rule)
    entity = initiative_id(initiative.programme, initiative.province)
    if writer.first(initiative.programme):
        writer.say(initiative.programme, TYPE, SY.Programme, span, initiative.rule)
        writer.name(initiative.programme, SY.nameTh, initiative.programme_name, span, initiative.rule)
        english = _programmes(writer.registry)[initiative.programme].name_en
        writer.say(
            initiative.programme, SY.nameEn, english, span, initiative.rule, inferred=True, language="en"
        )
    writer.say(entity, TYPE, SY.Initiative, span, initiative.rule)
    if writer.first(entity):
        name = f"{initiative.programme_name} จังหวัด{writer.registry.places[initiative.province].name_th}"
        writer.name(entity, SY.nameTh, name, span, "initiative.name", inferred=True)
    writer.say(entity, SY.ofProgramme, initiative.programme, span, initiative.rule)
    writer.say(entity, SY.inProvince, province, span, initiative.rule)
    concerned = _say_year(writer, initiative, entity) or entity
    if meeting and initiative.concerned:
        writer.say(meeting, SY.concernsInitiative, concerned, span, "initiative.concerned")


def _say_year(writer: Writer, initiative: InitiativeNamed, entity: str) -> str | None:
    if initiative.year_span is None:
        return None
    year = mint(SY.InitiativeYear, entity, initiative.ordinal, initiative.fiscal)
    span = initiative.year_span
    writer.say(year, TYPE, SY.InitiativeYear, span, "year-of-initiative")
    writer.say(year, SY.ofInitiative, entity, (initiative.start, span[1]), "year-of-initiative")
    name = " ".join(writer.page.text[initiative.start : span[1]].split())
    writer.name(year, SY.nameTh, name, (initiative.start, span[1]), "year-of-initiative")
    if initiative.ordinal is not None:
        writer.say(year, SY.yearOrdinal, initiative.ordinal, span, "year-of-initiative")
    if initiative.fiscal is not None:
        writer.say(year, SY.fiscalYearBE, initiative.fiscal, span, "year-of-initiative")
    return year


def say_network(writer: Writer, network: NetworkNamed, meeting: str | None, count: str | None) -> str:
    """Returns the id of a network after saying its sector and province, and that it was listed and counted."""
    sector = normalise_name(network.sector or network.name)
    entity = mint(SY.Network, sector, network.province or writer.document.id)
    span = (network.start, network.end)
    name = " ".join(network.name.split())
    writer.say(entity, TYPE, SY.Network, span, network.rule)
    writer.name(entity, SY.nameTh, name, span, network.rule)
    writer.say(entity, SY.kind, "network", span, network.rule)
    if network.sector and network.sector_span:
        target = mint(SY.Sector, sector)
        writer.say(target, TYPE, SY.Sector, network.sector_span, "network.sector")
        writer.name(
            target, SY.nameTh, " ".join(network.sector.split()), network.sector_span, "network.sector"
        )
        writer.say(entity, SY.inSector, target, network.sector_span, "network.sector")
    if network.province and network.province_span:
        inferred = network.province_rule == "network.of-event"
        say_place(writer, network.province, network.province_span, network.province_rule)
        writer.say(entity, SY.inProvince, place_id(network.province), network.province_span,
                   network.province_rule, inferred=inferred)  # fmt: skip
    if meeting and network.listed:
        say_member(writer, meeting, entity, "listed_network", span, span, "network.listed")
    if count:
        writer.say(entity, SY.countedIn, count, span, "count.fits-list")
    return entity


def say_credit(writer: Writer, naming: Naming, credit: CreditNamed) -> None:
    """Says who made the release, and in which part."""
    who = credit.person.id if credit.person else say_body(writer, naming, credit.body) if credit.body else ""
    entity = mint(SY.Credit, writer.document.id, who, credit.role)
    writer.say(entity, TYPE, SY.Credit, credit.span, "credit")
    writer.say(entity, SY.ofDocument, writer.document.id, credit.span, "credit")
    writer.say(entity, SY.by, who, credit.span, "credit")
    writer.say(entity, SY.creditRole, credit.role, credit.span, "credit.label")
