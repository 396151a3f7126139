"""In the place of Pagefind's program: writes an index as small as can be, or fails as told."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from regesta.search import pagefind
from regesta.search.indexed import indexed


class FakePagefind:
    """Stands in for `subprocess.run`; counts its runs.

    `says` is the last line of a failure; `spoil` is what befalls the index that it made.
    """

    def __init__(self, says: str = "") -> None:
        self.says, self.runs = says, 0
        self.spoil: Callable[[Path], object] = lambda _: None

    def __call__(self, command: list[Any], **_: Any) -> subprocess.CompletedProcess[bytes]:
        self.runs += 1
        if self.says:
            return subprocess.CompletedProcess(command, 1, b"", self.says.encode())
        site, new = (Path(command[command.index(name) + 1]) for name in ("--site", "--output-path"))
        pages = [page for page in site.rglob("*.html") if indexed(page.read_bytes())]
        (new / "pagefind-ui.js").write_bytes(b"unused")
        (new / "pagefind.js").write_bytes(b"script")
        (new / "fragment").mkdir()
        for page in pages:
            url = f"/{page.relative_to(site).as_posix()}"
            data = b"pagefind_dcd" + json.dumps({"url": url}).encode()
            file = new / "fragment" / f"en_{url.strip('/').replace('/', '-')}.pf_fragment"
            file.write_bytes(gzip.compress(data, mtime=0))
        (new / "pagefind.en_1.pf_meta").write_bytes(gzip.compress(b"x", mtime=0))
        entry = {"languages": {"en": {"hash": "en_1", "page_count": len(pages)}}}
        (new / pagefind.ENTRY).write_text(json.dumps(entry))
        self.spoil(new)
        return subprocess.CompletedProcess(command, 0, b"", b"")
