"""What it costs to see in a browser what was saved, while `serve` shows an archive.

    python benchmarks/serve.py ARCHIVE RECORD [TIMES]

A copy of the archive is served, the page of a record opened in Chromium, and so many times (six by
default) its summary saved, other verbs for what its acts state or explain, an error, and its
mending. Of each, medians are printed: the seconds by the clock from saving to what stands in the
browser, with the least and the most, and the processor seconds of the server until it is at rest
again. Needs Playwright.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, expect, sync_playwright

PROJECT = Path(__file__).resolve().parents[1]
PARTS = ("content", "seeds", "templates")
REST, EVERY = 0.6, 0.1
"""A server that has used no processor for so many seconds is at rest; so often it is looked at."""
WRONG = "unsaid-"
_ACT = re.compile(r"(\bact\"?: \"?)(states|explains)\b")
_SUMMARY = re.compile(r"^summary: .*$", re.MULTILINE)


class Save(NamedTuple):
    """What is saved: its name, what it makes of the file, and how it is seen in the page."""

    name: str
    edit: Callable[[str], str]
    seen: Callable[[Page], object]


def main(archive: Path, record: str, times: int) -> None:
    with tempfile.TemporaryDirectory() as work, served(archive, Path(work)) as (process, address):
        file = Path(work) / "content/records" / f"{record}.md"
        spent = defaultdict[str, list[tuple[float, float]]](list)
        with sync_playwright() as playwright:
            program = shutil.which("google-chrome") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            page = browser.new_page(bypass_csp=True)
            page.goto(f"{address}records/{record}/")
            for number in range(times):
                for save in saves(number):
                    spent[save.name].append(measured(process.pid, file, page, save))
            browser.close()
    for name, several in spent.items():
        print(told(name, several))


def saves(number: int) -> tuple[Save, ...]:
    """What is saved one after the other."""
    version = f"Version {number}."
    wrong = "#regesta-serve li.error"
    return (
        Save("summary", lambda text: _SUMMARY.sub(f"summary: {version}", text),
             lambda page: page.get_by_text(version).first.wait_for()),
        Save("acts", lambda text: _ACT.sub(_other, text),
             lambda page: page.wait_for_function("window.before !== true")),
        Save("error", lambda text: _ACT.sub(rf"\1{WRONG}\2", text, count=1),
             lambda page: expect(page.locator(wrong)).to_contain_text(f"`{WRONG}")),
        Save("its mending", lambda text: text.replace(WRONG, ""),
             lambda page: expect(page.locator(wrong)).to_have_count(0)),
    )  # fmt: skip


def _other(found: re.Match[str]) -> str:
    return f"{found[1]}{'states' if found[2] == 'explains' else 'explains'}"


def measured(pid: int, file: Path, page: Page, save: Save) -> tuple[float, float]:
    """The seconds until what is saved is seen, and the processor seconds until all is done."""
    page.evaluate("window.before = true")
    before, text = at_rest(pid), save.edit(file.read_text(encoding="utf-8"))
    begun = time.perf_counter()
    file.write_text(text, encoding="utf-8")
    save.seen(page)
    wall = time.perf_counter() - begun
    return wall, at_rest(pid) - before


def at_rest(pid: int) -> float:
    """The processor seconds of a process and of those that it waited for, when it is at rest."""
    used, since = processor(pid), time.perf_counter()
    while time.perf_counter() - since < REST:
        time.sleep(EVERY)
        if (now := processor(pid)) != used:
            used, since = now, time.perf_counter()
    return used


def processor(pid: int) -> float:
    """The processor seconds that a process and those that it waited for have used."""
    ticks = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:15]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(archive: Path, work: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A copy of an archive that is served: the process, and the address."""
    for name in PARTS:
        if (archive / name).is_dir():
            shutil.copytree(archive / name, work / name)
    source = {"PYTHONPATH": str(PROJECT / "src"), "XDG_CACHE_HOME": str(work / "cache")}
    command = [sys.executable, "-m", "regesta", "serve", "--port", "0"]
    with subprocess.Popen(  # noqa: S603
        command, cwd=work, env={**os.environ, **source}, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        try:
            said: Iterator[str] = iter(process.stdout or ())
            found = (re.match(r"http://\S+", line) for line in said)
            yield process, next(match[0] for match in found if match)
        finally:
            process.kill()


def told(name: str, several: list[tuple[float, float]]) -> str:
    """A line of what was measured several times."""
    walls, processors = (sorted(each) for each in zip(*several, strict=True))
    seen = f"{statistics.median(walls):.2f} s until it is seen ({walls[0]:.2f} to {walls[-1]:.2f})"
    return f"{name:12} {seen}, {statistics.median(processors):.2f} s of processors"


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 6)
