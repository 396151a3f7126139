"""One build at a time in a folder: the second says who is at work, or waits."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from harness import SiteTest
from regesta.store import lock
from regesta.store.listing import WORK, Refused
from regesta.store.lock import LOCK, Busy

HOLD = """
import sys, time
from pathlib import Path
from regesta.store import lock
with lock.held(Path(sys.argv[1]), None):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that is at work in `project/site`."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "project/site")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.mark.parametrize("command", ["build", "check"])
def test_the_second_says_at_once_who_is_at_work_and_since_when(
    site: SiteTest, holder: subprocess.Popen[str], command: str
) -> None:
    begun = time.monotonic()
    site.run(command).exits(3).leaves_the_site_alone()
    assert time.monotonic() - begun < 5
    assert re.match(
        rf"regesta: error: another build is at work in `\S+/site`: process {holder.pid} on \S+, "
        r"since \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S+\n  hint: wait for it with --wait",
        site.err,
    )


def test_on_request_it_waits(site: SiteTest, holder: subprocess.Popen[str]) -> None:
    threading.Timer(0.5, holder.kill).start()
    site.build("--wait").succeeds().has("index.html", "A small archive")
    assert site.err.startswith("regesta: waiting: another build is at work in ")
    assert site.err.count("\n") == 1


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_lock_goes_with_its_holder(
    site: SiteTest, holder: subprocess.Popen[str], how: signal.Signals
) -> None:
    holder.send_signal(how)
    holder.wait()
    site.build().succeeds()
    assert not (site.output / WORK).exists()


def test_many_at_once_come_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work: list[int] = []
    most: list[int] = []

    def work(n: int) -> None:
        for _ in range(50):
            with lock.held(tmp_path / "site", lambda _: None):
                at_work.append(n)
                time.sleep(0)
                most.append(len(at_work))
                at_work.remove(n)

    monkeypatch.setattr(lock, "_PAUSE", 0)
    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 400
    assert not (tmp_path / "site" / WORK).exists()


def test_what_the_lock_made_goes_with_it(tmp_path: Path) -> None:
    with lock.held(tmp_path / "some/site", None):
        assert (tmp_path / "some/site" / WORK / LOCK).is_file()
        with pytest.raises(Busy, match=f"process {os.getpid()} on "):
            lock.free(tmp_path / "some/site", None)
    assert not list(tmp_path.iterdir())
    (tmp_path / "site").mkdir()
    with lock.held(tmp_path / "site", None):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("text", ["", "Regesta works in th", "Regesta works in this folder duri"])
def test_a_lock_cut_short_while_it_was_written_is_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / WORK).mkdir()
    (tmp_path / WORK / LOCK).write_text(text)
    with lock.held(tmp_path, None):
        pass
    assert not list(tmp_path.iterdir())


def test_an_empty_lock_marks_nothing_beside_it_as_ours(tmp_path: Path) -> None:
    (tmp_path / WORK / "site").mkdir(parents=True)
    (tmp_path / WORK / LOCK).write_text("")
    with pytest.raises(Refused), lock.held(tmp_path, None):
        pass
    assert (tmp_path / WORK / "site").is_dir()


def test_a_link_in_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / WORK).mkdir()
    (tmp_path / "mine").write_text("")
    (tmp_path / WORK / LOCK).symlink_to(tmp_path / "mine")
    with pytest.raises((Refused, OSError)), lock.held(tmp_path, None):
        pass
    assert (tmp_path / "mine").read_text() == ""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder that none can be made in")
def test_a_folder_that_cannot_be_made_is_told_and_not_tried_for_ever() -> None:
    with pytest.raises(FileNotFoundError, match="/proc/site"), lock.held(Path("/proc/site"), None):
        pass


def test_a_link_to_nothing_is_told_and_not_tried_for_ever(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "nothing")
    with pytest.raises(FileExistsError), lock.held(tmp_path / "site", None):
        pass
