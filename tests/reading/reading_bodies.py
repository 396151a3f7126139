"""Bodies for tests: parsed, and shown as an outline that a person can check.

A line of an outline is the block's line in the body, its kind, its path, its label in `` ` ` ``
and its text, with styles as tags and `⏎` where a line ends; `~` after a label says that no space
follows it. A problem is `! line:column message`, its hint below.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from regesta.model.text import Block, Run
from regesta.problems import Problem
from regesta.reading import body, frontmatter
from regesta.reading.labels import labels

HEAD = "---\ntitle: A title\n---\n"
HEAD_LINES = HEAD.count("\n")


def parse(
    text: str, *, links: bool = False, seed: str | None = "", title: str = ""
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The blocks and problems of a body; places count from the file's first line."""
    head = HEAD.replace("A title", json.dumps(title)) if title else HEAD
    matter, problems = frontmatter.read((head + text).encode(), "file.md")
    if matter is None:
        return (), problems
    return body.parse(matter, "file.md", labels(), links=links, seed=seed)


def outline(text: str, *, links: bool = False, seed: str = "") -> str:
    """The outline of a body and its problems."""
    blocks, problems = parse(text, links=links, seed=seed)
    return "\n".join([*_blocks(blocks, 0), *_problems(problems)])


def _blocks(blocks: tuple[Block, ...], depth: int) -> Iterator[str]:
    for block in blocks:
        label = f" `{block.label}`{'~' * block.glued}" if block.label else ""
        words = _styled(block.runs)
        text = f": {words}" if words else ""
        head = f"{block.kind} {block.path}".rstrip()
        yield f"{block.line - HEAD_LINES:>3} {'  ' * depth}{head}{label}{text}"
        for row in block.rows:
            cells = " | ".join(_styled(cell) for cell in row)
            yield f"    {'  ' * depth}  | {cells}"
        yield from _blocks(block.children, depth + 1)


def _styled(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs).replace("\n", "⏎")


def _run(run: Run) -> str:
    if run.footnote:
        return f"<fn {run.footnote}>"
    text = f"<em>{run.text}</em>" if run.emphasis else run.text
    text = f"<strong>{text}</strong>" if run.strong else text
    return f"<a {run.href}>{text}</a>" if run.href else text


def _problems(problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in sorted(problems, key=lambda problem: problem.sort_key):
        place = problem.place
        yield f"! {place.line - HEAD_LINES}:{place.column} {problem.message}"
        yield f"  {problem.hint}"
