"""Roles: who does what in the event, read along each paragraph from actors and cues.

Actors wait until a cue says what they do. A cue of one person's act goes to the actor right before it and to
those joined to that one by และ; a cue of a group goes to everybody who waits. Who was opened by a list word
and got no role of their own came: participant.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from loaders.frames.model import Actor, Part, Quote
from loaders.grammar import GRAMMAR
from loaders.mentions.cover import Cover
from loaders.mentions.model import Body, Cue
from loaders.mentions.scan import Scan, between
from loaders.text.sections import Block

GROUP = "group_"
ATTEND_REACH = 400
NAMED_ACTS = frozenset(
    {
        "chair", "opening_chair", "opening_speaker", "opens", "policy_giver", "reporter", "speaker", "presenter",
        "moderator", "facilitator", "signatory", "witness", "lead",
    }
)  # fmt: skip
ROLE_OF = {"opens": "opening_chair"}
AFTER_A_POST = frozenset({"chair", "opening_chair", "opening_speaker", "reporter", "quote"})
DONE_BY = frozenset(
    {"moderator", "facilitator", "speaker", "presenter", "witness"}
)  # acts whose doer may follow: … โดย X
MOST_WAITING = 60  # more people than any list names; keeps reading linear on any text
LONGEST_QUOTE = 4000
FEWEST_PARTIES = 2
_SIGNING = regex.compile(r"ลงนาม(?:ร่วมกัน|บันทึก|ความร่วมมือ|ใน|MOU| MOU)")
_OTHER_CLAUSE = regex.compile(r"เพื่อ(?!น)|จึง|ซึ่ง|ว่า(?!ราชการ|การ|ที่)|ทำให้|ตระหนัก|เนื่องจาก|\n")
_ONLY_GAP = regex.compile(r"[ ,:]*(?:คือ|ท่าน)?[ ]*")
_BY_FOLLOWS = regex.compile(r"[ ]?(?:โดย|คือ|ได้แก่|ประกอบด้วย|ของ(?=นาย|นาง|น\.ส\.|ดร\.))(?!มี|เฉพาะ|ใช้|การ|เน้น)")
_AND = regex.compile(r"[ ,]*และ[ ]*")
_AFTER = regex.compile(
    r"(?:[ ]?วันนี้[^ก-๎]{0,4}(?:[^)\n]{1,30}\))?)?[ ]?(?:ถึง|ใน)?(?:ภาย)?หลัง(?:จาก)?(?:การ|ที่)?(?:ได้)?(?:ร่วม|เดินทาง)?[ ]?"
)
_WITH_WHOM = regex.compile(r"(?:กับ|ระหว่าง)[ ]?$")
_MEETING = ("ต้อนรับ", "กับ", "เข้าพบ", "คารวะ")  # words of coming together, right before whom one meets
LISTED_GAP = 90
SHARED_RULES = frozenset({"role.by", "role.signs-with"})
_DOER = regex.compile(r"[ ]?(?:คือ|ได้แก่|ประกอบด้วย)[ :]*")
SIGNING_REACH = 260
_NOT_LISTED = regex.compile(
    r"ให้กับ|ให้แก่|แก่[ ]?$|เพื่อ(?!น)|โดยการ|\d\)|\d\.[ก-๙ ]|ซึ่ง|มอบ|เสนอต่อ|จับกุม|นโยบาย|ข้อสั่งการ|ในนาม"
)
_AFTER_DOING = regex.compile(r"[^\n]{0,700}?[^ก-๎\n]ว่า[ ]?")  # เปิดเผยภายหลังเป็นประธานการประชุม … ว่า
_AFTER_SAID = regex.compile(r"(?:[^\n]{0,160}?[^ก-๎\n]{0,2}ว่า[ ]?)")


@dataclass(slots=True)
class _Waiting:
    actor: Actor
    listed: bool = False
    joined: bool = False  # to the one before by และ
    role: bool = False
    opened: bool = False  # by a word right before: โดย, โดยมี
    along: bool = False  # listed as one who came along: พร้อมด้วย
    assigner: Actor | None = None


@dataclass(slots=True)
class _Reader:
    """The state of reading one paragraph."""

    scan: Scan
    block: Block
    parts: list[Part] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    waiting: list[_Waiting] = field(default_factory=list)
    last_end: int = 0
    last_act_end: int = -1
    before: Cue | None = None  # the cue right before, where it opens what follows
    act_before: Cue | None = None  # an act whose doer follows after โดย
    listing: bool = False
    signing: Cue | None = None  # the words that tell of a signing, for those it is signed with
    list_from: int = 0  # where the list begins
    along: bool = False  # the list is of those who came along with somebody
    at: int = 0  # where the reading has come to
    quote_from: int | None = None  # where reported speech begins
    body: Body | None = None
    lead_body: Body | None = None
    assigner: Actor | None = None

    @property
    def quoting(self) -> bool:
        """Whether the reading has come into reported speech."""
        return self.quote_from is not None and self.at >= self.quote_from

    def role(
        self, one: _Waiting, role: str, cue: tuple[int, int], rule: str, body: Body | None = None
    ) -> None:
        one.role = True
        self.parts.append(Part(one.actor, role, cue, rule, body, one.assigner))


def read_roles(scan: Scan, actors: Sequence[Actor]) -> tuple[list[Part], list[Quote]]:
    """Returns the roles of the actors in the event and what they are reported to have said."""
    parts: list[Part] = []
    quotes: list[Quote] = []
    for block in scan.blocks:
        reader = _Reader(scan, block, last_end=block.start)
        inside = between(actors, block.start, block.end)
        if inside:
            _read_block(reader, inside)
            parts += reader.parts
            quotes += reader.quotes
    return parts, quotes


def _read_block(reader: _Reader, actors: list[Actor]) -> None:
    block = reader.block
    covered = Cover((a.start, a.end) for a in actors)
    cues = [c for c in between(reader.scan.cues, block.start, block.end) if not covered.holds(c.start)]
    bodies = [b for b in between(reader.scan.bodies, block.start, block.end) if not covered.holds(b.start)]
    items: list[Actor | Cue | Body] = [*actors, *cues, *bodies]
    for item in sorted(items, key=lambda i: (i.start, -i.end)):
        reader.at = item.start
        if isinstance(item, Actor):
            _meet_actor(reader, item)
        elif isinstance(item, Body):
            reader.body = item
        else:
            _meet_cue(reader, item)
    _flush(reader)
    _sign(reader)


def _gap(reader: _Reader, start: int, end: int) -> str:
    return reader.scan.text[start:end] if end >= start else ""


def _meet_actor(reader: _Reader, actor: Actor) -> None:
    gap = _gap(reader, reader.last_end, actor.start)
    joined = bool(_AND.fullmatch(gap)) and bool(reader.waiting)
    since = _gap(reader, max(reader.last_end, reader.list_from), actor.start)
    if reader.listing and (len(since) > LISTED_GAP or _NOT_LISTED.search(since)):
        reader.listing = False
    along = reader.listing and reader.along
    one = _Waiting(actor, reader.listing, joined, assigner=reader.assigner, along=along)
    if (
        reader.signing is not None
        and _WITH_WHOM.search(gap)
        and actor.start - reader.signing.end < SIGNING_REACH
    ):
        reader.role(one, "signatory", (reader.signing.start, reader.signing.end), "role.signs-with")
    act = reader.act_before
    if act is not None and _DOER.fullmatch(_gap(reader, act.end, actor.start)):
        reader.role(one, ROLE_OF.get(act.kind, act.kind), (act.start, act.end), "role.by")
        reader.act_before = None
    opener = reader.before
    adjacent = opener is not None and _ONLY_GAP.fullmatch(_gap(reader, opener.end, actor.start)) is not None
    if opener is not None and adjacent:
        one.opened = opener.kind in ("by", "list")
        _open(reader, one, opener)
        if opener.kind == "assigned_by":
            _leave(reader, actor)
            return
    elif joined and reader.parts and reader.parts[-1].actor is reader.waiting[-1].actor and (
        reader.parts[-1].rule in SHARED_RULES
    ):
        last = reader.parts[-1]
        reader.role(one, last.role, last.cue, last.rule)
    elif joined and reader.waiting[-1].role and reader.lead_body is not None:
        reader.role(one, "lead", reader.parts[-1].cue, "lead.joined", reader.lead_body)
    reader.waiting = [*reader.waiting[-MOST_WAITING:], one]
    reader.last_end = actor.end
    reader.before = None


def _leave(reader: _Reader, actor: Actor) -> None:
    """Lets what follows an assigner be told of those who were sent."""
    reader.last_end = reader.last_act_end = actor.end
    reader.before = None


def _open(reader: _Reader, one: _Waiting, opener: Cue) -> None:
    """Gives an actor the role that the word right before opens: โดย, นำโดย, ได้รับมอบหมายจาก."""
    cue = (opener.start, opener.end)
    if opener.kind == "assigned_by":
        _assigned_by(reader, one, cue)
    elif opener.kind == "attend":
        if not reader.quoting:
            reader.role(one, "participant", cue, "role.met")
    elif opener.kind == "led_by":
        reader.lead_body = _body_before(reader, opener)
        reader.role(one, "lead", cue, "lead.led-by", reader.lead_body)
    elif opener.kind == "by" and reader.act_before is not None:
        act = reader.act_before
        reader.role(one, ROLE_OF.get(act.kind, act.kind), (act.start, act.end), "role.by")
        reader.act_before = None
    elif opener.kind == "by":
        reader.lead_body = _body_before(reader, opener)
        if reader.lead_body is not None:
            reader.role(one, "lead", cue, "lead.by", reader.lead_body)


def _assigned_by(reader: _Reader, one: _Waiting, cue: tuple[int, int]) -> None:
    """Makes the actor the assigner of all who wait: an assigner is not present."""
    for other in reader.waiting:
        other.assigner = one.actor
    waiting = {id(w.actor) for w in reader.waiting}
    recent = reader.parts[-2 * MOST_WAITING :]
    reader.parts[-2 * MOST_WAITING :] = [
        replace(part, assigned_by=one.actor) if id(part.actor) in waiting else part for part in recent
    ]
    reader.role(one, "assigner", cue, "role.assigned-by")


def _body_before(reader: _Reader, cue: Cue) -> Body | None:
    body = reader.body
    if body is None or _gap(reader, body.end, cue.start).strip(" )("):
        return None
    return body


OPENERS = frozenset({"list", "with", "led_by", "by", "assigned_by", "assign", "assigned"})


def _meet_cue(reader: _Reader, cue: Cue) -> None:
    kind = cue.kind
    if kind.endswith("signatory") or kind == "signing":
        reader.signing = cue
    if kind in OPENERS:
        _meet_opener(reader, cue)
        return
    if kind == "said" and GRAMMAR["cue.said-something"].match(reader.scan.text, cue.start):
        kind = "quote"
    if kind.startswith(GROUP):
        _group(reader, cue, kind.removeprefix(GROUP))
    elif kind in NAMED_ACTS:
        _act(reader, cue)
    elif kind in _READERS:
        _READERS[kind](reader, cue)
    met = kind == "attend" and reader.scan.text.endswith(_MEETING, cue.start, cue.end)
    reader.before = cue if met else None


def _meet_opener(reader: _Reader, cue: Cue) -> None:
    """Takes note of a word that opens what follows: a list, somebody who leads, somebody who sends."""
    if cue.kind in ("list", "with"):
        reader.listing = True
        reader.list_from = cue.end
        reader.along = reader.scan.text.startswith("พร้อม", cue.start) or cue.kind == "with"
        _drop_done(reader)
    if cue.kind == "assign":
        _assign(reader, cue)
    reader.before = cue


def _drop_done(reader: _Reader) -> None:
    reader.waiting = [w for w in reader.waiting if not w.role]


def _near(reader: _Reader, cue: Cue) -> bool:
    """Returns whether a cue says what the last actor does: right after, or after another act of theirs."""
    if not reader.waiting:
        return False
    end = reader.waiting[-1].actor.end
    if GRAMMAR["predicate.near"].fullmatch(_gap(reader, end, cue.start)):
        return True
    since = reader.last_act_end
    if since < end:
        titled = cue.kind in AFTER_A_POST
        return titled and GRAMMAR["predicate.after-title"].fullmatch(_gap(reader, end, cue.start)) is not None
    gap = _gap(reader, since, cue.start)
    chained = GRAMMAR["predicate.chained"].fullmatch(gap) or GRAMMAR["predicate.near"].fullmatch(gap)
    return bool(gap and chained)


def _joined(reader: _Reader) -> list[_Waiting]:
    """Returns the last actor and those before who are joined to it by และ."""
    group = [reader.waiting[-1]]
    if group[0].actor.via == "representing":
        return group
    for one in reversed(reader.waiting[:-1]):
        if not group[-1].joined:
            break
        group.append(one)
    return group


def _act(reader: _Reader, cue: Cue) -> None:
    if cue.kind in DONE_BY and _BY_FOLLOWS.match(reader.scan.text, cue.end):
        reader.act_before = cue
        return
    said_after = _is_after(reader, cue)
    if not (said_after or _near(reader, cue)):
        return
    if reader.quoting and not said_after and not reader.waiting[-1].opened:
        return
    rule = f"role.{cue.kind}"
    for one in _doers(reader):
        reader.role(one, ROLE_OF.get(cue.kind, cue.kind), (cue.start, cue.end), rule)
    reader.last_act_end = cue.end


def _doers(reader: _Reader) -> list[_Waiting]:
    """Returns whose act follows: the last actor and those joined to it; of `A พร้อมด้วย B …` it is A's."""
    if reader.waiting[-1].along:
        principal = next((w for w in reader.waiting if not w.listed and not w.role), None)
        if principal is not None:
            return [principal]
    return _joined(reader)


