"""The head of an entry: its title, its date, and what it is filed under."""

from __future__ import annotations

import re
import unicodedata

from regesta.dates import Edtf
from regesta.languages import ENGLISH
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Data
from regesta.model.parts import Head

_MARKS = re.compile(r"\A\W+")


def head(entry: AnyEntry) -> Head:
    """What it takes to name an entry and link to it."""
    data = entry.data
    supplied = getattr(data, "title_supplied", False)
    title = f"[{entry.title}]" if supplied else entry.title
    kind = getattr(data, "kind", "").replace("'", "’")
    language = getattr(data, "title_language", ENGLISH)
    return Head(entry.folder, entry.id, title, kind, _date(data), _sort(data), language)


def _date(data: Data) -> Edtf | None:
    match data:
        case e.Record():
            return data.issued
        case e.Meeting():
            return data.date
        case e.Instrument():
            return min((event.on for event in data.dates), default=None)
        case _:
            return None


def _sort(data: Data) -> str:
    """What an entry is filed under; records of a day by the place that the editor gives them,
    by their time, by their number, then by their title."""
    name = filed(getattr(data, "sort", data.label))
    match data:
        case e.Record():
            # signs that sort before each other, and before the letters and digits of a title
            given = (("!", data.order), ("#", data.time), ("$", data.number))
            return "".join([*(f"{sign}{one} " for sign, one in given if one), name])
        case _:
            return name


def filed(text: str) -> str:
    """What a name is filed under: no case, no accents, no marks before its first word."""
    plain = unicodedata.normalize("NFKD", text)
    name = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return _MARKS.sub("", name) or name
