"""The model can say what the competency questions ask: each is a walk from class to class over its properties.

`Meeting inProvince Province` is a step, `Post ^inPost Tenure` one against the property's direction, and
`Meeting startDate` a value that is read at the end. The questions are those of the analysts' list (CQ01 to CQ42);
`open` are those that documents need not answer, where the model still has the place for it.
"""

import pytest

from ontology.model import MODEL

WALKS = {
    "CQ01": ["Meeting startDate", "Meeting inProvince Province nameTh"],
    "CQ02": ["Province ^inProvince Meeting"],
    "CQ03": ["Meeting endDate", "Session sessionOf Meeting", "Session startDate", "WorkingGroup groupOf Session"],
    "CQ04": ["Meeting startTime"],
    "CQ05": ["Meeting atVenue Venue within Venue premisesOf Organisation", "Venue floor", "Venue venueLevel",
             "Meeting inDistrict District within Province"],
    "CQ07": ["Meeting startDate", "InitiativeYear fiscalYearBE"],
    "CQ08": ["Meeting ^inMeeting Participation by Person", "Participation role"],
    "CQ10": ["Participation inSession Session", "Participation onBehalfOf Organisation"],
    "CQ11": ["Participation assignedBy Post", "Participation assignedBy Person"],
    "CQ13": ["Meeting ^inMeeting Quotation by Person", "Quotation quotedText", "Quotation representing Place",
             "Quotation viaPost Post"],
    "CQ14": ["Person nameTh", "Document ^ofDocument Credit by Person"],
    "CQ15": ["Person ^ofPerson Tenure inPost Post postIn Unit", "Tenure firstAttested", "Tenure lastAttested",
             "Tenure tenureStatus"],
    "CQ17": ["Role ^hasRole Post jurisdiction Province", "Post ^inPost Tenure ofPerson Person"],
    "CQ18": ["Participation viaPost Post hasRole Role"],
    "CQ20": ["University kind", "AttendanceCount ^countedIn Organisation subOrganisationOf University"],
    "CQ21": ["Meeting ^inMeeting Participation by Organisation seatIn Province"],
    "CQ22": ["Person tookPart Meeting"],
    "CQ23": ["Person coordinated Province", "Meeting aboutPlace Region ^inRegion Province", "Region regionScheme"],
    "CQ25": ["Participation representing Village within Subdistrict within District within Province",
             "Place code", "Province iso3166"],
    "CQ26": ["Participation concernsTopic Topic", "Indicator indicatorOf Province", "Indicator outOf"],
    "CQ27": ["Organisation ^unitOf Unit ^postIn Post ^inPost Tenure attestedOn"],
    "CQ29": ["Tenure inOrganisation Organisation"],
    "CQ31": ["Province ^inProvince Network inSector Sector", "Network countedIn AttendanceCount"],
    "CQ35": ["Meeting ^ofMeeting AttendanceCount value", "AttendanceCount qualifier", "AttendanceCount countOf",
             "AttendanceCount unitLabel"],
    "CQ37": ["Meeting underPlan PlanPhase phaseOf PlanSeries", "Meeting concernsPlan PlanPhase",
             "Meeting underProject Project"],
    "CQ38": ["PlanPhase ^periodOf PeriodClaim fromBE", "PeriodClaim toBE", "PeriodClaim claimKind",
             "PlanPhase replaces PlanPhase"],
    "CQ40": ["Programme ^ofProgramme Initiative inProvince Province",
             "Initiative ^ofInitiative InitiativeYear yearOrdinal", "Meeting concernsInitiative Initiative"],
    "CQ42": ["Initiative ^factorOf SuccessFactor ordinal", "SuccessFactor by Person", "SuccessFactor listKind",
             "Meeting ^agendaOf AgendaItem ordinal", "PlanPhase ^subPlanOf SubPlan", "PlanPhase ^goalOf Goal"],
    "open": ["Organisation ^originalOrganisation ChangeEvent resultingOrganisation Organisation",
             "ChangeEvent notBefore", "ChangeEvent notAfter", "ChangeEvent changeKind", "Document publishedOn",
             "Judgement judgedLeft Person", "Judgement verdict", "Post postLevel"],
}  # fmt: skip


def is_step(start: str, property_: str, end: str | None) -> bool:
    """Returns whether the model has a property between these classes, or a value of this class."""
    definition = MODEL.property(property_.removeprefix("^"))
    sides = (definition.domain, definition.range)
    from_, to = reversed(sides) if property_.startswith("^") else sides
    reaches = not to if end is None else any(MODEL.is_a(end, name) for name in to)
    return reaches and any(MODEL.is_a(start, name) for name in from_)


@pytest.mark.parametrize(
    ("question", "walk"), [(question, walk) for question, walks in WALKS.items() for walk in walks]
)
def test_a_question_is_a_walk_over_the_model(question: str, walk: str) -> None:
    classes, properties = walk.split()[::2], walk.split()[1::2]
    ends = [*classes[1:], None] if len(classes) == len(properties) else classes[1:]
    steps = list(zip(classes, properties, ends, strict=False))
    assert [] == [step for step in steps if not is_step(*step)], question


def test_every_class_that_is_stored_is_asked_for() -> None:
    asked = {name for walks in WALKS.values() for walk in walks for name in walk.split()[::2]}
    reached = {label for name in asked if name in MODEL.classes for label in MODEL.class_(name).labels}
    assert [] == [name for name in MODEL.classes if name not in reached]
