"""Hold drafts against records that were encoded by hand.

    python benchmarks/drafts.py ARCHIVE ... [--kinds] [--misses]

An ARCHIVE is a folder with `content/` and `seeds/`. The source text of each of its records is
drafted with the entries of the archive known, but for its records and for what the record itself
says; then the draft is held against the record. A row of the table that is printed says whether the
words agree at once with the copy, and of each kind what part of the record the draft has (recall),
what part of the draft the record has (precision), and how many the record has.

*Structure*: the paths of the blocks. *Names*: pairs of a passage, by
its words, and an entry that is named in it.
*Participants*: a passage that reports a meeting, a side and a person of it. *Acts*: those of one
sentence are paired, best first; *actor* and *verb* say how many pairs agree in that. All persons
who took part are the same actor as all sides.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from regesta.archive.mentions import Namer
from regesta.archive.outline import Outline, outline
from regesta.archive.speakers import turns_in
from regesta.drafting.authorities import Authorities
from regesta.drafting.draft import Draft, draft
from regesta.model.entries import SIDES, UNNAMED, Act, Entry, Record, Report, actor_ids, ids
from regesta.model.quotes import locate
from regesta.model.sentences import Cutting, around
from regesta.reading import entries, site, sources
from regesta.reading.sources import SourceFile

KINDS = ("structure", "names", "participants", "acts", "actor", "verb")


class Counted(NamedTuple):
    """How many the record has, how many the draft, and how many both."""

    given: int
    drafted: int
    same: int

    @property
    def recall(self) -> float:
        return self.same / self.given if self.given else 1.0

    @property
    def precision(self) -> float:
        return self.same / self.drafted if self.drafted else 1.0


class Held(NamedTuple):
    """A record held against its draft: its kind and language, what was counted, whether the words
    agreed at once, and what is amiss, as lines."""

    name: str
    kind: str
    counted: dict[str, Counted]
    words: bool
    misses: tuple[str, ...]


def held(archive: Path) -> Iterator[Held]:
    """Every record of an archive that has a text and its seed, held against its draft."""
    found = sources.find(archive, archive / "content")
    own = site.read_labels(cast("SourceFile", sources.read(found.site))) if found.site else ()
    read = [
        came.entry
        for file in found.files
        if isinstance(one := sources.read(file), SourceFile)
        and (came := entries.read_entry(one, found.seeds, own)).entry
    ]
    records = [cast("Entry[Record]", one) for one in read if one and one.folder == "records"]
    others = [one for one in read if one and one.folder != "records"]
    for record in records:
        seed = found.seeds.read(record.data.source.file)
        if not isinstance(seed, bytes) or not record.body:
            continue
        issuers = [i for one in records if one.id != record.id for i in ids(one.data.issued_by)]
        known = Authorities(others, issuers)
        made = draft(seed.decode("utf-8-sig"), record.data.source.file, record.id, known, own)
        yield _held(record, made, known)


def _held(record: Entry[Record], made: Draft, known: Authorities) -> Held:
    one, other = outline(record), outline(made.entry)
    misses: list[str] = []
    counted = {
        "structure": _compared("path", set(one.blocks), set(other.blocks), misses),
        "names": _compared("name", _names(one, known), _names(other, known), misses),
        "participants": _compared("participant", _people(record.data), _people(made.entry.data),
                                  misses),
        **_acts(one, other, misses),
    }  # fmt: skip
    return Held(
        record.id,
        f"{record.data.kind}, {record.data.language}",
        counted,
        made.entry.fidelity is not None,
        tuple(misses),
    )


def _compared(
    what: str, given: Iterable[object], drafted: Iterable[object], misses: list[str]
) -> Counted:
    one, other = set(given), set(drafted)
    misses += [f"- {what} {item}" for item in sorted(map(str, one - other))]
    misses += [f"+ {what} {item}" for item in sorted(map(str, other - one))]
    return Counted(len(one), len(other), len(one & other))


def _names(arranged: Outline, known: Authorities) -> set[tuple[str, str]]:
    """What is named in which passage: by the words of that, for a path that is another is told
    as structure."""
    turns, _ = turns_in(arranged, known, known.lexicon)
    found, _ = Namer(known.lexicon).in_record(arranged, turns)
    return {
        (arranged.texts[path], i)
        for path, several in found.items()
        for one in several
        for i in one.ids
    }


def _people(record: Record) -> set[tuple[str, str, str]]:
    return {
        (report.at, side, one.person)
        for report in record.reports
        for side, people in report.sides.items()
        for one in people
    }


def _acts(one: Outline, other: Outline, misses: list[str]) -> dict[str, Counted]:
    """Acts of both that stand in the same sentence, paired: first those whose words meet and that
    agree in most, then the rest."""
    given, drafted = list(_placed(one, one)), list(_placed(other, one))
    pairs = sorted(
        ((-_alike(a, b), n, m) for n, a in enumerate(given) for m, b in enumerate(drafted)
         if a.sentence == b.sentence),
    )  # fmt: skip
    ours: dict[int, int] = {}
    for _, n, m in pairs:
        if n not in ours and m not in ours.values():
            ours[n] = m
    actor = sum(given[n].by == drafted[m].by for n, m in ours.items())
    verb = sum(given[n].act.act == drafted[m].act.act for n, m in ours.items())
    for n, a in enumerate(given):
        b = drafted[ours[n]] if n in ours else None
        if b is None or a.by != b.by or a.act.act != b.act.act:
            said = f"{b.act.act} by {b.act.by} ({b.act.quote})" if b else "nothing"
            misses.append(f"- act {a.act.at} {a.act.act} by {a.act.by} ({a.act.quote}): {said}")
    misses += [
        f"+ act {b.act.at} {b.act.act} by {b.act.by} ({b.act.quote})"
        for m, b in enumerate(drafted)
        if m not in ours.values()
    ]
    sizes = (len(given), len(drafted))
    return {
        "acts": Counted(*sizes, len(ours)),
        "actor": Counted(*sizes, actor),
        "verb": Counted(*sizes, verb),
    }


class _Placed(NamedTuple):
    act: Act
    sentence: tuple[str, int, int]
    span: tuple[int, int]
    by: frozenset[str]


def _placed(arranged: Outline, record: Outline) -> Iterator[_Placed]:
    for act in arranged.record.acts:
        text = arranged.texts.get(act.at, "")
        times, spans = locate(act.quote, text)
        if times:
            cut = around(spans, text, Cutting(arranged.record.language))
            start = around(spans[:1], text, Cutting(arranged.record.language))[0]
            report = arranged.report(act.at)
            sides = tuple(report.sides) if report else ids(arranged.record.issued_by)
            yield _Placed(act, (text, start, cut[1]), (spans[0][0], spans[-1][1]),
                          _by(act, sides, record.record.reports))  # fmt: skip


def _by(act: Act, sides: tuple[str, ...], reports: Sequence[Report]) -> frozenset[str]:
    """Who acts; of `sides` these, as of all who took part in one of the meetings reported; of
    `unnamed` that he is not named."""
    named = set(actor_ids(act.by))
    for report in reports:
        if named == {p.person for several in report.sides.values() for p in several}:
            return frozenset(report.sides)
    if SIDES in named:
        named = (named - {SIDES}) | set(sides)
    return frozenset(named) or frozenset([UNNAMED])


def _alike(one: _Placed, other: _Placed) -> int:
    meet = one.span[0] < other.span[1] and other.span[0] < one.span[1]
    return 4 * meet + 2 * (one.act.act == other.act.act) + (one.by == other.by)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("archives", nargs="+", type=Path, metavar="ARCHIVE")
    parser.add_argument("--kinds", action="store_true", help="call texts by their kinds alone")
    parser.add_argument("--misses", action="store_true", help="say what is amiss in each draft")
    options = parser.parse_args()
    every = [one for archive in options.archives for one in held(archive)]
    print(f"| text | words | {' | '.join(KINDS)} |\n|---|---|{'---|' * len(KINDS)}")
    for one in every:
        name = one.kind if options.kinds else one.name
        print(_row(name, "yes" if one.words else "no", one.counted))
        for line in one.misses if options.misses else ():
            print(f"    {line}")
    sums = {
        kind: Counted(*map(sum, zip(*(one.counted[kind] for one in every), strict=True)))
        for kind in KINDS
    }
    print(_row(f"**all {len(every)}**", f"{sum(one.words for one in every)}", sums))


def _row(name: str, words: str, counted: dict[str, Counted]) -> str:
    """A row of a table: of each kind recall and precision, in hundredths."""
    return f"| {name} | {words} | {' | '.join(map(_cell, counted.values()))} |"


def _cell(one: Counted) -> str:
    if not one.given:
        return f"– ({one.drafted} drafted)" if one.drafted else "–"
    precision = f"{one.precision:.0%}" if one.drafted else "–"
    return f"{one.recall:.0%} / {precision} of {one.given}"


if __name__ == "__main__":
    main()
