"""The output folder: what earlier builds wrote there, and how a new one takes its place.

`manifest-sha256.txt` (the format of sha256sum) lists what a build wrote; only what it lists is
ever deleted. A journal names the paths about to be written, before the first is, and goes when
the manifest stands: after a kill at any moment the next build knows every file of the last.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

MANIFEST = "manifest-sha256.txt"
JOURNAL = ".regesta-journal"
_LISTED = re.compile(r"[0-9a-f]{64}  (.+)")
_ABOUT_TO_BE_WRITTEN = re.compile("(.+)")
_PART = re.compile(r"(?!\.\.?$)[^/\\:\x00-\x1f\x7f\ud800-\udfff]+")
_NEW = ".regesta-new"


class Refused(Exception):
    """The output folder cannot be used as it is; nothing in it has been touched."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


class Survey(NamedTuple):
    """What earlier builds wrote: paths of the manifest, and of a build that was cut short."""

    finished: frozenset[str]
    unfinished: frozenset[str]

    @property
    def own(self) -> frozenset[str]:
        return self.finished | self.unfinished


class Written(NamedTuple):
    """Counts of files: new or changed, left as they were, removed."""

    changed: int
    unchanged: int
    removed: int


def guard(output: Path, project: Path, others: Iterable[Path]) -> None:
    """Refuse an output folder that is, holds or lies in a folder that is not for output."""
    try:
        resolved = output.resolve()
    except RuntimeError:
        raise Refused(f"`{output}` is a loop of symbolic links", "name another folder") from None
    if resolved.exists() and not resolved.is_dir():
        raise Refused(f"the output `{output}` is not a folder", "name another: --output FOLDER")
    if project.resolve().is_relative_to(resolved):
        raise Refused(
            f"the output folder `{output}` is or holds the project itself",
            "name a folder of its own: --output site",
        )
    for other in others:
        kept = other.resolve()
        if resolved.is_relative_to(kept) or kept.is_relative_to(resolved):
            raise Refused(
                f"the output folder `{output}` is, holds or lies in `{kept.name}`",
                "name a folder of its own: --output site",
            )


def survey(output: Path, planned: Iterable[str]) -> Survey:
    """What stands in `output`, read only.

    Raises Refused where the manifest is not as a build writes it, or where something that no
    build wrote stands in the way of a planned path.
    """
    if (output / "bagit.txt").exists():
        raise Refused(f"`{output}` is a BagIt bag, not a site", "name another: --output FOLDER")
    found = Survey(
        _listed(output / MANIFEST, _LISTED), _listed(output / JOURNAL, _ABOUT_TO_BE_WRITTEN)
    )
    foreign = sorted(_foreign(output, frozenset(planned), found.own))
    if foreign:
        more = f" and {len(foreign) - 3} more" if len(foreign) > 3 else ""
        names = ", ".join(f"`{name}`" for name in foreign[:3])
        raise Refused(
            f"in `{output}` stands what no build wrote, in the way: {names}{more}",
            "move it away, or name another folder: --output FOLDER",
        )
    return found


def write(output: Path, files: Mapping[str, bytes], found: Survey, *, clean: bool) -> Written:
    """Bring `output` to hold `files` and the manifest, and nothing else that a build wrote.

    `found` is the survey for the same paths. Raises OSError where the disk refuses; what is
    there then is whole, and the next build completes it.
    """
    _sweep(output, found)
    changed = [path for path in files if clean or _differs(output / path, files[path])]
    stale = found.own if clean else found.own - files.keys()
    manifest = _manifest(files)
    removed: set[str] = set()
    if changed or stale or _differs(output / MANIFEST, manifest):
        journal = "".join(f"{path}\n" for path in sorted({*changed, *found.unfinished}))
        _put(output / JOURNAL, journal.encode())
        first = stale if clean else _obstacles(stale, files)
        removed = _remove(output, first)
        for path in changed:
            _put(output / path, files[path])
        removed |= _remove(output, stale - first)
        _put(output / MANIFEST, manifest)
    (output / JOURNAL).unlink(missing_ok=True)
    return Written(len(changed), len(files) - len(changed), len(removed - files.keys()))


