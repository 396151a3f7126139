"""Making a site and its index in tests, with the program or with what stands in for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from fake_pagefind import FakePagefind
from regesta.search import pagefind as program
from regesta.search.index import CURRENT, FOLDER, SearchIndex, taken
from regesta.store import stage
from regesta.store.listing import MANIFEST

PAGE = (
    '<!doctype html><html lang="{}"><title>A</title>'
    '<meta content="A" data-pagefind-meta="title[content]">'
    '<main data-pagefind-body><h1>A</h1><p id="p1">{}</p></main></html>'
)
OLD = {"records/a/index.html": PAGE.format("en", "peace").encode(), "index.html": b"<html>home"}
NEW = {**OLD, "records/b/index.html": PAGE.format("ja", "平和条約").encode()}
TOPIC = "---\nname: {}\n---\n\nWhat is written of it.\n"


def index(
    output: Path, files: dict[str, bytes], *, clean: bool = False, overwrite: bool = False
) -> tuple[str, ...]:
    """Write the site, index it; what was said."""
    found = SearchIndex(output, overwrite=overwrite)
    found.check()
    written(output, files)
    return tuple(problem.message for problem in found.update(searched(files), anew=clean))


def written(output: Path, files: dict[str, bytes]) -> None:
    """Write the site."""
    staged = stage.of_site(output, write=True)
    for path, data in files.items():
        staged.put(path, data)
    staged.commit(overwrite=False)


def searched(files: dict[str, bytes]) -> dict[str, str]:
    """What the index takes from the pages that are searched, by path."""
    found = {path: taken(path, data) for path, data in files.items()}
    return {path: digest for path, digest in found.items() if digest is not None}


def in_force(output: Path) -> tuple[Path, list[str]]:
    """The folder of the index in force, which has one part, and its languages."""
    (part,) = json.loads((output / FOLDER / CURRENT).read_bytes())["parts"]
    return output / FOLDER / part["folder"], part["languages"]


def heads(output: Path) -> Path:
    """The file with the heads of the parts in force."""
    found: str = json.loads((output / FOLDER / CURRENT).read_bytes())["heads"]
    return output / FOLDER / found


def is_tidy(output: Path) -> bool:
    """Whether nothing stands in the folder of the index but what is in force."""
    found = {CURRENT, MANIFEST, in_force(output)[0].name, heads(output).name}
    return names(output / FOLDER) == found


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def pagefind() -> Iterator[FakePagefind]:
    fake = FakePagefind()
    with (
        mock.patch.object(program, "program", return_value=Path("pagefind")),
        mock.patch("subprocess.run", fake),
    ):
        yield fake
