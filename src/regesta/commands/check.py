"""`check`: do everything that a build does but writing."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.build import Manner, Result
from regesta.commands import arguments, making
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending
from regesta.commands.telling import count


def _run(options: argparse.Namespace, project: Path) -> Ending:
    manner = Manner(
        write=False,
        overwrite=options.overwrite,
        strict=options.strict,
        on_wait=making.on_wait(options),
        jobs=making.jobs(options),
        each_proposal=options.format in ("json", "sarif"),
    )
    return making.make(options, project, manner, _summary)


def _summary(result: Result) -> str:
    return f"{count(result.pages, 'page')} made, nothing written"


_MANUAL = Manual(
    "All entries are read and checked, each transcription is compared with its copy word by word, "
    "and the pages are made, but none is written. All problems of all files are told together, "
    "each with its place and what to do; what drafts propose file by file, each proposal "
    "by itself only with --format json or sarif.",
    (
        ("check", "tells what is wrong in the archive of this folder"),
        ("check --strict", "exits with 1 where there are warnings too, as a test in a repository"),
        ("check --explain", "says which files of the site a build would rewrite, and why"),
    ),
    (
        ("content/", "read: the entries, and `site.yaml`"),
        ("seeds/", "read: the copies that the records were transcribed from"),
        ("templates/", "read, where it is there"),
        ("site/", "read, where it is there: whether a build could write to it"),
        (".site.regesta", "read, where it is there: what earlier builds made"),
    ),
    (
        (0, "a build would write the site"),
        (1, "there are errors, or with --strict warnings"),
        (3, "a folder cannot be read, or something foreign is in the way of the site"),
    ),
)
COMMAND = Command(
    "check",
    "do all that a build does but writing",
    (
        arguments.CONTENT,
        arguments.TEMPLATES,
        arguments.OUTPUT,
        arguments.OVERWRITE,
        arguments.WAIT,
        arguments.STRICT,
        arguments.JOBS,
        arguments.EXPLAIN,
        arguments.PROFILE,
        arguments.FORMAT,
    ),
    _run,
    _MANUAL,
)
