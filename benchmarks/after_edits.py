"""Whether builds after edits make the site that a build from nothing makes, and say the same.

    python benchmarks/after_edits.py ARCHIVE

A copy of the archive (a folder with `content` and `seeds`) is edited in one way after the other,
and built after each beside its last site and in a folder of its own. Each edit with what differs
is printed; exits 1 where anything does. Search is left out.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from copies import PROJECT
from same_bytes import build, differences

Edit = Callable[[Path], None]


def add_a_record(archive: Path) -> None:
    """A record like the first one."""
    first = _files(archive, "records")[0]
    shutil.copy(first, first.with_name("added-record.md"))


def retitle_a_record(archive: Path) -> None:
    """Give its summary another beginning, which its page, lists and tables print."""
    pattern = r"(?m)^(summary: (?:>-\n *)?\"?)"
    _change(_files(archive, "records")[0], pattern, r"\1In short. ")


def take_a_record_away(archive: Path) -> None:
    """Others may refer to it: then there are errors, and no new site."""
    _files(archive, "records")[-1].unlink()


def put_it_back(archive: Path) -> None:
    """As it was, with another time."""
    last = _files(archive.with_name("before"), "records")[-1]
    shutil.copyfile(last, archive / "content/records" / last.name)


def rename_a_person(archive: Path) -> None:
    """Under the name by which the records know him he is still found."""
    file = _files(archive, "persons")[0]
    name = re.findall(r'(?m)^name: "?(.*?)"?$', file.read_text(encoding="utf-8"))[0]
    _change(file, r"(?m)^name: .*$", f"name: {name} the Elder")
    _add_form(file, name)


def add_a_name_form(archive: Path) -> None:
    """One that stands in every record."""
    _add_form(_files(archive, "topics")[0], "both sides")


def touch_all(archive: Path) -> None:
    """Nothing changes but times."""
    for file in archive.rglob("*.*"):
        os.utime(file)


def change_the_site(archive: Path) -> None:
    """Its title stands on every page."""
    _change(archive / "content/site.yaml", r"(?m)^title: .*$", "title: Another archive")


def change_a_template(archive: Path) -> None:
    """That of persons, in a folder of the archive's own."""
    target = archive / "templates/pages/person.html"
    target.parent.mkdir(parents=True)
    text = (PROJECT / "templates/pages/person.html").read_text(encoding="utf-8")
    target.write_text(f"{text}<!-- changed -->\n", encoding="utf-8")


EDITS: tuple[Edit, ...] = (
    add_a_record, retitle_a_record, take_a_record_away, put_it_back, rename_a_person,
    add_a_name_form, touch_all, change_a_template, change_the_site,
)  # fmt: skip


def _files(archive: Path, folder: str) -> list[Path]:
    return sorted((archive / "content" / folder).glob("*.md"))


def _add_form(file: Path, form: str) -> None:
    has_some = re.search(r"(?m)^also: \[", file.read_text(encoding="utf-8"))
    pattern, new = (
        (r"also: \[", f"also: [{form}, ")
        if has_some
        else (r"name: .*\n", rf"\g<0>also: [{form}]\n")
    )
    _change(file, f"(?m)^{pattern}", new)


def _change(file: Path, pattern: str, new: str) -> None:
    """Replace what a pattern matches first."""
    changed, count = re.subn(pattern, new, file.read_text(encoding="utf-8"), count=1)
    if not count:
        sys.exit(f"{file} has nothing like {pattern}")
    file.write_text(changed, encoding="utf-8")


def compared(archive: Path, warm: Path, clean: Path) -> tuple[int, list[str]]:
    """The exit status of a build from nothing; what differs after it and after one beside the
    last site."""
    after, anew = (build(PROJECT, archive, output) for output in (warm, clean))
    alike = (after.returncode, after.stderr) == (anew.returncode, anew.stderr)
    found = [] if alike else ["what is said"]
    if not anew.returncode:
        found += differences(warm, clean)
    shutil.rmtree(clean, ignore_errors=True)
    clean.with_name(f".{clean.name}.regesta").unlink(missing_ok=True)
    return anew.returncode, found


def main(source: Path) -> int:
    """Make all edits of a copy of an archive, one after the other; 1 where something differs."""
    faults = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name in ("content", "seeds"):
            for copy in ("before", "edited"):
                shutil.copytree(source / name, folder / copy / name)
        build(PROJECT, folder / "edited", folder / "warm")
        for edit in EDITS:
            edit(folder / "edited")
            status, found = compared(folder / "edited", folder / "warm", folder / "clean")
            said = f"exit {status}, {len(found)} differ"
            print(f"{edit.__name__}: {said}", *found[:20], sep="\n  ", flush=True)
            faults += len(found)
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
