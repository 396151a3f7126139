"""Write what the model says of its fields where people and editors read it.

    python tools/fields.py

The tables in `README.md` between their marks, `docs/fields.md`, and `schemas/`, a JSON Schema a
kind of entry, with the ids of the archive and of the one that `init` makes, which editors propose
there. The text of a field stands under it in `src/regesta/model/`; change it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from regesta.archive.heads import head
from regesta.reading import entries, sources
from regesta.reference import ids, json_schema, tables

PROJECT = Path(__file__).resolve().parents[1]
SAMPLE = PROJECT / "src/regesta/sample"
_TABLE = re.compile(r"(?<=<!-- fields: )(\w+)( -->\n).*?(?=\n<!-- end -->)", re.DOTALL)


def written() -> Iterator[tuple[str, str]]:
    """Every file that is written, by its path in the project."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    yield "README.md", filled(readme)
    yield "docs/fields.md", fields()
    for name, text in json_schema.files().items():
        yield f"schemas/{name}", text
    for archive in (PROJECT, SAMPLE):
        file = archive / "schemas" / ids.FILE
        yield file.relative_to(PROJECT).as_posix(), ids_of(archive)


def ids_of(archive: Path) -> str:
    """The file of the ids of an archive, as `serve` writes it."""
    found = sources.find(archive, archive / "content")
    read = (sources.read(file) for file in found.files)
    made = (
        entries.read_entry(one, found.seeds).entry
        for one in read
        if isinstance(one, sources.SourceFile) and one.folder != "pages"
    )
    return ids.text(head(entry) for entry in made if entry)


def filled(text: str) -> str:
    """A text with each table put between its marks, `<!-- fields: acts -->` and `<!-- end -->`."""
    made = {**tables.tables(), "entries": tables.names()}
    return _TABLE.sub(lambda match: f"{match[1]}{match[2]}{made[match[1]]}", text)


def fields() -> str:
    """All tables, each under its heading."""
    parts = [f"## {name}\n\n{table}" for name, table in tables.tables().items()]
    head = (
        "# Fields\n\nWhat stands in the front matter of an entry, by the folder of `content/` that"
        " it lies in; what is bold has to be there. What stands within a field is named after it,"
        " `source.file`. The README says how acts, names and dates are written."
    )
    return "\n\n".join((head, *parts)) + "\n"


def main() -> None:
    for name, text in written():
        file = PROJECT / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
