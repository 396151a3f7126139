"""Who is named in each passage of a record: by name, or otherwise."""

from __future__ import annotations

from typing import NamedTuple

from regesta.archive.mentions import Found, Namer
from regesta.archive.outline import Outline
from regesta.archive.speakers import turns_in
from regesta.dates import Edtf
from regesta.drafting import reporting
from regesta.drafting.authorities import Authorities
from regesta.drafting.collectives import Meant, collectives
from regesta.model.entries import Record, Report, Sides, ids


class Named(NamedTuple):
    """The names found in passages, by path, and those who are named otherwise."""

    names: dict[str, tuple[Found, ...]]
    meant: dict[str, tuple[Meant, ...]]


def named(arranged: Outline, known: Authorities) -> Named:
    """The names in each passage, and those who are named otherwise."""
    every, _ = turns_in(arranged, known, known.lexicon)
    turns = {path: turn for path, turn in every.items() if not reporting.reported(turn.form)}
    names, _ = Namer(known.lexicon).in_record(arranged, turns)
    meant: dict[str, tuple[Meant, ...]] = {}
    for path, text in arranged.texts.items():
        report = arranged.report(path)
        on = _day(report, known, arranged.record)
        issuers: Sides = dict.fromkeys(ids(arranged.record.issued_by), ())
        sides = report.sides if report else issuers
        meant[path] = tuple(collectives(text, known, sides, on))
    return Named(names, meant)


def _day(report: Report | None, known: Authorities, record: Record) -> Edtf | None:
    met = known.entries.get(report.meeting) if report else None
    date = getattr(met.data, "date", None) if met else None
    return date or (record.issued if not record.issued.is_undated else None)
