"""Where in a repository an archive lies, for those that name files from its top."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from regesta.commands.ending import Ending, Failure
from regesta.problems import Problem


def from_the_top(outcome: Ending | Failure, archive: Path) -> Ending | Failure:
    """What a command came to, its problems in files as they are named from the top of the
    repository that the folder `archive` lies in; as it is where there is none."""
    within = _within(archive)
    if isinstance(outcome, Failure) or not within:
        return outcome
    problems = tuple(_under(within, problem) for problem in outcome.problems)
    return replace(outcome, problems=problems)


def _within(archive: Path) -> str:
    """The path of a folder in its repository; empty at its top and where there is none."""
    tops = (one for one in (archive, *archive.parents) if (one / ".git").exists())
    top = next(tops, archive)
    return "" if top == archive else archive.relative_to(top).as_posix()


def _under(folder: str, problem: Problem) -> Problem:
    place = replace(problem.place, file=f"{folder}/{problem.place.file}")
    return replace(problem, place=place)
