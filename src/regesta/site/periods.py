"""The pages of an entry whose lists are too long for one: one more for each year, month, day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from msgspec.structs import replace

from regesta import urls
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.site.splits import Sheet, by_date, sheets
from regesta.views.common import Crumb

Inputs = TypeVar("Inputs", bound=Any)
Dates = Mapping[str, Callable[[Any], Edtf | None]]


def split(whole: Inputs, entry: Head, dates: Dates) -> Iterator[tuple[str, Inputs]]:
    """The pages of `entry` as path and inputs, made from the inputs that hold everything.

    `dates` are the inputs' lists by name, with what dates their items. One page where they are
    short; else they leave the first, which leads to those of the periods. The inputs have
    `page`, `facts` (on the first page only), `period` and `parts`.
    """
    items = [(name, item) for name in dates for item in getattr(whole, name)]
    base = (entry.folder, entry.id, "year")
    for sheet in sheets(items, base, lambda item: by_date(dates[item[0]](item[1]), entry)):
        path = sheet.path(urls.entry(entry.folder, entry.id), *base)
        yield path, _page(whole, entry, dates, sheet)


def _page(whole: Inputs, entry: Head, dates: Dates, sheet: Sheet[tuple[str, Any]]) -> Inputs:
    lists = {name: tuple(item for of, item in sheet.rows if of == name) for name in dates}
    changes: dict[str, Any] = {"parts": sheet.parts, **lists}
    if sheet.keys:
        up = Crumb(entry.title, urls.entry(entry.folder, entry.id))
        title = f"{entry.title}: {sheet.title}"
        page = replace(whole.page, title=title, crumbs=(*whole.page.crumbs, up), facets=None)
        changes |= {"page": page, "facts": None, "period": sheet.title}
    return replace(whole, **changes)
