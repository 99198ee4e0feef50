"""What was read with doubt: a person should look at it. Nothing is dropped because of it."""

from functools import cache

from loaders.frames.model import Doubt, Frames
from loaders.mentions.names import unread_titles
from loaders.mentions.scan import Scan, between
from loaders.registry import Registry

OFFICE_REACH = 40
OF_PROVINCE = "จังหวัด{province}"
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")


def find_doubts(scan: Scan, frames: Frames) -> list[Doubt]:
    """Returns the doubts about what was read in a page, in order."""
    doubts = [
        *_counts(frames),
        *_weekdays(scan),
        *_periods(frames),
        *_districts(scan),
        *_unread_names(scan),
        *_undated(scan),
        *_offices(scan, frames),
    ]
    return sorted(doubts, key=lambda doubt: doubt.start)


def _counts(frames: Frames) -> list[Doubt]:
    """A stated number of networks or institutions that is not the length of the list."""
    listed = sum(n.listed for n in frames.networks)
    partners = sum(role == "co_host" for role, _, _ in frames.hosts)
    doubts = []
    for attendance in frames.attendance:
        count = attendance.count
        found = {"networks": listed, "higher_education_institutions": partners}.get(count.counted, 0)
        fits = attendance.networks or attendance.bodies
        if found and not fits:
            doubts.append(Doubt(
                "check.count-list", f"ข้อความระบุ {count.value} {count.noun} แต่อ่านรายชื่อได้ {found}",
                f"The text states {count.value} ({count.counted}) but {found} were read in the list.",
                count.start, count.end))  # fmt: skip
    return doubts


def _weekdays(scan: Scan) -> list[Doubt]:
    doubts = []
    for day in scan.days:
        if day.first and day.weekday is not None and day.first.weekday() != day.weekday:
            right = WEEKDAYS[day.first.weekday()]
            doubts.append(Doubt(
                "check.weekday", f"วันที่นี้ตรงกับวัน{right} ไม่ใช่วัน{WEEKDAYS[day.weekday]}",
                f"{day.first.isoformat()} is not the weekday that the text states.", day.start, day.end))  # fmt: skip
    return doubts


def _periods(frames: Frames) -> list[Doubt]:
    """A plan's period told in two ways, or one that ends before it begins."""
    doubts = []
    told: dict[tuple[str, int | None], tuple[int, int]] = {}
    for plan in frames.plans:
        if plan.period is None or plan.period_span is None:
            continue
        first = told.setdefault((plan.series, plan.ordinal), plan.period)
        if first != plan.period:
            doubts.append(Doubt(
                "check.period-differs", f"แผนเดียวกันระบุช่วงปีต่างกัน: {_years(first)} และ {_years(plan.period)}",
                f"One plan is given two periods: {_years(first)} and {_years(plan.period)}.",
                *plan.period_span))  # fmt: skip
        if plan.period[1] < plan.period[0]:
            doubts.append(Doubt(
                "check.period-order", "ปีสิ้นสุดมาก่อนปีเริ่มต้น", "The period ends before it begins.",
                *plan.period_span))  # fmt: skip
    return doubts


def _years(period: tuple[int, int]) -> str:
    return f"{period[0]}-{period[1]}"


def _districts(scan: Scan) -> list[Doubt]:
    """A district or subdistrict that the place after it does not have."""
    doubts = []
    for mention, following in zip(scan.mentions, scan.mentions[1:], strict=False):
        if mention.kind != "place" or mention.key or following.kind != "place" or not following.key:
            continue
        if following.start - mention.end <= 3:
            thai = "ไม่พบอำเภอหรือตำบลนี้ในจังหวัดที่ระบุ"
            english = "The register knows no such district in the place that follows it."
            doubts.append(Doubt("check.district", thai, english, mention.start, following.end))
    return doubts


def _unread_names(scan: Scan) -> list[Doubt]:
    thai, english = "พบคำนำหน้าชื่อ แต่อ่านชื่อบุคคลไม่ได้", "A title stands here that no name was read after."
    return [
        Doubt("check.unread-name", thai, english, start, end)
        for start, end in unread_titles(scan.text, scan.names)
        if scan.kind_at(start) == "body"
    ]  # fmt: skip


def _offices(scan: Scan, frames: Frames) -> list[Doubt]:
    """A provincial office that stands without its province: สำนักงานคลัง … จังหวัดพะเยา."""
    patterns = _office_names(scan.ground.registry)
    thai = "สำนักงานระดับจังหวัดที่ไม่ได้ระบุชื่อจังหวัดติดกัน อาจเป็นของจังหวัดที่ตามมา"
    english = "A provincial office without its province; perhaps that of the province which follows."
    doubts = []
    for body in frames.bodies:
        if body.key is None and body.name in patterns:
            following = between(scan.mentions, body.end, body.end + OFFICE_REACH)
            ends = [m.end for m in following if m.slots.get("level") == "province"]
            doubts.append(
                Doubt("check.office-without-province", thai, english, body.start, (ends or [body.end])[0])
            )
    return doubts


@cache
def _office_names(registry: Registry) -> frozenset[str]:
    """Returns the names of provincial offices without their province."""
    names = (entry.name_th for entry in registry.organisations.values() if entry.fine_kind == "local_pattern")
    return frozenset(name.removesuffix(OF_PROVINCE) for name in names if name.endswith(OF_PROVINCE))


def _undated(scan: Scan) -> list[Doubt]:
    """Days without a year, where none could be told."""
    known = {month_day for d in scan.days if d.first for month_day in d.month_days}
    return [
        Doubt("check.no-year", "วันที่ไม่ระบุปี", "A day without its year.", d.start, d.end)
        for d in scan.days
        if d.first is None and not known & set(d.month_days) and scan.kind_at(d.start) == "body"
    ]
