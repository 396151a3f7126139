"""Footnotes that have no mark in print, and marks that the copy has not."""

from __future__ import annotations

import pytest
from word_checks import SEED, check, told

UNPRINTED = "The talks began.\n\nThey ended.\n\n[^~1]: Source: Files."


@pytest.mark.parametrize(
    ("body", "copy", "title"),
    [
        (UNPRINTED, "Memo\nSource: Files.\nThe talks began.\nThey ended.", "Memo[^~1]"),
        (UNPRINTED, "Memo\nThe talks began.\nThey ended.\nSource: Files.", "Memo"),
        (
            UNPRINTED.replace("talks", "talks[^~1]"),
            "Memo\nThe talks\nSource: Files.\nbegan.\nThey ended.",
            "Memo",
        ),
        (
            "会談[^~1]は終わった。\n\n[^~1]: 出典：史料館。",
            "覚書\n会談\n出典：史料館。\nは終わった。",
            "覚書",
        ),
    ],
)
def test_a_footnote_whose_mark_is_not_printed(body: str, copy: str, title: str) -> None:
    assert told(body, copy, title=title) == []
    assert told(body, copy.replace("Files", "File").replace("史", "歴"), title=title)


def test_a_mark_that_the_copy_has_not_is_told_once() -> None:
    body = "The talks[^2] began.\n\n[^1]: On the copy.\n\n[^2]: On the talks."
    copy = "Memo\nMay 5\nThe talks began.\n1 On the copy.\n2 On the talks."
    _, problems = check(body, copy, title="Memo[^1]", dateline="May 5")
    assert [(problem.message, problem.hint) for problem in problems] == [
        (
            f"`title` has `1`, which the source text ({SEED}, line 1) has not",
            "give it as the source prints it; a mark that is not printed is typed `[^~1]`",
        ),
        (
            f"`talks2` where the source text ({SEED}, line 3) has `talks`",
            "transcribe it as printed; a mark that is not printed is typed `[^~1]`",
        ),
    ]
