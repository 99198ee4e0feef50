"""What a meeting was made of and what was said of plans in it, in the order in which the parts need one another."""

from loaders.frames.agenda import find_agendas
from loaders.frames.changes import find_changes, find_published
from loaders.frames.contents_model import Contents
from loaders.frames.factors import find_factors, find_indicators
from loaders.frames.horizons import find_horizons
from loaders.frames.lists import find_openers
from loaders.frames.model import Frames
from loaders.frames.plan_parts import find_plan_parts
from loaders.frames.regions import find_regions
from loaders.frames.sessions import find_groups, find_sessions
from loaders.frames.topics import find_topics
from loaders.mentions.scan import Scan


def find_contents(scan: Scan, frames: Frames) -> Contents:
    """Returns the sessions, groups and issues of the event, and the factors, goals and changes that are told of."""
    contents = Contents()
    openers = find_openers(scan.text)
    if frames.meeting is not None:
        contents.sessions = find_sessions(scan, frames.meeting)
        contents.groups = find_groups(scan, contents.sessions)
        contents.agendas, doubts = find_agendas(scan, contents.sessions, openers)
        contents.doubts += doubts
        contents.regions = list(find_regions(scan, frames.meeting))
    contents.factors, doubts = find_factors(scan, frames, openers)
    contents.doubts += doubts
    contents.aims, doubts = find_plan_parts(scan, frames, openers)
    contents.doubts += doubts
    contents.aims += find_indicators(scan, frames)
    if frames.meeting is not None:
        told = [factor.cue for factor in contents.factors]
        told += [(item.start, item.end) for aims in contents.aims for item in aims.items]
        contents.topics = find_topics(scan, frames, told)
    contents.horizons = list(find_horizons(scan, frames))
    contents.changes = find_changes(scan)
    contents.published = find_published(scan)
    return contents
