"""`build`: write the site."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.build import Manner, Result
from regesta.commands import arguments, making
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending
from regesta.commands.telling import count
from regesta.store.stage import Written


def _run(options: argparse.Namespace, project: Path) -> Ending:
    manner = Manner(
        clean=options.clean,
        overwrite=options.overwrite,
        strict=options.strict,
        on_wait=making.on_wait(options),
        jobs=making.jobs(options),
    )
    shown = arguments.shown_output(options)
    return making.make(options, project, manner, lambda result: _summary(result, shown))


def _summary(result: Result, output: str) -> str:
    written = result.written or Written()
    files = f"{count(written.changed, 'file')} new or changed, {written.removed} removed"
    return f"{count(result.pages, 'page')} written to {output} ({files})"


_MANUAL = Manual(
    "All entries are read and checked, and the site is written. Only pages that what has changed "
    "concerns are made again. Where there is an error nothing is written: the site stays as it "
    "was, and all problems of all files are told together.",
    (
        ("build", "writes the archive of this folder to `site`; `build` may be left out"),
        ("build --strict --explain", "lets warnings stop it too, and says why a file is rewritten"),
        ("build --content examples/strait/content --output strait", "writes another archive"),
    ),
    (
        ("content/", "read: the entries, and `site.yaml`"),
        ("seeds/", "read: the copies that the records were transcribed from"),
        ("templates/", "read, where it is there: your own templates and stylesheets"),
        ("site/", "written; no file that a build did not write is touched"),
        (".site.regesta", "written, beside the site: what is remembered; it may be deleted"),
    ),
    (
        (0, "the site is written"),
        (1, "there are errors, or with --strict warnings; the site is as it was"),
        (
            3,
            "a folder cannot be read or written, something foreign is in the way, or another "
            "build is at work there",
        ),
    ),
)
COMMAND = Command(
    "build",
    "build the site",
    (
        arguments.CONTENT,
        arguments.TEMPLATES,
        arguments.OUTPUT,
        arguments.CLEAN,
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