def _is_after(reader: _Reader, cue: Cue) -> bool:
    """Returns whether a cue tells what the speaker did before speaking: เปิดเผยภายหลังเป็นประธานการประชุม."""
    if not reader.waiting or reader.last_act_end < 0:
        return False
    gap = _gap(reader, reader.last_act_end, cue.start)
    told = reader.scan.text[max(reader.block.start, reader.last_act_end - 8) : reader.last_act_end]
    return _AFTER.fullmatch(gap) is not None or (not gap.strip() and told.endswith("หลัง"))


def _visit(reader: _Reader, cue: Cue) -> None:
    """Makes the first of those who wait the principal of a visit, and the others those who came along."""
    if not reader.waiting:
        return
    after = _is_after(reader, cue)
    if reader.quoting and not after and not reader.waiting[-1].opened:
        return
    end = max(reader.waiting[-1].actor.end, reader.last_act_end)
    apart = cue.start - end > ATTEND_REACH // 2 or _OTHER_CLAUSE.search(reader.scan.text, end, cue.start)
    if apart and not (after or _near(reader, cue)):
        return
    span = (cue.start, cue.end)
    idle = [w for w in reader.waiting if not w.role]
    principal = next((w for w in idle if not w.listed), None if idle else reader.waiting[-1])
    if principal is None or (not idle and len(reader.waiting) > 1):
        return
    reader.role(principal, "lead", span, "role.visit")
    for one in reader.waiting:
        if not one.role:
            reader.role(one, "participant", span, "role.visit")
    reader.last_act_end = cue.end


