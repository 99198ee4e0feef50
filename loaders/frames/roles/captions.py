"""Who is in the pictures of a release, by their captions."""

from collections.abc import Sequence

from loaders.frames.model import Actor, Part
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Name
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between
from loaders.text.sections import Block

TOLD_BY = tuple(GRAMMAR.words("caption_word"))


def caption_names(scan: Scan) -> list[Name]:
    """Returns the names in captions that no title opens."""
    names = []
    for block in captions(scan):
        titled = Cover((name.start, name.end) for name in between(scan.names, block.start, block.end))
        for found in GRAMMAR["caption.name"].finditer(scan.text, block.start, block.end):
            start, end = found.span()
            if not titled.touches(start, end) and start not in scan.ground.by_start:
                names.append(Name(start, end, "", start, found["given"], found["family"], "caption.name"))
    return names


def captions(scan: Scan) -> list[Block]:
    """Returns the lines that tell who is in a picture."""
    if not any(word in scan.text for word in TOLD_BY):  # most pages have none, and looking takes long
        return []
    return [b for b in scan.blocks if GRAMMAR["caption"].fullmatch(scan.text, b.start, b.end)]


def read_captions(scan: Scan, actors: Sequence[Actor], parts: Sequence[Part]) -> list[Part]:
    """Returns as those who came whoever is in a picture and is told to have done nothing else."""
    told = {part.actor.target for part in parts}
    return [
        Part(actor, "participant", (block.start, actor.start), "role.caption")
        for block in captions(scan)
        for actor in between(actors, block.start, block.end)
        if actor.target not in told and actor.person is not None
    ]
