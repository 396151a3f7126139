"""The tests are of the checkout that they stand in, whatever is installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import regesta
from conftest import PROJECT

LOWEST = PROJECT / "tools" / "lowest.py"


def test_the_package_is_that_of_this_checkout() -> None:
    assert Path(regesta.__file__) == PROJECT / "src/regesta/__init__.py"


def test_so_it_is_in_a_program_that_a_test_starts(tmp_path: Path) -> None:
    code = "import regesta; print(regesta.__file__)"
    said = subprocess.check_output([sys.executable, "-c", code], cwd=tmp_path, text=True)
    assert Path(said.strip()) == PROJECT / "src/regesta/__init__.py"


def lowest(folder: Path, requirement: str) -> subprocess.CompletedProcess[str]:
    (folder / "tools").mkdir()
    (folder / "tools/lowest.py").write_bytes(LOWEST.read_bytes())
    (folder / "pyproject.toml").write_text(
        f'''
        [build-system]
        requires = ["hatchling>=1.27"]
        [project]
        dependencies = ["jinja2>=3.1.6", "fonttools[woff] >= 4.55"]
        [project.optional-dependencies]
        search = ["pagefind_bin_extended==1.5.2; platform_machine in 'x86_64 AMD64'"]
        test = ["regesta[search]", "types-Markdown", "{requirement}"]
        '''
    )
    command = [sys.executable, str(folder / "tools/lowest.py")]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_lowest_versions_allowed_are_listed(tmp_path: Path) -> None:
    assert lowest(tmp_path, "pytest>=8.3").stdout.splitlines() == [
        "fonttools==4.55",
        "hatchling==1.27",
        "jinja2==3.1.6",
        "pagefind_bin_extended==1.5.2",
        "pytest==8.3",
    ]


@pytest.mark.parametrize("requirement", ["pytest>8", "pytest~=8.3", "pytest>=8,<9", "x @ y"])
def test_a_requirement_that_says_more_is_refused(tmp_path: Path, requirement: str) -> None:
    done = lowest(tmp_path, requirement)
    assert done.returncode == 1
    assert f"the lowest version that `{requirement}` allows is not plain" in done.stderr