def _group(reader: _Reader, cue: Cue, role: str) -> None:
    if not reader.waiting or cue.start - reader.waiting[-1].actor.end > ATTEND_REACH // 2:
        return
    if reader.quoting and not any(w.opened for w in reader.waiting):
        return
    targets = [w for w in reader.waiting if not w.role or _is_lead_only(reader, w)]
    for one in targets:
        reader.role(one, role, (cue.start, cue.end), f"role.{role}")
    reader.last_act_end = cue.end


def _is_lead_only(reader: _Reader, one: _Waiting) -> bool:
    return all(p.role == "lead" for p in reader.parts[-2 * MOST_WAITING :] if p.actor is one.actor)


def _attend(reader: _Reader, cue: Cue) -> None:
    if reader.quoting or not reader.waiting:
        return
    end = max(reader.waiting[-1].actor.end, reader.last_act_end)
    if cue.start - end > ATTEND_REACH or _OTHER_CLAUSE.search(reader.scan.text, end, cue.start):
        return
    for one in reader.waiting:
        if not one.role:
            reader.role(one, "participant", (cue.start, cue.end), "role.attend")
    reader.listing = False


def _assign(reader: _Reader, cue: Cue) -> None:
    """Makes the actor before มอบหมายให้ the assigner of whoever comes next."""
    if reader.waiting and _near(reader, cue):
        one = reader.waiting.pop()
        reader.role(one, "assigner", (cue.start, cue.end), "role.assign")
        reader.assigner = one.actor


