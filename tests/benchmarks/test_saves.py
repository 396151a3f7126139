"""What is saved while it is measured how soon it is seen: each changes a record, whichever."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import PROJECT
from corpus import Corpus
from serve import saves, told


@pytest.mark.parametrize("invented", [False, True])
def test_each_changes_the_record_and_the_mistake_goes_again(tmp_path: Path, invented: bool) -> None:
    file = PROJECT / "content/records/moscow-2000.md"
    if invented:
        Corpus(tmp_path, 3, 12).write()
        file = tmp_path / "content/records/record-2.md"
    text, states = file.read_text(encoding="utf-8"), list[str]()
    for number in range(2):
        for save in saves(number):
            text = save.edit(text)
            states.append(text)
    summary, act, error, mended, *_ = states
    assert mended == act
    assert len({file.read_text(encoding="utf-8"), *states}) == 7
    assert "Version 0." in summary
    assert "unsaid-" in error


def test_medians_are_told_with_the_least_and_the_most() -> None:
    assert told("act", [(3, 0.1), (1, 0.3), (1.5, 0.2)]) == (
        "act          1.50 s until it is seen (1.00 to 3.00), 0.20 s of processors"
    )
