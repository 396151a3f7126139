"""The invented archive for Pelican: persons are its authors, topics its tags, places categories.

A name stands once, in `terms.json`, and the articles hold ids, so that to rename a person is to
edit one file, as with us and with Hugo.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from plain import TERMS, Page, pages

Files = Iterator[tuple[str, bytes]]


def files(project: Path) -> Files:
    """The content of a site of Pelican's with the entries of a project, each file by its path."""
    terms = {}
    for page in pages(project):
        terms[f"{page.kind}/{page.id}"] = page.data["title"]
        if page.kind == "records":
            yield f"content/articles/{page.id}.md", _text(_article(page), f"[TOC]\n{page.body}")
        elif page.kind not in TERMS:
            yield f"content/pages/{page.kind}/{page.id}.md", _text(_page(page), page.body)
    yield "terms.json", json.dumps(terms, indent=1).encode()


def command(source: Path, output: Path) -> list[str]:
    """What builds the site of a source."""
    return [
        *(sys.executable, "-m", "pelican", str(source / "content"), "--output", str(output)),
        *("--settings", str(source / "pelicanconf.py"), "--fatal", "warnings"),
    ]


def _article(page: Page) -> dict[str, str]:
    data = page.data
    plain = {name: data[name] for name in ("title", "date", "genre", "abstract", "issuer", "copy")}
    return {
        **plain,
        "slug": page.id,
        "meeting": data["meeting"],
        "authors": "; ".join(data["persons"]),
        "tags": ", ".join(data["topics"]),
        "category": data["places"][0],
        **{name: json.dumps(data[name]) for name in ("under", "acts", "notes")},
    }


def _page(page: Page) -> dict[str, str]:
    return {"title": page.data["title"], "slug": page.id, "section": page.kind}


def _text(meta: dict[str, str], body: str) -> bytes:
    lines = (f"{name}: {value}" for name, value in meta.items())
    return "\n".join((*lines, "", body)).encode()
