"""Every reference to an entry is rewritten, and nothing else."""

from __future__ import annotations

import pytest

from regesta.amending.renaming import renamed
from regesta.reading import entries
from regesta.reading.sources import SourceFile

HEAD = "title: A\nkind: outline\nissued: 2002\nissued_by: {0}\nsource: {{file: seeds/a.txt}}\n"
RECORD = (
    HEAD
    + """\
reports:
  - meeting: m
    sides:
      "{0}": [{{person: {0}, as: Minister {0}}}]  # {0}
topics:
  {0}: [p1, p2]   # by hand
mentions:
  {0}: none
  the Minister: [{0}, {{at: p1, is: '{0}'}}]
acts:
  # of {0}
  - {{at: p1, id: {0}, by: [{0}, {{printed: {0}, side: {0}}}], act: says, quote: {0}}}
  - at: p2
    id: b
    by: {0}
    act: states
    quote: x
    instruments:
      {0}: words
    answers: ["{0}#a", a]
    restates: {0}#b
"""
)
OLD, NEW = "old-id", "new-id"


def entry_of(folder: str, entry_id: str, text: str) -> tuple[bytes, int]:
    """A file after `old-id` became `new-id`, and how many references that changed."""
    file = SourceFile(folder, entry_id, f"{entry_id}.md", text.encode())
    begun = entries.begin(file)
    assert begun.salvaged is not None
    assert begun.sound, begun.problems
    entry = entries.without_body(file, begun.salvaged)
    return renamed(entry, file.data, OLD, NEW, "persons")


def test_every_reference_of_a_record_is_rewritten_and_no_other_word() -> None:
    before = RECORD.format(OLD)
    kept = ("Minister old-id", "# old-id", "  old-id: none", "id: old-id", "printed: old-id",
            "quote: old-id", "# of old-id", "Of old-id")  # fmt: skip
    after = RECORD.format(NEW)
    for words in kept:
        after = after.replace(words.replace(OLD, NEW), words)
    given, count = entry_of("records", "a", f"---\n{before}---\n\nOf old-id old-id.\n")
    assert given.decode() == f"---\n{after}---\n\nOf old-id old-id.\n"
    assert count == 12


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_line_ends_and_marks_stay(newline: str, begin: str) -> None:
    text = f"{begin}---\nname: A\nbroader: old-id\nrelated:\n- old-id\n---\n\nA note.\n"
    given, _ = entry_of("topics", "a", text.replace("\n", newline))
    assert given.decode() == text.replace(OLD, NEW).replace("\n", newline)


def test_links_of_notes_lead_to_the_new_page() -> None:
    links = (
        "[a](../../persons/{0}/index.html) [b](../../persons/{0}/index.html#x) "
        "<../persons/{0}/index.html>"
    )
    others = "[c](../../topics/old-id/index.html) [d](https://a.org/../persons/old-id/) old-id/"
    given, count = entry_of("topics", "a", f"---\nname: A\n---\n{links.format(OLD)} {others}\n")
    assert given.decode() == f"---\nname: A\n---\n{links.format(NEW)} {others}\n"
    assert count == 3


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: A\n", "name: A\nformerly: [old-id]\n"),
        ("name: A  # c\n# d\n", "name: A  # c\nformerly: [old-id]\n# d\n"),
        (
            "name: A\nformerly: [b]\nrelated: [c]\n",
            "name: A\nformerly: [b, old-id]\nrelated: [c]\n",
        ),
        ("name: A\nformerly:\n  - b\n", "name: A\nformerly:\n  - b\n  - old-id\n"),
        ("name: A\nformerly: [b, new-id]\n", "name: A\nformerly: [b, old-id]\n"),
        ("{name: A, related: [b]}\n", "{name: A, related: [b], formerly: [old-id]}\n"),
        ("name: A\nunconfirmed: [name]\n", "name: A\nunconfirmed: [name]\n"),
    ],
)
def test_the_entry_itself_keeps_the_old_id_unless_it_is_a_draft(before: str, after: str) -> None:
    given, count = entry_of("topics", OLD, f"---\n{before}---\n")
    assert (given.decode(), count) == (f"---\n{after}---\n", 0)
