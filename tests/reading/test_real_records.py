"""The records of this archive are transcribed whole, with the structure that their sources have."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import linking
from regesta.model.entries import AnyEntry, Record
from regesta.model.quotes import locate
from regesta.model.text import Block, walk
from regesta.reading import sources

PROJECT = Path(__file__).resolve().parents[2]
WHISTLER, MOSCOW = "whistler-2002", "moscow-2000"


@cache
def archive() -> tuple[dict[str, AnyEntry], tuple[str, ...]]:
    """Every entry by its id, and what is wrong with any."""
    _, read, problems = linking.read(sources.find(PROJECT, PROJECT / "content"))
    return {entry.id: entry for entry in read}, tuple(problem.message for problem in problems)


def counted(record: str) -> Counter[str]:
    """How many blocks of each sort a record has."""
    return Counter(_sorts(archive()[0][record].body, 0, 0))


def _sorts(blocks: tuple[Block, ...], sections: int, lists: int) -> list[str]:
    found = []
    for block in blocks:
        is_section, is_item = block.kind == "section", block.kind == "item"
        if is_section:
            found.append("subsection" if sections else "section")
        elif is_item:
            found.append("bullet" if not block.label else "nested item" if lists else "item")
        elif block.kind == "paragraph":
            found.append("later paragraph of an item" if lists else "paragraph")
        found += _sorts(block.children, sections + is_section, lists + is_item)
    return found


def test_nothing_is_wrong_with_any_file() -> None:
    read, problems = archive()
    assert problems == ()
    assert len(read) > 150


def test_structure() -> None:
    assert counted(WHISTLER) == {"section": 2, "subsection": 7, "item": 12, "paragraph": 3}
    assert counted(MOSCOW) == {
        "section": 3,
        "subsection": 9,
        "item": 15,
        "nested item": 9,
        "bullet": 4,
        "later paragraph of an item": 2,
        "paragraph": 4,
    }


def test_every_word() -> None:
    counts = {name: archive()[0][name].fidelity for name in (WHISTLER, MOSCOW)}
    assert {
        name: (found.words, found.transcribed, found.declared) if found else None
        for name, found in counts.items()
    } == {WHISTLER: (963, 949, 14), MOSCOW: (1581, 1559, 22)}


PASSAGES = [
    (WHISTLER, "title", "Outline of Japan-Russia Foreign Ministers Meeting at Whistler"),
    (WHISTLER, "p1", "On 12 June, Minister for Foreign Affairs Yoriko Kawaguchi"),
    (WHISTLER, "1(1)1", "Both sides agreed to develop the relationship"),
    (WHISTLER, "1(3)p1", "Both sides agreed that regarding international issues,"),
    (WHISTLER, "2(3)2", "Given the recent Japan-Russia telephone conference"),
    (MOSCOW, "1(1)1.2", "Concerning the conclusion of a peace treaty, we should continue"),
    (MOSCOW, "2", "Foreign Ministers' Meeting(3 November)"),
    (MOSCOW, "2(1)2.3", "Concerning the activation of efforts to explain"),
    (MOSCOW, "3p1", "The meeting was convened under the joint chairmanship"),
    (MOSCOW, "3(1)2p2", "Of these outstanding issues, a request was made"),
    (MOSCOW, "3(3)2b1", "It was agreed to convene a Japan-Russia Science and Technology"),
    (MOSCOW, "3(3)2b4", "The Russian side expressed their appreciation"),
    (MOSCOW, "3(3)2p2", "Upon the conclusion of the meeting, the co-chairs both signed"),
]


@pytest.mark.parametrize(("record", "path", "words"), PASSAGES)
def test_passages(record: str, path: str, words: str) -> None:
    block = archive()[0][record].blocks_by_path()[path]
    assert block.text.startswith(words)


@pytest.mark.parametrize("record", [WHISTLER, MOSCOW])
def test_every_passage_stands_on_its_line(record: str) -> None:
    entry = archive()[0][record]
    lines = (PROJECT / entry.file).read_text(encoding="utf-8").split("\n")
    for path, block in entry.blocks_by_path().items():
        if block.kind in ("ordered", "bullets"):
            continue
        line = lines[block.line - 1]
        assert f"{block.label} {block.text}".split()[-1] in line, path
        assert block.text.split()[0] in line, path
    assert [block.line for block in walk(entry.body)] == sorted(
        block.line for block in walk(entry.body)
    )


@pytest.mark.parametrize("record", [WHISTLER, MOSCOW])
def test_every_act_is_found_in_its_passage(record: str) -> None:
    entry = archive()[0][record]
    blocks = entry.blocks_by_path()
    assert isinstance(entry.data, Record)
    assert len(entry.data.acts) >= 35
    for act in entry.data.acts:
        assert locate(act.quote, blocks[act.at].text)[0] == 1
