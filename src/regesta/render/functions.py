"""What templates can call and see, besides their view: all of it pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from regesta import languages, urls
from regesta.model import leaves
from regesta.model.parts import Head
from regesta.render.remembering import Remembering


def _url(head: Head) -> str:
    return urls.entry(head.folder, head.id)


_WITHIN = re.compile(r"(?<=\d) (?=[A-Z])|(?<=[a-z]) (?=\d{4})| (?=–)")


def _unbroken(words: object) -> str:
    """What is said of a date: lines end between its days alone, and before the first of them."""
    return _WITHIN.sub("\N{NO-BREAK SPACE}", str(words))


FUNCTIONS: Mapping[str, object] = {
    "url": _url,
    "passage_url": urls.passage,
    "anchor": urls.anchor,
    "section_url": urls.section,
    "reads": urls.reads,
    "remembering": Remembering,
    "direction": languages.direction,
    "isolated": languages.isolated,
    "language_name": languages.name,
    "cited_page": leaves.cited,
    "unbroken": _unbroken,
    "is_leaf": leaves.is_leaf,
}
"""By the names that templates have for them."""
