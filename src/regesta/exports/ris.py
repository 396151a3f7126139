"""RIS: a record and each of its passages as a reference of the type for documents.

A line is a tag, two spaces, a hyphen, a space, a value, and ends in CR LF; a value has no line
break, so white space is folded. `SP` holds the locator; where the page of the print is known, `SP`
and `EP` hold that, and `SE` the locator. `UR` is the address in the archive, and another that of
the copy that the record was transcribed from. `DB` and `AN` are archive and call number, `M1` is
the document's own number, `AV` where it is itself kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.dates import Edtf
from regesta.exports.reference import (
    Citable,
    CitedRecord,
    Locator,
    addresses,
    key,
    one_line,
    points,
)


def ris(citable: Citable) -> bytes:
    """The file `cite.ris`."""
    passages: Iterable[Locator | None] = (None, *citable.passages)
    return "\r\n".join(_reference(citable.reference, at) for at in passages).encode()


def _reference(reference: CitedRecord, at: Locator | None) -> str:
    lines = (f"{tag}  - {one_line(value)}\r\n" for tag, value in _fields(reference, at) if value)
    return f"TY  - GEN\r\n{''.join(lines)}ER  - \r\n"


def _fields(reference: CitedRecord, at: Locator | None) -> Iterator[tuple[str, str]]:
    ends = points(reference.issued)
    yield "ID", key(reference, at)
    for author in reference.authors:
        yield "AU", author
    yield "TI", reference.title
    yield "M3", reference.genre
    yield "M1", reference.number
    yield "PY", _year(reference.issued)
    yield "DA", _date(ends[0] if ends else (), _other(reference.issued))
    yield from _located(at) if at else ()
    yield "DB", reference.archive
    yield "AV", reference.original
    yield "AN", reference.record
    yield "LA", reference.language
    for url in addresses(reference, at):
        yield "UR", url
    if at is None:
        yield "AB", reference.abstract
        for subject in reference.subjects:
            yield "KW", subject


def _located(at: Locator) -> Iterator[tuple[str, str]]:
    first, last = at.ends
    yield "SP", first or at.path
    yield "EP", last
    yield "SE", at.path if first else ""


def _year(issued: Edtf) -> str:
    """The year it begins in; nothing where that is not known for certain, or before the year 1."""
    first, last = issued.earliest, issued.latest
    certain = issued.is_interval or (first and last and first.year == last.year)
    return str(issued.year) if certain and issued.day and issued.day.year > 0 else ""


def _other(issued: Edtf) -> str:
    """What the parts of a date leave out."""
    if issued.is_undated:
        return ""
    exact = points(issued) and not (issued.is_interval or issued.mark or issued.julian)
    return "" if exact else str(issued)


def _date(point: tuple[int, ...], other: str) -> str:
    """`YYYY/MM/DD/other`, a part that is not known left empty; nothing where all are."""
    year, month, day = (*(f"{part:02}" for part in point), "", "", "")[:3]
    return f"{year and f'{int(year):04}'}/{month}/{day}/{other}" if point or other else ""
