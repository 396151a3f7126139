"""The order of an entry's fields: that in which the model has them."""

from __future__ import annotations

from itertools import pairwise

from regesta.amending.edits import Edit, edited
from regesta.amending.fields import line_after
from regesta.model.entries import Data
from regesta.model.shapes import fields_of
from regesta.reading.drafts import FIELD
from regesta.reading.spans import Laid


def ordered(found: Laid, of: type[Data]) -> str:
    """The text of a file with its fields in order, each with the comments above it; those above
    the first stay where they are, and so does `unconfirmed` at the head of a draft."""
    names = [str(name) for name in found.children[()]]
    head = names[:1] if names[0] == FIELD else []
    right = [*head, *sorted(names[len(head) :], key=list(fields_of(of)).index)]
    if names == right or not found.values[()].block:
        return found.text
    starts = [found.keys[names[0],].start]
    starts += [line_after(found.text, found.values[name,].end) for name in names]
    parts = {name: found.text[a:b] for name, (a, b) in zip(names, pairwise(starts), strict=True)}
    return edited(found.text, [Edit(starts[0], starts[-1], "".join(parts[name] for name in right))])
