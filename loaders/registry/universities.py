"""How universities are named besides by their names: with the head word short, or with a space in the name."""

from collections.abc import Iterator

from loaders.registry.gazetteer import Names

UNIVERSITY, SHORT_UNIVERSITY = "มหาวิทยาลัย", "ม."
GROUPS = ("ราชภัฏ", "ราชภัฎ", "เทคโนโลยีราชมงคล", "เทคโนโลยีพระจอมเกล้า")  # of universities that are named alike


def university_names(name: str, places: Names) -> Iterator[str]:
    """Yields the other forms of a university's name: ม.X, ม. X, มหาวิทยาลัย X, มหาวิทยาลัยราชภัฏ X.

    The name of a place does not follow the bare head word after a space: the places of a list stand so too.
    """
    rest = name.removeprefix(UNIVERSITY)
    if rest == name:
        return
    group = next((one for one in GROUPS if rest.startswith(one) and rest != one), "")
    apart = [f"{group} {rest.removeprefix(group)}"] if group else []
    yield from (f"{SHORT_UNIVERSITY}{gap}{one}" for gap in ("", " ") for one in (rest, *apart))
    yield from (f"{UNIVERSITY}{one}" for one in apart)
    if rest not in places:
        yield f"{UNIVERSITY} {rest}"
