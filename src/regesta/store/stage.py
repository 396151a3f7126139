"""A build's files on their way into a folder: staged whole, then all put in place at once.

Nothing in the folder is touched until every file is there, and all that will be overwritten or
deleted is known to be what a build wrote. A journal names the paths that are about to change,
and goes when the list of what was written stands: after a kill at any moment the next build
knows every file of the last. New files are put in place first, old ones deleted after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from regesta.store import disk
from regesta.store.disk import Signature
from regesta.store.listing import MANIFEST, WORK, Digests, Refused, above, dump, load, single

JOURNAL = "journal"


class Written(NamedTuple):
    """Counts of files: new or changed, left as they were, removed.

    `overwritten` are the paths at which something else stood than what a build had written.
    """

    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    overwritten: tuple[str, ...] = ()


class Stage:
    """What is about to be written into `folder`; `work` is the folder to stage it in.

    With `write` false all is looked at and nothing written. `ours` is what the folder's list
    holds, where that is known; else it is read. Raises Refused where it is not as a build wrote
    it.
    """

    def __init__(
        self, folder: Path, work: Path, *, write: bool, ours: Mapping[str, str] | None = None
    ) -> None:
        self._folder, self._work, self._write = folder, work, write
        self._begun = load(work / JOURNAL)
        listed = load(folder / MANIFEST) if ours is None else single(ours)
        self._ours = _merged(listed, self._begun) if self._begun else listed
        self._planned: dict[str, str] = {}
        self._staged: dict[str, Path] = {}
        self._seen: dict[str, Signature] = {}
        self._standing: dict[str, str] = {}
        self._foreign: set[str] = set()
        self._ways: dict[str, bool] = {}
        self.discard()

    @property
    def planned(self) -> Mapping[str, str]:
        """The digest of each file put so far, by its path."""
        return self._planned

    @property
    def ours(self) -> Digests:
        """What earlier builds wrote."""
        return self._ours

    def stands(self, path: str) -> bool:
        """Whether what an earlier build wrote at a path is there."""
        return self._look(path) != ""

    def discard(self) -> None:
        """Delete what is staged, also by a build cut short; what that put in place stays known."""
        if self._write and disk.is_folder(self._work):
            for path in sorted(self._work.iterdir()):
                if path.name != JOURNAL:
                    disk.delete(path)
            disk.delete_if_empty(self._work)
        self._staged = {}

    def put(self, path: str, data: bytes) -> bool:
        """Stage the file that is to stand at `path`, a usable one; each path once. Whether it has
        to be written: it does not stand there already."""
        differs = self._plan(path, disk.digest(data))
        if differs and self._write:
            disk.write(self._place(path), data)
        return differs

    def adopt(self, path: str, file: Path) -> None:
        """Stage a file that another program wrote: it is moved to its place from where it is."""
        if self._plan(path, disk.digest(disk.read(file))):
            self._staged[path] = file

    def keep(self, path: str) -> None:
        """Plan to leave at `path` what an earlier build wrote there, which stands."""
        self._planned[path] = self._standing.get(path) or self._look(path)

    def presume(self, standing: Mapping[str, str]) -> None:
        """Plan to leave what earlier builds wrote, by path and digest; none of it is looked at."""
        self._planned.update(standing)

    def _plan(self, path: str, digest: str) -> bool:
        """Note what is planned for a path; whether it has to be written."""
        self._planned[path] = digest
        return self._look(path) != digest

    def _place(self, path: str) -> Path:
        self._work.mkdir(parents=True, exist_ok=True)
        return self._staged.setdefault(path, self._work / str(len(self._staged)))

    def _look(self, path: str) -> str:
        """The digest of the file of ours at a path; empty where none is, or what is not ours."""
        blocked = [way for way in above([path]) if not self._is_open(way)]
        self._foreign |= {way for way in blocked if self._look(way) == ""}
        target = self._folder / path
        found = None if blocked else disk.signature(target)
        if found is None:
            return ""
        self._seen[path] = found
        if disk.is_folder(target):
            self._foreign |= self._not_ours_below(path)
            return ""
        digest = disk.digest(disk.read(target)) if disk.is_file(target) else ""
        if digest not in self._ours.get(path, ()):
            self._foreign.add(path)
            return ""
        self._standing[path] = digest
        return digest

    def _is_open(self, way: str) -> bool:
        """Whether a path is a folder, or nothing yet: files can go below it."""
        if way not in self._ways:
            target = self._folder / way
            there = target.exists() or target.is_symlink()
            self._ways[way] = not there or disk.is_folder(target)
        return self._ways[way]

    def _not_ours_below(self, folder: str) -> set[str]:
        """What stands in a folder, at the path of a planned file, that no build wrote."""
        kept = self._ours.keys() | above(self._ours)
        below = (file.relative_to(self._folder) for file in (self._folder / folder).rglob("*"))
        return {name for name in (folder, *(path.as_posix() for path in below)) if name not in kept}

    def stale(self) -> frozenset[str]:
        """What earlier builds wrote and this one does not plan, where it can be reached."""
        old = self._ours.keys() - self._planned.keys()
        return frozenset(path for path in old if all(map(self._is_real, above([path]))))

    def _is_real(self, way: str) -> bool:
        return not (self._folder / way).is_symlink()

    def settle(self, *, overwrite: bool) -> frozenset[str]:
        """Look at all that will be deleted; the paths with something else than a build wrote.

        Raises Refused unless with `overwrite` each of them is a file where a file of ours is to
        be, or was, in a folder that is ours: its place is taken.
        """
        for path in self.stale():
            self._look(path)
        files = {
            path
            for path in self._foreign & (self._planned.keys() | self._ours.keys())
            if disk.is_file(self._folder / path) and self._ours
        }
        refused = self._foreign - files if overwrite else self._foreign
        if refused:
            raise Refused(
                f"in `{self._folder}` stands what no build wrote, in the way: {_named(refused)}",
                "move it away, or name another folder: --output FOLDER"
                + (", or say --overwrite" if refused <= files else ""),
            )
        return frozenset(files)

    def commit(self, *, overwrite: bool) -> Written:
        """Put every staged file in place, delete what is stale, and write the list of all.

        Raises Refused, nothing touched, as `settle` does, and OSError: what is there then is
        whole, and the next build completes it.
        """
        taken = self.settle(overwrite=overwrite)
        stale = self.stale()
        self._refuse_what_changed({*self._staged, *stale} - taken)
        manifest = dump(self._planned.items())
        removed = self._replace(stale, manifest) if self._differs(stale, manifest) else set()
        counts = len(self._staged), len(self._planned) - len(self._staged), len(removed)
        self.discard()
        (self._work / JOURNAL).unlink(missing_ok=True)
        disk.delete_if_empty(self._work)
        return Written(*counts, tuple(sorted(taken)))

    def _differs(self, stale: frozenset[str], manifest: bytes) -> bool:
        listed = self._folder / MANIFEST
        stands = disk.read(listed) if listed.exists() else b""
        return bool(self._staged or stale) or stands != (manifest if self._planned else b"")

    def _refuse_what_changed(self, paths: Iterable[str]) -> None:
        """Refuse to go on where somebody wrote to a file since it was looked at."""
        changed = {p for p in paths if disk.signature(self._folder / p) != self._seen.get(p)}
        if changed:
            message = f"in `{self._folder}` something changed during the build: {_named(changed)}"
            raise Refused(message, "build again")

    def _replace(self, stale: frozenset[str], manifest: bytes) -> set[str]:
        self._work.mkdir(parents=True, exist_ok=True)
        about = {path: frozenset({self._planned[path]}) for path in self._staged}
        pairs = _merged(self._begun, about).items()
        journal = dump((path, digest) for path, digests in pairs for digest in digests)
        disk.put(self._work / JOURNAL, journal)
        first = _obstacles(stale, self._planned)
        removed = self._delete(first)
        for path, file in self._staged.items():
            target = self._folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            file.replace(target)
        removed |= self._delete(stale - first)
        self._list(manifest)
        return removed

    def _list(self, manifest: bytes) -> None:
        """Put the list in place; where nothing is planned there is none, nor an empty folder."""
        if self._planned:
            disk.write(self._work / MANIFEST, manifest)
            (self._work / MANIFEST).replace(self._folder / MANIFEST)
        else:
            (self._folder / MANIFEST).unlink(missing_ok=True)
            disk.delete_if_empty(self._folder)

    def _delete(self, paths: Iterable[str]) -> set[str]:
        """Delete the files at `paths`, and the folders that this empties."""
        removed = {path for path in sorted(paths) if disk.is_file(self._folder / path)}
        for path in removed:
            (self._folder / path).unlink()
        for way in sorted(above(paths), reverse=True):
            disk.delete_if_empty(self._folder / way)
        return removed


def of_site(output: Path, *, write: bool, ours: Mapping[str, str] | None = None) -> Stage:
    """The stage for the files of a site in the folder `output`; `ours` is what its list holds,
    where that is known. Raises Refused for a bag."""
    if (output / "bagit.txt").exists():
        raise Refused(f"`{output}` is a BagIt bag, not a site", "name another: --output FOLDER")
    return Stage(output, output / WORK / "site", write=write, ours=ours)


def was_cut_short(output: Path) -> bool:
    """Whether a build was cut short while it put files in place in the folder of a site."""
    return (output / WORK / "site" / JOURNAL).exists()


def _merged(*lists: Digests) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for digests in lists:
        for path, known in digests.items():
            found[path] = found.get(path, frozenset()) | known
    return found


def _obstacles(stale: frozenset[str], planned: Iterable[str]) -> frozenset[str]:
    """The stale paths that a new one needs away: its folder, below it, or its name in case."""
    if not stale:
        return stale
    folded = frozenset(path.casefold() for path in planned)
    folders = above(folded)
    return frozenset(
        path
        for path in stale
        if path.casefold() in folders
        or not folded.isdisjoint({path.casefold(), *above([path.casefold()])})
    )


def _named(paths: Iterable[str]) -> str:
    names = sorted(paths)
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(f"`{name}`" for name in names[:3]) + more
