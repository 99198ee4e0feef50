"""How many came: the numbers of people and bodies of the event, and what was listed that they count."""

from bisect import bisect_right

from loaders.frames.days.signs import title_has
from loaders.frames.model import LATEST, Attendance, NetworkNamed, Span
from loaders.frames.networks import counted_networks
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Count
from loaders.mentions.scan import Scan

REACH = 130
TOTAL_REACH = 320  # a total may follow the list of those whom it counts
CASES, CASES_REACH = "ราย", 60  # counts patients and debtors as well as those who came
OTHERS = ("attendance.not", "attendance.nationwide")
AFAR_REACH = OTHERS_REACH = 60
PERSONS = ("คน", "รูป", "รูป/คน", "นาย")
TOTALS = ("จำนวน", "รวม", "ทั้งสิ้น")
PARTIES = ("ฝ่าย", "ภาคี", "ภาคส่วน")  # of an agreement: other texts tell of two of them that talk
PARTIES_REACH = 40
ALL = "ทั้ง"
SIGNING = ("หน่วยงาน", "องค์กร", "สถาบัน")  # that sign, where a text tells of all of them together
FROM_REACH = 30  # between a number of people and that of the bodies that they came from
COURSE_REACH = 40
LIST_REACH = 800  # a total on a line of its own may follow a list of those whom it counts
HIGHER_EDUCATION = ("มหาวิทยาลัย", "วิทยาลัย", "สถาบัน")


def find_attendance(
    scan: Scan, networks: list[NetworkNamed], hosts: list[tuple[str, Body]], apart: list[Span]
) -> list[Attendance]:
    """Returns the stated numbers of the event: people, organisations, networks, provinces, institutions.

    What tells of a meeting apart has numbers of its own.
    """
    counts = [c for c in scan.counts if scan.kind_at(c.start) == "body"]
    edges = sorted(edge for span in apart for edge in span)
    told: dict[int, list[Count]] = {}
    for count in counts:
        told.setdefault(bisect_right(edges, count.start), []).append(count)
    found = [came for part in told.values() for came in _of_those_who_came(scan, part)]
    found += _of_networks(networks, counts)
    found += _of_provinces(scan, counts) + _of_institutions(counts, hosts)
    return sorted(found, key=lambda attendance: attendance.count.start)


def _of_those_who_came(scan: Scan, counts: list[Count]) -> list[Attendance]:
    """Returns the numbers of people and organisations that stand by words of attendance: the last total each."""
    best: dict[str, Count] = {}
    for i, count in enumerate(counts):
        if count.counted not in ("people", "organisations"):
            continue
        if count.counted == "organisations" and _is_expected(scan, count):
            continue
        previous = counts[i - 1] if i else None
        chained = previous is not None and best.get(previous.counted) is previous
        near = chained and previous is not None and count.start - previous.end <= 12
        came_from = previous is not None and best.get("people") is previous and _from(scan, previous, count)
        if near or came_from or (count.start < LATEST and _attended(scan, count)):
            held = best.get(count.counted)
            if held is None or _rather(scan, count, held):
                best[count.counted] = count
    if "organisations" not in best and (parties := _parties(scan, counts)):
        best["organisations"] = parties
    return [Attendance(count) for count in best.values()]


def _parties(scan: Scan, counts: list[Count]) -> Count | None:
    """Returns the number of those who sign an agreement that the title tells of: ทั้งสองหน่วยงานจะร่วมกัน…."""
    of_all = (c for c in counts if c.noun in SIGNING and ALL in scan.text[c.start - len(ALL) - 1 : c.end])
    first = next(of_all, None)
    return first if first and title_has(scan, "title.signing") else None


def _rather(scan: Scan, count: Count, held: Count) -> bool:
    """Returns whether a number is rather those who came: of people a total, and of those who came in person.

    Those who are only expected are not told of where the number of those who came is.
    """
    expected, came = _is_expected(scan, count), not _is_expected(scan, held)
    if expected or not came:
        return not expected
    afar = GRAMMAR["attendance.online"].search(scan.text, max(0, count.start - AFAR_REACH), count.start)
    return count.counted == "people" and count.value > held.value and afar is None


def _is_expected(scan: Scan, count: Count) -> bool:
    start = max(0, count.start - REACH)
    return GRAMMAR["attendance.expected"].search(scan.text, start, count.start) is not None


