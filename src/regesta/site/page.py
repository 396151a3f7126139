"""A page as it is planned: its address, its template, and what makes its view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from regesta.views.common import View


class Page(NamedTuple):
    """`render(template, maker(inputs))` are the bytes at `path`; the maker sees its inputs only."""

    path: str
    template: str
    maker: Callable[[Any], View]
    inputs: View
