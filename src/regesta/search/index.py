"""The index in force: when it is made anew, and how it takes the place of the last.

`pagefind/` in the output folder has a list of its own: the program's output is not the same from
run to run, and so stays outside the site's. An index is a folder in it, named by the digests of
what it takes from the pages and of its own files; `current.json` says which one is in force,
and which languages it has. It is put in place after the files of the index, and those of the last
go after it, so that whatever happens, the index in force is a whole one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from regesta.problems import Location, Problem
from regesta.search import pagefind
from regesta.search.indexed import indexed
from regesta.store import disk
from regesta.store.listing import WORK, Refused
from regesta.store.stage import Stage

FOLDER = "pagefind"
CURRENT = "current.json"
_INSTALL = "pip install 'regesta[search]', or in a checkout: pip install -e '.[search]'"
_AGAIN = "mend the cause, then build again"


def taken(path: str, data: bytes) -> str | None:
    """The digest of what the index takes from a file of the site; None where that is nothing."""
    found = indexed(data) if path.endswith(".html") else None
    return None if found is None else disk.digest(found)


class SearchIndex:
    """The index of the site in the folder `output`.

    Raises Refused where something stands in its place that no build made, or that is no longer
    as a build made it, unless with `overwrite` each such thing is a file of an index. The pages
    that an index is made of go through `watched` one by one.
    """

    def __init__(
        self,
        output: Path,
        *,
        overwrite: bool,
        watched: Callable[[Collection[str]], Iterable[str]] = iter,
    ) -> None:
        self._output, self._home, self._overwrite = output, output / FOLDER, overwrite
        self._watched = watched
        self._work = output / WORK / FOLDER
        if self._home.is_symlink() or (self._home.exists() and not self._home.is_dir()):
            raise Refused(f"`{self._home}` is in the way", "move it away, then build again")
        Stage(self._home, self._work, write=False).settle(overwrite=overwrite)

    def update(self, searched: Mapping[str, str], *, anew: bool) -> tuple[Problem, ...]:
        """Bring the index up to date with the site that stands in the output folder.

        `searched` are the digests of what it takes from the pages that it covers, by path. Where
        none has changed since it was made, and it is whole, nothing is done, but with `anew`.
        Without the program, or where it fails, the index in force stays, and a notice says so.
        Raises OSError.
        """
        stage = Stage(self._home, self._work, write=True)
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
        name = key(searched)
        if searched and (anew or not _is_whole(stage, name)):
            self._make(stage, name, searched)
        elif searched:
            for path in stage.ours:
                stage.keep(path)

    def _make(self, stage: Stage, begin: str, searched: Collection[str]) -> None:
        """Stage a new index, and last the file that puts it in force."""
        program = pagefind.program()
        if program is None:
            raise _MissingError
        pages, new = self._work / "pages", self._work / "index"
        for path in self._watched(searched):
            self._cut_down(path, pages)
        pagefind.make(program, pages, new, len(searched))
        files = {path.relative_to(new).as_posix(): path for path in new.rglob("*")}
        files = {name: path for name, path in sorted(files.items()) if path.is_file()}
        name = begin + key({name: disk.digest(disk.read(path)) for name, path in files.items()})
        current = {"folder": name, "languages": pagefind.languages(new)}
        for path, file in files.items():
            stage.adopt(f"{name}/{path}", file)
        stage.put(CURRENT, json.dumps(current).encode())

    def _cut_down(self, path: str, pages: Path) -> None:
        """Put into the folder `pages` what the index takes from a page of the site."""
        target = pages / path
        target.parent.mkdir(parents=True, exist_ok=True)
        disk.write(target, indexed(disk.read(self._output / path)) or b"")


class _MissingError(Exception):
    """The program is not installed."""


def key(digests: Mapping[str, str]) -> str:
    """The half of an index's name that stands for these files, by path and digest."""
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests.items()))
    return disk.digest(f"{pagefind.VERSION}\n{lines}".encode())[:16]


def _is_whole(stage: Stage, key: str) -> bool:
    """Whether an index of these pages is in force, and every file of it stands as it was made."""
    return (
        {CURRENT, pagefind.ENTRY} <= {path.rpartition("/")[2] for path in stage.ours}
        and all(path == CURRENT or path.startswith(key) for path in stage.ours)
        and all(map(stage.stands, stage.ours))
    )


def _notice(what: str, stage: Stage, hint: str) -> Problem:
    left = "the search is that of an earlier build" if stage.ours else "the site has no search"
    return Problem(Location("search/index.html"), f"{what}: {left}", hint, severity="notice")
