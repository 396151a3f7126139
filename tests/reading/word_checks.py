"""The word check of hand-made bodies against hand-made copies."""

from __future__ import annotations

from reading_bodies import HEAD, HEAD_LINES, parse

from regesta.dates import Edtf
from regesta.model.entries import Entry, Fidelity, Omission, Origin, PageOfPrint, Record
from regesta.problems import Location, Problem
from regesta.reading import fidelity

SEED = "seeds/copy.txt"
MARKS = ["1", "[1]", "(1)", "1.", "1)", "¹", " 1", " [1]", " (1)", " 1.", " 1)", " ¹"]
"""How a copy can print the mark of a footnote."""


def entry(
    body: str,
    *,
    title: str = "",
    dateline: str = "",
    byline: str = "",
    omits: tuple[str | Omission, ...] = (),
    divided: tuple[str, ...] = (),
    pages: tuple[PageOfPrint, ...] = (),
) -> Entry[Record]:
    """A record that is to be compared, by its body and what it declares."""
    blocks, problems = parse(body, seed=None, title=f"{title} {dateline} {byline}".strip())
    assert not problems
    record = Record(
        title=title or "Supplied",
        title_supplied=not title,
        kind="outline",
        issued=Edtf("2002"),
        dateline=dateline,
        byline=byline,
        issued_by="x",
        summary="-",
        source=Origin(file=SEED, omits=omits, divided=divided, pages=pages),
    )
    return Entry("records", "x", "file.md", record, blocks)


def check(
    body: str, copy: str | bytes, **declared: object
) -> tuple[Fidelity | None, tuple[Problem, ...]]:
    """What the word check says of a body and its copy."""
    made = entry(body, **declared)  # type: ignore[arg-type]
    fields = ("file", "title", "dateline", "byline", "omits", "divided", "pages")

    def placed(*path: str | int) -> Location:
        named = path[1] if path[0] == "source" else path[0]
        inner = 10 * int(path[2]) if named == "pages" else 0
        return Location("file.md", 1, fields.index(str(named)) + 1 + inner)

    data = copy.encode() if isinstance(copy, str) else copy
    lines = (HEAD + body).split("\n")
    return fidelity.check(made.data, made.body, data, placed, "file.md", lines)


def told(body: str, copy: str, **declared: object) -> list[str]:
    """The problems as `line:column message`, lines counted in the body."""
    counts, problems = check(body, copy, **declared)
    assert (counts is None) == bool(problems)
    return [f"{_line(problem.place)} {problem.message}" for problem in problems]


def _line(place: Location) -> str:
    inside = place.line > HEAD_LINES
    return f"{place.line - HEAD_LINES}:{place.column}" if inside else f"field {place.column}"


def texts_of(words: list[str]) -> str:
    return "\n".join(" ".join(words[at : at + 20]) for at in range(0, len(words), 20)).replace(
        "\n", "\n\n"
    )
