"""Colour is for terminals alone, and for those who want it."""

from __future__ import annotations

import io

import pytest

from regesta.commands import terminal
from regesta.problems import Kind, Location, Problem, as_text, unpainted

PROBLEM = Problem(Kind.NO_DATE, Location("a.md", 1, 4), "no date", "write 1961", (("a", "b"),))
LINES = {"a.md": ["on: x"]}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_a_problem_is_painted_on_a_terminal() -> None:
    assert as_text(PROBLEM, LINES, terminal.painter(Terminal())) == (
        "\x1b[1;31merror[R351]\x1b[0m: no date\n"
        "  at a.md:1:4\n"
        "  \x1b[2m1 |\x1b[0m on: x\n"
        "  \x1b[2m  |\x1b[0m    \x1b[1;31m^\x1b[0m\n"
        "  \x1b[2m  =\x1b[0m a: b\n"
        "  hint: write 1961"
    )


def test_nothing_is_painted_elsewhere_or_where_nobody_wants_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert terminal.painter(io.StringIO()) is unpainted
    monkeypatch.setenv("NO_COLOR", "1")
    assert terminal.painter(Terminal()) is unpainted
    monkeypatch.setenv("NO_COLOR", "")
    assert terminal.painter(Terminal()) is not unpainted
    monkeypatch.setenv("TERM", "dumb")
    assert terminal.painter(Terminal()) is unpainted
