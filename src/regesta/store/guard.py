"""Which folders are not for output: the project's own, and what they hold or lie in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from regesta.store.listing import Refused


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
