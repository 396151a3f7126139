"""The table of undertakings."""

from __future__ import annotations

from regesta.exports.columns.cells import DATED, date, ids_of
from regesta.exports.columns.entries import ID, PAGE, EntryPart
from regesta.exports.tables import Column, Table
from regesta.model.entries import Outcome, Undertaking
from regesta.model.parts import LinkedAct


class UndertakingPart(EntryPart, frozen=True):
    """An undertaking, the ids of those it binds, its strength, and the acts that speak of it."""

    data: Undertaking
    bound: tuple[str, ...]
    strength: str
    acts: tuple[LinkedAct, ...]


def _title(part: UndertakingPart) -> str:
    return part.data.title


def _bound(part: UndertakingPart) -> list[str]:
    return list(part.bound)


def _strength(part: UndertakingPart) -> str:
    return part.strength


def _since(part: UndertakingPart) -> str:
    return date(part.acts[0].date) if part.acts else ""


def _due(part: UndertakingPart) -> list[str]:
    return list(dict.fromkeys(act.due.text for act in part.acts if act.due))


def _records(part: UndertakingPart) -> list[str]:
    return ids_of(act.passage.record for act in part.acts)


def _topics(part: UndertakingPart) -> list[str]:
    return list(part.data.topics)


def _outcomes(part: UndertakingPart) -> list[dict[str, str]]:
    return [_outcome(later) for later in part.data.later]


def _outcome(later: Outcome) -> dict[str, str]:
    return {
        "outcome": later.outcome,
        "on": date(later.on),
        "meeting": later.meeting,
        "note": later.note,
        "sought": later.sought,
    }


UNDERTAKINGS: Table[UndertakingPart] = Table(
    "undertakings", "Undertakings and what became of them", (
    ID, PAGE,
    Column("title", "string", "What was to be done.", _title),
    Column("bound", "list", "Who owes it: ids; `sides` for all sides of the meeting.", _bound),
    Column("strength", "string",
           "Computed from its acts: agreed, announced or proposed.", _strength),
    Column("since", "string", f"The day of the first act that speaks of it. {DATED}", _since),
    Column("due", "list", "The deadlines given, in order of the acts: EDTF.", _due),
    Column("records", "list", "The records that speak of it: ids.", _records),
    Column("topics", "list", "On what: ids.", _topics),
    Column("outcomes", "array",
           "What later became of it: outcome, on, meeting, note, sought.", _outcomes),
))  # fmt: skip
