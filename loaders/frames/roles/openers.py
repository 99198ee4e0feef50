"""Words that open what follows them: a list, somebody who leads, sends or does what was just told.

โดย, นำโดย and ได้รับมอบหมายจาก give their role to whoever is named right after; a list word marks all it names.
"""

from loaders.frames.model import Actor
from loaders.frames.roles.orders import acts_now, assign, assigned_by, names_whom
from loaders.frames.roles.reading import ASIDE_REACH, MOST_WAITING, STANDS_FOR, Reading, Waiting
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Cue

OPENERS = frozenset(
    {"list", "with", "led_by", "by", "assigned_by", "assign", "assigned", "guest", "stands_in"}
)
LISTED_GAP = 90  # a list that names nobody for longer has ended
CAME_GAP = 60  # in what somebody tells, a list names them sooner
SIGNING_REACH = 260
GIVEN_REACH = 120
FOR_REACH = 60
SHARED_RULES = frozenset({"role.by", "role.signs-with"})  # of roles that และ passes on to the next
LED = frozenset({"lead.led-by", "lead.joined"})  # rules of leading that a list after นำโดย passes on
CAME_ALONG = tuple(GRAMMAR.words("came_along"))
ALONG, HAS = "พร้อม", "มี"
MEETS = tuple(GRAMMAR.words("meets"))


def meet_opener(reading: Reading, cue: Cue) -> None:
    """Takes note of a word that opens what follows."""
    if cue.kind in ("list", "with"):
        reading.listing = not _lists_others(reading, cue)
        reading.list_from = cue.end
        reading.list_along = cue.kind == "with" or reading.scan.text.startswith("พร้อม", cue.start)
        reading.list_own = reading.scan.text.startswith("โดย", cue.start) and _came_before(reading)
        reading.list_came = reading.scan.text.startswith(CAME_ALONG, cue.start)
        reading.waiting = reading.idle()
        if reading.list_along and reading.waiting and not reading.quoting and reading.near(cue):
            reading.waiting[-1].came = True  # whom others came along with
    if cue.kind == "assign":
        assign(reading, cue)
    if cue.kind != "stands_in" or _acts_for_another(reading, cue):
        reading.opener = cue


def _acts_for_another(reading: Reading, cue: Cue) -> bool:
    """Returns whether a word of standing in for somebody follows whoever does, or their act."""
    acted = 0 <= cue.start - reading.last_act_end <= FOR_REACH and "\n" not in reading.gap(
        reading.last_act_end, cue.start
    )
    return bool(reading.waiting) and (acted or reading.near(cue))


def _came_before(reading: Reading) -> bool:
    """Returns whether those who wait were listed before; another list then has its own act."""
    return any(one.listed for one in reading.waiting)


def _lists_others(reading: Reading, cue: Cue) -> bool:
    """Returns whether a list word opens one of winners or of appointed members, who need not be present."""
    start = max(reading.block.start, cue.start - LISTED_GAP)
    return GRAMMAR["list.of-others"].search(reading.scan.text, start, cue.end) is not None


def opens_meeting(reading: Reading, cue: Cue) -> bool:
    """Returns whether a cue of coming is one of coming together with whoever is named right after."""
    return cue.kind == "attend" and reading.scan.text.endswith(MEETS, cue.start, cue.end)


def stands_for(reading: Reading, cue: Cue) -> Cue | None:
    """Returns a cue of coming as one of being sent by whoever is named right after: เป็นผู้แทน…."""
    sent = cue.kind == "attend" and reading.scan.text.endswith(STANDS_FOR, cue.start, cue.end)
    return Cue(cue.start, cue.end, "assigned_by") if sent else None


