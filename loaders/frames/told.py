"""Events of which a release tells by what somebody did there, without a day, a venue or a name of their own."""

from collections.abc import Iterable, Sequence

from loaders.frames.days.choice import day_beside
from loaders.frames.days.signs import title_has
from loaders.frames.event import where_told
from loaders.frames.model import Meeting, Part, Quote, Span
from loaders.frames.roles.presence import PRESIDES
from loaders.mentions.scan import Scan

TELLING_RULES = frozenset({"role.visit", "role.by", "role.speaker"})
TELLING = PRESIDES | {"opening_speaker", "participant", "reporter", "signatory", "witness", "moderator"}
BARELY_TELLING = frozenset(
    {"role.assign", "role.sends", "role.assigned-by", "lead.led-by"}
)  # no word of coming
SAYS = "says"  # cues of those who thank, warn or advise, which needs no event


def event_told(scan: Scan, lead: Span, parts: Iterable[Part]) -> Meeting | None:
    """Returns the event in which somebody presides, comes, signs or the like."""
    says = {cue.start for cue in scan.cues if cue.kind == SAYS}
    telling = (p.cue for p in parts if p.role in TELLING or p.rule in TELLING_RULES)
    told = next((cue for cue in telling if cue[0] not in says), None)
    if told is None:
        return None
    where = where_told(scan, lead)
    dated = where is not None and where.levels and not title_has(scan, "title.cabinet")
    day = day_beside(scan, where.start, where.end) if where and dated else None
    return Meeting(day, None, where, None, told=told)


def event_barely_told(scan: Scan, parts: Iterable[Part], quotes: Sequence[Quote]) -> Meeting | None:
    """Returns the event of which a release tells nothing but that somebody gave orders, spoke or stressed something."""
    quoted = min((quote.start for quote in quotes), default=None)
    barely = next((part.cue for part in parts if _barely_tells(scan, part, quoted)), None)
    return Meeting(None, None, None, None, told=barely) if barely else None


def _barely_tells(scan: Scan, part: Part, quoted: int | None) -> bool:
    """Returns whether a part tells that something happened, though not what.

    What somebody stresses does where nobody is quoted, for whom it would be only told, and not in a headline;
    what somebody says, before anybody is quoted.
    """
    if part.rule in ("role.stress", "role.speaker"):
        told = quoted is not None and (part.rule == "role.stress" or part.cue[0] > quoted)
        return not told and part.cue[0] > scan.blocks[0].end
    return part.rule in BARELY_TELLING
