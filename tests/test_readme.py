"""What the README says of the code is so."""

from __future__ import annotations

import re
from pathlib import Path

from regesta import cli
from regesta.commands import COMMANDS
from slow import SLOW

PROJECT = Path(__file__).resolve().parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def test_each_guarantee_names_tests_that_are_there() -> None:
    section = README.partition("\n## Guarantees\n")[2].partition("\n## ")[0]
    guarantees = re.findall(r"^- \*\*.*", section, re.MULTILINE)
    assert len(guarantees) >= 7
    tests = "".join(
        file.read_text(encoding="utf-8") for file in PROJECT.rglob("tests/**/test_*.py")
    )
    for guarantee in guarantees:
        named = re.findall(r"`(test_\w+)`", guarantee)
        assert named, guarantee
        assert [name for name in named if f"def {name}(" not in tests] == [], guarantee


def test_what_is_slow_is_there() -> None:
    for path in SLOW:
        file, _, name = path.partition("::")
        assert (PROJECT / "tests" / file).exists(), path
        assert not name or f"def {name}" in (PROJECT / "tests" / file).read_text(), path


def test_each_option_of_the_command_is_described() -> None:
    options = {flag for action in cli.parser()._actions for flag in action.option_strings}
    described = set(re.findall(r"^(--[a-z]+) ", README, re.MULTILINE))
    assert described == options - {"-h", "--help"}


def test_each_command_is_described() -> None:
    described = re.findall(r"^([a-z]+) {3,}\S", README.partition("\n## Use it\n")[2], re.MULTILINE)
    assert described == [command.name for command in COMMANDS]