def _goes_on(reader: _Reader, cue: Cue) -> None:
    """Takes what follows as said by the one whose acts the paragraph tells of: โดยเน้นย้ำว่า …."""
    one = reader.waiting[-1] if reader.waiting else None
    if one is None or reader.quoting or not (one.role or _near(reader, cue)):
        return
    _quoted(reader, cue, [one])


def _quote(reader: _Reader, cue: Cue) -> None:
    if reader.waiting and _near(reader, cue):
        _quoted(reader, cue, _joined(reader))


def _quoted(reader: _Reader, cue: Cue, speakers: list[_Waiting]) -> None:
    for one in speakers:
        reader.role(one, "quoted_speaker", (cue.start, cue.end), "role.quoted")
    reader.last_act_end = cue.end
    start, told = _said_from(reader, cue)
    if start < reader.block.end:
        reader.quotes.append(Quote(reader.waiting[-1].actor, start, reader.block.end))
    if told:
        reader.quote_from = start if reader.quote_from is None else min(start, reader.quote_from)


def _stress(reader: _Reader, cue: Cue) -> None:
    """Gives those who say what matters to them the role of speaking."""
    one = reader.waiting[-1] if reader.waiting else None
    if one is not None and not reader.quoting and _near(reader, cue):
        reader.role(one, "speaker", (cue.start, cue.end), "role.stress")
        reader.last_act_end = cue.end


