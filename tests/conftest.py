"""What all tests share."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from harness import SiteTest, compiling_once
from regesta.search import pagefind
from slow import is_slow

PROJECT = Path(__file__).resolve().parents[1]

# Programs that tests start are of this checkout too; for the tests themselves pytest sees to it.
_PATHS = [str(PROJECT / "src"), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
os.environ["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(filter(None, _PATHS)))

# Whoever is told at his beginning to ignore interruptions, as some shells tell what they run aside,
# hands that on; what tests start is interrupted by them.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("regesta", deadline=None)
settings.load_profile("regesta")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow, so that `-m "not slow"` leaves it out."""
    for item in items:
        if is_slow(item.nodeid):
            item.add_marker(pytest.mark.slow)


def require_tool(name: str) -> str:
    """The path of a program; without it the test is skipped, or with CI=true fails."""
    return shutil.which(name) or lacking(f"`{name}` is not installed")


def node_module(name: str, file: str) -> Path:
    """A file of a Node package, by NODE_PATH or a `node_modules` above; else as `require_tool`."""
    node = require_tool("node")
    found = subprocess.run(
        [node, "-p", f"require.resolve('{name}/package.json')"],
        capture_output=True,
        text=True,
        cwd=PROJECT,
        check=False,
    )
    if found.returncode:
        lacking(f"the Node package `{name}` is not installed: npm install {name}")
    return Path(found.stdout.strip()).parent / file


def lacking(message: str) -> NoReturn:
    """Skip the test, or with CI=true fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def require_pagefind() -> None:
    """Without Pagefind the test is skipped, or with CI=true fails."""
    if pagefind.program() is None:
        lacking("Pagefind is not installed")


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    with compiling_once():
        yield


# What Playwright turns off, and the browser's own buttons, each of which is a page with a process.
_WITHOUT = (
    "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "NetworkTimeServiceQuerying",
    "OptimizationHints", "PaintHolding", "PreconnectToSearch",
    "InitialWebUI", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxPopup",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser; without one the test is skipped, or with CI=true fails."""
    program = shutil.which("google-chrome") or require_tool("chromium")
    arguments = ["--no-sandbox", f"--disable-features={','.join(_WITHOUT)}"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def windows_closed(request: pytest.FixtureRequest) -> Iterator[None]:
    """No test leaves a window open to the tests after it."""
    if "browser" not in request.fixturenames:
        yield
        return
    browser = request.getfixturevalue("browser")
    before = set(browser.contexts)
    yield
    for context in set(browser.contexts) - before:
        context.close()


@pytest.fixture
def site(tmp_path: Path) -> SiteTest:
    """A project with the smallest content that builds, in a folder of its own."""
    return SiteTest(tmp_path / "project").minimal()


@pytest.fixture(scope="session")
def archive_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this project's own archive, built once for all workers; only to be read."""

    def build(folder: Path) -> None:
        SiteTest(PROJECT).build("--output", str(folder / "site")).succeeds()

    return made_once(tmp_path_factory, "archive", build) / "site"


@pytest.fixture(scope="session")
def examples_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented archive in `examples/`, built once; only to be read."""

    def build(folder: Path) -> None:
        options = ("--content", str(PROJECT / "examples/strait/content"), "--strict")
        built = SiteTest(PROJECT).build(*options, "--output", str(folder / "site")).succeeds()
        assert built.err == ""

    return made_once(tmp_path_factory, "examples", build) / "site"


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first worker to ask for it makes; the others wait for it, and read."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = base / name, base / f"{name}.done"
    try:
        folder.mkdir()
    except FileExistsError:
        wait_for(done)
        return folder
    try:
        make(folder)
    finally:
        done.touch()
    return folder


def wait_for(file: Path, seconds: int = 300) -> None:
    """Return once the file is there; fail where it does not come."""
    end = time.monotonic() + seconds
    while not file.exists():
        assert time.monotonic() < end, f"{file} does not come"
        time.sleep(0.05)
