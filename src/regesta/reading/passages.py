"""Which passage of a record was meant by a path that none has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from itertools import islice

from regesta.model.text import BYLINE, DATELINE, TITLE, Block

MOST = 3
_LIKE = 0.7
_OUTSIDE = (TITLE, DATELINE, BYLINE)
_STEP = re.compile(r"\(?[^\W_]+\)?")
_OF_A_KIND = re.compile(r"([a-z]?)(\d{1,4})")
_LABELLED = re.compile(r"(^|[.)])[a-z]{2,12}\.\w")
_KINDS = {"p": "paragraph", "s": "section", "b": "item", "t": "table", "q": "quotation"}
_LISTS = ("ordered", "bullets")


def meant(path: str, body: tuple[Block, ...], known: Collection[str]) -> str:
    """A hint at the passages that `path` may have meant, or nothing: those that it labels; the
    one that stands at the place that its numbers count to, `s1p1` for `1(1)`, where what stands
    there has no label; those most like it, where it begins as none. `known` are all paths."""
    if labelled := list(islice((one for one in known if _ends_with_label(one, path)), MOST)):
        return _hint(labelled)
    if counted := _counted(path, body):
        return _hint([counted])
    near = [] if _within(path, known) else get_close_matches(path, sorted(known), MOST, _LIKE)
    return _hint(near) if near else ""


def on_paths(path: str, known: Collection[str]) -> str:
    """What can be said of a path that is near to none: which others stand under the first of it
    that is one; else how they are written."""
    above, within = _within(path, known) or ("", [])
    passages = [one for one in known if one not in _OUTSIDE]
    if _LABELLED.search(path) and not within:
        return "a label that the build does not know is added in `site.yaml`, under `labels`"
    shown = ", ".join(f"`{one}`" for one in (within or passages)[: 2 * MOST])
    more = " ..." if len(within or passages) > 2 * MOST else ""
    return f"{f'those within `{above}`' if within else 'its passages'} are {shown}{more}"


def _within(path: str, known: Collection[str]) -> tuple[str, list[str]] | None:
    """The longest beginning of a path that is one, and those that stand within it."""
    ways = ((path[:end], path[end:]) for end in range(len(path) - 1, 0, -1))
    above = next((way for way, rest in ways if way in known and not rest[0].isdigit()), "")
    within = [one for one in known if above and one != above and one.startswith(above)]
    return (above, within) if within else None


def _hint(paths: list[str]) -> str:
    return f"did you mean {' or '.join(f'`{one}`' for one in paths)}?"


def _ends_with_label(path: str, label: str) -> bool:
    """Whether a path ends with a label, by itself or with what it stands under."""
    above = path.removesuffix(label)
    return above != path and (above[-1:] == "." or label[:1] == "(")


def _counted(path: str, body: tuple[Block, ...]) -> str:
    """The path of the block to which the numbers of a path count, each within the one before it;
    nothing where there is none."""
    found, blocks = "", body
    for step in _STEP.findall(path):
        within = tuple(_flat(blocks))
        block = _labelled(within, found, step) or _at_place(within, step.strip("()"))
        if not block:
            return ""
        found, blocks = block.path, block.children
    return found


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield from _flat(block.children) if block.kind in _LISTS else (block,)


def _labelled(within: tuple[Block, ...], above: str, step: str) -> Block | None:
    own = {block.path.removeprefix(above).lstrip("."): block for block in within}
    return own.get(step) or own.get(step.strip("()"))


def _at_place(within: tuple[Block, ...], step: str) -> Block | None:
    """The block without a label at the place that a step names, `p2` or `2`: of its kind, else of
    the sections where there are any, else of all."""
    match = _OF_A_KIND.fullmatch(step)
    if not match:
        return None
    kind = _KINDS.get(match[1], "section" if not match[1] else "")
    counted = [block for block in within if not block.label and block.kind != "footnote"]
    of_kind = [block for block in counted if block.kind == kind]
    several = of_kind or ([] if match[1] else counted)
    place = int(match[2])
    return several[place - 1] if 0 < place <= len(several) else None
