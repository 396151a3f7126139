"""The invented archive in `examples/` shows documents of every shape, and says it is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from projects import read
from regesta import urls

CONTENT = Path(__file__).parent.parent / "examples/strait/content"

SHAPES = {
    "records/lights-convention-1934-en": [
        "art.I", "art.II(a)", "art.II(b)", "annex.rule.1", "byline",
    ],
    "records/lights-convention-1934-fr": ["art.1", "art.2(a)", "art.3"],
    "records/outline-kestria-1934": ["par.1", "par.2p2"],
    "records/memorandum-reefs": ["A", "B", "B(i)", "B(ii)"],
    "records/joint-communique-1934": ["dateline", "1", "2"],
    "records/veyne-letter-1934": ["dateline", "byline", "p2"],
    "records/dispatch-1934": ["p1", "n1"],
    "records/minutes-1934": ["p1", "n1", "n2"],
    "records/tamaura-note-1934": ["1", "2"],
    "records/qasira-note-1934": ["p1", "p2"],
}  # fmt: skip


JOINT = {
    "records/lights-convention-1934-en": "convention, issued by Averna and Kestria",
    "records/joint-communique-1934": "communiqué, joint account of Kestria and Averna",
    "records/veyne-letter-1934": "letter, issued by Claire Veyne",
    "persons/veyne-claire": "Records issued by Claire Veyne",
    "meetings/orm-talks-1934": "Kestria and Averna jointly 2",
    ".": "Kestria and Averna jointly (3)",
}


@pytest.mark.parametrize("record", SHAPES)
def test_every_shape_has_its_paths(examples_site: Path, record: str) -> None:
    found = read((examples_site / record / "index.html").read_text(encoding="utf-8"))
    assert [path for path in SHAPES[record] if urls.anchor(path) not in found.passages] == []


def test_what_several_issue_is_their_joint_account(examples_site: Path) -> None:
    for page, words in JOINT.items():
        found = read((examples_site / page / "index.html").read_text(encoding="utf-8"))
        assert words in found.text, page


def test_every_entry_says_that_it_is_invented() -> None:
    silent = [
        file.name
        for file in sorted(CONTENT.rglob("*.md"))
        if file.parent.name not in ("records", "topics", "pages")
        and "Invented." not in file.read_text(encoding="utf-8")
    ]
    assert silent == []


def test_the_site_says_that_it_is_invented(examples_site: Path) -> None:
    for page in ("index.html", "about/index.html"):
        assert "invented" in (examples_site / page).read_text(encoding="utf-8"), page
