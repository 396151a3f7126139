"""The structure of bodies, and what is wrong with them: `fixtures/*.md` are the specification.

A fixture is a name, the body, and the outline it is read as, each closed by a line with a full
stop. A name that begins with `note:` is of a note, where links are allowed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_bodies import outline, parse

FIXTURES = Path(__file__).parent / "fixtures"


def fixtures() -> list[tuple[str, str, str]]:
    """Every fixture as (name, body, outline)."""
    found = []
    for file in sorted(FIXTURES.glob("*.md")):
        parts = file.read_text(encoding="utf-8").split("\n.\n")
        assert len(parts) % 3 == 1, file
        assert not parts.pop().strip(), file
        for name, body, expected in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            found.append((f"{file.stem}: {name.strip()}", body, expected))
    return found


ALL = fixtures()


def is_note(name: str) -> bool:
    return ": note:" in name


@pytest.mark.parametrize(("name", "body", "expected"), ALL, ids=[name for name, _, _ in ALL])
def test_fixture(name: str, body: str, expected: str) -> None:
    assert outline(body, links=is_note(name)) == expected


@pytest.mark.parametrize(("name", "body"), [each[:2] for each in ALL], ids=[n for n, _, _ in ALL])
def test_the_end_of_lines_changes_nothing(name: str, body: str) -> None:
    read = parse(body, links=is_note(name))
    assert parse(body.replace("\n", "\r\n"), links=is_note(name)) == read
    assert parse(body.replace("\n", "\r"), links=is_note(name)) == read
    assert parse(body + "\n\n", links=is_note(name)) == read


def test_names_are_unique() -> None:
    names = [name for name, _, _ in ALL]
    assert sorted(set(names)) == sorted(names)
