"""Ids of what is told of in several places: each is minted from the same slots wherever a document speaks of it."""

from loaders.registry import Mention
from ontology.ids import mint, place_id
from ontology.model import SY


def plan_series_id(name: str) -> str:
    """Returns the id of a series of plans by its key in the register or, failing that, by its name."""
    return mint(SY.PlanSeries, name)


def plan_phase_id(series: str, ordinal: int | None) -> str:
    """Returns the id of the edition or phase of a series of plans that has a number; None where none is stated."""
    return mint(SY.PlanPhase, series, ordinal)


def programme_id(key: str) -> str:
    """Returns the id of the programme with this key in the register."""
    return mint(SY.Programme, key)


def initiative_id(programme: str, province: str) -> str:
    """Returns the id of the part that the province with a code has in a programme."""
    return mint(SY.Initiative, programme, place_id(province))


def registered_post(post: Mention) -> str:
    """Returns what a post of the register is known by: its key, with the prefix that makes a deputy's or the like."""
    return f"{post.key} {post.slots.get('prefix', '')}"


def post_id(name: str, served: str | None) -> str:
    """Returns the id of a post by what it is known by in the register, or its head word, and what its holder serves."""
    return mint(SY.Post, name, served)


def participation_id(event: str, agent: str, role: str) -> str:
    """Returns the id of what somebody, or a body, does in a meeting or session."""
    return mint(SY.Participation, event, agent, role)
