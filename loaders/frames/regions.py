"""The regions that an event is about: `17 จังหวัดภาคเหนือ` is the North of the body that counts seventeen provinces."""

from collections.abc import Iterator

from loaders.frames.contents_model import RegionNamed
from loaders.frames.event import lead_span
from loaders.frames.model import Meeting
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.registry.facts import region_of_size

NUMBER_REACH = 24  # characters before a region in which the number of its provinces begins


def find_regions(scan: Scan, meeting: Meeting) -> Iterator[RegionNamed]:
    """Yields the regions that the event's own paragraph names with the number of their provinces."""
    start, end = lead_span(scan, meeting.day)
    said = next((cue.start for cue in between(scan.cues, start, end) if cue.kind == "quote"), end)
    for mention in between(scan.mentions, start, said):
        if mention.kind != "region":
            continue
        found = GRAMMAR["region.counted"].search(
            scan.text, max(start, mention.start - NUMBER_REACH), mention.start
        )
        region = region_of_size(mention.key, int(found["number"])) if found else None
        if found and region:
            yield RegionNamed(region, (found.start(), mention.end))
