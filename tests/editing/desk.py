"""An editor's desk: the files of a project, and what is done to them between builds."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from hypothesis import note

from projects import Project
from regesta.store.listing import MANIFEST, WORK

KEPT = ("content", "seeds", "templates")
"""The folders of what an editor writes."""
_LONG_AGO = 100_000_000_000_000
"""In nanoseconds: files of which every second seems to be written as long before."""

Files = dict[str, bytes]


class Desk:
    """The files of a project. What is done is noted, for whoever reads of a failure.

    `edited` are the outputs that somebody wrote to, with what stands in them.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self.edited: Files = {}
        self._writes = 0

    # Files

    def find(self, entry: str) -> str | None:
        """The file of an entry, also of one renamed; None where there is none (any more)."""
        folder, _, stem = entry.partition("/")
        found = sorted((self.project.project / "content" / folder).glob(f"{stem}*.md"))
        if not found:
            note(f"# there is no {entry}")
        return found[0].relative_to(self.project.project).as_posix() if found else None

    def text(self, path: str) -> str:
        return (self.project.project / path).read_bytes().decode()

    def write(self, path: str, text: str | bytes, said: str = "") -> None:
        """Write a file; every second seems to be an old one, whose signature may be trusted."""
        note(f"# {path}: {said or 'written'}")
        self.project.file(path, text)
        self._writes += 1
        if self._writes % 2:
            then = time.time_ns() - _LONG_AGO + self._writes
            os.utime(self.project.project / path, ns=(then, then))

    def change(self, path: str | None, pattern: str, new: str) -> None:
        """Replace the first words of a file that match a pattern, if any do."""
        if path is None or not (self.project.project / path).exists():
            return
        text = self.text(path)
        found = re.search(pattern, text, re.MULTILINE)
        if found:
            put = found.expand(new)
            self.write(path, text[: found.start()] + put + text[found.end() :], f"now {put!r}")

    def change_unseen(self, path: str, pattern: str, letter: str) -> None:
        """Put another letter in the place of one, the file's size and times as they were."""
        before = (self.project.project / path).stat()
        text = self.text(path)
        if found := re.search(pattern, text, re.MULTILINE):
            changed = text[: found.end() - 1] + letter + text[found.end() :]
            note(f"# {path}: its last {found[0]!r} now ends in {letter!r}, size and times the same")
            self.project.file(path, changed)
            os.utime(self.project.project / path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def delete(self, path: str | None) -> None:
        if path is not None and (self.project.project / path).exists():
            note(f"# {path}: deleted")
            self.project.without(path)

    def rename(self, path: str, new: str) -> None:
        if not (self.project.project / new).exists():
            note(f"# {path}: now {new}")
            (self.project.project / new).parent.mkdir(parents=True, exist_ok=True)
            (self.project.project / path).rename(self.project.project / new)

    def rename_everywhere(self, path: str | None, new: str) -> None:
        """Give an entry another id, and name it so in the front matter of all."""
        if path is None or (self.project.project / path).with_stem(new).exists():
            return
        old = (self.project.project / path).stem
        self.rename(path, str(Path(path).with_stem(new)))
        for file in sorted((self.project.project / "content").rglob("*.md")):
            front, end, body = file.read_text().partition("\n---\n")
            named = re.sub(rf"(?<![\w/-]){old}(?![\w-])", new, front)
            if named != front:
                found = file.relative_to(self.project.project).as_posix()
                self.write(found, f"{named}{end}{body}", f"{old} is {new}")

    def touch(self, path: str) -> None:
        note(f"# {path}: touched")
        (self.project.project / path).touch()

    # What an editor wrote, as a whole

    def kept(self) -> Files:
        """All that an editor wrote."""
        return {path: (self.project.project / path).read_bytes() for path in self._kept()}

    def digest(self) -> str:
        """The digest of all that an editor wrote."""
        return hashlib.sha256(repr(sorted(self.kept().items())).encode()).hexdigest()

    def put_back(self, files: Files) -> None:
        """Let all be as it was once."""
        note("# all is put back as it was when it was last built")
        for path in sorted(set(self._kept()) - files.keys()):
            self.delete(path)
        now = self.kept()
        for path, data in files.items():
            if now.get(path) != data:
                self.write(path, data, "put back")

    def _kept(self) -> Iterator[str]:
        for folder in KEPT:
            for file in sorted((self.project.project / folder).rglob("*")):
                if file.is_file():
                    yield file.relative_to(self.project.project).as_posix()

    # What builds wrote

    def site(self) -> Files:
        """The files of the site; not what a build that was killed worked with."""
        built = self.project.built()
        return {path: data for path, data in built.items() if not path.startswith(f"{WORK}/")}

    def outputs(self) -> list[str]:
        """The files of the site, its list left out."""
        return [path for path in self.site() if path != MANIFEST]

    def write_to_an_output(self, which: int) -> None:
        path = self._output(which)
        note(f"# site/{path}: another file put in its place")
        self.edited[path] = b"<html>Mine."
        self.project.file(f"site/{path}.mine", self.edited[path])
        self.project.output.joinpath(f"{path}.mine").replace(self.project.output / path)

    def delete_an_output(self, which: int) -> None:
        path = self._output(which)
        note(f"# site/{path}: deleted")
        self.project.without(f"site/{path}")
        self.edited.pop(path, None)

    def delete_a_folder_of_outputs(self, which: int) -> None:
        folder = self._output(which).partition("/")[0]
        if (self.project.output / folder).is_dir():
            note(f"# site/{folder}: deleted with all that is in it")
            shutil.rmtree(self.project.output / folder)
            gone = [path for path in self.edited if path.startswith(f"{folder}/")]
            self.edited = {p: data for p, data in self.edited.items() if p not in gone}

    def _output(self, which: int) -> str:
        outputs = self.outputs()
        return outputs[which % len(outputs)]

    def memory(self) -> list[Path]:
        """The files that builds leave beside the output, of whatever name: what they remember."""
        return sorted(path for path in self.project.project.iterdir() if path.is_file())
