"""Formatted citations: Chicago (18th edition, notes), MLA (9th edition), APA (7th edition).

Only what an archive of records needs: an item of type `document` with authors whose names stay
as they are, in an archive, under a call number. The Citation Style Language's own styles, run by
citeproc-js, are the oracle in the tests. Titles keep the capitals that are printed. Last comes the
address of the copy that a record was transcribed from, which the styles have no place of its own
for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from regesta.dates import MONTHS, Edtf
from regesta.exports.reference import CitedRecord, Locator, address, points

_SHORT = [
    "", "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
    "Dec.",
]  # fmt: skip
_OPENING = re.compile(r"(?:^|(?<=[\s(\[{—–“‘/-]))\"")
_UNDATED = "n.d."
_ENDS = (".", "?", "!")
Point = tuple[int, ...]
Words = tuple[tuple[str, bool, str], ...]
"""A formatted text: stretches of it, each with whether it is in italics, and its language."""


class _Writer(Protocol):
    def __call__(self, point: Point, *, month: bool = True, year: bool = True) -> str: ...


def chicago(reference: CitedRecord, at: Locator | None = None) -> Words:
    """The note: of the record, or of a passage of it."""
    supposed = bool(reference.issued.mark and points(reference.issued))
    date, what = _in_words(reference.issued, _american), _numbered(reference)
    said = [f"{what} [{date}?]".strip()] if supposed else [what, date]
    before, title, after = _quoted(reference, "" if _bare(reference) else ",")
    rest = [*said, _label(at, "sec.", "para."), reference.call_number, reference.archive]
    text = ", ".join(filter(None, [*rest, address(reference, at), _copy(reference)]))
    return (
        _own(f"{_in_a_note(reference.authors)}, {before}"),
        title,
        _own(_stopped(f"{after} {text}")),
    )


def mla(reference: CitedRecord) -> Words:
    """The entry in the list of works cited."""
    before, title, after = _quoted(reference, ".")
    what = _numbered(reference)
    genre = f" {what}{',' if reference.number else '.'}" if what else ""
    about = "Circa " if reference.issued.mark and points(reference.issued) else ""
    date = "" if reference.issued.is_undated else _in_words(reference.issued, _british)
    place = [f"{about}{date}", reference.archive]
    text = ", ".join(filter(None, [*place, reference.call_number, reference.address]))
    who = _in_short(reference.authors, "and", ",")
    opening = f"{_stopped(who)} {before}"
    copy = _copy(reference, " T", ".")
    return (_own(opening), title, _own(f"{after}{genre} {text}.{copy}"))


def apa(reference: CitedRecord) -> Words:
    """The entry in the list of references."""
    day = _days_after_years(reference.issued)
    when = f"({_years(reference.issued)}{f', {day}' if day else ''})"
    title = _curled(reference.title)
    kind = f" [{reference.genre}]" if reference.genre else ""
    if reference.number:
        kind = f" ({_numbered(reference)})"
    stop = "" if not kind and title.endswith(_ENDS) else "."
    tail = f"{kind}{stop} {reference.archive} ({reference.call_number})."
    read = " Retrieved" if reference.issued.is_undated else ""
    where = f"{read} {reference.address}" if reference.address else ""
    where += _copy(reference, " (T", ".)")
    return (
        _own(f"{_stopped(_in_a_list(reference.authors))} {when}. "),
        (title, True, reference.title_language),
        _own(f"{tail}{where}"),
    )


def mla_passage(reference: CitedRecord, at: Locator) -> Words:
    """The parenthesis in the text for a passage."""
    return (_own(f"({_in_short(reference.authors, 'and')}, {_label(at, 'sec.', 'par.')})"),)


def apa_passage(reference: CitedRecord, at: Locator) -> Words:
    """The parenthesis in the text for a passage."""
    year = _years(reference.issued)
    who = _in_short(reference.authors, "&")
    return (_own(f"({who}, {year}, {_label(at, 'Section', 'para.')})"),)


def plain(words: Words) -> str:
    """A citation without its italics."""
    return "".join(text for text, *_ in words)


def _copy(reference: CitedRecord, before: str = "t", after: str = "") -> str:
    """Where the copy is that the record was transcribed from."""
    if not reference.source:
        return ""
    return f"{before}ranscribed from {reference.source}{after}"


def _own(text: str) -> tuple[str, bool, str]:
    return text, False, "en"


def _row(names: Sequence[str], last: str) -> str:
    """Names in a row, a word before the last."""
    *before, final = names
    comma = "," if len(before) > 1 else ""
    return f"{', '.join(before)}{comma} {last} {final}" if before else final


def _in_a_note(names: Sequence[str]) -> str:
    """The authors in a note: of more than six, three."""
    return f"{', '.join(names[:3])}, et al." if len(names) > 6 else _row(names, "and")


def _in_a_list(names: Sequence[str]) -> str:
    """The authors in a list of references: of more than twenty, nineteen and the last."""
    return f"{', '.join(names[:19])}, … {names[-1]}" if len(names) > 20 else _row(names, "&")


def _in_short(names: Sequence[str], last: str, comma: str = "") -> str:
    """The authors where they stand in short: of more than two, the first."""
    return f"{names[0]}{comma} et al." if len(names) > 2 else _row(names, last)


def _numbered(reference: CitedRecord) -> str:
    """What kind of document it is, with its own number."""
    return " ".join(filter(None, (reference.genre, reference.number)))


def _label(at: Locator | None, section: str, paragraph: str) -> str:
    if at is None:
        return ""
    return ", ".join(filter(None, (at.pages, f"{section if at.whole else paragraph} {at.path}")))


def _stopped(text: str) -> str:
    return text if text.endswith(_ENDS) else f"{text}."


def _bare(reference: CitedRecord) -> bool:
    """Whether a supposed date in brackets follows the title at once, without a comma."""
    supposed = reference.issued.mark and points(reference.issued)
    return bool(supposed and not _numbered(reference))


def _curled(title: str) -> str:
    """Straight double quotation marks made typographic."""
    return _OPENING.sub("“", title).replace('"', "”")


def _quoted(reference: CitedRecord, stop: str) -> tuple[str, tuple[str, bool, str], str]:
    """The title in quotation marks, those within made single, with the sign that follows it:
    what stands before it, the title, what stands after it."""
    inner = _curled(reference.title).replace("“", "‘").replace("”", "’")
    closing = "’" if inner.endswith("’") and "‘" in inner else ""
    words = inner.removesuffix("’") if closing else inner
    if stop == "." and words.endswith(_ENDS):
        stop = ""
    return "“", (words, False, reference.title_language), f"{stop}{closing}”"


def _american(point: Point, *, month: bool = True, year: bool = True) -> str:
    """`November 4, 2000`, with or without its month and its year."""
    day = str(point[2]) if len(point) > 2 else ""
    name = MONTHS[point[1]] if month and len(point) > 1 else ""
    first = " ".join(filter(None, (name, day)))
    if not year or not first:
        return first or str(point[0])
    return f"{first}, {point[0]}" if day else f"{first} {point[0]}"


def _british(point: Point, *, month: bool = True, year: bool = True) -> str:
    """`4 Nov. 2000`, with or without its month and its year."""
    day = str(point[2]) if len(point) > 2 else ""
    name = _SHORT[point[1]] if month and len(point) > 1 else ""
    return " ".join(filter(None, (day, name, str(point[0]) if year else "")))


def _in_words(date: Edtf, write: _Writer) -> str:
    """A date in the words of a style; of an interval, what both ends share stands once."""
    ends = points(date)
    if not ends:
        return _UNDATED if date.is_undated else str(date)
    if len(ends) == 1 or ends[0] == ends[-1]:
        return write(ends[0])
    first, last = ends
    same_year = first[0] == last[0] and len(first) > 1 and len(last) > 1
    same_month = same_year and first[1] == last[1] and len(first) > 2 and len(last) > 2
    if write is _british:
        return f"{_british(first, month=not same_month, year=not same_year)}–{_british(last)}"
    begin = _american(first, year=not same_year)
    return f"{begin}–{_american(last, month=not same_month)}"


def _years(date: Edtf) -> str:
    """The year or years for a reference; `ca.` before one that is not certain."""
    ends = points(date)
    if not ends:
        return _UNDATED if date.is_undated else str(date)
    years = "–".join(str(year) for year in dict.fromkeys(end[0] for end in ends))
    return f"ca. {years}" if date.mark else years


def _days_after_years(date: Edtf) -> str:
    """The months and days, which follow the year in a reference."""
    ends = points(date)
    days = [_american(end, year=False) if len(end) > 1 else "" for end in ends]
    if not days or not all(days):
        return ""
    if len({end[:2] for end in ends}) == 1 and len({len(end) for end in ends}) == 1:
        days[1:] = [str(end[-1]) for end in ends[1:]]
    return "–".join(days)
