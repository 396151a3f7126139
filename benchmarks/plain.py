"""The invented archive as plain pages, which any generator can take: data, and a body in Markdown.

What our program finds itself is found here before anything is measured: names in the text are
links already, passages have their permalinks, and meetings and undertakings say which records tell
of them.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

TERMS = ("persons", "topics", "places")
_ITEM = re.compile(r"( *)(\d+)\. ")


class Page(NamedTuple):
    """A page: its kind, as the folder of the entries is called, its id, and what it says."""

    kind: str
    id: str
    data: dict[str, Any]
    body: str = ""


Entries = dict[str, dict[str, Page]]


def pages(project: Path) -> Iterator[Page]:
    """The pages of an archive: records, what they tell of, and terms that have a name only."""
    found = entries(project)
    told: dict[str, list[str]] = defaultdict(list)
    for record in found["records"].values():
        told[record.data["reports"][0]["meeting"]].append(_link(record))
        for act in record.data["acts"]:
            told[act["undertakings"][0]["id"]].append(_told(record, act, found["persons"]))
        yield _record(record, found)
    for kind in ("meetings", "undertakings"):
        for page in found[kind].values():
            yield page._replace(body="\n".join(f"- {line}" for line in told[page.id]))
    for kind in TERMS:
        for page in found[kind].values():
            yield page._replace(data={"title": page.data["name"]})


def entries(project: Path) -> Entries:
    """The entries of a project of `corpus.py`, whose front matter is JSON, by kind and id."""
    found: Entries = defaultdict(dict)
    for file in sorted((project / "content").glob("*/*.md")):
        _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
        lines = (line.split(": ", 1) for line in front.splitlines())
        data = {name: json.loads(value) for name, value in lines}
        kind = file.parent.name
        found[kind][file.stem] = Page(kind, file.stem, data, body)
    return found


def _record(record: Page, found: Entries) -> Page:
    data = record.data
    report = data["reports"][0]
    persons = [each["person"] for side in report["sides"].values() for each in side]
    said = {
        "title": data["title"],
        "date": data["issued"],
        "genre": data["kind"],
        "abstract": data["summary"],
        "issuer": found["organisations"][data["issued_by"]].data["name"],
        "copy": data["source"]["file"],
        "meeting": report["meeting"],
        "persons": persons,
        "places": [found["meetings"][report["meeting"]].data["place"]],
        "topics": list(data["topics"]),
        "under": {topic: paths[0] for topic, paths in data["topics"].items()},
        "acts": [_act(act) for act in data["acts"]],
        "notes": data["notes"],
    }
    body = "\n".join(passages(record.body))
    return record._replace(data=said, body=_linked(body, persons, found["persons"]))


def passages(body: str) -> Iterator[str]:
    """The lines of an outline, those of its paragraphs and items with links to themselves."""
    section = sub = item = ""
    for line in body.splitlines():
        first, _, words = line.partition(" ")
        section = words.partition(".")[0] if first == "#" else section
        sub = words.partition(" ")[0] if first == "##" else sub
        if found := _ITEM.match(line):
            inner, number = found.groups()
            item = item if inner else number
            path = f"{section}{sub}{item}{'.' + number if inner else ''}"
            yield f"{found[0]}{_permalink(path)} {line[found.end() :]}"
        elif line and not first.startswith("#"):
            yield f"{_permalink(f'{section}{sub}p1')} {line}"
        else:
            yield line


def _permalink(path: str) -> str:
    return f'<a class="no" id="{path}" href="#{path}" title="Link to this passage">{path}</a>'


def _act(act: dict[str, Any]) -> dict[str, str]:
    task = act["undertakings"][0]["id"]
    return {**{name: act[name] for name in ("at", "by", "to", "act", "quote")}, "task": task}


def _linked(body: str, persons: list[str], known: dict[str, Page]) -> str:
    for person in map(known.__getitem__, persons):
        for name in (person.data["name"], *person.data.get("also", ())):
            body = body.replace(f"{name} ", f"[{name}](/persons/{person.id}/) ")
    return body


def _told(record: Page, act: dict[str, Any], persons: dict[str, Page]) -> str:
    by, to = (_link(persons[act[name]]) for name in ("by", "to"))
    return f"{by} *{act['act']}* to {to}: {act['quote']} ({_link(record)}, {act['at']})"


def _link(page: Page) -> str:
    title = page.data.get("title") or page.data["name"]
    return f"[{title}](/{page.kind}/{page.id}/)"
