"""Each mistake of an editor is told so that it can be mended without looking anything up."""

from __future__ import annotations

from pathlib import Path

import pytest

import mistakes
from harness import SiteTest

Told = tuple[dict[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What was done to each file, and what is said of it."""
    site = SiteTest(Path(tmp_path_factory.mktemp("mistakes")) / "project")
    return mistakes.archive(site), mistakes.told(site)


def test_each_mistake_is_told_as_it_is_written_down(checked: Told) -> None:
    assert mistakes.as_text(*checked) == mistakes.TOLD.read_text(encoding="utf-8")


def test_each_is_told_and_nothing_else_is(checked: Told) -> None:
    what, said = checked
    assert said.keys() == what.keys()
    assert len(what) > 80


def test_each_says_what_to_do_and_none_sends_to_the_documentation(checked: Told) -> None:
    for name, text in checked[1].items():
        problems = text.count("\n  at ")
        assert text.count("\n  hint: ") == problems, name
        assert "README" not in text, name
