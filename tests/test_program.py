"""The program in a process of its own: from anywhere, into a closed pipe, killed at any moment."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from harness import SiteTest
from regesta.store.listing import WORK

PROJECT = Path(__file__).resolve().parents[1]
BUILD = PROJECT / "build.py"
SECONDS = r"\d+\.\d\d s"


def program(*argv: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a program as a person would, in another process."""
    return subprocess.run(
        [sys.executable, *argv],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        check=False,
    )


def checkout(folder: Path) -> SiteTest:
    """A project with the program in it, as a checkout has."""
    for name in ("src", "templates"):
        (folder / name).symlink_to(PROJECT / name)
    shutil.copy(BUILD, folder)
    return SiteTest(folder).minimal()


def test_build_py_may_be_started_from_anywhere(tmp_path: Path) -> None:
    project, elsewhere = tmp_path / "project", tmp_path / "elsewhere"
    project.mkdir()
    elsewhere.mkdir()
    site = checkout(project)
    done = program(str(project / "build.py"), cwd=elsewhere)
    assert (done.returncode, done.stderr) == (0, b"")
    site.has("index.html", "A small archive")
    assert not list(elsewhere.iterdir())


def test_the_module_builds_the_current_folder(tmp_path: Path) -> None:
    site = SiteTest(tmp_path).minimal()
    done = program("-m", "regesta", cwd=tmp_path, PYTHONPATH=str(PROJECT / "src"))
    assert (done.returncode, done.stderr) == (0, b"")
    site.has("index.html", "A small archive")


def test_without_its_dependencies_it_says_what_to_run(tmp_path: Path) -> None:
    checkout(tmp_path)
    done = program("-S", "-E", "build.py", cwd=tmp_path)
    assert done.returncode == 3
    said = done.stderr.decode()
    assert said.count("\n") == 1
    assert (
        "python3 -m venv .venv && .venv/bin/pip install -e '.[search,drafting]' "
        "&& .venv/bin/python build.py" in said
    )


def test_a_terminal_that_cannot_show_it_does_not_stop_it(tmp_path: Path) -> None:
    site = checkout(tmp_path)
    site.file("content/topics/trade.md", "---\nname: Trade\nnøte–河: x\n---\n")
    (tmp_path / os.fsdecode(b"content/topics/\xff.md")).write_text("")
    for form in ("text", "json"):
        done = program(
            "build.py", "--format", form, cwd=tmp_path, PYTHONIOENCODING="ascii", LC_ALL="C"
        )
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
    assert json.loads(done.stdout)["status"] == 1


def test_nobody_listening_is_no_traceback(tmp_path: Path) -> None:
    site = checkout(tmp_path)
    site.file("content/topics/trade.md", "---\nname: Trade\nnote: x\n---\n")
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "build.py", "--format", "json"],
        cwd=tmp_path,
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert done.stderr == b""


def test_killed_at_any_moment_the_next_build_completes(tmp_path: Path) -> None:
    """SIGKILL, at moments drawn at random, while the site changes to and fro."""
    site = checkout(tmp_path)
    topics = {f"content/topics/t{n}.md": f"---\nname: Topic {n}\n---\n" for n in range(60)}
    whole = [site.build().succeeds().built(), site.files(topics).build().succeeds().built()]
    known: dict[str, set[bytes]] = {}
    for built in whole:
        for path, data in built.items():
            known.setdefault(path, set()).add(data)
    chance = random.Random(0)  # noqa: S311
    killed = 0
    for turn in range(16):
        if turn % 2:
            site.files(topics)
        else:
            shutil.rmtree(tmp_path / "content/topics")
        killed += kill_while_writing(tmp_path, chance.uniform(0, 0.06))
        for path, data in site.built().items():
            if path in known and not path.startswith(WORK):
                assert data in known[path], path
        if chance.random() < 0.5:
            site.build().succeeds()
            assert site.built() == whole[turn % 2]
    assert killed
    site.build().succeeds()
    assert site.built() in whole


def kill_while_writing(project: Path, wait: float) -> bool:
    """Start a build, and kill it `wait` seconds after it begins to write; whether it was hit.

    It may be hit while it stages pages, puts them in place, or deletes the old ones.
    """
    process = subprocess.Popen(
        [sys.executable, "build.py"], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    journal = project / "site" / WORK / "site"
    while process.poll() is None and not journal.exists():
        time.sleep(0.0005)
    time.sleep(wait)
    process.kill()
    process.communicate()
    return process.returncode == -signal.SIGKILL
