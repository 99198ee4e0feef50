"""The extraction record: a flat view of a document's statements, in the shape of the annotated records.

Its conventions are the record's own: one role for several finer ones, no organisation that only a register
puts there, no unit without a distinctive name. `spans` says for each value which words it rests on.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import regex

from loaders.extract import Extraction
from loaders.grammar import GRAMMAR
from ontology.model import MODEL, SY
from ontology.statements import TYPE, Statement

Record = dict[str, Any]
RECORD_ROLES = {c.code: c.record_roles for c in MODEL.scheme("ParticipationRoleScheme").values()}
HERE = frozenset({"chair", "speaker", "reporter", "moderator", "signatory", "witness", "lead"})
COUNTS = {"people": "people_count", "organisations": "organisations_count"}
BODY_CLASSES = frozenset({SY.Organisation, SY.Unit, SY.University})
REFERENCES = frozenset({SY.by, SY.ofPerson, SY.periodOf})
_SPACES = regex.compile(r"\s+")


@dataclass(slots=True)
class _View:
    """The statements of a document by subject and property, and the record that grows from them."""

    by: dict[str, dict[str, list[Statement]]]
    classes: dict[str, str]
    users: dict[tuple[str, str], dict[str, None]]
    spans: list[Record] = field(default_factory=list)

    def all(self, subject: str, property_: str) -> list[Statement]:
        return self.by[subject].get(property_, []) if subject in self.by else []

    def one(self, subject: str, property_: str) -> Statement | None:
        return next(iter(self.all(subject, property_)), None)

    def entities(self, *classes: str) -> list[str]:
        return [entity for entity, name in self.classes.items() if name in classes]

    def at(self, path: str, statement: Statement) -> None:
        """Adds the words that a value of the record rests on."""
        self.spans.append(
            {
                "path": path,
                "start": statement.start,
                "end": statement.end,
                "quote": statement.quote,
                "rule": statement.rule,
            }
        )


def record_of(extraction: Extraction) -> Record:
    """Returns the record of an extraction, with `spans`: a JSON pointer into the record for each quote."""
    view = _view(extraction.statements)
    record: Record = {"document": extraction.document.stem}
    for name, section in _SECTIONS.items():
        record[name] = section(view)
    record["spans"] = view.spans
    return record


def _view(statements: Iterable[Statement]) -> _View:
    by: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    classes: dict[str, str] = {}
    users: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for statement in statements:
        by[statement.subject][statement.property].append(statement)
        if statement.property == TYPE:
            classes.setdefault(statement.subject, str(statement.value))
        elif statement.property in REFERENCES:
            users[statement.property, str(statement.value)][statement.subject] = None
    return _View(by, classes, users)


def _clean(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _events(view: _View) -> list[Record]:
    events: list[Record] = []
    meetings = view.entities(SY.Meeting)
    wholes = {str(part.value) for meeting in meetings for part in view.all(meeting, SY.partOfMeeting)}
    for meeting in meetings:
        if meeting in wholes:
            continue  # its parts are the events: each has its place
        start, venue = view.one(meeting, SY.startDate), view.one(meeting, SY.atVenue)
        path = f"/events/{len(events)}"
        event: Record = dict.fromkeys(
            ("start", "end", "venue", "district", "province", "people_count", "organisations_count")
        )
        for key, statement in (("start", start), ("end", view.one(meeting, SY.endDate)), ("venue", venue)):
            if statement is not None:
                event[key] = _clean(statement.quote) if key == "venue" else str(statement.value)
                view.at(f"{path}/{key}", statement)
        for key, prop in (("district", SY.inDistrict), ("province", SY.inProvince)):
            place = view.one(meeting, prop)
            if place is not None:
                event[key] = _name(view, str(place.value))
                view.at(f"{path}/{key}", place)
        _counts(view, meeting, event, path)
        events.append(event)
    return events


def _counts(view: _View, meeting: str, event: Record, path: str) -> None:
    for count in view.entities(SY.AttendanceCount):
        of, value, key = view.one(count, SY.ofMeeting), view.one(count, SY.value), view.one(count, SY.countOf)
        if of is None or value is None or key is None or of.value != meeting or key.value not in COUNTS:
            continue
        field_name = COUNTS[str(key.value)]
        event[field_name] = value.value
        view.at(f"{path}/{field_name}", value)


def _name(view: _View, entity: str) -> str:
    """Returns an entity's name: as stated where it is, else the register's."""
    names = view.all(entity, SY.nameTh)
    stated = [n for n in names if n.status == "asserted"] or view.all(entity, SY.altName) or names
    return _clean(str(stated[0].value)) if stated else ""


def _people(view: _View) -> list[Record]:
    people: list[Record] = []
    for person in view.entities(SY.Person):
        path = f"/people/{len(people)}"
        name = view.one(person, SY.nameTh)
        if name is None:
            continue
        view.at(f"{path}/name", name)
        honorific = view.one(person, SY.honorificPrefix)
        if honorific is not None:
            view.at(f"{path}/honorific", honorific)
        tenures = _subjects(view, SY.Tenure, SY.ofPerson, person)
        people.append(
            {
                "name": str(name.value),
                "honorific": _SPACES.sub("", str(honorific.value)) if honorific else "",
                "positions": _positions(view, tenures, path),
                "affiliations": _affiliations(view, tenures, path),
                "roles": _roles(view, person, path),
            }
        )
    return people


def _subjects(view: _View, class_name: str, property_: str, value: str) -> list[str]:
    return [e for e in view.users.get((property_, value), ()) if view.classes.get(e) == class_name]


def _positions(view: _View, tenures: list[str], path: str) -> list[str]:
    stated: dict[str, Statement] = {}
    for tenure in tenures:
        status = max(view.all(tenure, SY.tenureStatus), key=lambda s: len(s.quote), default=None)
        if status is not None:
            stated.setdefault(_clean(status.quote), status)
    whole = [p for p in stated if not any(other != p and other.startswith(p) for other in stated)]
    for i, position in enumerate(whole):  # ผู้อำนวยการ is the beginning of the same post told whole
        view.at(f"{path}/positions/{i}", stated[position])
    return whole


def _affiliations(view: _View, tenures: list[str], path: str) -> list[str]:
    found: dict[str, Statement] = {}
    for tenure in tenures:
        for statement in view.all(tenure, SY.inOrganisation):
            found.setdefault(str(statement.value), statement)
    for i, statement in enumerate(found.values()):
        view.at(f"{path}/affiliations/{i}", statement)
    return [_name(view, entity) for entity in found]


def _roles(view: _View, person: str, path: str) -> list[str]:
    found: dict[str, Statement] = {}
    for participation in _subjects(view, SY.Participation, SY.by, person):
        for statement in view.all(participation, SY.role):
            for role in RECORD_ROLES.get(str(statement.value), ()):
                found.setdefault(role, statement)
    for quotation in _subjects(view, SY.Quotation, SY.by, person):
        found.setdefault("speaker", view.all(quotation, SY.by)[0])
    for credit in _subjects(view, SY.Credit, SY.by, person):
        found.setdefault("credit", view.all(credit, SY.creditRole)[0])
    if HERE & found.keys():
        found.pop("attendee", None)
    for i, statement in enumerate(found.values()):
        view.at(f"{path}/roles/{i}", statement)
    return list(found) or ["mentioned"]


def _vacant_posts(view: _View) -> list[str]:
    posts: list[str] = []
    absent = _assigners(view)
    for participation in view.entities(SY.Participation):
        post, role = view.one(participation, SY.viaPost), view.one(participation, SY.role)
        if post is None or role is None or str(post.value) in absent:
            continue
        title = _name(view, str(post.value))
        if title not in posts:
            view.at(f"/vacant_posts/{len(posts)}", post)
            posts.append(title)
    return posts


def _assigners(view: _View) -> set[str]:
    """Returns the posts whose holders sent somebody else."""
    roles = [(view.one(p, SY.viaPost), view.one(p, SY.role)) for p in view.entities(SY.Participation)]
    return {str(post.value) for post, role in roles if post and role and role.value == "assigner"}


def _organisations(view: _View) -> list[Record]:
    organisations: list[Record] = []
    for entity in view.entities(*BODY_CLASSES):
        stated = _stated_names(view, entity)
        kind = view.one(entity, SY.kind)
        if not stated or (
            view.classes[entity] == SY.Unit and GRAMMAR["unit.bare"].fullmatch(str(stated[0].value))
        ):
            continue
        names = list(dict.fromkeys(_clean(str(s.value)) for s in stated))
        _add_organisation(view, organisations, names, str(kind.value) if kind else "other", stated[0])
    for participation in view.entities(SY.Participation):
        area = view.one(participation, SY.representing)
        if area is not None and view.classes.get(str(area.value)) in (SY.Province, SY.District):
            names = [_clean(area.quote), _clean(area.quote).split(" ")[0]]
            kind_name = "province" if view.classes[str(area.value)] == SY.Province else "other"
            if not any(names[0] in o["aliases"] for o in organisations):
                _add_organisation(view, organisations, names, kind_name, area)
    return organisations


def _stated_names(view: _View, entity: str) -> list[Statement]:
    """Returns the names of an organisation that the text names: as stated first, then the register's."""
    if not any(s.status == "asserted" for s in view.all(entity, TYPE)):
        return []
    names = [*view.all(entity, SY.nameTh), *view.all(entity, SY.altName)]
    return sorted(names, key=lambda s: s.status != "asserted")


