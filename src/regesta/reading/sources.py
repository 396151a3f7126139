"""The files of an archive: which there are, and their bytes. Nothing else here reads a disk.

Content may come from strangers: symbolic links, odd names, odd sizes and whatever is no
regular file are refused here, by name, before anything is opened.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import msgspec

from regesta import urls
from regesta.model import rules
from regesta.model.kinds import BY_FOLDER
from regesta.problems import Kind, Location, Problem, did_you_mean, nearest, printable

MAX_FRONT_MATTER = 512 * 1024
MAX_BODY = 1024 * 1024
MAX_FILE = MAX_FRONT_MATTER + MAX_BODY + 16
MAX_SEED = 2 * MAX_BODY
SEEDS = "seeds"
SITE_FILE = "site.yaml"
_ELSEWHERE = "an entry is a plain file of at most 1.5 MiB: split one that is longer"


class Unreadable(Exception):
    """The content folder itself cannot be read: nothing for the editor of a file to mend."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, hint)
        self.message, self.hint = message, hint


class SourceFile(msgspec.Struct, frozen=True):
    """A file of content: its folder and id, its name in messages, its bytes."""

    folder: str
    id: str
    name: str
    data: bytes


class Seeds:
    """The source texts in `seeds/`, read when asked for. `read` returns bytes, or why not."""

    def __init__(self, project: Path) -> None:
        self._project = project

    def signature(self, name: str) -> str:
        """By what the seed of a name is known; empty for one that is not there."""
        try:
            status = self._project.joinpath(name).lstat()
        except (OSError, ValueError):
            return ""
        return " ".join(map(str, _known(status)))

    def read(self, name: str) -> bytes | str:
        """The bytes of the seed `seeds/...`, or a sentence saying why they cannot be had."""
        parts = PurePosixPath(name).parts
        if "\\" in name or ".." in parts or len(parts) < 2 or parts[0] != SEEDS:
            return f"`{printable(name)}` does not lie inside `{SEEDS}/`"
        ways = list(accumulate(parts, Path.joinpath, initial=self._project))[1:]
        if any(_is_link(way) for way in ways):
            return f"`{printable(name)}` goes through a symbolic link"
        return _read(ways[-1], MAX_SEED, printable(name))


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except (OSError, ValueError):
        return False


def _read(path: Path, longest: int, name: str) -> bytes | str:
    try:
        return _unfit(path.lstat(), longest, name) or path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return f"there is no `{name}`{_beside(path)}"
    except OSError as error:
        return f"`{name}` cannot be read: {error.strerror}"
    except ValueError:
        return f"`{name}` is not the name of a file"


def _beside(path: Path) -> str:
    """The file of its folder that a name is most likely a slip for."""
    try:
        names = {one.stem: one.name for one in path.parent.iterdir()}
    except (OSError, ValueError):
        return ""
    near = nearest(path.stem, names)
    return f"; there is `{printable(names[near])}`" if near else ""


def _known(status: os.stat_result) -> tuple[int, int, int, int]:
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _unfit(status: os.stat_result, longest: int, name: str) -> str:
    if not stat.S_ISREG(status.st_mode):
        return f"`{name}` is not a regular file"
    if status.st_size > longest:
        return f"`{name}` is too large: {status.st_size:,} bytes, at most {longest:,}"
    return ""


class Standing(NamedTuple):
    """A file of content as it stands in its folder, unread: where, and by what it is known.

    `folder` is empty for `site.yaml`; `name` is what it is called in messages; `signature` its
    size, when it was written and when anything of it changed, and which file it is.
    """

    folder: str
    id: str
    name: str
    path: str
    signature: tuple[int, int, int, int]


class Content(NamedTuple):
    """What the content folder holds: `site` is `site.yaml`, `files` every entry by folder, id."""

    site: Standing | None
    files: tuple[Standing, ...]
    seeds: Seeds
    problems: tuple[Problem, ...]


def find(project: Path, content: Path) -> Content:
    """The files of the folder `content`, whose seeds lie in `project`; none is opened.

    Raises Unreadable where there is no such folder; all else is in the problems.
    """
    if not content.is_dir():
        raise Unreadable(
            f"there is no content folder `{content}`",
            "run it where `content/` is, or name it: --content FOLDER",
        )
    files: list[Standing] = []
    problems: list[Problem] = []
    for one in _inside(content):
        _visit(one, content.name, files, problems)
    site = next((file for file in files if not file.folder), None)
    if site is None and not any(p.place.file.endswith(SITE_FILE) for p in problems):
        place = Location(f"{content.name}/{SITE_FILE}")
        problems.append(
            Problem(
                Kind.NO_SITE_FILE,
                place,
                "there is no such file",
                "write it: a line `title: ...` and a line `description: ...`",
            )
        )
    entries = tuple(file for file in files if file.folder)
    return Content(site, entries, Seeds(project), (*problems, *_collisions(entries)))


