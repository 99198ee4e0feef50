"""The bodies that the document names, in whichever way: by name, as a province that acts, in a post."""

from loaders.frames.model import Held, NetworkNamed
from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import body_of_entry, is_district
from loaders.mentions.model import Body, Title
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover
from loaders.mentions.titles import read_title
from loaders.registry import Mention, OrganisationEntry, Registry

SUBJECT_GAP = 28
WITH_REACH = 24
LIST_GAP = 12
FEWEST_LISTED = 3
OWNERS = frozenset(
    {
        "ministry",
        "department",
        "public_organisation",
        "state_enterprise",
        "university",
        "court_or_independent_agency",
    }
)
POLICE = "military_or_police"
SPOKEN_FOR = "min-pm-office"
HEADED = ("ผู้บริหาร", "ผู้บริหารของ", "ผู้บริหารจาก")  # whose people are named, not where they are
VENUE_REACH = 40
CAPITAL = ("กรุงเทพมหานคร", "กทม.")
PROVINCE_HEADS = tuple(GRAMMAR.words("acting_province"))


def named_bodies(scan: Scan, held: list[Held], networks: list[NetworkNamed]) -> list[Body]:
    """Returns the bodies of the page, then the provinces that act as bodies, then those named in posts.

    A district that only an unnamed chief or a former one stands for is a place. What a network is of is no body
    that is named, unless it owns the network: เครือข่ายสภาเด็กจังหวัดX.
    """
    joined = Cover((n.start, n.end) for n in networks)
    bodies = [b for b in scan.bodies if b.kind in OWNERS or not joined.holds(b.start)]
    named = [b for b in bodies if scan.kind_at(b.start) != "furniture" or scan.text[b.start - 1] == "#"]
    posts = [body for body in _in_posts(scan) if not is_district(body)]
    served = [h.body for h in held if h.body and is_district(h.body) and h.title.tense != "former"]
    return [*named, *_acting_provinces(scan), *posts, *served]


def _acting_provinces(scan: Scan) -> list[Body]:
    """Returns the provinces that act as bodies: the subject of an act, or one of those who work together."""
    bodies: list[Body] = []
    partners = {cue.end for cue in scan.cues if cue.kind == "with"}
    ends, starts = {body.end for body in scan.bodies}, {body.start for body in scan.bodies}
    owners = {body.end for body in scan.bodies if body.kind in OWNERS or body.kind == POLICE}
    for mention in scan.mentions:
        level = mention.slots.get("level")
        if mention.kind != "place" or level not in ("province", "district"):
            continue
        if scan.kind_at(mention.start) != "body" or not scan.text.startswith(PROVINCE_HEADS, mention.start):
            continue
        joins = bool({mention.start, mention.start - 1} & partners)
        joins = joins or _is_listed(scan, mention, ends, starts, owners) or _goes_on(scan, bodies, mention)
        entry = _entry(scan.ground.registry, mention) if joins or _acts(scan, mention) else None
        if entry is not None:
            name = scan.text[mention.start : mention.end]
            bodies.append(body_of_entry(entry, mention.start, mention.end, name, None))
    return bodies


def _goes_on(scan: Scan, bodies: list[Body], place: Mention) -> bool:
    """Returns whether a province goes on a list of those that act: ร่วมกับจังหวัดตาก จังหวัดน่าน และจังหวัดแพร่."""
    if not bodies or not 0 <= place.start - bodies[-1].end <= LIST_GAP:
        return False
    return GRAMMAR["list.joint"].fullmatch(scan.text[bodies[-1].end : place.start]) is not None


def _entry(registry: Registry, place: Mention) -> OrganisationEntry | None:
    """Returns the body that a province or district is."""
    if place.slots.get("level") == "district":
        return registry.organisation("district", place.slots)
    return registry.organisation_of(place)


