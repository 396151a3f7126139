"""Problems: their order, and how they are shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.problems import Kind, Location, Problem, as_data, as_text, in_order, printable, stops

FILE = "content/records/a.md"
KIND = Kind.NO_SUCH_ENTRY


def problem(line: int, column: int, message: str = "wrong", **fields: object) -> Problem:
    return Problem(KIND, Location(FILE, line, column), message, **fields)  # type: ignore[arg-type]


def test_a_problem_is_shown_with_its_line_its_facts_and_a_hint() -> None:
    shown = as_text(
        problem(
            2,
            7,
            "no such person",
            hint="did you mean `b`?",
            facts=(("here", "one"), ("source", "two")),
        ),
        {FILE: ["---", "  by: c", "---"]},
    )
    assert shown == (
        "error[R401]: no such person\n"
        f"  at {FILE}:2:7\n"
        "  2 |   by: c\n"
        "    |       ^\n"
        "    = here:   one\n"
        "    = source: two\n"
        "  hint: did you mean `b`?"
    )


def test_a_line_that_is_not_there_is_not_quoted() -> None:
    assert as_text(problem(9, 1), {FILE: ["x"]}) == f"error[R401]: wrong\n  at {FILE}:9:1"
    assert as_text(problem(1, 1), {}) == f"error[R401]: wrong\n  at {FILE}:1:1"


def test_the_caret_stands_under_the_column() -> None:
    for line, column in (("x" * 500, 250), ("x" * 500, 499), ("x" * 80, 81), ("\tx", 2)):
        marked = line[: column - 1] + "Y" + line[column:]
        *_, quoted, caret = as_text(problem(1, column), {FILE: [marked]}).split("\n")
        assert quoted[caret.index("^")] == "Y"


def test_the_caret_allows_for_wide_characters_and_marks() -> None:
    shown = as_text(problem(1, 6), {FILE: ["河野e\N{COMBINING ACUTE ACCENT} X"]})
    *_, quoted, caret = shown.split("\n")
    assert quoted.endswith("X")
    assert caret == "    |       ^"


def test_nothing_shown_can_act_on_a_terminal() -> None:
    evil = "\x1b[2J\u202e\n\udc80"
    shown = as_text(
        Problem(KIND, Location(evil), evil, hint=evil, facts=((evil, evil),)), {evil: [f"a{evil}"]}
    )
    assert all(c.isprintable() for c in shown.replace("\n", ""))
    assert shown.count("\n") == 5


@given(st.text(), st.integers(1, 300))
def test_any_line_can_be_quoted(line: str, column: int) -> None:
    assert all(
        printable(text) == text for text in as_text(problem(1, column), {FILE: [line]}).split("\n")
    )


ORDERED = [
    Problem(KIND, Location("a", 2, 1), "x"),
    Problem(KIND, Location("a", 10, 1), "x"),
    Problem(KIND, Location("a", 10, 2), "x", hint="1"),
    Problem(KIND, Location("a", 10, 2), "x", hint="2"),
    Problem(KIND, Location("a", 10, 2), "x", hint="2", facts=(("a", "f"),)),
    Problem(KIND, Location("b", 1, 1), "x", severity="notice"),
]


@given(st.permutations(ORDERED * 2))
def test_order_is_by_file_line_and_column_and_each_once(problems: list[Problem]) -> None:
    assert list(in_order(problems)) == ORDERED


def test_errors_stop_and_warnings_only_when_strict() -> None:
    notice, warning = problem(1, 1, severity="notice"), problem(1, 1, severity="warning")
    assert not stops([notice, warning], strict=False)
    assert stops([notice, warning], strict=True)
    assert not stops([notice], strict=True)
    assert stops([notice, problem(1, 1)], strict=False)


def test_a_problem_as_data() -> None:
    assert as_data(problem(3, 4, hint="h", facts=(("a", "f"),))) == {
        "code": "R401",
        "file": FILE,
        "line": 3,
        "column": 4,
        "severity": "error",
        "message": "wrong",
        "facts": ["a: f"],
        "hint": "h",
    }
