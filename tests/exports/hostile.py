"""Text as strangers type it, for round trips, and a record made of it."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

from hypothesis import strategies as st

from regesta.dates import Edtf
from regesta.exports.reference import Citable, CitedRecord, Locator

TRAPS = (
    "</script>", "<!--", "]]>", "&amp;", '"', "'", "“”", "{", "}", "{}", "\\", "\\textbf{x}", "%",
    "$x^2$", "#", "_", "~", "--", "``", "''", "?`", "@book{", ",", ";", "=1+1", "+", "-", "@",
    "שלום", "مرحبا", "日本", "Россия", "\u200f", "\u2028", "\u00a0", "\u3000", "é", "🕊", "ER  - ",
    "TY  - ", "|", "<b>", "\t", "\n", "\r\n", "x", " ",
)  # fmt: skip
"""Signs that one format or another takes for its own."""

signs = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))
texts = st.lists(st.one_of(st.sampled_from(TRAPS), st.text(signs, max_size=8)), max_size=8).map(
    "".join
)
lines = texts.map(lambda text: " ".join(text.split()))
"""Text of one line, its white space folded: what a title is."""

titles = lines.filter(bool)


def xml(data: bytes | str) -> Tree.Element:
    """XML of our own making, parsed."""
    return Tree.fromstring(data)  # noqa: S314


@st.composite
def references(draw: st.DrawFn) -> CitedRecord:
    return CitedRecord(
        id="talks-2002",
        title=draw(titles),
        author=draw(titles),
        kind=draw(st.sampled_from(("outline", "letter"))),
        issued=Edtf(draw(st.sampled_from(("2002-06-13", "2000-11-01/2000-11-04", "1956~")))),
        archive=draw(titles),
        abstract=draw(lines),
        subjects=tuple(draw(st.lists(titles, max_size=3))),
        address=draw(st.sampled_from(("", "https://example.org/a%20b/records/talks-2002/"))),
        source=draw(st.sampled_from(("", "https://example.org/a_b/x%20y.html?a=1&b=2#c"))),
    )


@st.composite
def citables(draw: st.DrawFn) -> Citable:
    paths = st.sampled_from(("p1", "2(2)3", "3(3)2b1", "1~2", "a);{}%"))
    return Citable(draw(references()), tuple(map(Locator, draw(st.lists(paths, unique=True)))))
