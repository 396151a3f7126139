"""Which passage of a record was meant by a path that none has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice

from regesta.model.text import Block
from regesta.problems import did_you_mean

MOST = 3
_STEP = re.compile(r"\(?[^\W_]+\)?")
_OF_A_KIND = re.compile(r"([a-z]?)(\d{1,4})")
_LABELLED = re.compile(r"(^|[.)])[a-z]{2,12}\.\w")
_KINDS = {"p": "paragraph", "s": "section", "b": "item", "t": "table", "q": "quotation"}
_LISTS = ("ordered", "bullets")


def meant(path: str, body: tuple[Block, ...], known: Collection[str]) -> str:
    """A hint at the passages that `path` may have meant, or nothing: those that it labels; the
    one that stands at the place that its numbers count to, `s1p1` for `1(1)`, where what stands
    there has no label; the one most like it. `known` are all paths."""
    if labelled := list(islice((one for one in known if _ends_with_label(one, path)), MOST)):
        return _hint(labelled)
    counted = _counted(path, body)
    return _hint([counted]) if counted else did_you_mean(path, known)


def on_paths(path: str, known: Collection[str]) -> str:
    """What can be said of a path that is near to none: how the others are written."""
    if _LABELLED.search(path):
        return "a label that the build does not know is added in `site.yaml`, under `labels`"
    shown = ", ".join(f"`{one}`" for one in islice(known, 2 * MOST))
    return f"its passages are {shown}{' ...' if len(known) > 2 * MOST else ''}"


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
