"""The values of a question's parameters: from what somebody typed to what Cypher is given.

Names of people, bodies, plans and meetings are looked up by the engine that will answer. What is not understood
gets a sentence that says so and names what comes near.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.questions.engines import Engine
from graph.questions.headers import Parameter, Question
from graph.questions.provinces import find_province, province_names
from ontology.errors import BadInput, UsageError
from ontology.model import Label
from ontology.thai import THAI_DIGITS, did_you_mean, normalise_name

BUDDHIST_ERA = 543
ANY = ("", "all", "ทั้งหมด")
"""What to type for an optional parameter to mean: whatever it is."""
SHOWN = 5
DIGITS = 18
"""The store holds every whole number of so many digits."""
_ERA = re.compile(r"^(พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|b\.?e\.?|c\.?e\.?|a\.?d\.?)\s*", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_THAI = re.compile(r"(?:วันที่\s*)?(\d{1,2})\s*([ก-๙.]+)\s*(\d{4})")
MONTHS = (
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."), ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."), ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Value:
    """A parameter's value for Cypher, and as an answer repeats it."""

    bound: Any
    shown: Any


NOTHING = Value(None, None)


@dataclass(frozen=True, slots=True)
class Match:
    """An entity that a name may mean. `exact` is whether its id or one of its whole names was given."""

    id: str
    name: str
    exact: bool


def read_values(engine: Engine, question: Question, given: Mapping[str, str]) -> dict[str, Value]:
    """Returns the value of each parameter of a question; UsageError for one that it does not have."""
    known = [p.name for p in question.parameters]
    for name in given:
        if name not in known:
            listed, near = ", ".join(known), _near(name, known)
            has = Label(f"มีเพียง {listed}", f": {listed}") if known else Label("และไม่มีพารามิเตอร์ใด", " none")
            raise UsageError(
                f"Question {question.id} has no parameter {name!r}; it takes{has.en}.{near.en}",
                f"คำถาม {question.id} ไม่มีพารามิเตอร์ “{name}” {has.th}{near.th}",
            )
    return {p.name: _value(engine, question, p, given.get(p.name)) for p in question.parameters}


def _value(engine: Engine, question: Question, parameter: Parameter, given: str | None) -> Value:
    text = normalise_name(parameter.default or "" if given is None else given)
    if text.casefold() in ANY:
        if parameter.optional:
            return NOTHING
        raise UsageError(
            f"Question {question.id} needs {parameter.name} “{parameter.label.en}”: add {parameter.name}=…",
            f"คำถาม {question.id} ต้องระบุ “{parameter.label.th}”",
        )
    if parameter.type in LOOKED_UP:
        return _entity(engine, parameter, text, given is not None)
    return READERS[parameter.type](parameter, text)


def _text(parameter: Parameter, text: str) -> Value:  # noqa: ARG001 - the readers' one shape
    return Value(text, text)


def _number(parameter: Parameter, text: str) -> Value:
    if not re.fullmatch(r"-?\d+", text):
        raise _refuse(parameter, text, Label("จำนวนเต็ม", "a whole number"))
    if len(text.removeprefix("-")) > DIGITS:
        wanted = Label(f"จำนวนเต็มไม่เกิน {DIGITS} หลัก", f"a whole number of at most {DIGITS} digits")
        raise _refuse(parameter, text, wanted)
    return Value(int(text), int(text))


def _year(parameter: Parameter, text: str) -> Value:
    year = _ERA.sub("", text)
    if not re.fullmatch(r"\d{4}", year):
        wanted = Label("ปี เช่น 2563 (พ.ศ.) หรือ 2020 (ค.ศ.)", "a year such as 2563 (B.E.) or 2020 (C.E.)")
        raise _refuse(parameter, text, wanted)
    return Value(_common(int(year)), _common(int(year)))


def _date(parameter: Parameter, text: str) -> Value:
    day = read_date(text)
    if day is None:
        wanted = Label("วัน เช่น 2020-01-21 หรือ 21 มกราคม 2563", "a day such as 2020-01-21 or 21 มกราคม 2563")
        raise _refuse(parameter, text, wanted)
    return Value(day, day.isoformat())


def read_date(text: str) -> date | None:
    """Returns the day of an ISO or Thai date, in either era, None if the text is no date."""
    text = text.translate(THAI_DIGITS).strip()
    if found := _ISO.fullmatch(text):
        year, month, day = (int(g) for g in found.groups())
    elif found := _THAI.fullmatch(text):
        names = [n for n, both in enumerate(MONTHS, 1) if found[2] in both]
        year, month, day = int(found[3]), names[0] if names else 0, int(found[1])
    else:
        return None
    try:
        return date(_common(year), month, day)
    except ValueError:
        return None


