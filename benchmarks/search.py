"""What the parts of the search index cost: of a site, each part made by itself.

    python benchmarks/search.py SITE [PAGES]

PAGES, how many pages of a decade are one part, stands in place of what the code has; `0` is for one
index of all. Of each part its pages, the processor time of making it, and what its files weigh is
printed; at the end, what all cost, and the most memory that Pagefind's program took.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path

from regesta.search import pagefind, part, parts
from regesta.search.index import taken


def main(site: Path, most: int | None) -> None:
    if most is not None:
        parts.WHOLE, parts.MOST = (most, most) if most else (sys.maxsize, sys.maxsize)
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    digests = {name: taken(name, path.read_bytes()) for name, path in found.items()}
    searched = {name: digest for name, digest in digests.items() if digest is not None}
    program = pagefind.program()
    if program is None:
        sys.exit("Pagefind is not installed")

    def page(name: str) -> bytes:
        return found[name].read_bytes()

    began = seconds()
    for number, (pages, _, _) in enumerate(parts.in_parts(searched, {})):
        with tempfile.TemporaryDirectory() as work:
            before = seconds()
            index = part.make(program, Path(work), f"{number}", pages, page)
            spent = seconds() - before
            size = sum(path.stat().st_size for path in index.rglob("*") if path.is_file())
            print(f"{len(pages):6} pages  {spent:6.2f} s  {size / 1e6:6.1f} MB")
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{len(searched):6} pages  {seconds() - began:6.2f} s  at most {memory:.0f} MB of memory")


def seconds() -> float:
    """The processor time of this process and of those that it ran."""
    each = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in each)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
