"""Problems as annotations of GitHub's workflows, which shows them beside the lines of a change."""

from __future__ import annotations

from regesta.commands.ending import Ending, Failure
from regesta.problems import Problem, printable
from regesta.reference.explained import explained

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}


def lines(outcome: Ending | Failure, seconds: float) -> str:
    """A line an annotation, then what a command sums up."""
    if isinstance(outcome, Failure):
        return f"::error::{_said(outcome.message, outcome.hint).translate(_DATA)}"
    told = [_annotation(problem) for problem in outcome.problems]
    return "\n".join((*told, f"{outcome.summary}, {seconds:.2f} s"))


def _annotation(problem: Problem) -> str:
    place = problem.place
    properties = {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "title": f"{problem.kind}: {explained(problem.kind).name}",
    }
    named = ",".join(f"{name}={text.translate(_PROPERTY)}" for name, text in properties.items())
    facts = (f"{of}: {what}" for of, what in problem.facts)
    said = _said(problem.message, *facts, problem.hint)
    return f"::{problem.severity} {named}::{said.translate(_DATA)}"


def _said(*parts: str) -> str:
    return "\n".join(printable(part) for part in parts if part)