def read(file: Standing) -> SourceFile | Problem:
    """A file with its bytes, or why they cannot be had."""
    data = _read(Path(file.path), MAX_FILE, file.name)
    if isinstance(data, bytes):
        return SourceFile(file.folder, file.id, file.name, data)
    return Problem(Kind.UNREADABLE, Location(file.name), data, _ELSEWHERE)


def stands(file: Standing) -> bool:
    """Whether a file is still there."""
    return os.path.lexists(file.path)


def lines(file: Standing) -> list[str]:
    """The lines of a file, for quoting in problems."""
    found = read(file)
    data = b"" if isinstance(found, Problem) else found.data
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def quotable(found: Content, problems: Iterable[Problem]) -> dict[str, list[str]]:
    """The lines of the files of content that problems stand in, by name."""
    files = {one.name: one for one in (*found.files, *((found.site,) if found.site else ()))}
    named = dict.fromkeys(problem.place.file for problem in problems)
    return {name: lines(files[name]) for name in named if name in files}


def _inside(folder: str | Path) -> list[os.DirEntry[str]]:
    """What is in a folder by name; what begins with a dot is passed over."""
    with os.scandir(folder) as found:
        seen = [one for one in found if not one.name.startswith(".")]
    return sorted(seen, key=lambda one: one.name)


def _visit(one: os.DirEntry[str], top: str, files: list[Standing], problems: list[Problem]) -> None:
    name = f"{top}/{printable(one.name)}"
    if one.is_symlink():
        problems.append(_refused(Kind.SYMBOLIC_LINK, name, "a symbolic link"))
    elif one.is_dir() and one.name in BY_FOLDER:
        for file in _inside(one.path):
            _take(file, one.name, f"{name}/{printable(file.name)}", files, problems)
    elif one.name == SITE_FILE:
        _stand(one, "", "site", name, files, problems)
    elif one.is_dir():
        hint = did_you_mean(one.name, BY_FOLDER) or f"the folders are {', '.join(BY_FOLDER)}"
        problems.append(
            Problem(
                Kind.UNKNOWN_FOLDER,
                Location(name),
                f"`{one.name}` is no folder of an archive",
                hint,
            )
        )
    else:
        problems.append(_no_entry(name, "lies outside the folders of entries"))


def _take(
    file: os.DirEntry[str], folder: str, name: str, files: list[Standing], problems: list[Problem]
) -> None:
    stem, dot, end = file.name.rpartition(".")
    if file.is_symlink():
        problems.append(_refused(Kind.SYMBOLIC_LINK, name, "a symbolic link"))
    elif not stem or f"{dot}{end}" != ".md":
        problems.append(_no_entry(name, "is no entry: an entry is a file `<id>.md`"))
    elif wrong := _id_problem(stem, folder):
        kind, message = wrong
        hint = "an id is a-z and 0-9 in words joined by single hyphens, at most 80 characters"
        problems.append(Problem(kind, Location(name), message, hint))
    else:
        _stand(file, folder, stem, name, files, problems)


def _stand(
    file: os.DirEntry[str],
    folder: str,
    entry_id: str,
    name: str,
    files: list[Standing],
    problems: list[Problem],
) -> None:
    status = file.stat(follow_symlinks=False)
    if message := _unfit(status, MAX_FILE, name):
        problems.append(Problem(Kind.UNREADABLE, Location(name), message, _ELSEWHERE))
    else:
        files.append(Standing(folder, entry_id, name, file.path, _known(status)))


def _id_problem(entry_id: str, folder: str) -> tuple[Kind, str] | None:
    if not rules.ID.holds(entry_id):
        return Kind.BAD_ID, f"`{printable(entry_id)}` is no id"
    if entry_id in urls.RESERVED and not (folder == "pages" and entry_id in urls.PAGES):
        message = f"`{entry_id}` is a name that the site or an operating system keeps for itself"
        return Kind.RESERVED_ID, message
    return None


def _refused(kind: Kind, name: str, what: str) -> Problem:
    return Problem(kind, Location(name), f"{what} is refused in content", "move it elsewhere")


def _no_entry(name: str, why: str) -> Problem:
    message = f"`{PurePosixPath(name).name}` {why}"
    hint = f"rename or move it; source texts lie in `{SEEDS}/`, beside `content/`"
    return Problem(Kind.NO_ENTRY, Location(name), message, hint)


def _collisions(files: tuple[Standing, ...]) -> list[Problem]:
    first: dict[str, Standing] = {}
    problems: list[Problem] = []
    for file in files:
        other = first.setdefault(file.id, file)
        if other is not file:
            message = f"the id `{file.id}` is taken by {other.name}"
            problems.append(
                Problem(Kind.ID_TAKEN, Location(file.name), message, "rename one: ids are unique")
            )
    return problems