def usable(path: str) -> bool:
    """Whether a path is relative, goes down only, and is none of the store's own."""
    parts = path.split("/")
    own = parts[0] in (MANIFEST, JOURNAL) or parts[-1].endswith(_NEW)
    return not own and all(_PART.fullmatch(part) for part in parts)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return "".join(lines).encode()


def _listed(file: Path, line: re.Pattern[str]) -> frozenset[str]:
    if not file.is_symlink() and not file.exists():
        return frozenset()
    damaged = Refused(
        f"`{file}` is not as a build writes it",
        "no build made this folder, or the list was edited: name another, --output FOLDER",
    )
    if not _is_file(file):
        raise damaged
    try:
        lines = file.read_bytes().decode().split("\n")
    except UnicodeDecodeError:
        raise damaged from None
    paths = [match[1] for text in lines[:-1] if (match := line.fullmatch(text))]
    if lines[-1] or len(paths) != len(lines) - 1 or not all(map(usable, paths)):
        raise damaged
    return frozenset(paths)


def _foreign(output: Path, planned: frozenset[str], own: frozenset[str]) -> set[str]:
    """What no build wrote, where a planned path needs a folder or a file."""
    found: set[str] = set()
    for path in above(planned):
        way = output / path
        blocked = way.is_symlink() or (way.exists() and not way.is_dir())
        if blocked and _has_real_way(output, path) and not (path in own and _is_file(way)):
            found.add(path)
    kept = own | above(own)
    for path in planned:
        target = output / path
        if not _has_real_way(output, path):
            continue
        if _is_folder(target):
            below = (file.relative_to(output).as_posix() for file in target.rglob("*"))
            found |= {name for name in (path, *below) if name not in kept}
        elif target.is_symlink() or (target.exists() and path not in own):
            found.add(path)
    return found


def above(paths: Iterable[str]) -> frozenset[str]:
    """The folders that `paths` stand in, all the way up."""
    return frozenset(path[:n] for path in paths for n, c in enumerate(path) if c == "/")


def _has_real_way(output: Path, path: str) -> bool:
    """Whether no folder on the way to `path` is a symbolic link."""
    return not any((output / folder).is_symlink() for folder in above([path]))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _differs(target: Path, data: bytes) -> bool:
    if not _is_file(target) or target.stat().st_size != len(data):
        return True
    return target.read_bytes() != data


def _obstacles(stale: frozenset[str], files: Iterable[str]) -> frozenset[str]:
    """The stale paths that a new one needs away: its folder, below it, or its name in case."""
    planned = frozenset(path.casefold() for path in files)
    folders = above(planned)

    def in_the_way(path: str) -> bool:
        folded = path.casefold()
        return folded in folders or not planned.isdisjoint({folded, *above([folded])})

    return frozenset(filter(in_the_way, stale))


def _put(target: Path, data: bytes) -> None:
    """Write to a new name in the same folder, then rename: the target is old or new, never part."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new = _new(target)
    new.unlink(missing_ok=True)
    with new.open("xb") as file:
        file.write(data)
    new.replace(target)


def _new(target: Path) -> Path:
    return target.with_name(f".{target.name}{_NEW}")


def _sweep(output: Path, found: Survey) -> None:
    """Remove the half-written files of a build that was cut short."""
    for path in (MANIFEST, JOURNAL, *sorted(found.unfinished)):
        if _has_real_way(output, path) and (output / path).parent.is_dir():
            _new(output / path).unlink(missing_ok=True)


def _remove(output: Path, paths: Iterable[str]) -> set[str]:
    """Delete the files at `paths`, and the folders that this empties; never through a link."""
    reached = [path for path in sorted(paths) if _has_real_way(output, path)]
    removed = {path for path in reached if _is_file(output / path)}
    for path in sorted(removed):
        (output / path).unlink()
    for name in sorted(above(reached), reverse=True):
        folder = output / name
        if _is_folder(folder) and not any(folder.iterdir()):
            folder.rmdir()
    return removed
