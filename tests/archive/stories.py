"""Stories of talks that never were: each sentence a paragraph, told with the act that it reports.

The undertaking that most of them are about is `visit`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from linking import acts_of
from regesta.archive.archive import Archive
from regesta.archive.grades import Graded
from regesta.model.parts import Head, LinkedAct
from small_archive import Changes, archive, record, talks, undertaking

BODY = "They agreed. It was agreed. Erik Dahl agreed. The Commission thanked them.\n\nThey parted."
REPORTS = """
  - meeting: dahl-visit-1931
    sides:
      norland: [{person: berg-anna, as: Envoy}]
      sudmark: [{person: dahl-erik, as: Chief Delegate}, {person: berg-carl}]
  - meeting: holm-talks-1931
    at: p2
    sides: {sudmark: [{person: dahl-erik, as: Foreign Minister}]}"""
"""Two meetings, of which `BODY` reports the second in its second paragraph."""
TALKS = """
  - meeting: holm-talks-1931
    sides: {norland: [{person: berg-anna}], sudmark: [{person: dahl-erik}]}"""
Told = tuple[str, str]
"""A sentence, and the fields of the act that it reports, but for its place, id and words."""

INVITED: Told = (
    "Anna Berg invited Erik Dahl to Norland.",
    "by: berg-anna, to: dahl-erik, act: invites, undertakings: visit",
)
ACCEPTED: Told = (
    "Erik Dahl accepted.",
    "by: dahl-erik, to: berg-anna, act: accepts, answers: a1, "
    "undertakings: [{id: visit, effect: accepts}]",
)


def file_of(
    *told: Told, reports: str = TALKS, issued: str = "1931-05-06", body: str = "", **fields: str
) -> str:
    """The file of a record of some sentences; the act of the first is `a1`, at `p1`."""
    acts = "".join(
        f'\n  - {{at: p{n}, id: a{n}, quote: "{sentence.rstrip(".")}", {act}}}'
        for n, (sentence, act) in enumerate(told, 1)
        if act
    )
    more = {"reports": reports, "acts": acts, **fields}
    given = {name: value for name, value in more.items() if value}
    return record(body or "\n\n".join(sentence for sentence, _ in told), issued, **given)


def files(*told: Told, performer: str = "sudmark", stages: str = "", **fields: str) -> Changes:
    """The record `talks` of some sentences, and the undertaking `visit`."""
    given = {"stages": stages} if stages else {}
    return {
        "records/talks": file_of(*told, **fields),
        "undertakings/visit": undertaking(performer, **given),
    }


def story(*told: Told, performer: str = "sudmark", **fields: str) -> Archive:
    """The archive with the record `talks` of some sentences, and the undertaking `visit`."""
    return archive(files(*told, performer=performer, **fields))


def graded(*told: Told, performer: str = "sudmark", **fields: str) -> str:
    """The grade of `visit`, in words."""
    return in_words(story(*told, performer=performer, **fields).grades["visit"])


def in_words(grade: Graded) -> str:
    """A grade, how it came about, and on whose acts it rests; `supplied` in brackets."""
    whose = ("by", grade.by), ("to", grade.to), ("accepted by", grade.accepted_by)
    parts = [
        " ".join(filter(None, (grade.grade, grade.way))),
        *(f"{word} {' and '.join(names(heads))}" for word, heads in whose if heads),
        *grade.qualified,
    ]
    text = ", ".join(parts)
    whole = f"[{text}]" if grade.supplied else text
    if not grade.refusal:
        return whole
    refused = f"refused by {' and '.join(names(grade.refusal.by))}"
    return f"{whole}; [{refused}]" if grade.refusal.supplied else f"{whole}; {refused}"


def names(heads: Iterable[Head]) -> list[str]:
    """The ids of heads; of one that is no entry, its words."""
    return [head.id or head.title for head in heads]


def one(fields: str, body: str = BODY, **more: str) -> LinkedAct:
    """The one act of a record, of `fields`."""
    given = {"id": "first", "quote": "They agreed", "act": "agrees", "at": "p1"}
    missing = (
        f", {name}: {value}"
        for name, value in given.items()
        if not re.search(rf"(^|, ){name}:", fields)
    )
    (found,) = acts_of(talks(body, acts=f"[{{{fields}{''.join(missing)}}}]", **more))
    return found
