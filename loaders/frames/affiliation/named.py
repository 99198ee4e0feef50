"""The bodies that a document names, looked up by the beginning of their names."""

import sys
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from loaders.frames.model import Actor
from loaders.frames.senders import may_own
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between

COMMITTEE = "committee"
LAST = chr(sys.maxunicode)  # sorts behind all that begins alike
_start = attrgetter("start")


class NamedBodies:
    """The bodies that a document names. What was looked up once is kept: a long document asks often."""

    def __init__(self, scan: Scan, actors: Iterable[Actor]) -> None:
        self._text = scan.text
        self._bodies = scan.bodies
        self._by_short: dict[str, Body] | None = None
        self._served = [t.body for actor in actors for t in actor.titles if t.body is not None]
        self._of_head: dict[str, list[Body]] = {}
        self._only: dict[tuple[str, str], Body | None] = {}
        self._by_name = sorted((body.name.replace(" ", ""), i) for i, body in enumerate(scan.bodies))

    def only_of_kind(self, kind: str) -> Body | None:
        """Returns the one body of a kind that posts serve or, failing that, that is named; None if there are more."""
        key = ("", kind)
        if key not in self._only:
            served = [body for body in self._served if body.kind == kind]
            self._only[key] = _only(served or [body for body in self._bodies if body.kind == kind])
        return self._only[key]

    def last_of_head(self, head: str, start: int, end: int) -> Body | None:
        """Returns the last body named between two indexes that owns units and whose name begins with a head."""
        named = between(self._named(head), start, end)
        return named[-1] if named else None

    def only_of_head(self, head: str) -> Body | None:
        """Returns the one body of the document that owns units and whose name begins with a head."""
        key = (head, "")
        if key not in self._only:
            self._only[key] = _only(self._named(head))
        return self._only[key]

    def only_committee(self, head: str) -> Body | None:
        """Returns the one committee of the document whose name begins with a head."""
        key = (head, COMMITTEE)
        if key not in self._only:
            committees = (body for body in self._bodies if body.kind == COMMITTEE)
            self._only[key] = _only(body for body in committees if body.name.startswith(head))
        return self._only[key]

    def first_called(self, name: str) -> Body | None:
        """Returns the first body whose name, written without spaces, begins with a name."""
        start = bisect_left(self._by_name, (name, 0))
        end = bisect_left(self._by_name, (name + LAST, 0), lo=start)
        return min((self._bodies[i] for _, i in self._by_name[start:end]), key=_start, default=None)

    def of_short_form(self, short: str) -> Body | None:
        """Returns the first body that the text tells a short form of, in brackets after its name."""
        if self._by_short is None:
            self._by_short = {}
            for body in self._bodies:
                told = GRAMMAR["title.bracket"].match(self._text, body.end)
                if told is not None:
                    self._by_short.setdefault(told["inside"], body)
        return self._by_short.get(short)

    def _named(self, head: str) -> list[Body]:
        if head not in self._of_head:
            self._of_head[head] = [b for b in self._bodies if b.name.startswith(head) and may_own(b)]
        return self._of_head[head]


def _only(bodies: Iterable[Body]) -> Body | None:
    """Returns the body that all of these are, the last time that it is named; None where they are several."""
    found = {body.id: body for body in bodies}
    return next(iter(found.values())) if len(found) == 1 else None