def _add_organisation(
    view: _View, organisations: list[Record], names: list[str], kind: str, statement: Statement
) -> None:
    view.at(f"/organisations/{len(organisations)}/name", statement)
    organisations.append({"name": names[0], "aliases": names, "kind": kind})


def _networks(view: _View) -> list[str]:
    return _listed(view, "networks", view.entities(SY.Network))


def _provinces(view: _View) -> list[str]:
    named = [e for e in view.entities(SY.Province) if any(s.status == "asserted" for s in view.all(e, TYPE))]
    provinces: list[str] = []
    for entity in named:
        stated = next(s for s in view.all(entity, TYPE) if s.status == "asserted")
        view.at(f"/provinces/{len(provinces)}", stated)
        provinces.append(_name(view, entity))
    return provinces


def _listed(view: _View, section: str, entities: list[str]) -> list[str]:
    names: list[str] = []
    for entity in entities:
        statement = view.one(entity, SY.nameTh)
        if statement is not None and str(statement.value) not in names:
            view.at(f"/{section}/{len(names)}", statement)
            names.append(str(statement.value))
    return names


def _stated(view: _View, subject: str, property_: str) -> Statement | None:
    """Returns a statement that rests on the document's own words, not on what a register knows."""
    return next((s for s in view.all(subject, property_) if s.status == "asserted"), None)


def _plans(view: _View) -> list[Record]:
    plans: list[Record] = []
    for phase in view.entities(SY.PlanPhase):
        name, ordinal = view.one(phase, SY.nameTh), _stated(view, phase, SY.ordinal)
        if name is None:
            continue
        periods = _subjects(view, SY.PeriodClaim, SY.periodOf, phase)
        for period in periods or [""]:
            begins, ends = view.one(period, SY.fromBE), view.one(period, SY.toBE)
            view.at(f"/plans/{len(plans)}/name", name)
            if begins is not None:
                view.at(f"/plans/{len(plans)}/start", begins)
            plans.append(
                {
                    "name": str(name.value),
                    "edition": ordinal.value if ordinal else None,
                    "start": begins.value if begins else None,
                    "end": ends.value if ends else None,
                }
            )
    return plans


_SECTIONS = {
    "events": _events,
    "people": _people,
    "vacant_posts": _vacant_posts,
    "organisations": _organisations,
    "networks": _networks,
    "plans": _plans,
    "provinces": _provinces,
}
