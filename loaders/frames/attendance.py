"""How many came: the numbers of people and bodies of the event, and what was listed that they count."""

import regex

from loaders.frames.model import Attendance, NetworkNamed
from loaders.frames.networks import counted_networks
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Count
from loaders.mentions.scan import Scan

REACH = 130
TOTAL_REACH = 320  # a total may follow the list of those whom it counts
TOTALS = ("จำนวน", "รวม", "ทั้งสิ้น")
_FROM_PROVINCES = regex.compile(r"(?:จาก|พื้นที่|ใน)[ ]?$")
HIGHER_EDUCATION = ("มหาวิทยาลัย", "วิทยาลัย", "สถาบัน")


def find_attendance(
    scan: Scan, networks: list[NetworkNamed], hosts: list[tuple[str, Body]]
) -> list[Attendance]:
    """Returns the stated numbers of the event: people, organisations, networks, provinces, institutions."""
    counts = [c for c in scan.counts if scan.kind_at(c.start) == "body"]
    found = [*_of_those_who_came(scan, counts), *_of_networks(networks, counts)]
    found += _of_provinces(scan, counts) + _of_institutions(counts, hosts)
    return sorted(found, key=lambda attendance: attendance.count.start)


def _of_those_who_came(scan: Scan, counts: list[Count]) -> list[Attendance]:
    """Returns the numbers of people and organisations that stand by words of attendance: the last total each."""
    best: dict[str, Count] = {}
    for i, count in enumerate(counts):
        if count.counted not in ("people", "organisations"):
            continue
        previous = counts[i - 1] if i else None
        chained = previous is not None and best.get(previous.counted) is previous
        near = chained and previous is not None and count.start - previous.end <= 12
        if near or _attended(scan, count):
            held = best.get(count.counted)
            if held is None or (count.value > held.value and count.counted == "people"):
                best[count.counted] = count
    return [Attendance(count) for count in best.values()]


def _attended(scan: Scan, count: Count) -> bool:
    block = scan.block_at(count.start)
    if block is None:
        return False
    reach = TOTAL_REACH if scan.text.startswith(TOTALS, count.start) else REACH
    before = GRAMMAR["attendance"].search(scan.text, max(block.start, count.start - reach), count.start)
    after = GRAMMAR["attendance"].search(scan.text, count.end, min(block.end, count.end + 14))
    return before is not None or after is not None


def _of_networks(networks: list[NetworkNamed], counts: list[Count]) -> list[Attendance]:
    count = counted_networks(networks, counts)
    listed = tuple(n for n in networks if n.listed)
    if count is None:
        return []
    return [Attendance(count, listed if len(listed) == count.value else ())]


def _of_provinces(scan: Scan, counts: list[Count]) -> list[Attendance]:
    for count in counts:
        if count.counted == "provinces" and _FROM_PROVINCES.search(
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
