"""What leads back to itself in a network of links, in time that grows with the number of links."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Links = Mapping[str, Sequence[str]]
"""The nodes that each node leads to."""


def circles(links: Links) -> dict[str, int]:
    """Returns a number for each node; two nodes have the same where each leads to the other.

    These are the strongly connected components, by the algorithm of Kosaraju. Source: M. Sharir, "A
    strong-connectivity algorithm and its applications in data flow analysis", 1981, doi:10.1016/0898-1221(81)90008-0.
    """
    back: dict[str, list[str]] = defaultdict(list)
    for node, nexts in links.items():
        for one in nexts:
            back[one].append(node)
    last_first = reversed([node for tree in _trees(links, links) for node in tree])
    return {node: number for number, tree in enumerate(_trees(last_first, back)) for node in tree}


def _trees(starts: Iterable[str], links: Links) -> Iterator[list[str]]:
    """Yields for each start what only it leads to of all until then, each node after those that it leads to."""
    seen: set[str] = set()
    for start in starts:
        if start in seen:
            continue
        seen.add(start)
        tree: list[str] = []
        path = [(start, iter(links.get(start, ())))]
        while path:
            node, rest = path[-1]
            new = next((one for one in rest if one not in seen), None)
            if new is None:
                tree.append(node)
                path.pop()
            else:
                seen.add(new)
                path.append((new, iter(links.get(new, ()))))
        yield tree
