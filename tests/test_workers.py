"""Several processes: the same results in the same order, and none outlives the build."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import pytest

from regesta import workers
from regesta.store import listing, lock

PROJECT = Path(__file__).resolve().parents[1]
BENCHMARKS = PROJECT / "benchmarks"
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")


def squared(n: int) -> int:
    return n * n


def refused(n: int) -> int:
    if n == 5:
        raise ValueError(f"no {n}")
    return n


def _begun() -> set[int]:
    """The processes that this one began and has not waited for."""
    of_tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return {int(one) for file in of_tasks for one in file.read_text().split()}


THERE: set[int] = set()


@pytest.fixture(autouse=True)
def _others() -> None:
    """What other tests began is none of ours."""
    THERE.clear()
    THERE.update(_begun())


def children() -> set[int]:
    """The processes that a test began and has not waited for."""
    return _begun() - THERE


@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
@pytest.mark.parametrize("items", [[], [3], list(range(20)), list(range(200))])
def test_results_come_in_the_order_of_the_items(items: list[int], jobs: int) -> None:
    assert list(workers.in_order(squared, items, jobs)) == [n * n for n in items]


def test_results_that_no_pipe_holds_come_whole() -> None:
    sizes = [3_000_000, 1, 70_000, 2_000_000, 0, 5]
    found = list(workers.in_order(lambda size: b"x" * size, sizes, 2))
    assert [len(result) for result in found] == sizes


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_what_is_raised_is_raised_at_its_item(jobs: int) -> None:
    found = workers.in_order(refused, list(range(9)), jobs)
    assert [next(found) for _ in range(5)] == [0, 1, 2, 3, 4]
    with pytest.raises(ValueError, match="no 5"):
        next(found)


def test_a_process_that_ends_too_soon_is_told() -> None:
    def end(n: int) -> int:
        if n == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return n

    with pytest.raises(OSError, match="ended before its work was done"):
        list(workers.in_order(end, list(range(8)), 2))


def test_no_process_is_left_when_nobody_asks_further() -> None:
    found: Iterator[int] = workers.in_order(squared, list(range(1000)), 2)
    assert next(found) == 0
    found.close()  # type: ignore[attr-defined]
    assert children() == set()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented archive of more outputs than one process makes alone."""
    folder = tmp_path_factory.mktemp("corpus") / "archive"
    command = [sys.executable, str(BENCHMARKS / "corpus.py"), str(folder), "60"]
    subprocess.run(command, check=True)
    return folder


def program(corpus: Path, *options: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "regesta", "build", *options],
        cwd=corpus,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def built(folder: Path) -> dict[str, bytes]:
    """The files of a site, without the index of its search."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {
        name: file.read_bytes()
        for file in files
        if not (name := str(file.relative_to(folder))).startswith("pagefind")
    }


@pytest.fixture(scope="module")
def clean(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site of the corpus, made by one process."""
    return completed(corpus, tmp_path_factory.mktemp("clean") / "site", "1")


def completed(corpus: Path, output: Path, jobs: str) -> dict[str, bytes]:
    """The site after a build that succeeds."""
    done = program(corpus, "--jobs", jobs, "--output", str(output))
    out, err = done.communicate()
    assert done.returncode == 0, (out, err)
    return built(output)


def test_the_site_is_the_same_by_however_many(
    corpus: Path, tmp_path: Path, clean: dict[str, bytes]
) -> None:
    assert len(clean) > 500
    for jobs in ("2", "3"):
        assert completed(corpus, tmp_path / jobs, jobs) == clean


def begins(output: Path, build: subprocess.Popen[bytes]) -> None:
    """Wait until a build has signed its lock: a busy machine takes its time to begin one."""
    signed = output / listing.WORK / lock.LOCK
    until = time.monotonic() + 60
    while time.monotonic() < until and build.poll() is None:
        if signed.exists() and f"process {build.pid} " in signed.read_text(errors="replace"):
            return
        time.sleep(0.01)
    raise AssertionError("the build has not begun")


@pytest.mark.parametrize(
    ("end", "by"),
    [
        (os.kill, signal.SIGINT),
        (os.killpg, signal.SIGINT),
        (os.kill, signal.SIGTERM),
        (os.kill, signal.SIGKILL),
    ],
)
def test_a_build_that_is_ended_leaves_no_process_and_the_next_completes(
    corpus: Path,
    tmp_path: Path,
    clean: dict[str, bytes],
    end: Callable[[int, int], None],
    by: signal.Signals,
) -> None:
    """A terminal interrupts all processes of a build at once, others the first alone."""
    for wait in (0.9, 1.6, 2.5):
        begun = program(corpus, "--jobs", "2", "--output", str(tmp_path / "site"))
        begins(tmp_path / "site", begun)
        time.sleep(wait)
        end(begun.pid, by)
        _, said = begun.communicate()
        assert b"Traceback" not in said, said
        until = time.monotonic() + 20
        while alive(begun.pid) and time.monotonic() < until:
            time.sleep(0.05)
        assert not alive(begun.pid)
    assert completed(corpus, tmp_path / "site", "2") == clean


@pytest.mark.parametrize("threads", [0, 3])
def test_an_interruption_while_processes_begin_clears_up_once(threads: int) -> None:
    """One that has just been forked is not to do what the build does when it is interrupted, and
    none is forgotten, though it be another thread that takes the signal."""
    ours, unwound, fork, over = os.getpid(), [], os.fork, threading.Event()

    def interrupted() -> int:
        process = fork()
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.05)
        return process

    others = [threading.Thread(target=over.wait) for _ in range(threads)]
    for other in others:
        other.start()
    with mock.patch.object(os, "fork", interrupted):
        try:
            list(workers.in_order(squared, list(range(8)), 2))
        except KeyboardInterrupt:
            unwound.append(os.getpid())
        finally:
            if os.getpid() != ours:
                os._exit(1)
            over.set()
    assert unwound == [ours]
    assert children() == set()


def alive(group: int) -> bool:
    """Whether any process of a group is there."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
