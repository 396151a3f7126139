"""The command that shows a site while it is edited: what it does not take, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from harness import SiteTest
from regesta.build import Result
from regesta.commands.serving import Teller
from regesta.problems import Kind, Location, Problem
from regesta.store.stage import Written


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--port", "70000"], "there is no port 70000\n  hint: give one up to 65535"),
        (["--editor", "code"], "the address of --editor names no file\n  hint: where the file's"),
        (["--output", "site"], "`serve` does not take --output"),
        (["--port", "http"], "argument --port: invalid int value: 'http'"),
    ],
)
def test_what_cannot_be_meant(site: SiteTest, argv: list[str], said: str) -> None:
    site.run("serve", *argv).exits(2)
    assert said in site.err


def test_where_there_is_no_archive_nothing_is_served(site: SiteTest) -> None:
    site.run("serve", "--content", "elsewhere").exits(3)
    assert "there is no folder `" in site.err


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Callable[[Result | tuple[str, str]], str]:
    """What is told of one build after the other, of each what stands on both streams."""
    teller = Teller()

    def told(came: Result | tuple[str, str]) -> str:
        teller(came, 0.1)
        captured = capsys.readouterr()
        return captured.err + captured.out

    return told


def wrong(line: int, message: str = "unknown field `broder`", **more: Any) -> Problem:
    return Problem(Kind.UNKNOWN_FIELD, Location("content/topics/a.md", line), message, **more)


def came(*problems: Problem, changed: int = 0) -> Result:
    stopped = any(one.severity == "error" for one in problems)
    return Result(3, 9, problems, {}, stopped, Written(changed=changed))


ERROR = "error[R301]: unknown field `broder`\n  at content/topics/a.md:3:1\n\n"
STOPPED = "3 entries read, nothing new is shown: 1 error, 0.10 s\n"
MENDED = "mended: content/topics/a.md:5: unknown field `broder`\n"
WELL = "all is well again: 3 entries read, 0 files made anew, 0.10 s\n"


def test_what_is_mended_is_told_with_its_place(tell: Callable[..., str]) -> None:
    assert tell(came()) == ""
    assert tell(came(wrong(3))) == ERROR + STOPPED
    assert tell(came(wrong(5))) == STOPPED
    assert tell(came()) == MENDED + WELL
    assert tell(came(changed=1)) == "3 entries read, 1 file made anew, 0.10 s\n"


def test_what_is_told_already_is_not_told_again(tell: Callable[..., str]) -> None:
    draft = wrong(2, "a draft", severity="notice")
    assert "a draft" in tell(came(draft, wrong(5)))
    two = tell(came(draft, wrong(5), wrong(9)))
    assert two.count("error[") == two.count("a.md:9:1") == 1
    assert two.endswith("3 entries read, nothing new is shown: 2 errors, 0.10 s\n")
    assert tell(came()) == MENDED + MENDED.replace(":5:", ":9:") + WELL


def test_what_kept_a_build_from_being_done_is_told_and_when_it_is_over(
    tell: Callable[..., str],
) -> None:
    undone = ("there is no folder", "make it")
    assert tell(undone) == "regesta: error: there is no folder\n  hint: make it\n"
    assert tell(undone) == ""
    assert tell(came()) == WELL
