"""What the site consists of, as it is planned: each output with its maker and its inputs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from regesta.model.values import Value


class Page(NamedTuple):
    """`render(template, maker(inputs))` are the bytes at `path`; the maker sees its inputs only."""

    path: str
    template: str
    maker: Callable[[Any], Value]
    inputs: Value


class File(NamedTuple):
    """`maker(inputs)` are the bytes at `path`: an export, for machines."""

    path: str
    maker: Callable[[Any], bytes]
    inputs: Any


Output = Page | File
