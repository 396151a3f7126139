"""A draft as files: the record, and the meeting that it reports where the archive has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from regesta.drafting import matter
from regesta.drafting.unknown import Unknown
from regesta.model.entries import Act, Record
from regesta.reading import entries
from regesta.reading.labels import Own
from regesta.reading.sources import SourceFile
from regesta.reference import json_schema

_PRINTED = "title title_supplied kind issued dateline byline issued_by language source"
_FOUND = "reports topics mentions speakers"
_ORDER = (*_PRINTED.split(), *_FOUND.split())
_GUESSED = tuple(name for name in _ORDER if name != "title_supplied")
_OF_ENTRY = "  # with the id of its entry"
_HEAD = (
    "# A draft. What `unconfirmed` names was guessed: look at each, mend it, and take its name\n"
    "# out. Nothing of it is published before that; docs/drafts.md says how it came about."
)


def read(text: str, seed: str, entry_id: str, own: Own) -> entries.Read:
    """The file of a record, as the archive reads it beside its source text."""
    name = f"content/records/{entry_id}.md"
    begun = entries.begin(SourceFile("records", entry_id, name, text.encode()))
    return entries.finish(begun, seed.encode(), own)


def file(found: Record, body: str, bearings: Mapping[str, str], strange: Sequence[Unknown]) -> str:
    """The file of a record: its front matter, with what was guessed named, and its body. `bearings`
    are what acts, by id, would say of undertakings."""
    given = matter.plain(replace(found, acts=()))
    assert isinstance(given, dict)  # noqa: S101 - a record is a group of fields
    given.setdefault("language", "en")
    guessed = [name for name in _GUESSED if given.get(name)]
    lines = ["---", json_schema.named("record"), _HEAD, f"unconfirmed: {matter.flow(guessed)}"]
    for name in _ORDER:
        if name in given:
            lines += matter.field(name, given[name])
        elif name == "issued_by":
            lines.append(
                f"{name}:  # who issued it: the id of an organisation, a person, or a list"
            )
    lines += _strange(strange)
    if found.acts:
        lines.append("acts:")
        lines += (line for act in found.acts for line in _act(act, bearings.get(act.id, "")))
    return "\n".join([*lines, "---", body, ""])


def _strange(strange: Sequence[Unknown]) -> Iterator[str]:
    """Names that nobody knows, as comments, each with what makes its entry."""
    if strange:
        yield "# Names without an entry; make those that are wanted:"
        for one in strange:
            yield f"#   {one.form} ({one.at}): regesta new {one.kind} {one.id}"


def _act(act: Act, bearing: str) -> Iterator[str]:
    given = matter.plain(act)
    assert isinstance(given, dict)  # noqa: S101 - an act is a group of fields
    order = ("at", "id", "by", "supplied", "through", "to", "act", "quote", "answers")
    lines = [
        line for name in order if name in given for line in matter.field(name, given[name], "    ")
    ]
    yield f"  - {lines[0].lstrip()}"
    yield from lines[1:]
    if bearing:
        yield f"    # undertakings: [{{{bearing}}}]{_OF_ENTRY if '...' in bearing else ''}"
    yield "    unconfirmed: true"


def meeting(found: Record, entry_id: str, title: str) -> str:
    """The file of the meeting that a record reports, all of it guessed."""
    people = [p for side in found.reports[0].sides.values() for p in side]
    on = entry_id.removeprefix("meeting-")
    given: dict[str, matter.Value] = {
        "title": title or f"Meeting, {on}",
        "kind": "other meeting" if not people else _meeting_kind(title),
        "status": "held",
    }
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", on):
        given["date"] = on
    lines = [line for name, value in given.items() for line in matter.field(name, value)]
    head = [json_schema.named("meeting"), _HEAD, f"unconfirmed: {matter.flow(list(given))}"]
    return "\n".join(["---", *head, *lines, "---", ""])


def _meeting_kind(title: str) -> str:
    small = title.casefold()
    for word, found in (
        ("foreign minister", "foreign ministers' meeting"), ("summit", "summit"),
        ("telephone", "telephone talk"), ("visit", "visit"), ("courtesy", "courtesy call"),
        ("committee", "committee session"), ("conference", "conference"),
    ):  # fmt: skip
        if word in small:
            return found
    return "other meeting"
