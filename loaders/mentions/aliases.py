"""Bodies that the text joins with a short form: คณะกรรมการดูแลน้ำ (คณะกรรมการ W) is one body with two names."""

from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import as_other
from loaders.mentions.model import Body

LONGEST_SHORT = 50
_HEADS = tuple(sorted(GRAMMAR.words("body_head"), key=len, reverse=True))


def with_short_forms(text: str, bodies: list[Body]) -> list[Body]:
    """Returns the bodies, one that the grammar read and its short form in brackets or after หรือ as one and the same.

    A short form that a register lists under a name with the same head word is that body: the text writes its full
    name in its own way. One that begins with another letter than the full name is that of its owner.
    """
    at = {body.start: body for body in bodies}
    named = {body.name: body for body in bodies if body.is_read}
    same: dict[str, Body] = {}
    for body in bodies:
        link = GRAMMAR["body.short-opens"].match(text, body.end)
        close = text.find(")", link.end(), link.end() + LONGEST_SHORT) if link and link["bracket"] else -1
        if link is None or (link["bracket"] and close < 0):
            continue
        listed = at.get(link.end())
        alias = named.get(text[link.end() : close]) if close >= 0 else None
        if alias is not None and alias.id != body.id and _head(alias) == _head(body):
            same[alias.id] = body
        elif listed is not None and body.is_read and _alike(body, listed, close):
            same[body.id] = listed
    return [as_other(body, same[body.id]) if body.id in same else body for body in bodies]


def _alike(body: Body, short: Body, close: int) -> bool:
    """Returns whether a registered short form may be that of a body: by its head word and its first letter."""
    if short.is_read or short.kind == "ministry" or "." not in short.name or close not in (-1, short.end):
        return False
    letters = GRAMMAR.words("short_letters").get(_head(body))
    return letters is not None and short.name[0] in str(letters)


def _head(body: Body) -> str:
    return next((head for head in _HEADS if body.name.startswith(head)), "")
