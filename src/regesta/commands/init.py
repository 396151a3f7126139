"""`init`: a new archive, with an invented record that shows how one is encoded."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending
from regesta.commands.telling import count
from regesta.problems import printable
from regesta.store import disk
from regesta.store.listing import Refused

_SAMPLE = Path(__file__).parents[1] / "sample"
_TASKS = ".vscode/tasks.json"


def _run(options: argparse.Namespace, _: Path) -> Ending:
    (named,) = options.words
    folder = Path(named).absolute()
    files = _files()
    _must_be_free(folder, {path.partition("/")[0] for path in files})
    _write(folder, files)
    written = f"{count(len(files), 'file')} written to {printable(named)}"
    return Ending(summary=f"{written}; go there, then run `regesta serve`", wrong=False)


def _files() -> dict[str, bytes]:
    """Every file of a new archive, by its path in it."""
    from regesta.reference import json_schema  # noqa: PLC0415

    sample = (path for path in sorted(_SAMPLE.rglob("*")) if path.is_file())
    copied = {path.relative_to(_SAMPLE).as_posix(): path.read_bytes() for path in sample}
    schemas = {f"schemas/{name}": text.encode() for name, text in json_schema.files().items()}
    copied[_TASKS] = copied[_TASKS].replace(b'"regesta"', json.dumps(_program()).encode(), 1)
    return {**copied, **schemas}


def _program() -> str:
    """What starts this program in an editor: its path, where it is installed in an environment of
    its own, into which an editor does not look."""
    found = shutil.which("regesta", path=str(Path(sys.executable).parent))
    return found if found and sys.prefix != sys.base_prefix else "regesta"


def _must_be_free(folder: Path, names: Iterable[str]) -> None:
    """Raises Refused where the folder is none, or something in it has a name that is needed."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise Refused(f"`{folder}` is not a folder", "give another name")
    taken = [name for name in sorted(names) if os.path.lexists(folder / name)]
    if taken:
        raise Refused(
            f"in `{folder}` there is already: {', '.join(f'`{name}`' for name in taken)}",
            "nothing is written over: name a folder that is new or empty",
        )


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all files aside, then put them in place. A folder that was made goes where that
    fails."""
    new = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".regesta-") as aside:
            for path, data in files.items():
                (Path(aside) / path).parent.mkdir(parents=True, exist_ok=True)
                disk.write(Path(aside) / path, data)
            for made in sorted(Path(aside).iterdir()):
                made.rename(folder / made.name)
    finally:
        for one in new:
            disk.delete_if_empty(one)


_MANUAL = Manual(
    "A new archive is a folder that builds at once: its settings, two pages to fill in, and an "
    "invented record with its copy, which shows how one is encoded and says that it is invented. "
    "Nothing is written over.",
    (
        ("init my-archive", "begins an archive in the new folder `my-archive`"),
        ("init .", "begins one in this folder"),
    ),
    (
        ("FOLDER/content/", "written: `site.yaml` and the entries"),
        ("FOLDER/seeds/", "written: the copy of the invented record"),
        ("FOLDER/schemas/", "written: what fields there are, for an editor of YAML"),
        ("FOLDER/README.md", "written: what to do first; and settings for editors and Git"),
    ),
    (
        (0, "the archive is there"),
        (3, "something is in the way, or the folder cannot be written to"),
    ),
)
COMMAND = Command(
    "init",
    "begin a new archive, with an invented record that shows how one is encoded",
    (arguments.FORMAT,),
    _run,
    _MANUAL,
    (("FOLDER", "where; it is made where it is not there"),),
)