def _from(scan: Scan, people: Count, count: Count) -> bool:
    """Returns whether a number is of the bodies that those who came are from: 75 คน จากสถานประกอบการ 31 แห่ง."""
    between = scan.text[people.end : count.start]
    return (
        count.counted == "organisations" and len(between) < FROM_REACH and between.strip().startswith("จาก")
    )


def _attended(scan: Scan, count: Count) -> bool:
    """Returns whether the last words before a number, or those right after it, tell of those who came."""
    block = scan.block_at(count.start)
    if block is None:
        return False
    if count.noun in PARTIES:
        signed = max(block.start, count.start - PARTIES_REACH)
        return GRAMMAR["attendance.signed"].search(scan.text, signed, count.start) is not None
    total = scan.text.startswith(TOTALS, count.start)
    if _sums(scan, count) and count.start == block.start:
        return _sums_lines(scan, count)
    reach = CASES_REACH if count.noun == CASES else TOTAL_REACH if total else REACH
    start = max(block.start, count.start - reach)
    if _is_closed(scan, count, start, total):
        near = max(block.start, count.start - OTHERS_REACH)
        return GRAMMAR["attendance.not"].search(scan.text, near, count.start) is None
    last = max((f.end() for f in GRAMMAR["attendance"].finditer(scan.text, start, count.start)), default=None)
    if last is None or any(GRAMMAR[rule].search(scan.text, last, count.start) for rule in OTHERS):
        return False
    return GRAMMAR["attendance.past"].search(scan.text, max(block.start, last - REACH), last) is None


def _is_closed(scan: Scan, count: Count, start: int, total: bool) -> bool:
    """Returns whether a number ends a list of those who came, or tells of those who were taught or sworn in."""
    if GRAMMAR["attendance.after"].match(scan.text, count.end):
        return True
    rule = "attendance.list" if _sums(scan, count) else "attendance.ends-list"
    listed = _sums(scan, count) or (
        count.noun in PERSONS and scan.text[count.end : count.end + 1] in ("", "\n")
    )
    if listed and GRAMMAR[rule].search(scan.text, start, count.start):
        return True
    if (
        count.counted == "organisations"
        and total
        and GRAMMAR["attendance.parties"].search(scan.text, start, count.start)
    ):
        return True
    start = start if total else max(start, count.start - COURSE_REACH)
    held = GRAMMAR["attendance.held"].match(scan.text, count.end)
    return bool(held and GRAMMAR["attendance.course"].search(scan.text, start, count.start))


def _sums_lines(scan: Scan, count: Count) -> bool:
    """Returns whether a number that begins a line sums up the list of those who came in the lines before it."""
    headed = GRAMMAR["attendance"].search(scan.text, max(0, count.start - LIST_REACH), count.start)
    return (
        headed is not None and GRAMMAR["attendance.not"].search(scan.text, headed.end(), count.start) is None
    )


def _sums(scan: Scan, count: Count) -> bool:
    return count.noun in PERSONS and scan.text.startswith("รวม", count.start)


def _of_networks(networks: list[NetworkNamed], counts: list[Count]) -> list[Attendance]:
    count = counted_networks(networks, counts)
    listed = tuple(n for n in networks if n.listed)
    if count is None:
        return []
    return [Attendance(count, listed if len(listed) == count.value else ())]


def _of_provinces(scan: Scan, counts: list[Count]) -> list[Attendance]:
    for count in counts:
        if count.counted == "provinces" and GRAMMAR["attendance.from"].search(
            scan.text, max(0, count.start - 10), count.start
        ):
            return [Attendance(count)]
    return []


def _of_institutions(counts: list[Count], hosts: list[tuple[str, Body]]) -> list[Attendance]:
    """Returns the number of institutions of higher education with those of the hosts that it counts."""
    partners = tuple(body for role, body in hosts if role == "co_host" and is_higher_education(body))
    for count in counts:
        if count.counted == "higher_education_institutions":
            return [Attendance(count, bodies=partners if len(partners) == count.value else ())]
    return []


def is_higher_education(body: Body) -> bool:
    """Returns whether a body is a university or a college."""
    return body.kind in ("university", "college") or body.name.startswith(HIGHER_EDUCATION)
