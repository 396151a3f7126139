"""The table of undertakings."""

from __future__ import annotations

from regesta.addresses import in_ascii
from regesta.exports.columns.cells import DATED, date, heads, ids_of
from regesta.exports.columns.entries import ID, PAGE, EntryPart
from regesta.exports.tables import Column, Object, Table
from regesta.model.entries import Searched, Stage, Undertaking
from regesta.model.parts import Head, LinkedAct


class UndertakingPart(EntryPart, frozen=True, kw_only=True):
    """An undertaking, the ids of who would do it, its grade, and the acts that speak of it.

    `way`, `by`, `to`, `accepted_by`, `qualified` and `supplied` are what the grade rests on;
    `refused_by` is told where it binds nobody.
    """

    data: Undertaking
    performer: tuple[str, ...]
    grade: str
    way: str = ""
    by: tuple[Head, ...] = ()
    to: tuple[Head, ...] = ()
    accepted_by: tuple[Head, ...] = ()
    refused_by: tuple[Head, ...] = ()
    qualified: tuple[str, ...] = ()
    supplied: bool = False
    acts: tuple[LinkedAct, ...] = ()


def _title(part: UndertakingPart) -> str:
    return part.data.label


def _performer(part: UndertakingPart) -> list[str]:
    return list(part.performer)


def _grade(part: UndertakingPart) -> str:
    return part.grade


def _way(part: UndertakingPart) -> str:
    return part.way


def _by(part: UndertakingPart) -> list[str | Object]:
    return heads(part.by)


def _to(part: UndertakingPart) -> list[str | Object]:
    return heads(part.to)


def _accepted_by(part: UndertakingPart) -> list[str]:
    return ids_of(part.accepted_by)


def _refused_by(part: UndertakingPart) -> list[str | Object]:
    return heads(part.refused_by)


def _qualified(part: UndertakingPart) -> list[str]:
    return list(part.qualified)


def _supplied(part: UndertakingPart) -> bool:
    return part.supplied


def _since(part: UndertakingPart) -> str:
    return date(part.acts[0].date) if part.acts else ""


def _due(part: UndertakingPart) -> list[str]:
    spoken = (act.bearing(part.head.id) for act in part.acts)
    return list(dict.fromkeys(one.due.text for one in spoken if one and one.due))


def _records(part: UndertakingPart) -> list[str]:
    return ids_of(act.passage.record for act in part.acts)


def _topics(part: UndertakingPart) -> list[str]:
    return list(part.data.topics)


def _stages(part: UndertakingPart) -> list[Object]:
    return [_stage(stage) for stage in part.data.stages]


def _stage(stage: Stage) -> Object:
    return {
        "what": stage.what,
        "on": date(stage.on),
        "meeting": stage.meeting,
        "note": stage.note,
        "sources": [in_ascii(source.url) for source in stage.sources if source.url],
    }


def _searched(part: UndertakingPart) -> list[Object]:
    return [_search(one) for one in part.data.searched]


def _search(one: Searched) -> Object:
    return {"for": one.for_, "where": one.where, "on": date(one.on)}


UNDERTAKINGS: Table[UndertakingPart] = Table(
    "undertakings", "Undertakings, and what became of them", (
    ID, PAGE,
    Column("title", "string", "What would be done.", _title),
    Column("performer", "list",
           "Who would do it, promised or not: ids; `sides` for all sides of the meeting.",
           _performer),
    Column("grade", "string",
           "What its acts come to: agreed, accepted, announced, asked, proposed or envisaged.",
           _grade),
    Column("way", "string",
           "How it was put forward: offered by who would do it, asked by who would not, proposed "
           "by one of several, committed where one says what all will do, necessary where it is "
           "called so; or empty.", _way),
    Column("by", "array",
           "Who put it forward, announced it or agreed on it: ids; of a collective that is no "
           "entry `printed`, its words.", _by),
    Column("to", "array",
           "Who was asked: ids; of a collective that is no entry `printed`, its words.", _to),
    Column("accepted_by", "list", "Who took it up: ids.", _accepted_by),
    Column("refused_by", "array",
           "Who refused, where nobody is bound: ids; of a collective that is no entry `printed`, "
           "its words.", _refused_by),
    Column("qualified", "array",
           "The words, as printed, with which those who accept, announce or agree reserve it.",
           _qualified),
    Column("supplied", "boolean",
           "Whether all those on whom the grade rests are supplied by the editor.", _supplied),
    Column("since", "string", f"The day of the first act that speaks of it. {DATED}", _since),
    Column("due", "list", "The deadlines given, in order of the acts: EDTF.", _due),
    Column("records", "list", "The records that speak of it: ids.", _records),
    Column("topics", "list", "On what: ids.", _topics),
    Column("stages", "array",
           "What sources outside the archive say of it, before the records or after: what, on "
           "(EDTF), meeting (id), note, sources (addresses).", _stages),
    Column("searched", "array",
           "What was sought and not found: for, where, on (EDTF).", _searched),
))  # fmt: skip
