"""The shapes compiled for the load path: what an entity of some classes must keep, as plain functions.

They come from the same files that pySHACL reads. A shape on statements and spans is not compiled, as every
statement is checked for what it must be (ontology/check.py), nor one that only an export can break, nor a user's
SPARQL: ours have functions in ontology/rules.py.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import ge, gt, le, lt, ne
from typing import Any

import regex

from ontology.errors import ModelError
from ontology.model import MODEL
from ontology.rules import NONE, QUERIES, Around, Said, Test
from ontology.shapes import EXPORT_TERMS, Shape
from ontology.statements import Statement, Value

PAIRS: Mapping[str, Callable[[Any, Any], bool]] = {"lessThan": lt, "lessThanOrEquals": le, "disjoint": ne}
BOUNDS = {"minInclusive": ge, "maxInclusive": le, "minExclusive": gt, "maxExclusive": lt}
INVERSE = "^"
WHOLE = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules for entities of some classes: `required` properties, and the tests that run where one is stated.

    Under WHOLE stand the tests of an entity whatever is stated of it.
    """

    required: tuple[tuple[str, Shape], ...]
    tests: Mapping[str, Sequence[tuple[Shape, Test]]]

    def broken(self, entity: str, said: Said, around: Around) -> list[tuple[Shape, Sequence[Statement]]]:
        """Returns the shapes that an entity breaks with the statements that do, none for the whole entity."""
        found = [(shape, NONE) for name, shape in self.required if name not in said]
        for name in (*said, WHOLE):
            for shape, test in self.tests.get(name, ()):
                statements = test(entity, said, around)
                if statements is not None:
                    found.append((shape, statements))
        return found


def plan_for(labels: frozenset[str], shapes: Iterable[Shape]) -> Plan:
    """Returns what entities with these labels must keep."""
    required: list[tuple[str, Shape]] = []
    tests: dict[str, list[tuple[Shape, Test]]] = defaultdict(list)
    for shape in shapes:
        if is_of_statements(shape) or only_exports_break(shape):
            continue
        for property_ in shape.subjects_of:
            tests[property_] += ((shape, test) for test in _tests(shape))
        if shape.subjects_of or (shape.classes and labels.isdisjoint(shape.classes)):
            continue
        name = _simple(shape)
        if name and shape.parameters.get("minCount") == (1,):
            required.append((name, shape))
        of_value = name and not shape.parameters.keys() & {"hasValue", "equals"}
        tests[name if of_value else WHOLE] += ((shape, test) for test in _tests(shape))
    return Plan(tuple(required), dict(tests))


def is_of_statements(shape: Shape) -> bool:
    """Returns whether a shape looks at statements or spans."""
    return any(name in EXPORT_TERMS or ":" in name for name in shape.classes) or shape.name == "Quote-in-text"


def only_exports_break(shape: Shape) -> bool:
    """Returns whether a shape looks at what only a store computes, or for evidence, which all statements have."""
    others = (str(v) for key in PAIRS for v in shape.parameters.get(key, ()))
    names = {*(step for steps in shape.path for step in steps), *others}
    return any(
        n.startswith(INVERSE) or (n in MODEL.properties and MODEL.properties[n].derived) for n in names
    )


def _simple(shape: Shape) -> str:
    """Returns the property that a shape looks at, none for one with a longer path or without."""
    return shape.path[0][0] if len(shape.path) == 1 and len(shape.path[0]) == 1 else ""


def _tests(shape: Shape) -> Iterator[Test]:
    if shape.name in QUERIES:
        yield QUERIES[shape.name]
    elif shape.group:
        yield _group(shape.members, exactly_one=shape.group == "xone")
    for name, values in shape.parameters.items():
        for value in [values] if name == "in" else values:
            test = _test(shape, name, value)
            if test:
                yield test


def _test(shape: Shape, name: str, value: Any) -> Test | None:
    """Returns the test for one parameter of a shape, None for one that needs none."""
    if name in PAIRS:
        return _pairs(_follow(shape), value, PAIRS[name])
    match name:
        case "minCount":
            is_required = value == 1 and _simple(shape) and not shape.subjects_of
            return None if is_required else _at_least(_follow(shape), value)
        case "maxCount":
            return _at_most(_follow(shape), value)
        case "hasValue":
            return _has(_follow(shape), value)
        case "equals":
            return _equals(shape, value)
        case "class":
            return _is_a(_follow(shape), value)
        case "datatype" | "nodeKind":  # the terms say them, and every value is held to its terms
            return None
        case _:
            return _each(_follow(shape), _fits(name, value))


Follow = Callable[[Said, Around], Sequence[Statement]]


def _follow(shape: Shape) -> Follow:
    """Returns the function that gives the statements at the end of a shape's path."""
    name = _simple(shape)
    if name:
        return lambda said, _: said.get(name, NONE)
    return lambda said, around: [s for steps in shape.path for s in _end(steps, said, around)]


def _end(steps: Sequence[str], said: Said, around: Around) -> Sequence[Statement]:
    found = said.get(steps[0], NONE)
    for step in steps[1:]:
        found = [t for s in found for t in around.of(s.value).get(step, NONE)]
    return found


def _at_least(follow: Follow, least: int) -> Test:
    return lambda _, said, around: NONE if len({s.value for s in follow(said, around)}) < least else None


def _at_most(follow: Follow, most: int) -> Test:
    def test(_: str, said: Said, around: Around) -> Sequence[Statement] | None:
        found = follow(said, around)
        return found if len(found) > most and len({s.value for s in found}) > most else None

    return test


def _each(follow: Follow, fits: Callable[[Any], object]) -> Test:
    return lambda _, said, around: [s for s in follow(said, around) if not fits(s.value)] or None


def _fits(name: str, value: Any) -> Callable[[Any], object]:
    if name in BOUNDS:
        return lambda found: BOUNDS[name](found, value)
    match name:
        case "pattern":
            return regex.compile(value).search
        case "minLength":
            return lambda found: len(str(found)) >= value
        case "maxLength":
            return lambda found: len(str(found)) <= value
        case "in":
            return frozenset(value).__contains__
        case other:
            raise ModelError(f"Loading does not know sh:{other}: teach ontology/constraints.py about it.")


def _is_a(follow: Follow, class_name: str) -> Test:
    return lambda _, said, around: (
        [s for s in follow(said, around) if class_name not in around.labels.get(str(s.value), ())] or None
    )


def _has(follow: Follow, value: Value) -> Test:
    return lambda _, said, around: None if any(s.value == value for s in follow(said, around)) else NONE


def _pairs(follow: Follow, other: str, fits: Callable[[Any, Any], bool]) -> Test:
    def test(_: str, said: Said, around: Around) -> Sequence[Statement] | None:
        for one in follow(said, around):
            for two in said.get(other, NONE):
                if not fits(one.value, two.value):
                    return [one, two]
        return None

    return test


def _equals(shape: Shape, other: str) -> Test:
    follow = _follow(shape)

    def test(_: str, said: Said, around: Around) -> Sequence[Statement] | None:
        found, wanted = follow(said, around), said.get(other, NONE)
        if {s.value for s in found} == {s.value for s in wanted}:
            return None
        return [s for steps in shape.path for s in said.get(steps[0], NONE)]

    return test


def _group(members: Sequence[str], *, exactly_one: bool) -> Test:
    def test(_: str, said: Said, __: Around) -> Sequence[Statement] | None:
        there = [name for name in members if name in said]
        if len(there) == 1 or (there and not exactly_one):
            return None
        return [s for name in there for s in said[name]]

    return test
