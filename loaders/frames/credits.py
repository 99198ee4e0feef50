"""Who made the release: the credit lines, which are no part of the event."""

from loaders.frames.model import CreditNamed, Person
from loaders.frames.people import people_of, short_names
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Name
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.text.sections import Block

_NO_NAME = tuple(
    word for name in ("body_head", "class_noun", "credit_no_name") for word in GRAMMAR.words(name)
)


def credit_names(scan: Scan) -> list[Name]:
    """Returns the names in the credit lines that no title opens: given name and family name at their start."""
    names = []
    for block in scan.page.blocks:
        if block.kind != "credit" or between(scan.names, block.start, block.end):
            continue
        found = GRAMMAR["credit.name"].match(scan.text, block.rest, block.rest_end)
        if found and not found[0].startswith(_NO_NAME) and not _is_mention(scan, found.start()):
            names.append(
                Name(
                    found.start(),
                    found.end(),
                    "",
                    found.start(),
                    found["given"],
                    found["family"],
                    "credit.name",
                )
            )
    return names


def _is_mention(scan: Scan, at: int) -> bool:
    return at in scan.ground.by_start


def find_credits(scan: Scan, people: list[Person]) -> list[CreditNamed]:
    """Returns the credits: each line's people and bodies, with the role that its label gives."""
    found: list[CreditNamed] = []
    for block in scan.page.blocks:
        if block.kind == "credit":
            for role in _roles(block):
                found += [CreditNamed(role, s, person=p) for p, s in _people_in(block, people)]
                found += [CreditNamed(role, (b.start, b.end), body=b) for b in _bodies_in(scan, block)]
    return found


def _roles(block: Block) -> list[str]:
    if block.label in GRAMMAR.words("credit_both"):
        return ["writer", "photographer"]
    return [str(GRAMMAR.words("credit_label").get(block.label, "contact"))]


def _people_in(block: Block, people: list[Person]) -> list[tuple[Person, tuple[int, int]]]:
    return [
        (person, (name.start, name.end))
        for person in people
        for name in person.names
        if block.start <= name.start < block.end
    ]


def _bodies_in(scan: Scan, block: Block) -> list[Body]:
    return between(scan.bodies, block.rest, block.end)


def merge_people(scan: Scan) -> list[Person]:
    """Returns the people of the body and of the credits together."""
    names = [n for n in scan.names if scan.kind_at(n.start) != "furniture"]
    names += credit_names(scan)
    return people_of([*names, *short_names(scan.text, people_of(names))])
