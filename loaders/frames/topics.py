"""What somebody speaks of or stresses, and the theme that an event is held under."""

from collections.abc import Iterator

import regex

from loaders.frames.contents_model import TopicNamed
from loaders.frames.event import lead_span
from loaders.frames.model import Frames, Part, Quote, Span
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between

ABOUT = "ถึง"  # what words end in after which a subject is named
QUOTE_REACH = 300
WHOLE = "เรื่อง"  # what words of stressing end in after which any subject is named


def find_topics(scan: Scan, frames: Frames, told: list[Span]) -> list[TopicNamed]:
    """Returns the subjects that people of the event speak of or stress, and the event's own theme.

    Words that tell of factors and indicators are no subject besides.
    """
    named = Cover([*((name.start, name.end) for name in scan.names), *told])
    topics = [*_stressed(scan, frames.parts), *_spoken_of(scan, frames)]
    topics = [topic for topic in topics if not named.touches(*topic.span)]
    return [*topics, *_themes(scan, frames)]


def _stressed(scan: Scan, parts: list[Part]) -> Iterator[TopicNamed]:
    for part in parts:
        if part.rule == "role.stress":
            whole = scan.text.endswith(WHOLE, *part.cue)
            found = _subject(scan, "topic.bare" if whole else "topic.stressed", part.cue[1])
            if found is not None:
                yield TopicNamed(found, None, part, "topic.stressed")


def _spoken_of(scan: Scan, frames: Frames) -> Iterator[TopicNamed]:
    """Yields what people are quoted to speak of: กล่าวถึงการ…, with the quotation where there is one."""
    quotes = sorted(frames.quotes, key=lambda quote: quote.start)
    for part in frames.parts:
        if part.rule == "role.quoted" and scan.text.endswith(ABOUT, *part.cue):
            found = _subject(scan, "topic.spoken-of", part.cue[1])
            if found is not None:
                yield TopicNamed(found, _quote_of(quotes, part), part, "topic.spoken-of")


def _quote_of(quotes: list[Quote], part: Part) -> Quote | None:
    """Returns what was said after the words that open it, by the same one."""
    near = between(quotes, part.cue[1], part.cue[1] + QUOTE_REACH)
    return next((quote for quote in near if quote.actor == part.actor), None)


def _subject(scan: Scan, rule: str, at: int) -> Span | None:
    block = scan.block_at(at)
    found = GRAMMAR[rule].match(scan.text, at, block.end) if block else None
    return found.span("name") if found else None


def _themes(scan: Scan, frames: Frames) -> Iterator[TopicNamed]:
    """Yields the theme of an event that has a name or a day, from the paragraph that tells of it."""
    meeting = frames.meeting
    if meeting is None or (meeting.day is None and meeting.name is None):
        return
    start, end = lead_span(scan, meeting.day)
    found: regex.Match[str] | None = GRAMMAR["topic.theme"].search(scan.text, start, end)
    if found is not None:
        yield TopicNamed(found.span("name"), None, None, "topic.theme")
