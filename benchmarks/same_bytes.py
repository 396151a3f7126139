"""Whether two versions of the code make the same sites, byte for byte.

    python benchmarks/same_bytes.py REVISION [REVISION]

builds this archive, every site of `tests/sites`, and 300 copies of the records (long lists, table
parts, feeds) with the code of each revision, the second being the working tree by default, and
names each file that differs. All sites are built from the content of the working tree.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from copies import PROJECT, copies

COPIES = 300
WITHOUT_INDEX = """
import sys
from regesta.cli import run
from regesta.search import pagefind
pagefind.program = lambda: None
sys.exit(run())
"""


def corpora(folder: Path) -> dict[str, Path]:
    """The projects to build, by name."""
    copies(folder / "copies", COPIES)
    sites = sorted((PROJECT / "tests/sites").iterdir())
    laid = {site.name: _laid_out(folder / site.name, site) for site in sites}
    return {"archive": PROJECT, **laid, "copies": folder / "copies"}


def _laid_out(target: Path, site: Path) -> Path:
    """A site of the tests as they build it: the base by itself, others beside this archive."""
    if site.name != "base":
        for name in ("content", "seeds"):
            shutil.copytree(PROJECT / name, target / name)
    return Path(shutil.copytree(site, target, dirs_exist_ok=True))


def code(revision: str, folder: Path) -> Path:
    """The code of a revision, in a folder of its own; the working tree for an empty one."""
    if not revision:
        return PROJECT
    target = folder / f"code-{revision}"
    command = ["git", "worktree", "add", "--quiet", "--detach", str(target), revision]
    subprocess.run(command, cwd=PROJECT, check=True)  # noqa: S603
    return target


def build(source: Path, project: Path, output: Path) -> subprocess.CompletedProcess[str]:
    """Build the site of a project with some code, without its search index."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", WITHOUT_INDEX, "--output", str(output)],
        cwd=project, env={"PYTHONPATH": str(source / "src")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def differences(one: Path, other: Path) -> Iterator[str]:
    """The files of two sites that are not the same in both."""
    names = {
        path.relative_to(root).as_posix()
        for root in (one, other)
        for path in root.rglob("*")
        if path.is_file() and path.relative_to(root).parts[0] != "pagefind"
    }
    for name in sorted(names):
        files = (one / name, other / name)
        if not all(map(Path.is_file, files)) or files[0].read_bytes() != files[1].read_bytes():
            yield name


def main(revisions: list[str]) -> int:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        sources = [code(revision, folder) for revision in (*revisions, "")[:2]]
        found = 0
        for name, project in corpora(folder).items():
            outputs = [folder / f"{name}-{n}" for n in (1, 2)]
            for source, output in zip(sources, outputs, strict=True):
                build(source, project, output).check_returncode()
            differing = list(differences(*outputs))
            print(f"{name}: {len(differing)} files differ", *differing[:20], sep="\n  ")
            found += len(differing)
        for source in sources:
            if source != PROJECT:
                command = ["git", "worktree", "remove", "--force", str(source)]
                subprocess.run(command, cwd=PROJECT, check=True)  # noqa: S603
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
