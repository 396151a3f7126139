"""The files of an archive: which there are, and their bytes. Nothing else here reads a disk.

Content may come from strangers: symbolic links, odd names, odd sizes and whatever is no
regular file are refused here, by name, before anything is opened.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from itertools import accumulate
from pathlib import Path, PurePosixPath

import msgspec

from regesta import urls
from regesta.model import rules
from regesta.model.kinds import BY_FOLDER
from regesta.problems import Location, Problem, did_you_mean, printable

MAX_FRONT_MATTER = 512 * 1024
MAX_BODY = 1024 * 1024
MAX_FILE = MAX_FRONT_MATTER + MAX_BODY + 16
MAX_SEED = 2 * MAX_BODY
SEEDS = "seeds"
SITE_FILE = "site.yaml"


class Unreadable(Exception):
    """The content folder itself cannot be read: nothing for the editor of a file to mend."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
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
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return f"`{name}` is not a regular file"
        if status.st_size > longest:
            return f"`{name}` is too large: {status.st_size:,} bytes, at most {longest:,}"
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return f"there is no `{name}`"
    except OSError as error:
        return f"`{name}` cannot be read: {error.strerror}"
    except ValueError:
        return f"`{name}` is not the name of a file"


class _Lines(Mapping[str, list[str]]):
    """The lines of every file read, for quoting in problems; decoded when asked for."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files

    def __getitem__(self, name: str) -> list[str]:
        text = self._files[name].decode("utf-8", "replace").removeprefix("\ufeff")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class Content(msgspec.Struct, frozen=True):
    """What the content folder holds: `site` is `site.yaml`, `files` every entry by folder, id."""

    site: SourceFile | None
    files: tuple[SourceFile, ...]
    seeds: Seeds
    problems: tuple[Problem, ...]

    @property
    def lines(self) -> Mapping[str, list[str]]:
        every = (*self.files, self.site) if self.site else self.files
        return _Lines({file.name: file.data for file in every})


def find(project: Path, content: Path) -> Content:
    """Read every file of the folder `content`, whose seeds lie in `project`.

    Raises Unreadable where there is no such folder; all else is in the problems.
    """
    if not content.is_dir():
        raise Unreadable(
            f"there is no content folder `{content}`",
            "run it where `content/` is, or name it: --content FOLDER",
        )
    files: list[SourceFile] = []
    problems: list[Problem] = []
    for path in sorted(content.iterdir()):
        _visit(path, content.name, files, problems)
    site = next((file for file in files if not file.folder), None)
    if site is None and not any(p.place.file.endswith(SITE_FILE) for p in problems):
        place = Location(f"{content.name}/{SITE_FILE}")
        problems.append(Problem(place, "there is no such file", "it gives title and description"))
    entries = tuple(file for file in files if file.folder)
    return Content(site, entries, Seeds(project), (*problems, *_collisions(entries)))


def _visit(path: Path, top: str, files: list[SourceFile], problems: list[Problem]) -> None:
    name = f"{top}/{printable(path.name)}"
    if path.name.startswith("."):
        return
    if path.is_symlink():
        problems.append(_refused(name, "a symbolic link"))
    elif path.is_dir() and path.name in BY_FOLDER:
        for file in sorted(path.iterdir()):
            if not file.name.startswith("."):
                _take(file, path.name, f"{name}/{printable(file.name)}", files, problems)
    elif path.name == SITE_FILE:
        _open(path, "", "site", name, files, problems)
    elif path.is_dir():
        hint = did_you_mean(path.name, BY_FOLDER) or f"the folders are {', '.join(BY_FOLDER)}"
        problems.append(Problem(Location(name), f"`{path.name}` is no folder of an archive", hint))
    else:
        problems.append(_refused(name, "a file outside the folders of entries"))


def _take(
    path: Path, folder: str, name: str, files: list[SourceFile], problems: list[Problem]
) -> None:
    if path.is_symlink():
        problems.append(_refused(name, "a symbolic link"))
    elif path.suffix != ".md":
        problems.append(_refused(name, "no entry: an entry is a file `<id>.md`"))
    elif message := _id_problem(path.stem, folder):
        hint = "an id is a-z and 0-9 in words joined by single hyphens, at most 80 characters"
        problems.append(Problem(Location(name), message, hint))
    else:
        _open(path, folder, path.stem, name, files, problems)


def _id_problem(entry_id: str, folder: str) -> str:
    if not rules.ID.holds(entry_id):
        return f"`{printable(entry_id)}` is no id"
    if entry_id in urls.RESERVED and not (folder == "pages" and entry_id in urls.PAGES):
        return f"`{entry_id}` is a name that the site or an operating system keeps for itself"
    return ""


def _open(
    path: Path,
    folder: str,
    entry_id: str,
    name: str,
    files: list[SourceFile],
    problems: list[Problem],
) -> None:
    data = _read(path, MAX_FILE, name)
    if isinstance(data, bytes):
        files.append(SourceFile(folder, entry_id, name, data))
    else:
        problems.append(Problem(Location(name), data, "split it, or move it elsewhere"))


def _refused(name: str, what: str) -> Problem:
    return Problem(Location(name), f"{what} is refused in content", "move it elsewhere")


def _collisions(files: tuple[SourceFile, ...]) -> list[Problem]:
    first: dict[str, SourceFile] = {}
    problems: list[Problem] = []
    for file in files:
        other = first.setdefault(file.id, file)
        if other is not file:
            message = f"the id `{file.id}` is taken by {other.name}"
            problems.append(Problem(Location(file.name), message, "rename one: ids are unique"))
    return problems
