"""The passages that mention an entry, each once, with the forms that it goes by there."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.model.entries import Source
from regesta.model.parts import LinkedAct, Mention, Passage
from regesta.model.values import Value


class Mentioned(Value, frozen=True):
    """A passage, the forms of the name in it, and on what ground the editor understands them."""

    passage: Passage
    forms: tuple[str, ...]
    inferred: bool = False
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def mentioned(mentions: Iterable[Mention], but: Iterable[LinkedAct] = ()) -> tuple[Mentioned, ...]:
    """The passages of the mentions, each once, in the order given, without those of acts."""
    shown = {_place(act.passage) for act in but}
    by_passage: dict[tuple[str, str, object], list[Mention]] = {}
    for m in mentions:
        by_passage.setdefault(_place(m.passage), []).append(m)
    return tuple(_mentioned(found) for key, found in by_passage.items() if key not in shown)


def _mentioned(found: list[Mention]) -> Mentioned:
    return Mentioned(
        found[0].passage,
        tuple(dict.fromkeys(m.form for m in found)),
        any(m.inferred for m in found),
        tuple(dict.fromkeys(m.note for m in found if m.note)),
        tuple(dict.fromkeys(source for m in found for source in m.sources)),
    )


def _place(passage: Passage) -> tuple[str, str, object]:
    return (passage.record.id, passage.path, passage.sentence)
