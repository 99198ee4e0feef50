"""The registry: Thai places, public bodies, posts, units, plans and programmes, and where a text names them.

    registry = load_registry()              # once a process, about a fifth of a second
    registry.mentions(text)                 # list[Mention]: normalised text in, spans in code points out
    registry.organisation_of(mention)       # the body that a mention means, or that a post's holder serves
    registry.organisation("lp-culture-prov", {"province": "57"})  # key lp-culture-prov-57, names, kind, seat
    registry.provinces_listed(text, end)    # bare names that go on a list after a province with its head
    registry.places, .organisations, .posts, .units, .regions, .plans, .programmes  # frozen entries by key

A mention has start, end, kind, key and slots (entries.Mention says which). Mentions do not overlap: the
leftmost wins, of those the longest, so that a post hides the body inside its title; `organisation_of` gives
it back. Provinces need their head word, except กรุงเทพมหานคร and กทม.; a district or subdistrict has its code
as key when the text settles it, else an empty key.

A pattern's key (`lp-…`) with its slots makes one body: a province is `province-57` (Bangkok: `bma`),
a district `district-5701`, others the pattern's key and the code or number, or for a free place name ten
hexadecimal digits and the province where it is known.
"""

from loaders.registry.core import Registry, load_registry
from loaders.registry.entries import (
    BANGKOK,
    OF_A_PLACE,
    Mention,
    OrganisationEntry,
    PlaceEntry,
    PlanEntry,
    PlanPhaseEntry,
    PostEntry,
    ProgrammeEntry,
    RegionEntry,
    UnitEntry,
)
from loaders.registry.tails import SLOT

__all__ = [
    "BANGKOK",
    "OF_A_PLACE",
    "SLOT",
    "Mention",
    "OrganisationEntry",
    "PlaceEntry",
    "PlanEntry",
    "PlanPhaseEntry",
    "PostEntry",
    "ProgrammeEntry",
    "RegionEntry",
    "Registry",
    "UnitEntry",
    "load_registry",
]