def meet_actor(reading: Reading, actor: Actor) -> None:
    """Lets an actor wait, with the role that the words right before give."""
    along = _along(reading, actor)
    if along is not None:
        meet_opener(reading, along)
    given = _given(reading, actor)
    if given is None and _only_named(reading, actor):
        reading.opener, reading.aside_end = None, actor.end
        return
    one = _waiting(reading, actor)
    _sign_with(reading, one)
    _on_other_side(reading, one)
    if reading.open_act and GRAMMAR["opener.gap"].fullmatch(reading.gap(reading.doer_from, actor.start)):
        _do_open_act(reading, one)
    opener, reading.opener = given or _as_met(reading, actor), None
    if opener and GRAMMAR["opener.gap"].fullmatch(reading.gap(opener.end, actor.start)):
        one.opened = opener.kind in ("by", "list", "assign", "guest")
        _open(reading, one, opener)
        if (
            opener.kind == "assigned_by"
        ):  # who sends does not wait: what follows is told of those who were sent
            if not reading.near(opener):  # told of nobody named: the one who speaks was sent
                reading.sent_speaker_end = actor.end
            reading.last_end = reading.last_act_end = reading.sender_end = actor.end
            return
        if given is not None and actor.person is not None:
            reading.last_end = actor.end  # nor whoever is given something: what follows is told of the giver
            return
    elif one.joined or one.listed or _goes_on(reading, actor):
        _share(reading, one)
    reading.waiting = [*reading.waiting[-MOST_WAITING:], one]
    reading.last_end = actor.end


def _along(reading: Reading, actor: Actor) -> Cue | None:
    """Returns the bare word by which somebody is listed, with kin at most between: A พร้อม B ลงพื้นที่, ฝ่ายไทยมี A."""
    start = max(reading.last_end, actor.start - ASIDE_REACH)
    gap = reading.gap(start, actor.start)
    if ALONG not in gap and (HAS not in gap or (actor.person is None and reading.quoting)):
        return None
    found = GRAMMAR["actor.along"].search(reading.scan.text, start, actor.start)
    return Cue(found.start(), actor.start, "list") if found else None


def _as_met(reading: Reading, actor: Actor) -> Cue | None:
    """Returns the word before an actor; one of standing in for somebody tells who sent them, if they are named."""
    opener = reading.opener
    if opener is None or opener.kind != "stands_in":
        return opener
    text = reading.scan.text
    bare = text.startswith("แทน", opener.start) and not GRAMMAR["stands-in.absent"].match(text, actor.end)
    return None if actor.person is None or bare else Cue(opener.start, opener.end, "assigned_by")


def _goes_on(reading: Reading, actor: Actor) -> bool:
    """Returns whether a list of those who do one act goes on with somebody."""
    gap = reading.gap(reading.last_end, actor.start)
    if GRAMMAR["lead.list"].fullmatch(gap):
        return True
    return reading.cue_end <= reading.last_end and GRAMMAR["act.shared-on"].fullmatch(gap) is not None


def _given(reading: Reading, actor: Actor) -> Cue | None:
    """Returns the words by which somebody is given something or is heard, as a cue of meeting them."""
    rule = "vacant.receives" if actor.via == "viaPost" else "actor.receives"
    if actor.via != "viaPost" and (actor.person is None or reading.quoting):
        return None
    found = reading.before(rule, actor.start, GIVEN_REACH)
    return Cue(found.start(), actor.start, "attend") if found else None


def _only_named(reading: Reading, actor: Actor) -> bool:
    """Returns whether somebody is only named, as in ตามนโยบายของ A และ B."""
    text, start = reading.scan.text, actor.start
    if reading.open_act or GRAMMAR["actor.orders"].match(text, actor.end):
        return False
    if GRAMMAR["roll.gone"].match(text, actor.span[1]):
        return True
    if GRAMMAR["actor.joined"].fullmatch(reading.gap(reading.aside_end, start)):
        return True
    return reading.before("actor.named-only", start, ASIDE_REACH) is not None


def _waiting(reading: Reading, actor: Actor) -> Waiting:
    """Returns an actor as one who waits; the list ends before them if the words since do not go on with it."""
    since = reading.gap(max(reading.last_end, reading.list_from), actor.start)
    if len(since) > LISTED_GAP or GRAMMAR["list.ended"].search(since):
        reading.listing = False
    if len(since) > CAME_GAP:
        reading.list_came = False
    joined = GRAMMAR["actor.joined"].fullmatch(reading.gap(reading.last_end, actor.start))
    return Waiting(
        actor,
        listed=reading.listing,
        joined=bool(joined and reading.waiting),
        along=reading.listing and reading.list_along,
        came=(reading.listing and reading.list_came)
        or bool(joined and reading.waiting and reading.waiting[-1].came),
        assigner=reading.assigner,
    )


