"""Tests of whole sites: make a project from files, build it, look at what came out.

    SiteTest(tmp_path).minimal().file("content/topics/trade.md", ENTRY).build().succeeds()
        .has("topics/trade/index.html", "<h1>Trade</h1>")

Every step returns the test itself, so that they chain. A project may also be a folder of
`tests/sites/`: `SiteTest(tmp_path).copy_of("joint-statement")`.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Self
from unittest import mock

import jinja2

from regesta import cli
from regesta.search import index

SITES = Path(__file__).parent / "sites"

MINIMAL = {
    "content/site.yaml": "title: A small archive\ndescription: An archive for tests.\n",
    "content/pages/about.md": "---\ntitle: About\n---\n\nWhat this is.\n",
    "content/pages/editorial-policy.md": "---\ntitle: Editorial policy\n---\n\nHow it is done.\n",
}


def compiling_once() -> AbstractContextManager[object]:
    """Let each text of a template be compiled once, which takes most of a small build's time.

    Templates are read, and all that a renderer is, made anew for each build.
    """
    compile_, made = jinja2.Environment.compile, {}

    def compiled(environment: jinja2.Environment, *template: Any) -> Any:
        how = (environment.autoescape, environment.trim_blocks, environment.lstrip_blocks)
        key = (type(environment), *how, environment.keep_trailing_newline, *template)
        if key not in made:
            made[key] = compile_(environment, *template)
        return made[key]

    return mock.patch.object(jinja2.Environment, "compile", compiled)


def problems_told(text: str) -> list[str]:
    """The problems told in a text, as `FILE:LINE:COLUMN: severity: message` each."""
    found = re.finditer(r"^(\w+)\[R\d+\]: (.*)\n  at (.*)$", text, re.MULTILINE)
    return [f"{at}: {severity}: {message}" for severity, message, at in (m.groups() for m in found)]


class SiteTest:
    """A project in a folder, and what the last build of it came to."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.output = project / "site"
        self.status = -1
        self.out = self.err = ""
        self._seen: dict[str, bytes] = {}

    # Making a project

    def minimal(self) -> Self:
        """The smallest content that builds."""
        return self.files(MINIMAL)

    def copy_of(self, name: str) -> Self:
        """The files of `tests/sites/<name>`."""
        shutil.copytree(SITES / name, self.project, dirs_exist_ok=True)
        return self

    def files(self, files: dict[str, str]) -> Self:
        for path, text in files.items():
            self.file(path, text)
        return self

    def file(self, path: str, text: str | bytes) -> Self:
        """Write one file, its path relative to the project."""
        target = self.project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def without(self, path: str) -> Self:
        (self.project / path).unlink()
        return self

    def edit(self, path: str, old: str, new: str) -> Self:
        """Replace the one occurrence of `old` in a file."""
        text = (self.project / path).read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        return self.file(path, text.replace(old, new))

    # Building it

    def build(self, *options: str) -> Self:
        return self.run("build", *options)

    def check(self, *options: str) -> Self:
        return self.run("check", *options)

    def run(self, *argv: str) -> Self:
        """Run the command line as `python build.py` in the project would."""
        out, err = io.StringIO(), io.StringIO()
        self._seen = self.built()
        if "--output" in argv:
            self.output = Path(argv[argv.index("--output") + 1])
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                self.status = cli.run(argv, self.project)
            except SystemExit as exit_:
                self.status = int(exit_.code or 0)
        self.out, self.err = out.getvalue(), err.getvalue()
        assert "Traceback" not in self.err, self.err
        return self

    # What came out

    def succeeds(self) -> Self:
        return self.exits(0)

    def fails(self) -> Self:
        """The content has problems; nothing was written, and what was there still stands."""
        return self.exits(1).leaves_the_site_alone()

    def exits(self, status: int) -> Self:
        assert self.status == status, f"exit status {self.status}\n{self.out}{self.err}"
        return self

    def leaves_the_site_alone(self) -> Self:
        """Every file of the output is as it was before the last run."""
        assert self.built() == self._seen
        return self

    def says(self, *lines: str) -> Self:
        """Each of `lines` stands in stderr as a whole line."""
        said = self.err.split("\n")
        for line in lines:
            assert line in said, f"not said: {line}\n{self.err}"
        return self

    @property
    def problems(self) -> list[str]:
        """What stderr tells is wrong, as `FILE:LINE:COLUMN: severity: message` each."""
        return problems_told(self.err)

    def says_exactly(self, text: str) -> Self:
        """Stderr is `text`, the summary aside."""
        assert self.err == text, self.err
        return self

    def sums_up(self, pattern: str) -> Self:
        """Stdout is one line that matches `pattern` as a whole."""
        assert re.fullmatch(pattern + "\n", self.out), self.out
        return self

    @property
    def data(self) -> Any:
        """Stdout as JSON."""
        return json.loads(self.out)

    def built(self) -> dict[str, bytes]:
        """Every file of the output by its path; not the search index, never twice the same."""
        files = {file.relative_to(self.output): file for file in sorted(self.output.rglob("*"))}
        return {
            path.as_posix(): file.read_bytes()
            for path, file in files.items()
            if file.is_file() and path.parts[0] != index.FOLDER
        }

    def page(self, path: str) -> str:
        return (self.output / path).read_bytes().decode()

    def has(self, path: str, *texts: str) -> Self:
        """The page at `path` is there and holds each of `texts`, white space folded."""
        page = _folded(self.page(path))
        for text in texts:
            assert _folded(text) in page, f"not in {path}: {text}\n{page}"
        return self

    def lacks(self, path: str, *texts: str) -> Self:
        """The page at `path` is there and holds none of `texts`."""
        page = _folded(self.page(path))
        for text in texts:
            assert _folded(text) not in page, f"in {path}: {text}"
        return self

    def has_no(self, *paths: str) -> Self:
        for path in paths:
            assert not (self.output / path).exists(), path
        return self


def _folded(text: str) -> str:
    return " ".join(text.split())
