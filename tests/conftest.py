"""What all tests share."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from harness import SiteTest
from regesta.search import pagefind

PROJECT = Path(__file__).resolve().parents[1]

# Programs that tests start are of this checkout too; for the tests themselves pytest sees to it.
_PATHS = [str(PROJECT / "src"), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
os.environ["PYTHONPATH"] = os.pathsep.join(dict.fromkeys(filter(None, _PATHS)))

settings.register_profile("regesta", deadline=None)
settings.load_profile("regesta")


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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser; without one the test is skipped, or with CI=true fails."""
    program = shutil.which("google-chrome") or require_tool("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def site(tmp_path: Path) -> SiteTest:
    """A project with the smallest content that builds, in a folder of its own."""
    return SiteTest(tmp_path / "project").minimal()


@pytest.fixture(scope="session")
def archive_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this project's own archive, built once."""
    output = tmp_path_factory.mktemp("archive") / "site"
    return SiteTest(PROJECT).build("--output", str(output)).succeeds().output