def _sign_with(reading: Reading, one: Waiting) -> None:
    """Makes somebody a signatory with whom, as just told, something is signed."""
    signing, start = reading.signing, one.actor.start
    if signing is None or reading.quoting or start - signing.end >= SIGNING_REACH:
        return
    if GRAMMAR["signing.with-whom"].search(reading.gap(reading.last_end, start)):
        reading.give(one, "signatory", signing, "role.signs-with")


def _on_other_side(reading: Reading, one: Waiting) -> None:
    """Gives somebody the role that the one before has for another side: ฝ่าย… ได้แก่ A และฝ่าย… ได้แก่ B."""
    last = reading.parts[-1] if reading.parts else None
    if last is None or last.rule != "role.by":
        return
    if GRAMMAR["act.other-side"].fullmatch(reading.gap(last.actor.end, one.actor.start)):
        reading.give(one, last.role, last.cue, last.rule)


def _do_open_act(reading: Reading, one: Waiting) -> None:
    if reading.open_act is not None:
        reading.give_act(one, reading.open_act, "role.by")
        reading.open_act = None


def _open(reading: Reading, one: Waiting, opener: Cue) -> None:
    """Gives an actor the role that the word right before opens."""
    if opener.kind == "assigned_by":
        assigned_by(reading, one, opener)
    elif opener.kind == "attend":
        one.met = True
        if not reading.quoting and not _at_another_time(reading, opener):
            reading.give(one, "participant", opener, "role.met")
            reading.listing, reading.list_from, reading.list_along = True, one.actor.end, False
            reading.list_came = False
    elif opener.kind == "assign":
        names_whom(reading)
        one.came = acts_now(reading, one)
    elif opener.kind == "guest":
        one.came = True
    elif opener.kind == "led_by":
        reading.lead_body = _body_before(reading, opener)
        reading.give(one, "lead", opener, "lead.led-by", reading.lead_body)
    elif opener.kind == "by" and reading.open_act is not None:
        _do_open_act(reading, one)
    elif opener.kind == "by" and not _is_told_on(reading, one.actor):
        reading.lead_body = _body_before(reading, opener)
        if reading.lead_body is not None:
            reading.give(one, "lead", opener, "lead.by", reading.lead_body)


def _is_told_on(reading: Reading, actor: Actor) -> bool:
    """Returns whether โดย goes on with what somebody named before says: เข้าร่วมที่กระทรวงน้ำ โดยนายสน กล่าวว่า."""
    in_full = actor.titles or " " in reading.scan.text[slice(*actor.span)].strip()
    return not in_full and GRAMMAR["by.told-on"].match(reading.scan.text, actor.end) is not None


def _at_another_time(reading: Reading, cue: Cue) -> bool:
    """Returns whether a meeting is one to come or one recalled: มีกำหนดเข้าพบ A."""
    return reading.before("meets.later", cue.start, ASIDE_REACH) is not None


def _body_before(reading: Reading, cue: Cue) -> Body | None:
    """Returns the body that stands right before a cue."""
    body = reading.body
    if body is None or reading.gap(body.end, cue.start).strip(" )("):
        return None
    return body


def _share(reading: Reading, one: Waiting) -> None:
    """Gives somebody joined by และ the role of the one before, where that role is shared."""
    if not reading.parts or not reading.waiting:
        return
    before, last = reading.waiting[-1], reading.parts[-1]
    if last.actor is before.actor and last.rule in SHARED_RULES:
        reading.give(one, last.role, last.cue, last.rule)
        return
    led = last.actor is before.actor and last.rule in LED and not one.listed
    with_body = one.joined and before.role and reading.lead_body is not None
    if with_body or (led and _leads_too(reading, one)):
        reading.give(one, "lead", last.cue, "lead.joined", reading.lead_body)


def _leads_too(reading: Reading, one: Waiting) -> bool:
    """Returns whether somebody is named, with a name or a new post, right after one who leads."""
    person = one.actor.person
    named = person and any(name.start == one.actor.start for name in person.names)
    gap = reading.gap(reading.last_end, one.actor.start)
    return bool((named or one.actor.titles) and GRAMMAR["lead.list"].fullmatch(gap))
