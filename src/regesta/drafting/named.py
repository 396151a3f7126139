"""Who is named in each passage of a record: by name, or otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regesta.archive.mentions import Found, Namer
from regesta.archive.outline import Outline
from regesta.archive.speakers import turns_in
from regesta.dates import Edtf
from regesta.drafting import reporting
from regesta.drafting.authorities import Authorities
from regesta.drafting.collectives import Meant, collectives
from regesta.drafting.hinted import hinted
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
    full = frozenset(one.form for several in names.values() for one in several)
    before: list[str] = []
    for path, text in arranged.texts.items():
        report = arranged.report(path)
        on = _day(report, known, arranged.record)
        issuers = ids(arranged.record.issued_by)
        joint = arranged.record.is_joint
        states = issuers if joint else filter(None, (known.state_of(one) for one in issuers))
        sides: Sides = report.sides if report else dict.fromkeys(states, ())
        here = names.get(path, ())
        told = [
            *collectives(text, known, sides, on, issuers),
            *hinted(text, known, on, here, full, sides, before),
        ]
        meant[path] = tuple(_apart(told))
        spans = [(one.start, one.ids) for one in here] + [(m.start, m.ids) for m in meant[path]]
        before += [i for _, several in sorted(spans) for i in several]
    return Named(names, meant)


def _day(report: Report | None, known: Authorities, record: Record) -> Edtf | None:
    met = known.entries.get(report.meeting) if report else None
    date = getattr(met.data, "date", None) if met else None
    return date or (record.issued if not record.issued.is_undated else None)


def _apart(several: list[Meant]) -> Iterator[Meant]:
    """Those of some that do not touch one that begins before them."""
    end = 0
    for one in sorted(several):
        if one.start >= end:
            end = one.end
            yield one