def _said_from(reader: _Reader, cue: Cue) -> tuple[int, bool]:
    """Returns where what was said begins, and whether ว่า opens it: what follows is then speech."""
    text = reader.scan.text
    complete = text.startswith("ว่า", cue.end - 3)
    late = text.startswith(("หลัง", "ในการ"), cue.end - 4) or text.startswith("ระหว่าง", cue.end - 7)
    pattern = _AFTER_DOING if late else _AFTER_SAID
    found = None if complete else pattern.match(text, cue.end, reader.block.end)
    at = found.end() if found else cue.end
    while at < reader.block.end and text[at] == " ":
        at += 1
    return at, bool(complete or found)


def _order(reader: _Reader, cue: Cue) -> None:
    """Makes the actor who gives orders to nobody that is named the one who assigns."""
    if reader.waiting and _near(reader, cue):
        reader.role(reader.waiting[-1], "assigner", (cue.start, cue.end), "role.assign")
        reader.last_act_end = cue.end


_READERS = {
    "quote": _quote, "goes_on": _goes_on, "attend": _attend, "stress": _stress, "visit": _visit, "order": _order,
}  # fmt: skip


def _flush(reader: _Reader) -> None:
    """Gives those whom a list word opened, or who speak for a place, and who got no role the one of coming."""
    for one in reader.waiting:
        represents = one.actor.via == "representing"
        if not one.role and (represents or (one.listed and not reader.quoting)):
            span = one.actor.span
            reader.role(one, "participant", span, "role.listed")


def _sign(reader: _Reader) -> None:
    """Makes signatories of those who lead the parties, where a paragraph lists parties that sign together."""
    signing = _SIGNING.search(reader.scan.text, reader.block.start, reader.block.end)
    leads = [p for p in reader.parts if p.rule in ("lead.by", "lead.joined")]
    if signing is None or len(leads) < FEWEST_PARTIES or signing.start() > leads[0].cue[0]:
        return
    reader.parts += [
        Part(p.actor, "signatory", signing.span(), "role.signing-party", p.on_behalf) for p in leads
    ]


def trim_quotes(quotes: list[Quote], actors: Sequence[Actor]) -> list[Quote]:
    """Returns the quotes, each ended where the paragraph comes to somebody else who acts."""
    trimmed = []
    starts = sorted(actor.start for actor in actors)
    for quote in quotes:
        following = bisect_right(starts, quote.start)
        stop = starts[following] if following < len(starts) else quote.end
        end = min(stop, quote.end, quote.start + LONGEST_QUOTE)
        trimmed.append(Quote(quote.actor, quote.start, end))
    return trimmed
