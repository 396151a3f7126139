"""The files of the templates: the project's own, and under them the package's.

Nothing in the project's own folder is followed out of it: what is a symbolic link, or no regular
file, is refused by name and never opened. A name that begins with a dot is passed over.
"""

from __future__ import annotations

import hashlib
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from regesta.freshness import may_change
from regesta.problems import Kind, Location, Problem, printable


class TemplateFile(msgspec.Struct, frozen=True):
    """A template or an asset: its name in messages, its bytes."""

    shown: str
    data: bytes

    @property
    def lines(self) -> list[str]:
        return self.data.decode("utf-8", "replace").split("\n")


class TemplateFiles(msgspec.Struct, frozen=True):
    """What there is, by its path in the folder of templates; `top` is that folder's name."""

    top: str
    files: dict[str, TemplateFile]
    problems: tuple[Problem, ...]


def find(own: Path | None) -> TemplateFiles:
    """Read the package's templates, and over them, file by file, those of the folder `own`.

    Raises OSError, which names the file, where one cannot be read.
    """
    packaged = packaged_templates()
    if own is None or not own.is_dir():
        return TemplateFiles(packaged.name, dict(_packaged(packaged)), ())
    files = {} if own.samefile(packaged) else dict(_packaged(packaged))
    problems: list[Problem] = []
    for path, name in _below(own):
        shown = f"{own.name}/{printable(name)}"
        if problem := _refused(path, name, shown):
            problems.append(problem)
            files.pop(name, None)
        elif not path.is_dir():
            files[name] = TemplateFile(shown, _bytes(path))
    return TemplateFiles(own.name, dict(sorted(files.items())), tuple(problems))


def seen(own: Path | None) -> str:
    """What stands for all files of the templates as they are seen in their folders, unopened;
    nothing where one is so young that it may still change without being seen to."""
    folders = [packaged_templates(), *([own] if own is not None and own.is_dir() else [])]
    found = [(name, path.lstat()) for folder in folders for path, name in _below(folder)]
    told = [(n, s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for n, s in found]
    young = any(may_change(max(times), time.time_ns()) for _, _, *times, _ in told)
    return "" if young else hashlib.sha256(repr(told).encode()).hexdigest()


def packaged_templates() -> Path:
    """The templates that come with Regesta: in the package, or beside `src` in a checkout."""
    package = Path(__file__).parents[1]
    within = package / "templates"
    return within if within.is_dir() else package.parents[1] / "templates"


def _packaged(folder: Path) -> Iterator[tuple[str, TemplateFile]]:
    for path, name in _below(folder):
        if path.is_file():
            yield name, TemplateFile(f"{folder.name}/{name}", _bytes(path))


def _below(top: Path) -> Iterator[tuple[Path, str]]:
    """Everything in a folder and below it, links not followed, with its path from the folder."""
    waiting = [top]
    while waiting:
        for path in sorted(waiting.pop().iterdir()):
            if path.name.startswith("."):
                continue
            yield path, path.relative_to(top).as_posix()
            if not path.is_symlink() and path.is_dir():
                waiting.append(path)


def _refused(path: Path, name: str, shown: str) -> Problem | None:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        place = Location(shown)
        message = "a symbolic link is refused in templates"
        hint = "move it elsewhere"
        return Problem(Kind.SYMBOLIC_LINK, place, message, hint)
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        message = "what is no regular file is refused in templates"
        return Problem(Kind.TEMPLATE_REFUSED, Location(shown), message, "move it elsewhere")
    if not _is_unicode(name):
        return Problem(
            Kind.TEMPLATE_REFUSED, Location(shown), "the name of this is not UTF-8", "rename it"
        )
    return None


def _is_unicode(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
