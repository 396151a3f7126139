"""RIS: a record and each of its passages as a reference of the type for documents.

A line is a tag, two spaces, a hyphen, a space, a value, and ends in CR LF; a value has no line
break, so white space is folded. `SP` holds the locator, `DB` and `AN` archive and call number,
`M1` the document's own number, `AV` where it is itself kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.exports.reference import Citable, CitedRecord, Locator, address, key, one_line, points


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
    yield "PY", str(reference.issued.year)
    yield "DA", _date(ends[0], str(reference.issued) if _inexact(reference) else "") if ends else ""
    yield "SP", at.path if at else ""
    yield "DB", reference.archive
    yield "AV", reference.original
    yield "AN", reference.record
    yield "LA", reference.language
    yield "UR", address(reference, at)
    if at is None:
        yield "AB", reference.abstract
        for subject in reference.subjects:
            yield "KW", subject


def _inexact(reference: CitedRecord) -> bool:
    return bool(reference.issued.is_interval or reference.issued.mark)


def _date(point: tuple[int, ...], other: str) -> str:
    """`YYYY/MM/DD/other`, a part that is not known left empty."""
    year, month, day = (*(f"{part:02}" for part in point), "", "")[:3]
    return f"{int(year):04}/{month}/{day}/{other}"
