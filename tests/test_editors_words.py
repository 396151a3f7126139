"""What the editor of the archive writes has typographic marks; what is printed stays as printed."""

from __future__ import annotations

from collections.abc import Iterator

import linking
from projects import PROJECT
from regesta.model.entries import Record
from regesta.model.text import walk
from regesta.reading import sources

AS_PRINTED = {
    "title", "dateline", "byline", "reports", "acts", "omits", "quote", "reading", "mentions",
}  # fmt: skip
"""Fields of a record with words of its document."""

AS_TYPED = {"kind", "url", "also", "name", "native"}
"""Words that are looked up, or found in a text, as they are typed."""


def written(value: object, left_out: set[str]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from written(inner, left_out)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from written(inner, left_out)
    elif fields := getattr(value, "__struct_fields__", ()):
        for name in fields:
            if name not in left_out:
                yield from written(getattr(value, name), left_out)


def test_quotation_marks_and_apostrophes_are_typographic() -> None:
    site, found, _ = linking.read(sources.find(PROJECT, PROJECT / "content"))
    typed = []
    for entry in found:
        of_a_record = isinstance(entry.data, Record)
        texts = [*written(entry.data, AS_TYPED | (AS_PRINTED if of_a_record else set()))]
        if not of_a_record:
            texts += [block.text for top in entry.body for block in walk((top,))]
        typed += [(entry.file, text) for text in texts if "'" in text or '"' in text]
    assert typed == []
    assert found
    assert [text for text in written(site, AS_TYPED) if "'" in text] == []
