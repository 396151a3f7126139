"""Links that open a file at a line in the editor's own program."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import msgspec

VSCODE = "vscode://file{file}:{line}"


class Opener(msgspec.Struct, frozen=True):
    """How files of a project are opened: `address` has `{file}` and `{line}` in it."""

    project: Path
    address: str = VSCODE

    def link(self, file: str, line: int) -> str:
        """The address that opens a file, named as in messages, at a line."""
        path = (self.project / file).as_posix()
        rooted = path if path.startswith("/") else f"/{path}"
        return self.address.replace("{file}", quote(rooted)).replace("{line}", str(line))
