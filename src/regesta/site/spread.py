"""The pages of an entry whose lists are too long for one: one more for each year, month, day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from msgspec.structs import replace

from regesta import urls
from regesta.dates import Edtf
from regesta.site.splits import Sheet, by_date, sheets
from regesta.views.common import Crumb

Inputs = TypeVar("Inputs", bound=Any)
"""Inputs of a page that have `page`, `head`, `facts`, `period` and `parts` beside their lists."""

Dates = Mapping[str, Callable[[Any], Edtf | None]]
"""The lists of such inputs that may be long, by name, each with what dates its items."""


def spread(whole: Inputs, dates: Dates) -> Iterator[tuple[str, Inputs]]:
    """The pages of an entry as path and inputs, from those of a page that holds everything.

    One page where the lists are short; else the first leads to a page for each period.
    """
    head = whole.head
    items = [(name, item) for name in dates for item in getattr(whole, name)]
    base = (head.folder, head.id, "year")
    for sheet in sheets(items, base, lambda item: by_date(dates[item[0]](item[1]), head)):
        yield sheet.path(urls.entry(head.folder, head.id), *base), _inputs(whole, dates, sheet)


def _inputs(whole: Inputs, dates: Dates, sheet: Sheet[tuple[str, Any]]) -> Inputs:
    lists = {name: tuple(item for of, item in sheet.rows if of == name) for name in dates}
    if not sheet.keys:
        return replace(whole, parts=sheet.parts, **lists)
    page, head = whole.page, whole.head
    up = Crumb(head.title, urls.entry(head.folder, head.id))
    page = replace(page, title=f"{head.title}: {sheet.title}", crumbs=(*page.crumbs, up))
    return replace(whole, page=page, facts=None, period=sheet.title, parts=sheet.parts, **lists)
