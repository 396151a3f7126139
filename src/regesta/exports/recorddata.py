"""A record as JSON: the document block by block, and all that the editor says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from regesta import urls
from regesta.dates import Edtf
from regesta.exports.columns.acts import ACTS
from regesta.exports.csl import item
from regesta.exports.jsontext import jsonfields
from regesta.exports.reference import CitedRecord
from regesta.exports.tables import row
from regesta.model.entries import Fidelity, Record, ids
from regesta.model.parts import LinkedAct, Value
from regesta.model.text import Block, printed_mark, runs_text


class Inputs(Value, frozen=True):
    """A record's citation, its entry, its text, and its acts.

    `texts` are the ids of the other texts of the same document; `speakers` who speaks in its
    turns by path: as printed, and the ids of whom that is.
    """

    reference: CitedRecord
    record: Record
    fidelity: Fidelity | None
    body: tuple[Block, ...]
    acts: tuple[LinkedAct, ...]
    pages: Mapping[str, str] = {}
    texts: tuple[str, ...] = ()
    speakers: Mapping[str, tuple[str, tuple[str, ...]]] = {}


def record_json(inputs: Inputs) -> bytes:
    """The file `record.json`. Dates are EDTF; references are ids of entries."""
    given = msgspec.to_builtins(inputs.record, enc_hook=_plain)
    found = {
        "id": inputs.reference.id,
        **{name: value for name, value in given.items() if name not in ("acts", "calendar")},
        "issued_by": list(ids(inputs.record.issued_by)),
        "issued_julian": inputs.record.issued.julian,
        "texts": list(inputs.texts),
        "depth": inputs.record.depth,
        "fidelity": msgspec.to_builtins(inputs.fidelity),
        "citation": item(inputs.reference),
        "text": _blocks(inputs.body, inputs),
        "acts": [row(ACTS, act) for act in inputs.acts],
    }
    return jsonfields(found)


def _blocks(blocks: Iterable[Block], given: Inputs) -> list[dict[str, Any]]:
    return [_block(block, given) for block in blocks]


def _block(block: Block, given: Inputs) -> dict[str, Any]:
    printed, ids = given.speakers.get(block.path, ("", ()))
    found = {
        "kind": block.kind,
        "path": block.path,
        "anchor": urls.anchor(block.path),
        "label": printed_mark(block.label) if block.kind == "footnote" else block.label,
        "speaker": {"printed": printed, "ids": list(ids)} if printed else {},
        "text": "" if block.rows else block.text,
        "rows": [[runs_text(cell) for cell in row] for row in block.rows],
        "language": given.record.languages.get(block.path, ""),
        "page": given.pages.get(block.path, ""),
        "children": _blocks(block.children, given),
    }
    return {name: value for name, value in found.items() if value}


def _plain(value: object) -> str:
    if isinstance(value, Edtf):
        return value.text
    raise NotImplementedError
