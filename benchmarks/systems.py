"""The programs that are measured: what each is given, how it is called, and its version."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import to_hugo
import to_pelican

BENCHMARKS = Path(__file__).resolve().parent
PROJECT = BENCHMARKS.parent
STYLE = PROJECT / "templates/assets/style.css"
SEARCH = "pagefind_bin_extended"
Files = Iterable[tuple[str, bytes]]


class System(NamedTuple):
    """A program: how it takes an archive, and the template of its pages of records.

    `frame` is what does not change with the content; `files` is the content, made from a project.
    """

    name: str
    frame: Callable[[], Files]
    files: Callable[[Path], Files]
    command: Callable[[Path, Path], list[str]]
    template: str


def _under(folder: Path, prefix: str = "") -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield f"{prefix}{file.relative_to(folder).as_posix()}", file.read_bytes()


def _peer(name: str, style: str) -> Callable[[], Files]:
    def frame() -> Files:
        yield from _under(BENCHMARKS / "templates" / name)
        yield style, STYLE.read_bytes()

    return frame


def _own_frame() -> Files:
    """A template of the project's own, which wins over ours, so that there is one to change."""
    template = REGESTA.template
    return [(template, (PROJECT / template).read_bytes())]


def _own_command(source: Path, output: Path) -> list[str]:
    folders = {"content": source / "content", "templates": source / "templates", "output": output}
    options = [text for name, folder in folders.items() for text in (f"--{name}", str(folder))]
    return [sys.executable, "-m", "regesta", "build", *options]


REGESTA = System("Regesta", _own_frame, _under, _own_command, "templates/pages/record.html")
HUGO = System(
    "Hugo", _peer("hugo", "static/assets/style.css"),
    to_hugo.files, to_hugo.command, "layouts/records/single.html",
)  # fmt: skip
PELICAN = System(
    "Pelican", _peer("pelican", "theme/static/style.css"),
    to_pelican.files, to_pelican.command, "theme/templates/article.html",
)  # fmt: skip


def versions() -> dict[System, str]:
    """The programs that are here, and their versions; ours is the one of the checkout."""
    found = {REGESTA: importlib.metadata.version("regesta")}
    if shutil.which("hugo"):
        said = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True)  # noqa: S607
        found[HUGO] = said.stdout.split()[1].removeprefix("v")
    if importlib.util.find_spec("pelican"):
        found[PELICAN] = importlib.metadata.version("pelican")
    return found


def refuse_search() -> None:
    """End the program where our search would be indexed in what is measured."""
    if importlib.util.find_spec(SEARCH):
        sys.exit(
            f"`{SEARCH}` is installed: builds would index their search, which others do not make. "
            "Run this in an environment without it (see docs/performance.md)"
        )


def lay(files: Files, target: Path) -> None:
    """Write files that are not in the folder yet as they are; those that are stay untouched."""
    for name, data in files:
        file = target / name
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)


def revise(template: Path) -> None:
    """Change what a template prints, on every page that is made with it."""
    text = template.read_text(encoding="utf-8")
    changed = text.replace("</article>", "<p>Revised.</p>\n</article>")
    if changed == text:
        sys.exit(f"{template} has no end of an article to change")
    template.write_text(changed, encoding="utf-8")
