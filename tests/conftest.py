"""What all tests share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from harness import SiteTest

PROJECT = Path(__file__).resolve().parents[1]

settings.register_profile("regesta", deadline=None)
settings.load_profile("regesta")


def require_tool(name: str) -> str:
    """The path of a program; without it the test is skipped, or with CI=true fails."""
    found = shutil.which(name)
    if found:
        return found
    message = f"`{name}` is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def site(tmp_path: Path) -> SiteTest:
    """A project with the smallest content that builds, in a folder of its own."""
    return SiteTest(tmp_path / "project").minimal()


@pytest.fixture(scope="session")
def archive_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this project's own archive, built once."""
    output = tmp_path_factory.mktemp("archive") / "site"
    return SiteTest(PROJECT).build("--output", str(output)).succeeds().output
