"""Where the site is built that is shown while it is edited: never in the project."""

from __future__ import annotations

import hashlib
from pathlib import Path

import platformdirs


def folder(content: Path) -> Path:
    """The folder of the site of a content folder, under the cache of who is logged in: the same
    each time, and no other's."""
    found = content.resolve()
    digest = hashlib.sha256(str(found).encode("utf-8", "surrogateescape")).hexdigest()
    name = f"{found.parent.name or 'archive'}-{digest[:16]}"
    return platformdirs.user_cache_path("regesta", appauthor=False) / "serve" / name / "site"
