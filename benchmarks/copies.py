"""An archive as large as wanted, of copies of the records of this one, for measuring and comparing.

    python benchmarks/copies.py FOLDER NUMBER

Each copy of a record has an id, dates and meetings of its own, years apart; all else is as it is.
So lists grow past the length at which they are split, tables past theirs, and with a `base_url`
there are feeds and sitemaps. The copies say nothing about the world.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
YEARS = 40
_REPORTED = re.compile(r"^  - meeting: (\S+)$", re.MULTILINE)
_DATED = re.compile(r"^(?:issued|date|planned): .*", re.MULTILINE)
_PART_OF = re.compile(r"^part_of: .*\n", re.MULTILINE)


def copies(target: Path, number: int) -> None:
    """Write a project of `number` copies of the records into the new folder `target`."""
    for folder in ("content", "seeds"):
        shutil.copytree(PROJECT / folder, target / folder)
    records = sorted((target / "content/records").glob("*.md"))
    for n in range(number):
        _copy(target / "content", records[n % len(records)], n // len(records))
    for record in records:
        record.unlink()
    site = target / "content/site.yaml"
    site.write_text(f"{site.read_text()}base_url: https://example.org/copies/\n")


def _copy(content: Path, record: Path, n: int) -> None:
    text = record.read_text()
    for meeting in set(_REPORTED.findall(text)):
        entry = (content / "meetings" / f"{meeting}.md").read_text()
        copy = content / "meetings" / f"{meeting}-{n}.md"
        copy.write_text(_later(_PART_OF.sub("", entry), n % YEARS))
    text = _REPORTED.sub(rf"  - meeting: \1-{n}", text)
    (content / "records" / f"{record.stem}-{n}.md").write_text(_later(text, n % YEARS))


def _later(text: str, years: int) -> str:
    def later(line: re.Match[str]) -> str:
        return re.sub(r"\d{4}", lambda year: str(int(year[0]) + years), line[0])

    return _DATED.sub(later, text)


if __name__ == "__main__":
    copies(Path(sys.argv[1]), int(sys.argv[2]))