def _is_listed(scan: Scan, place: Mention, ends: set[int], starts: set[int], owners: set[int]) -> bool:
    """Returns whether Bangkok stands among bodies that are listed: กรมประมง กรุงเทพมหานคร กรมชลประทาน.

    After an owner's name, which ends in `owners`, and the word for and it is one of two: กรมประมงและกรุงเทพมหานคร.
    """
    if not scan.text.startswith(CAPITAL, place.start):
        return False
    joined = GRAMMAR["body.and"].search(scan.text, max(0, place.start - LIST_GAP), place.start)
    if joined is not None and joined.start() in owners and not _is_where(scan, joined.start()):
        return True
    before = GRAMMAR["body.list-before"].search(scan.text, max(0, place.start - LIST_GAP), place.start)
    if before is None:
        return scan.text.endswith(HEADED, 0, place.start)
    joint = GRAMMAR["list.joint"].match(scan.text, place.end)
    if joint is not None and joint.end() in starts:
        return before.start() in ends or not before[0].startswith((" ", ","))
    goes_on = GRAMMAR["body.list-after"].match(scan.text, place.end)
    return before.start() in ends and goes_on is not None and not _is_where(scan, before.start())


def _is_where(scan: Scan, end: int) -> bool:
    """Returns whether the body that ends at an index is where something is: ณ กระทรวงคมนาคม กรุงเทพมหานคร."""
    start = max(body.start for body in scan.bodies if body.end == end)
    return GRAMMAR["body.is-where"].search(scan.text, max(0, start - VENUE_REACH), start) is not None


def _acts(scan: Scan, province: Mention) -> bool:
    """Returns whether a province is the subject of an act or handed something, and not where it happens."""
    before = max(0, province.start - WITH_REACH)
    if GRAMMAR["body.receives"].search(scan.text, before, province.start):
        return True
    if GRAMMAR["body.acts"].match(scan.text, province.end) is None:
        return False
    start = max(0, province.start - SUBJECT_GAP)
    return GRAMMAR["body.no-subject"].search(scan.text, start, province.start) is None


def _in_posts(scan: Scan) -> list[Body]:
    """Returns the bodies that registered posts name in their own words: กระทรวงคมนาคม in that of its minister."""
    posts = [m for m in scan.mentions if m.kind == "post" and scan.kind_at(m.start) == "body"]
    titles = [read_title(scan.ground, post.start, post.end) for post in posts]
    named = [
        title.body
        for title in titles
        if title and title.body and _is_told(title) and not _is_abroad(scan, title.body)
    ]
    return [*named, *(body for post in posts for body in _in_posts_of_many(scan, post))]


def _is_told(title: Title) -> bool:
    """Returns whether a post tells its body in its own words, or by the everyday name of its ministry: รมว.คลัง.

    The government's spokesperson tells none.
    """
    body = title.body
    return not title.implied or (body is not None and body.kind == "ministry" and body.key != SPOKEN_FOR)


def _is_abroad(scan: Scan, body: Body) -> bool:
    """Returns whether a ministry of another country follows the name of ours: กระทรวงการคลังของสหรัฐฯ."""
    return body.kind == "ministry" and GRAMMAR["body.abroad"].match(scan.text, body.end) is not None


def _in_posts_of_many(scan: Scan, post: Mention) -> list[Body]:
    """Returns the bodies of a post that is named once for many provinces: ผู้ว่าราชการจังหวัดน่าน แพร่ และตาก."""
    registry = scan.ground.registry
    listed = registry.provinces_listed(scan.text, post.end) if post.slots.get("province") else []
    if len(listed) + 1 < FEWEST_LISTED:
        return []
    bodies = []
    for one in listed:
        entry = registry.organisation_of(
            post._replace(slots={**post.slots, "province": one.slots["province"]})
        )
        if entry is not None:
            bodies.append(body_of_entry(entry, one.start, one.end, scan.text[one.start : one.end]))
    return bodies
