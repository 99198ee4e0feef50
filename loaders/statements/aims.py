"""What success rests on, and the goals, indicators and sub-plans of plans and provinces."""

from loaders.frames.contents_model import AimsNamed, Contents, FactorsNamed, Target
from loaders.frames.lists import Item
from loaders.identities import initiative_id
from loaders.statements.bodies import Naming
from loaders.statements.contents import say_item, say_place_in_list, say_spoken_of
from loaders.statements.meetings import Meetings
from loaders.statements.people import say_actor
from loaders.statements.places import say_place
from loaders.statements.writer import BY_CONTEXT, Writer
from ontology.ids import mint
from ontology.model import SY
from ontology.statements import TYPE
from ontology.thai import normalise_name

PART_OF = {SY.Goal: SY.goalOf, SY.Indicator: SY.indicatorOf, SY.SubPlan: SY.subPlanOf}


def say_aims(writer: Writer, naming: Naming, contents: Contents, meetings: Meetings) -> None:
    """Says all factors, goals, indicators, sub-plans and horizons that are told of."""
    for factors in contents.factors:
        _say_factors(writer, naming, factors, meetings.whole)
    for aims in contents.aims:
        _say_parts(writer, naming, aims, meetings)
    for horizon in contents.horizons:
        one = horizon.initiative
        entity = initiative_id(one.programme, one.province)
        writer.say(
            entity, SY.horizon, horizon.years, horizon.span, "horizon", confidence=BY_CONTEXT, language="th"
        )


def _say_factors(writer: Writer, naming: Naming, factors: FactorsNamed, meeting: str | None) -> None:
    of = _say_target(writer, factors.of) if factors.of else None
    for place, item in enumerate(factors.items, start=1):
        entity = mint(SY.SuccessFactor, of or writer.document.id, _name(writer, item))
        span = (item.start, item.end)
        say_item(writer, entity, SY.SuccessFactor, item, factors.rule)
        say_place_in_list(writer, entity, item, factors.kind, place, factors.opener)
        if factors.of and of:
            whole = (min(factors.of.span[0], item.start), max(factors.of.span[1], item.end))
            writer.say(entity, SY.factorOf, of, whole, factors.rule, confidence=BY_CONTEXT)
        if factors.out_of is not None:
            writer.say(entity, SY.outOf, factors.out_of, factors.out_of_span or factors.cue, "list.stated")
        if meeting is not None:
            writer.say(entity, SY.statedIn, meeting, span, factors.rule)
        if factors.told is not None:
            actor = factors.told.actor
            writer.say(entity, actor.via, say_actor(writer, naming, actor), actor.span, "quotation.by")


def _say_parts(writer: Writer, naming: Naming, aims: AimsNamed, meetings: Meetings) -> None:
    of = _say_target(writer, aims.of)
    for place, item in enumerate(aims.items, start=1):
        entity = mint(aims.class_name, of, _name(writer, item))
        span = (item.start, item.end)
        say_item(writer, entity, aims.class_name, item, aims.rule)
        writer.say(entity, PART_OF[aims.class_name], of, aims.of.span, aims.rule, confidence=BY_CONTEXT)
        if aims.out_of is not None and aims.out_of_span is not None:
            writer.say(entity, SY.outOf, aims.out_of, aims.out_of_span, "list.stated")
        if item.ordinal is not None or len(aims.items) > 1:
            writer.say(
                entity, SY.ordinal, item.ordinal or place, span, "list.number", inferred=item.ordinal is None
            )
        if aims.told is not None:
            say_spoken_of(writer, naming, meetings, aims.told, entity, span, aims.rule)


def _say_target(writer: Writer, target: Target) -> str:
    """Returns the id of what something is of, after saying that it is named."""
    if target.class_name == SY.Province:
        return say_place(writer, target.id.removeprefix("place-"), target.span, "place.represented")
    if target.class_name == SY.Programme and target.name and writer.first(target.id):
        writer.say(target.id, TYPE, SY.Programme, target.span, "registry.programme")
        writer.name(target.id, SY.nameTh, target.name, target.span, "registry.programme")
    return target.id


def _name(writer: Writer, item: Item) -> str:
    return normalise_name(writer.page.text[item.start : item.end])
