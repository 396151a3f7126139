"""Pagefind's program: where it is, running it over a site, and whether what it made is whole."""

from __future__ import annotations

import ctypes
import gzip
import importlib
import json
import os
import signal
import subprocess
import sys
import zlib
from pathlib import Path

from regesta.store import disk

VERSION = "1.5.2"
"""The release that the search page's script is written for; `pyproject.toml` pins it."""

ENTRY = "pagefind-entry.json"
UNSTEMMED = "und"
"""The language under which pages are indexed whose own has no stemmer in Pagefind."""
_STEMMED = frozenset((
    "ar", "ca", "da", "de", "el", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "hi", "hu", "hy",
    "id", "it", "lt", "nb", "ne", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sr", "sv", "ta", "tr",
    "yi",
))  # fmt: skip
_PACKED = ("*.pf_meta", "fragment/*", "index/*", "filter/*", "wasm.*.pagefind")
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*",
           "pagefind-highlight.js", "pagefind-worker.js")  # fmt: skip
_SECONDS = 120
_SECONDS_A_PAGE = 0.1
_PR_SET_PDEATHSIG = 1


class Failed(Exception):
    """The program made no index; the message says why."""


def program() -> Path | None:
    """The program as the package `pagefind_bin_extended` brings it, or None without it."""
    try:
        found = importlib.import_module("pagefind_bin_extended").get_executable()
    except (ModuleNotFoundError, FileNotFoundError):
        return None
    return Path(found)


def make(pagefind: Path, site: Path, index: Path, pages: int) -> None:
    """Index the site in the new folder `index`; `pages` is how many of its pages are searched.

    Raises Failed where the program fails, takes too long, or leaves an index that is not whole.
    """
    index.mkdir(parents=True)
    _run(pagefind, site, index, _SECONDS + pages * _SECONDS_A_PAGE)
    for pattern in _UNUSED:
        for file in index.glob(pattern):
            file.unlink()
    if fault := _fault(index, pages):
        raise Failed(f"its index is not whole: {fault}")


def stemmed(language: str) -> str:
    """The language whose stemmer Pagefind uses for a language tag."""
    primary = language.lower().partition("-")[0]
    return primary if primary in _STEMMED else UNSTEMMED


def languages(index: Path) -> list[str]:
    """The languages of a whole index."""
    return sorted(json.loads(disk.read(index / ENTRY))["languages"])


def _run(pagefind: Path, site: Path, index: Path, seconds: float) -> None:
    where = ["--site", str(site.resolve()), "--output-path", str(index.resolve())]
    settings = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(  # noqa: S603 - the program and its arguments are our own
            [str(pagefind), *where, "--keep-index-url", "--quiet"],
            cwd=index,
            env=settings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=seconds,
            preexec_fn=_end_with_us if sys.platform == "linux" else None,
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"it was stopped after {seconds:.0f} s, its limit") from None
    except OSError as error:
        raise Failed(str(error.strerror or error)) from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise Failed(lines[-1] if lines else f"exit status {done.returncode}")


def _end_with_us() -> None:
    """Let the kernel end the program when this process ends, however that comes about."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _fault(index: Path, pages: int) -> str:
    """What an index lacks to be searched; nothing where it is whole."""
    try:
        entry = json.loads(disk.read(index / ENTRY))
        counts = {lang: of["page_count"] for lang, of in entry["languages"].items()}
        metas = [index / f"pagefind.{of['hash']}.pf_meta" for of in entry["languages"].values()]
        total = sum(counts.values())
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return f"`{ENTRY}` cannot be read"
    missing = [file.name for file in (index / "pagefind.js", *metas) if not file.is_file()]
    if missing:
        return f"`{missing[0]}` is missing"
    fragments = sum(1 for _ in (index / "fragment").glob("*"))
    if not total == fragments == pages:
        return f"it has {fragments} of {pages} pages"
    broken = [file.name for pattern in _PACKED for file in index.glob(pattern) if _is_broken(file)]
    empty = [file.name for file in index.rglob("*") if file.is_file() and not file.stat().st_size]
    return f"`{(broken + empty)[0]}` is cut short" if broken + empty else ""


def _is_broken(file: Path) -> bool:
    try:
        return not gzip.decompress(disk.read(file))
    except (OSError, EOFError, zlib.error):
        return True
