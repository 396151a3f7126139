"""The memory of the builds of an output folder: its file, its units, and who may read it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from regesta.memory.codec import sealed, unsealed
from regesta.memory.file import Database
from regesta.memory.outputs import Outputs
from regesta.memory.units import Units


class Memory:
    """A memory that is open.

    Raises Refused where something stands there that no build wrote, and what SQLite raises.
    """

    def __init__(self, path: Path, *, anew: bool = False) -> None:
        self.database = Database(path, anew=anew)
        self.path = path
        self.units = Units(self.database)
        self.outputs = Outputs(self.database, self.units)

    def writing(self) -> AbstractContextManager[None]:
        """All that is written stands together, or not at all."""
        return self.database.writing()

    def fact(self, name: str) -> str:
        """A fact that was noted; empty where it was not."""
        row = self.database.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def note(self, name: str, value: str) -> None:
        """Note a fact."""
        self.database.execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", (name, value))

    def compiled(self) -> dict[str, bytes]:
        """Compiled templates, by the keys that Jinja gives them."""
        rows = self.database.execute("SELECT key, data FROM compiled")
        return {key: unsealed(data) for key, data in rows}

    def keep_compiled(self, compiled: Mapping[str, bytes]) -> None:
        """Keep compiled templates, and no others."""
        self.database.execute("DELETE FROM compiled")
        rows = ((key, sealed(data)) for key, data in compiled.items())
        self.database.executemany("INSERT INTO compiled VALUES (?, ?)", rows)

    def has_site(self) -> bool:
        """Whether `site.yaml` could be read."""
        way = "SELECT sound FROM file WHERE name = '/site'"
        row = self.database.execute(way).fetchone()
        return bool(row and row[0])

    def unread(self) -> int:
        """How many files could not be read."""
        way = "SELECT COUNT(*) FROM file WHERE NOT sound"
        return int(self.database.execute(way).fetchone()[0])

    def entries(self) -> int:
        """How many entries were read."""
        way = "SELECT COUNT(*) FROM file WHERE sound AND name != '/site'"
        return int(self.database.execute(way).fetchone()[0])

    def close(self) -> None:
        """Close the file."""
        self.database.close()
