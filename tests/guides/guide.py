"""A guide followed as a reader follows it: each file written, each command run, in order.

A block fenced as `bash` is run. A block after a line that ends in a colon and begins with the path
of a file, in signs of code, is that file; after `Add to` and the path, it is added to the end of
the file, YAML to the end of its front matter where it has one; after the path and `under` a field,
it takes the place of that field; after `Take out of` and the path, it is taken out. A block fenced
as `text` is a part of what the commands before it said, the seconds aside. A block of YAML without
a path has to stand in one of the files.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import subprocess
import sys
import textwrap
from pathlib import Path

from conftest import PROJECT
from harness import SiteTest
from regesta import cli

_STEP = re.compile(
    r"(?:^(?P<how>Add to |Take out of )?`(?P<path>[^`\n]+[.]\w+)`"
    r"(?:, under `(?P<field>\w+)`)?[^\n]*:\n\n)?"
    r"^```(?P<kind>\w*)\n(?P<block>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_SECONDS = re.compile(r"\d+\.\d\d s\b")


class Guide:
    """A guide of `docs/`, followed in a project; `places` are put for what stands in commands.

    Of a `section` nothing else is followed. What shows a site until it is ended is not begun.
    """

    def __init__(
        self, name: str, site: SiteTest, places: dict[str, str] | None = None, section: str = ""
    ) -> None:
        text = (PROJECT / "docs" / name).read_text(encoding="utf-8")
        self._text = text.partition(f"\n## {section}\n")[2].partition("\n## ")[0] or text
        self.site, self._places, self._said = site, places or {}, ""

    def follow(self) -> Guide:
        """Take every step, each of which has to succeed."""
        loose = []
        for step in _STEP.finditer(self._text):
            kind, block, path = step["kind"], step["block"], step["path"]
            if path and step["how"] == "Add to ":
                self._add(path, block, in_front=kind == "yaml")
            elif path and step["how"]:
                self.site.edit(path, block, "")
            elif path and step["field"]:
                self._put(path, step["field"], block)
            elif path:
                self.site.file(path, block)
            elif kind == "bash":
                self._said = "".join(self._run(line) for line in _lines(block))
            elif kind == "text":
                assert _timeless(block).rstrip() in _timeless(self._said), (
                    f"{block}\nis not in\n{self._said}"
                )
            elif kind == "yaml":
                loose.append(block)
        for block in loose:
            assert self._stands(block), f"in no file: {block}"
        return self

    def _add(self, path: str, block: str, *, in_front: bool) -> None:
        text = (self.site.project / path).read_text(encoding="utf-8")
        if in_front and text.startswith("---\n"):
            head, end, body = text.partition("\n---\n")
            self.site.file(path, f"{head}\n{block.rstrip()}{end}{body}")
        else:
            self.site.file(path, text + block)

    def _put(self, path: str, field: str, block: str) -> None:
        text = (self.site.project / path).read_text(encoding="utf-8")
        changed, times = re.subn(rf"^{field}:.*\n(?:[ #].*\n|\n(?= ))*", block, text, flags=re.M)
        assert times == 1, f"{path}: {field}"
        self.site.file(path, changed)

    def _run(self, line: str) -> str:
        for there, here in self._places.items():
            line = line.replace(there, here)
        argv = shlex.split(line, comments=True)
        if argv[0] == "cd":
            self.site = SiteTest(self.site.project / argv[1])
            return ""
        if argv[:2] == ["regesta", "serve"]:
            assert cli.understood(argv[1:])[0].name == "serve"
            return ""
        if argv[0] == "regesta":
            with contextlib.chdir(self.site.project):
                self.site.run(*argv[1:])
            assert self.site.status in (0, 1), f"{line}\n{self.site.err}"
            return self.site.out + self.site.err
        environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", line],
            cwd=self.site.project, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def _stands(self, block: str) -> bool:
        """Whether the block stands in a file of the project, indented as it may be."""
        wanted = textwrap.dedent(block).strip()
        files = (file for file in self.site.project.rglob("content/**/*") if file.is_file())
        return any(wanted in textwrap.dedent(file.read_text(encoding="utf-8")) for file in files)


def _lines(block: str) -> list[str]:
    return [line for line in block.replace("\\\n", "").splitlines() if line.strip()]


def _timeless(text: str) -> str:
    return _SECONDS.sub("0.00 s", text)
