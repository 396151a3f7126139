"""The index in force: when it is made anew, and how it takes the place of the last.

`pagefind/` in the output folder has a list of its own: the program's output is not the same from
run to run, and so stays outside the site's. Each part of the index is a folder in it, named by the
digests of what it takes from its pages and of its own files; `parts.py` says how long it stays, and
which of its pages are not to be looked at any more. What is loaded of each before any search stands
in one file, so that many parts cost a reader few requests more than one. `current.json` says what
is in force; it is put in place after all files, and those of the last go after it, so that whatever
happens, the index in force is a whole one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from regesta.problems import Kind, Location, Problem
from regesta.search import pagefind, part
from regesta.search.indexed import indexed, year
from regesta.search.parts import Part, in_parts
from regesta.store import disk
from regesta.store.listing import WORK, Refused
from regesta.store.stage import Stage

FOLDER = "pagefind"
CURRENT = "current.json"
_INSTALL = "pip install 'regesta[search]', or in a checkout: pip install -e '.[search]'"
_HALF = 16
_HEADS = ".pf_heads"
_PAGES = "pages.txt"
"""The list of the pages of a part, in its folder, in the form of the list of the site's files."""
_AGAIN = "mend the cause, then build again"


def taken(path: str, data: bytes) -> str | None:
    """The digest of what the index takes from a file of the site, after the year of its page; None
    where it takes nothing."""
    found = indexed(data) if path.endswith(".html") else None
    return None if found is None else f"{year(found)} {disk.digest(found)}"


class SearchIndex:
    """The index of the site in the folder `output`.

    `known` are the folders of parts that stand as they were made: their files are not looked at,
    unless they are to go. The pages that an index is made of go through `watched` one by one.
    """

    def __init__(
        self,
        output: Path,
        *,
        overwrite: bool,
        known: Collection[str] = (),
        watched: Callable[[Collection[str]], Iterable[str]] = iter,
    ) -> None:
        self._output, self._home, self._overwrite = output, output / FOLDER, overwrite
        self._known, self._watched = known, watched
        self._work = output / WORK / FOLDER

    def check(self) -> None:
        """Raise Refused where something stands in its place that no build made, or that is no
        longer as a build made it, unless it may be overwritten and is a file of an index."""
        self._stage(write=False).settle(overwrite=self._overwrite)

    def _stage(self, *, write: bool) -> Stage:
        if self._home.is_symlink() or (self._home.exists() and not self._home.is_dir()):
            raise Refused(f"`{self._home}` is in the way", "move it away, then build again")
        return Stage(self._home, self._work, write=write)

    def update(self, searched: Mapping[str, str], *, anew: bool) -> tuple[Problem, ...]:
        """Bring the index up to date with the site that stands in the output folder.

        `searched` are the digests of what it takes from the pages that it covers, by path. Where
        none has changed since it was made, and it is whole, nothing is done, but with `anew`.
        Without the program, or where it fails, the index in force stays, and a notice says so.
        Raises Refused, as `check` does, and OSError.
        """
        stage = self._stage(write=True)
        try:
            self._plan(stage, searched, anew=anew)
            stage.commit(overwrite=self._overwrite)
        except pagefind.Failed as failed:
            return (_notice(f"Pagefind failed: {failed}", stage, _AGAIN),)
        except _MissingError:
            return (_notice("Pagefind is not installed", stage, _INSTALL),)
        finally:
            stage.discard()
        return ()

    def _plan(self, stage: Stage, searched: Mapping[str, str], *, anew: bool) -> None:
        """Stage the parts of the index, and last the file that puts them in force."""
        every = _files_of_parts(stage)
        whole = () if anew else [one for one in every if self._is_whole(stage, one, every[one])]
        standing = {folder: listed(disk.read(self._home / folder / _PAGES)) for folder in whole}
        parts = in_parts(searched, standing)
        made = self._made(stage, [part.pages for part in parts if not part.folder])
        told = [
            _told(part.folder, self._home / part.folder) if part.folder else next(made)
            for part in parts
        ]
        for one in parts:
            self._keep(stage, one.folder, every.get(one.folder, ()))
        if told:
            heads = b"".join(one.head for one in told)
            name = f"{disk.digest(heads)[:_HALF]}{_HEADS}"
            stage.put(name, heads)
            current = [one.data(part) for one, part in zip(told, parts, strict=True)]
            stage.put(CURRENT, json.dumps({"heads": name, "parts": current}).encode())

    def _is_whole(self, stage: Stage, folder: str, files: Collection[str]) -> bool:
        """Whether a part has what it must, and every file of it stands as it was made."""
        names = {path.partition("/")[2] for path in files}
        has_all = {pagefind.ENTRY, part.HEAD, _PAGES} <= names
        return has_all and (folder in self._known or all(map(stage.stands, files)))

    def _keep(self, stage: Stage, folder: str, files: Collection[str]) -> None:
        """Plan to leave a part as it stands."""
        if folder in self._known:
            stage.presume({path: min(stage.ours[path]) for path in files})
        else:
            for path in files:
                stage.keep(path)

    def _made(self, stage: Stage, stale: list[dict[str, str]]) -> Iterator[_Told]:
        """Make parts of the index and stage them."""
        watched = iter(self._watched([path for pages in stale for path in pages]))
        for number, pages in enumerate(stale):
            program = pagefind.program()
            if program is None:
                raise _MissingError
            paths, name = islice(watched, len(pages)), key(pages)
            new = part.make(program, self._work / f"part-{number}", name, paths, self._page)
            disk.write(new / _PAGES, listing(pages))
            files = {path.relative_to(new).as_posix(): path for path in new.rglob("*")}
            files = {name: path for name, path in sorted(files.items()) if path.is_file()}
            digests = {name: disk.digest(disk.read(path)) for name, path in files.items()}
            folder = name + key(digests)
            told = _told(folder, new)
            for file, path in files.items():
                stage.adopt(f"{folder}/{file}", path)
            yield told

    def _page(self, path: str) -> bytes:
        return disk.read(self._output / path)


