"""The table of acts, a row for each linked act."""

from __future__ import annotations

from regesta import urls
from regesta.exports.columns.cells import DATED, ISSUED_BY, PRINTED, actors, date, id_of, ids_of
from regesta.exports.tables import Column, Object, Table
from regesta.model.parts import Borne, LinkedAct


def _key(act: LinkedAct) -> str:
    return act.key


def _page(act: LinkedAct) -> str:
    return urls.passage(act.passage.record.id, act.passage.path)


def _record(act: LinkedAct) -> str:
    return act.passage.record.id


def _path(act: LinkedAct) -> str:
    return act.passage.path


def _account(act: LinkedAct) -> list[str]:
    return ids_of(act.passage.account.heads)


def _date(act: LinkedAct) -> str:
    return date(act.date)


def _meeting(act: LinkedAct) -> str:
    return id_of(act.meeting)


def _by(act: LinkedAct) -> list[str | Object]:
    return actors(act.by)


def _voice(act: LinkedAct) -> str:
    return act.voice


def _supplied(act: LinkedAct) -> bool:
    return act.supplied


def _sides(act: LinkedAct) -> list[str]:
    return ids_of(act.sides)


def _act(act: LinkedAct) -> str:
    return act.word


def _class(act: LinkedAct) -> str:
    return act.cls


def _concurrence(act: LinkedAct) -> bool:
    return act.concurrence


def _force(act: LinkedAct) -> str:
    return act.force


def _force_reason(act: LinkedAct) -> str:
    return act.reason


def _according_to(act: LinkedAct) -> list[str | Object]:
    return actors(act.according_to)


def _through(act: LinkedAct) -> list[str | Object]:
    return actors(act.through)


def _to(act: LinkedAct) -> list[str | Object]:
    return actors(act.to)


def _topics(act: LinkedAct) -> list[str]:
    return ids_of(act.topics)


def _undertakings(act: LinkedAct) -> list[Object]:
    return [_borne(one) for one in act.undertakings]


def _borne(one: Borne) -> Object:
    return {
        "id": one.head.id,
        "effect": one.effect,
        "due": date(one.due),
        "due_words": one.due_words,
        "qualified": one.qualified,
        "urgency": one.urgency,
    }


def _instruments(act: LinkedAct) -> list[Object]:
    return [{"id": one.head.id, "words": one.words, "role": one.role} for one in act.instruments]


def _foresees(act: LinkedAct) -> list[str]:
    return ids_of(act.foresees)


def _answers(act: LinkedAct) -> list[str]:
    return [other.key for other in act.answers]


def _restates(act: LinkedAct) -> list[str]:
    return [other.key for other in act.restates]


def _sentence(act: LinkedAct) -> str:
    return "".join(piece.text for piece in act.passage.sentence if not piece.footnote)


ACTS: Table[LinkedAct] = Table("acts", "Acts: who is reported to have done what", (
    Column("id", "string", "The record and the id of the act in it: record#id.", _key),
    Column("page", "string", "The passage, from the root of the site.", _page),
    Column("record", "string", "The record: id.", _record),
    Column("path", "string", "The passage, as it is cited.", _path),
    Column("account", "list", ISSUED_BY, _account),
    Column("date", "string", f"When it was done. {DATED}", _date),
    Column("meeting", "string", "Where it was done: id of a meeting.", _meeting),
    Column("by", "array", f"Who did it: ids of persons, organisations, states. {PRINTED}", _by),
    Column("voice", "string",
           "named: somebody's by name; unnamed: the record names nobody; account: a sentence of "
           "the record that nobody speaks.", _voice),
    Column("supplied", "boolean",
           "Whether the record names nobody and the editor supplies `by`.", _supplied),
    Column("sides", "list", "The states for which it was done: ids.", _sides),
    Column("according_to", "array",
           f"Who, inside the account, tells of it, and is not bound by it: ids. {PRINTED}",
           _according_to),
    Column("act", "string", "The reporting verb, of the archive's vocabulary.", _act),
    Column("class", "string", "The class of the verb.", _class),
    Column("force", "string",
           "What it comes to: tells, holds necessary, asks, proposes, commits, accepts, agrees "
           "or does; the verb's, if `force_reason` is empty.", _force),
    Column("force_reason", "string",
           "Why the editor gives it another force than the verb's.", _force_reason),
    Column("concurrence", "boolean",
           "An agreement by one side alone: its concurrence only.", _concurrence),
    Column("through", "array", f"Who transmitted it: ids. {PRINTED}", _through),
    Column("to", "array", f"Whom it addressed: ids. {PRINTED}", _to),
    Column("topics", "list", "On what: ids.", _topics),
    Column("undertakings", "array",
           "The undertakings that it speaks of: id; effect, what it does to it; due, a deadline "
           "(EDTF), and due_words, the same as printed; qualified, the words that reserve it; "
           "urgency, as printed.", _undertakings),
    Column("instruments", "array",
           "The instruments that it names: id; words, as printed; role, its part in the act.",
           _instruments),
    Column("foresees", "list", "The meetings it expects: ids.", _foresees),
    Column("answers", "list", "The acts that it answers: record#id.", _answers),
    Column("restates", "list", "The acts that it tells again: record#id.", _restates),
    Column("sentence", "string", "The sentence or sentences, as printed.", _sentence),
))  # fmt: skip
