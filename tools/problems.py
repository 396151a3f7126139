"""Write what each kind of problem is where people read it.

    python tools/problems.py

`docs/problems.md`. What is said stands in `src/regesta/reference/problems/`; change it there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from regesta.reference.explained import Explained, groups

FILE = Path(__file__).resolve().parents[1] / "docs/problems.md"
_HEAD = """\
# Problems

Whatever `check` and `build` find wrong is told with a code: `error[R401]`. Here stands what each
means and how it is mended; `regesta explain R401` says the same in the terminal. A code never
changes its meaning. What you read in the examples is invented.
"""


def written() -> str:
    """The page, a part a group of kinds."""
    return "\n".join((_HEAD, *_parts()))


def _parts() -> Iterator[str]:
    for group in groups():
        yield f"## {group.title}\n"
        yield from map(_part, group.kinds)


def _part(one: Explained) -> str:
    said = f"### {one.kind}: {one.name}\n\n{one.said}\n"
    example = f"\nNot so:\n\n```\n{one.wrong}```\n\nBut so:\n\n```\n{one.right}```\n"
    return said + example if one.right else said


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8", newline="\n")
