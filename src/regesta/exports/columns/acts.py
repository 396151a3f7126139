"""The table of acts, a row for each linked act."""

from __future__ import annotations

from regesta import urls
from regesta.exports.columns.cells import DATED, actors, date, id_of, ids_of
from regesta.exports.tables import Column, Table
from regesta.model.parts import ActKey, LinkedAct


def _key(act: LinkedAct) -> str:
    return act.key


def _page(act: LinkedAct) -> str:
    return urls.passage(act.passage.record.id, act.passage.path)


def _record(act: LinkedAct) -> str:
    return act.passage.record.id


def _path(act: LinkedAct) -> str:
    return act.passage.path


def _account(act: LinkedAct) -> str:
    return act.passage.account.id


def _date(act: LinkedAct) -> str:
    return date(act.date)


def _meeting(act: LinkedAct) -> str:
    return id_of(act.meeting)


def _by(act: LinkedAct) -> list[str]:
    return actors(act.by)


def _supplied(act: LinkedAct) -> bool:
    return act.unnamed


def _sides(act: LinkedAct) -> list[str]:
    return ids_of(act.sides)


def _act(act: LinkedAct) -> str:
    return act.word


def _class(act: LinkedAct) -> str:
    return act.cls


def _concurrence(act: LinkedAct) -> bool:
    return act.concurrence


def _through(act: LinkedAct) -> list[str]:
    return actors(act.through)


def _to(act: LinkedAct) -> list[str]:
    return actors(act.to)


def _topics(act: LinkedAct) -> list[str]:
    return ids_of(act.topics)


def _instruments(act: LinkedAct) -> list[str]:
    return ids_of(head for head, _ in act.instruments)


def _undertaking(act: LinkedAct) -> str:
    return id_of(act.undertaking)


def _effect(act: LinkedAct) -> str:
    return act.effect or ""


def _due(act: LinkedAct) -> str:
    return date(act.due)


def _due_words(act: LinkedAct) -> str:
    return act.due_words


def _qualified(act: LinkedAct) -> str:
    return act.qualified


def _foresees(act: LinkedAct) -> list[str]:
    return ids_of(act.foresees)


def _answers(act: LinkedAct) -> list[str]:
    return [_where(key) for key in act.answers]


def _restates(act: LinkedAct) -> str:
    return _where(act.restates) if act.restates else ""


def _sentence(act: LinkedAct) -> str:
    return "".join(piece.text for piece in act.passage.sentence if not piece.footnote)


def _where(key: ActKey) -> str:
    return urls.passage(key.record.id, key.path)


ACTS: Table[LinkedAct] = Table("acts", "Acts: who is reported to have done what", (
    Column("id", "string", "The record and the id of the act in it: record#id.", _key),
    Column("page", "string", "The passage, from the root of the site.", _page),
    Column("record", "string", "The record: id.", _record),
    Column("path", "string", "The passage, as it is cited.", _path),
    Column("account", "string", "Whose account it is: id of an organisation.", _account),
    Column("date", "string", f"When it was done. {DATED}", _date),
    Column("meeting", "string", "Where it was done: id of a meeting.", _meeting),
    Column("by", "list", "Who did it: ids of persons, organisations, states.", _by),
    Column("supplied", "boolean",
           "Whether the record names nobody and the editor supplies `by`.", _supplied),
    Column("sides", "list", "The states for which it was done: ids.", _sides),
    Column("act", "string", "The reporting verb, of the archive's vocabulary.", _act),
    Column("class", "string", "The class of the verb.", _class),
    Column("concurrence", "boolean",
           "An agreement by one side alone: its concurrence only.", _concurrence),
    Column("through", "list", "Who transmitted it: ids.", _through),
    Column("to", "list", "Whom it addressed: ids.", _to),
    Column("topics", "list", "On what: ids.", _topics),
    Column("instruments", "list", "The instruments invoked: ids.", _instruments),
    Column("undertaking", "string", "The undertaking it concerns: id.", _undertaking),
    Column("effect", "string", "What it does to the undertaking.", _effect),
    Column("due", "string", f"The deadline. {DATED}", _due),
    Column("due_words", "string", "The deadline as printed.", _due_words),
    Column("qualified", "string", "The reservation as printed.", _qualified),
    Column("foresees", "list", "The meetings it expects: ids.", _foresees),
    Column("answers", "list", "The passages of the acts that it answers: addresses.", _answers),
    Column("restates", "string",
           "The passage of the act that it tells again: not counted.", _restates),
    Column("sentence", "string", "The sentence or sentences, as printed.", _sentence),
))  # fmt: skip
