"""Places: what the text names is asserted, what the register adds to it is inferred."""

from loaders.frames.model import Span
from loaders.registry import PlaceEntry
from loaders.registry.facts import RegionSet, regions_of
from loaders.statements.writer import Writer
from ontology.ids import mint, place_id
from ontology.model import SY
from ontology.statements import TYPE

CLASSES = {"province": SY.Province, "district": SY.District, "subdistrict": SY.Subdistrict}
RULE = "registry.places"
REGIONS = "registry.regions"


def say_place(writer: Writer, code: str, span: Span, rule: str, *, inferred: bool = False) -> str:
    """Returns the id of a place after saying that it is named at a span, with its code, names and parents."""
    entity = place_id(code)
    entry = writer.registry.places[code]
    writer.say(entity, TYPE, CLASSES[entry.level], span, rule, inferred=inferred)
    if writer.first(entity):
        _register(writer, entity, entry, span)
    return entity


def _register(writer: Writer, entity: str, entry: PlaceEntry, span: Span) -> None:
    """Says what the register knows of a place, and of the places that it lies in."""
    writer.name(entity, SY.nameTh, entry.name_th, span, RULE, inferred=True)
    writer.say(entity, SY.nameEn, entry.name_en, span, RULE, inferred=True, language="en")
    writer.say(entity, SY.code, entry.code, span, RULE, inferred=True)
    if entry.iso3166:
        writer.say(entity, SY.iso3166, entry.iso3166, span, RULE, inferred=True)
    for region in regions_of().get(entry.code, ()):
        writer.say(entity, SY.inRegion, say_region(writer, region, span), span, REGIONS, inferred=True)
    if entry.parent in writer.registry.places:
        writer.say(entity, SY.within, place_id(entry.parent), span, RULE, inferred=True)
        say_place(writer, entry.parent, span, RULE, inferred=True)


def say_region(writer: Writer, region: RegionSet, span: Span) -> str:
    """Returns the id of a region after saying its names and whose division of the country it is of."""
    entity = mint(SY.Region, region.scheme, region.key)
    if writer.first(entity):
        writer.say(entity, TYPE, SY.Region, span, REGIONS, inferred=True)
        writer.name(entity, SY.nameTh, region.name_th, span, REGIONS, inferred=True)
        writer.say(entity, SY.nameEn, region.name_en, span, REGIONS, inferred=True, language="en")
        writer.say(entity, SY.regionScheme, region.scheme, span, REGIONS, inferred=True)
    return entity


def say_village(writer: Writer, entity: str, name: str, code: str, span: Span, chain: Span) -> str:
    """Returns the id of a village that a text names before the place that it lies in."""
    writer.say(entity, TYPE, SY.Village, span, "place.village")
    writer.name(entity, SY.nameTh, name, span, "place.village")
    writer.say(entity, SY.within, place_id(code), chain, "place.village")
    return entity
