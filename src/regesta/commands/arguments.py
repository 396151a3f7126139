"""The arguments that commands share, and the folders that they name."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.build import Folders
from regesta.commands.command import Argument
from regesta.commands.telling import FORMATS, TEXT
from regesta.model.kinds import KINDS
from regesta.problems import printable
from regesta.store.listing import Refused


def _folder(name: str, what: str, default: str) -> Argument:
    said = f"{what} (default: {default})"
    return Argument(f"--{name}", {"type": Path, "metavar": "FOLDER", "help": said})


def _switch(name: str, what: str) -> Argument:
    return Argument(f"--{name}", {"action": "store_true", "help": what})


CONTENT = _folder("content", "the entries; their `seeds` folder lies beside it", "content")
TEMPLATES = _folder(
    "templates",
    "the project's own templates; they win over the package's, file by file",
    "templates",
)
OUTPUT = _folder("output", "the site", "site")
CLEAN = _switch("clean", "make all anew, whatever earlier builds made")
OVERWRITE = _switch(
    "overwrite", "take the place of files in the site that are not as a build wrote them"
)
WAIT = _switch("wait", "wait for another build at work in the output folder")
STRICT = _switch("strict", "let warnings stop the build, too")
JOBS = Argument(
    "--jobs",
    {
        "type": int,
        "metavar": "N",
        "help": "by how many processes, where there is enough to do (default: what there are)",
    },
)
EXPLAIN = _switch("explain", "say of each file that is rewritten or removed why it is")
PROFILE = _switch("profile", "say what seconds and memory each stage took")
ENCODING = Argument(
    "--encoding",
    {
        "metavar": "NAME",
        "default": "",
        "help": "the encoding of a source text that is not in UTF-8: koi8-r, shift-jis",
    },
)
FORMAT = Argument(
    "--format", {"choices": FORMATS, "default": TEXT, "help": "how to report (default: text)"}
)


def folders(options: argparse.Namespace, project: Path, site: Path | None = None) -> Folders:
    """The folders to build with; `site` is that of the site where no option says it. Raises
    Refused where the templates asked for are not there."""
    if options.templates is not None and not options.templates.is_dir():
        raise Refused(
            f"there is no templates folder `{options.templates}`",
            "leave --templates out to use the package's own",
        )
    return Folders(
        project=project,
        content=content(options, project),
        templates=_absolute(options.templates) if options.templates else project / "templates",
        output=site or output(options, project),
    )


def content(options: argparse.Namespace, project: Path) -> Path:
    """The folder of the entries."""
    return _absolute(options.content or project / "content")


def must_be_free(content: Path, id_: str) -> None:
    """Raises Refused where there is no archive, or an entry of the name: of any kind."""
    if not content.is_dir():
        raise Refused(f"there is no folder `{content}`", "go to the archive, or say --content")
    for kind in KINDS:
        if (content / kind.folder / f"{id_}.md").exists():
            raise Refused(f"there is an entry already: `{kind.folder}/{id_}.md`", "give another id")


def output(options: argparse.Namespace, project: Path) -> Path:
    """The folder of the site."""
    return _absolute(options.output or project / "site")


def shown_output(options: argparse.Namespace) -> str:
    """The folder of the site as it was named, fit to be printed."""
    return printable(str(options.output or Path("site")))


def _absolute(folder: Path) -> Path:
    """The folder's full path; `..` taken away by name, for its own name is shown."""
    return folder.absolute() if ".." not in folder.parts else folder.resolve()