class _Told(NamedTuple):
    """What is told of a part: where it is, in which languages, and its head."""

    folder: str
    languages: list[str]
    head: bytes

    def data(self, part: Part) -> dict[str, object]:
        """What the script is told of it."""
        size = len(self.head)
        return {"folder": self.folder, "languages": self.languages, "size": size, "gone": part.gone}


def _told(folder: str, files: Path) -> _Told:
    return _Told(folder, pagefind.languages(files), disk.read(files / part.HEAD))


class _MissingError(Exception):
    """The program is not installed."""


def key(digests: Mapping[str, str]) -> str:
    """The half of an index's name that stands for these files, by path and digest."""
    form = f"{pagefind.VERSION} {part.FORM}\n".encode()
    return disk.digest(form + listing(digests))[:_HALF]


def listing(digests: Mapping[str, str]) -> bytes:
    """A list of files, by path and digest."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items())).encode()


def listed(data: bytes) -> dict[str, str]:
    """The digests of the files of a list, by path."""
    lines = (line.partition("  ") for line in data.decode().splitlines())
    return {path: digest for digest, _, path in lines}


def _files_of_parts(stage: Stage) -> dict[str, list[str]]:
    """The files of the parts that earlier builds made, by folder."""
    found: dict[str, list[str]] = {}
    for path in sorted(stage.ours):
        folder, of_part, _ = path.partition("/")
        if of_part:
            found.setdefault(folder, []).append(path)
    return found


def _notice(what: str, stage: Stage, hint: str) -> Problem:
    left = "the search is that of an earlier build" if stage.ours else "the site has no search"
    return Problem(
        Kind.NO_SEARCH, Location("search/index.html"), f"{what}: {left}", hint, severity="notice"
    )
