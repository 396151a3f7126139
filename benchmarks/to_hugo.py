"""The invented archive for Hugo: persons, topics and places are taxonomies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from plain import TERMS, pages

Files = Iterator[tuple[str, bytes]]


def files(project: Path) -> Files:
    """The content of a site of Hugo's with the entries of a project, each file by its path."""
    for page in pages(project):
        name = f"{page.id}/_index.md" if page.kind in TERMS else f"{page.id}.md"
        front = json.dumps(page.data, indent=1)
        yield f"content/{page.kind}/{name}", f"{front}\n\n{page.body}".encode()


def command(source: Path, output: Path) -> list[str]:
    """What builds the site of a source."""
    return ["hugo", "--quiet", "--source", str(source), "--destination", str(output)]
