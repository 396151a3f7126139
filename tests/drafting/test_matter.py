"""Front matter that is written is read back as what it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.characters import can_be_seen
from regesta.drafting import matter
from regesta.reading import frontmatter

SIGNS = st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=("C", "Z"))
LINE = st.text(SIGNS | st.just(" "), min_size=1, max_size=30).map(str.strip).filter(can_be_seen)
VALUE = st.recursive(
    LINE,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(
            st.from_regex(r"[a-z]{1,8}", fullmatch=True), inner, min_size=1, max_size=3
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), VALUE, min_size=1, max_size=3))
def test_what_is_written_is_read(given: dict[str, matter.Value]) -> None:
    lines = [line for name, value in given.items() for line in matter.field(name, value)]
    read, problems = frontmatter.read("\n".join(["---", *lines, "---", ""]).encode(), "x.md")
    assert problems == ()
    assert read is not None
    assert read.value == given
