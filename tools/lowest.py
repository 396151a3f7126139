"""Print the lowest version of each package that `pyproject.toml` allows, as constraints of pip.

    python tools/lowest.py > lowest.txt && pip install -e '.[test]' -c lowest.txt

A package for which it names no version is left out: it is as new as the others let it be.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
_REQUIREMENT = re.compile(
    r"(?P<name>[\w.-]+)(?:\[[^\]]*\])?\s*(?:(?:>=|==)\s*(?P<lowest>[\w.]+))?\s*(?:;.*)?"
)


def required(project: Path) -> Iterator[str]:
    """Every requirement in a `pyproject.toml`: to build the project, to run it, its extras."""
    data = tomllib.loads(project.read_text(encoding="utf-8"))
    yield from data["build-system"]["requires"]
    yield from data["project"]["dependencies"]
    for extra in data["project"]["optional-dependencies"].values():
        yield from extra


def lowest(requirements: Iterable[str]) -> Iterator[str]:
    """A line `name==version` for each requirement that names its lowest version.

    Raises ValueError where a requirement says more than that.
    """
    for requirement in requirements:
        match = _REQUIREMENT.fullmatch(requirement)
        if match is None:
            raise ValueError(f"the lowest version that `{requirement}` allows is not plain")
        if match["lowest"]:
            yield f"{match['name']}=={match['lowest']}"


if __name__ == "__main__":
    for line in sorted(lowest(required(PROJECT))):
        print(line)
