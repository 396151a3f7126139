"""The full-text index of the finished site, made by Pagefind's program (https://pagefind.app).

`pagefind/` in the output folder is this module's own, outside the manifest: the program's output
is not the same from run to run. An index is a folder in it, named by the digest of the pages that
it was made from; `current.json` says which one is in force, and which languages it has. It is
replaced by a rename when the new index is whole: after a kill at any moment the one in force is
the old one or the new one, and the next build makes or finds what is missing.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from regesta.problems import Place, Problem

FOLDER = "pagefind"
CURRENT = "current.json"
VERSION = "1.5.2"
"""The release that the search page's script is written for; `pyproject.toml` pins it."""

_BODY = b" data-pagefind-body"
_NEW = ".new"
_OWN = re.compile(r"[0-9a-f]{32}|\.new|\.current\.json")
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*",
           "pagefind-highlight.js", "pagefind-worker.js")  # fmt: skip
_INSTALL = "pip install 'regesta[search]', or in a checkout: pip install -e '.[search]'"


def index(output: Path, files: Mapping[str, bytes], *, clean: bool) -> tuple[Problem, ...]:
    """Bring the index in `output` up to date with the pages of the site that stands there.

    `files` are the bytes of the site's files by their paths. Where no page that is searched has
    changed, nothing is done. Without the program, or where it fails, there is no index, and a
    notice says so. Raises OSError where the disk refuses.
    """
    home = output / FOLDER
    if home.is_symlink() or (home.exists() and not home.is_dir()):
        return (_notice(f"`{FOLDER}` is in the way", "move it away, then build again"),)
    name = _digest(files)
    if clean:
        _sweep(home, "")
    problems: tuple[Problem, ...] = ()
    if name and not (home / name).is_dir():
        problems = _make(output, home, name)
    kept = "" if problems else name
    if kept:
        _announce(home, name)
    _sweep(home, kept)
    return problems


def program() -> Path | None:
    """Pagefind's program as the package `pagefind_bin_extended` brings it, or None without it."""
    try:
        found = importlib.import_module("pagefind_bin_extended").get_executable()
    except (ModuleNotFoundError, FileNotFoundError):
        return None
    return Path(found)


def _digest(files: Mapping[str, bytes]) -> str:
    """The digest of the pages that are searched, by path and bytes; empty where there is none."""
    searched = [path for path in sorted(files) if path.endswith(".html") and _BODY in files[path]]
    lines = "".join(f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in searched)
    return hashlib.sha256(f"{VERSION}\n{lines}".encode()).hexdigest()[:32] if searched else ""


def _make(output: Path, home: Path, name: str) -> tuple[Problem, ...]:
    """Make the index `name`: in a new folder, which takes its name when it is whole."""
    pagefind = program()
    if pagefind is None:
        return (_notice("Pagefind is not installed, so the site has no search", _INSTALL),)
    new = home / _NEW
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    said = _run(pagefind, output, new)
    if said is not None:
        return (_notice(f"Pagefind failed, so the site has no search: {said}", _INSTALL),)
    for pattern in _UNUSED:
        for file in new.glob(pattern):
            file.unlink()
    new.rename(home / name)
    return ()


def _run(pagefind: Path, output: Path, new: Path) -> str | None:
    """Run the program over the site; the last it said where it failed, else None."""
    where = ["--site", str(output.resolve()), "--output-path", str(new.resolve())]
    settings = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(  # noqa: S603 - the program and its arguments are our own
            [str(pagefind), *where, "--keep-index-url", "--quiet"],
            cwd=new,
            env=settings,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        return str(error.strerror or error)
    if done.returncode == 0 and (new / "pagefind-entry.json").is_file():
        return None
    lines = done.stderr.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else f"exit status {done.returncode}"


def _announce(home: Path, name: str) -> None:
    """Put the index `name` in force, if it is not."""
    entry = json.loads((home / name / "pagefind-entry.json").read_bytes())
    data = json.dumps({"folder": name, "languages": sorted(entry["languages"])}).encode()
    current = home / CURRENT
    if current.is_file() and current.read_bytes() == data:
        return
    new = home / f".{CURRENT}"
    new.write_bytes(data)
    new.replace(current)


def _sweep(home: Path, kept: str) -> None:
    """Remove every index but the one `kept`, and what a build that was cut short left."""
    if not home.is_dir():
        return
    if not kept:
        (home / CURRENT).unlink(missing_ok=True)
    for path in sorted(home.iterdir()):
        if path.name == kept or not _OWN.fullmatch(path.name):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    if not any(home.iterdir()):
        home.rmdir()


def _notice(message: str, hint: str) -> Problem:
    return Problem(Place("search/index.html"), message, hint, severity="notice")
