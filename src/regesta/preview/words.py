"""What the script of a page is told, as JSON."""

from __future__ import annotations

import json

from regesta.preview.board import News
from regesta.preview.opening import Opener
from regesta.problems import Problem, as_data, told

_LONGEST = 300


def news(of: News, opener: Opener) -> str:
    """What came of a build, or that a page of one has been made."""
    if of.early:
        return as_json({"number": of.number, "early": True})
    problems = [_problem(one, of, opener) for one in told(of.problems)]
    failure = dict(zip(("message", "hint"), of.failure, strict=True)) if of.failure else None
    number, stopped = of.number, of.stopped
    return as_json({"number": number, "stopped": stopped, "failure": failure, "problems": problems})


def _problem(problem: Problem, of: News, opener: Opener) -> dict[str, object]:
    place = problem.place
    lines = of.lines.get(place.file, [])
    source = lines[place.line - 1][:_LONGEST] if place.line <= len(lines) else ""
    return {**as_data(problem), "source": source, "open": opener.link(place.file, place.line)}


def as_json(data: object) -> str:
    """Data as JSON, in as few signs as there may be."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
