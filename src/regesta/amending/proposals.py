"""What of an entry nobody has confirmed yet, and what a person's word makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regesta.amending import fields
from regesta.amending.edits import Edit, edited
from regesta.archive.references import acts_named
from regesta.model.entries import Act, AnyEntry, FieldPath
from regesta.model.parts import Value
from regesta.model.shapes import fields_of
from regesta.reading.drafts import ACTS, FIELD
from regesta.reading.spans import Laid

_COMMENTS = re.compile(r"(?:^[ \t]*#[^\r\n]*(?:\r\n|\r|\n))+\Z", re.MULTILINE)


class Proposal(Value, frozen=True):
    """A field that a draft guessed, by its name, or an act that it proposes, by its id; where it
    stands, and where it is said to be unconfirmed."""

    name: str
    path: FieldPath
    said: FieldPath
    is_act: bool = False


def proposals(entry: AnyEntry) -> tuple[Proposal, ...]:
    """All that is unconfirmed of an entry: its fields, then its acts."""
    return (*_fields(entry), *_acts(entry))


def is_needed(entry: AnyEntry, one: Proposal) -> bool:
    """Whether a proposal is of a field that has to be there, so that it cannot be dropped."""
    return not one.is_act and fields_of(type(entry.data))[one.name].required


def accepted(found: Laid, one: Proposal) -> str:
    """The text of a file in which a proposal is confirmed; the comments on `unconfirmed` go with
    the last."""
    return edited(found.text, _confirmed(found, one))


def dropped(found: Laid, entry: AnyEntry, one: Proposal) -> str:
    """The text of a file without a proposal; other acts of it answer or restate that no more."""
    if one.is_act:
        naming = {path[:3]: path for path, act in acts_named(entry) if act == one.name}
        others = (path for path in naming.values() if path[:2] != one.path)
        return edited(found.text, [fields.dropped(found, path) for path in (one.path, *others)])
    gone = [fields.dropped(found, one.path)] if one.path in found.values else []
    return edited(found.text, [*_confirmed(found, one), *gone])


def changed(found: Laid, path: FieldPath, values: str | Sequence[str]) -> str:
    """The text of a file in which a field is a text, or a list of them; the field goes where
    that is empty."""
    if values:
        edit = fields.given(found, path, fields.typed(values))
    elif path in found.values:
        edit = fields.dropped(found, path)
    else:
        return found.text
    return edited(found.text, [edit])


def _fields(entry: AnyEntry) -> Iterator[Proposal]:
    known = fields_of(type(entry.data))
    for position, name in enumerate(entry.data.unconfirmed):
        if name in known and name != FIELD:
            yield Proposal(name, (name,), (FIELD, position))


def _acts(entry: AnyEntry) -> Iterator[Proposal]:
    acts: tuple[Act, ...] = getattr(entry.data, ACTS, ())
    for position, act in enumerate(acts):
        if act.unconfirmed:
            path: FieldPath = (ACTS, position)
            yield Proposal(act.id, path, (*path, FIELD), is_act=True)


def _confirmed(found: Laid, one: Proposal) -> list[Edit]:
    edit = fields.dropped(found, one.said)
    if one.is_act or len(found.children[FIELD,]) > 1:
        return [edit]
    above = _COMMENTS.search(found.text, 0, edit.start)
    return [edit._replace(start=above.start())] if above else [edit]