def _common(year: int) -> int:
    """Returns a year of the common era; one that can only be of the Buddhist era is turned into it."""
    return year - BUDDHIST_ERA if year >= 2300 else year


def _province(parameter: Parameter, text: str) -> Value:
    found = find_province(text)
    if found is None:
        near = _near(text, province_names())
        raise BadInput(
            f"{parameter.name}={text}: there is no province {text!r}."
            + (near.en or " Give its Thai or English name, or its code such as 57."),
            f"ไม่มีจังหวัด “{text}”" + (near.th or " ใช้ชื่อภาษาไทยหรืออังกฤษ หรือรหัส เช่น 57"),
        )
    return Value(found.id, found.name_th)


def _choice(parameter: Parameter, text: str) -> Value:
    for name, label in parameter.choices.items():
        if text.casefold() in (name.casefold(), label.th.casefold(), label.en.casefold()):
            return Value(name, name)
    said = (each for label in parameter.choices.values() for each in (label.th, label.en))
    near = _near(text, [*parameter.choices, *said])
    some = list(parameter.choices.items())[:SHOWN]
    raise BadInput(
        f"{parameter.name}={text}: there is no {parameter.label.en.lower()} {text!r}."
        + (near.en or f" Give one such as {', '.join(name for name, _ in some)}."),
        f"ไม่มี{parameter.label.th} “{text}”"
        + (near.th or f" ใช้{parameter.label.th} เช่น {', '.join(label.th for _, label in some)}"),
    )


def _refuse(parameter: Parameter, text: str, wanted: Label) -> UsageError:
    return UsageError(
        f"{parameter.name} “{parameter.label.en}” wants {wanted.en}, got {text!r}.",
        f"“{parameter.label.th}” ต้องเป็น{wanted.th} แต่ได้ “{text}”",
    )


def _near(text: str, names: Iterable[str]) -> Label:
    """Returns a sentence with the names that look like a text, nothing if none does."""
    return Label(did_you_mean(text, names, " หมายถึง {} หรือไม่"), did_you_mean(text, names))


READERS: Mapping[str, Callable[[Parameter, str], Value]] = {
    "text": _text,
    "number": _number,
    "year": _year,
    "date": _date,
    "province": _province,
    "class": _choice,
    "code": _choice,
}
LOOKED_UP = ("person", "organisation", "plan", "meeting")
"""Types whose values are entities of the store, found by graph/cypher/named_<type>.cypher."""
MEETING = Label(
    " ใช้ชื่อการประชุม วันที่ประชุม หรือชื่อเอกสารที่รายงาน",
    " Give its name, a day on which it was held, or the name of a document that reports it.",
)


def _entity(engine: Engine, parameter: Parameter, text: str, insist: bool) -> Value:
    """Returns the entity that a text names. A default that the store does not know finds nothing: no error."""
    matches = _matches(engine, parameter.type, text)
    chosen = [m for m in matches if m.exact] or matches
    if len(chosen) == 1:
        return Value(chosen[0].id, chosen[0].name)
    if not chosen and not insist:
        return Value("", text)
    if chosen:
        several = "; ".join(f"{m.id} ({m.name})" for m in chosen[:SHOWN])
        more = len(chosen) - SHOWN
        raise BadInput(
            f"{parameter.name}={text} may mean {several}{f' and {more} more' if more > 0 else ''}: give the id of one.",
            f"“{text}” อาจหมายถึง {several}{f' และอีก {more} รายการ' if more > 0 else ''} ระบุรหัสของรายการเดียว",
        )
    near = _near(text, [m.name for m in _matches(engine, parameter.type, "")])
    wanted = MEETING if parameter.type == "meeting" else Label("", "")
    raise BadInput(
        f"{parameter.name}={text}: the store knows no {parameter.type} of this name.{near.en}{wanted.en}"
        + (f" `saiyai ask` with {parameter.name}=all leaves it open." if parameter.optional else ""),
        f"ฐานข้อมูลไม่มี{parameter.label.th}ชื่อ “{text}”{near.th}{wanted.th}",
    )


def _matches(engine: Engine, kind: str, text: str) -> list[Match]:
    """Returns the entities that a text may mean; with no text, all of the kind (the first few thousand)."""
    day = read_date(text) if kind == "meeting" else None
    return [Match(r["id"], r["name"] or r["id"], r["exact"]) for r in engine.matches(kind, text, day)]
