"""A record drafted from a source text: what it is drafted from and with, and the files of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from regesta.commands.arguments import must_be_free
from regesta.commands.ending import Ending
from regesta.commands.telling import count
from regesta.drafting.authorities import Authorities
from regesta.drafting.draft import Draft, draft
from regesta.drafting.formats import Drawn, Unfit, drawn
from regesta.making.files import added_labels
from regesta.problems import printable
from regesta.reading import entries, sources
from regesta.reading.frontmatter import read_yaml
from regesta.reading.sources import SEEDS, Content, SourceFile
from regesta.store.listing import Refused

_RECORDS = entries.RECORDS
_ISSUER = re.compile(rb"^issued_by:.*(?:\r?\n[ \t-](?!--).*)*", re.MULTILINE)
_DIGEST = re.compile(r"[0-9a-f]{16,}")


class Files(NamedTuple):
    """Files to be written, by their paths in the project, and that of the record."""

    written: dict[str, bytes]
    record: str


def drafted(source: Path, entry_id: str, encoding: str, content: Path) -> Ending:
    """Draft a record from a source text into the archive of a content folder.

    Raises Refused where that cannot be, before anything is written, and OSError.
    """
    own = entry_id or _id(source)
    must_be_free(content, own)
    data = _read(source)
    found = drawn(data, encoding)
    if isinstance(found, Unfit):
        raise Refused(f"`{source}` {found.message}", found.hint)
    inside = sources.find(content.parent, content)
    seed = _seed(source, content.parent, found)
    made = draft(found.text, seed, own, _known(inside), added_labels(inside.site))
    kept = _kept(source, data, found, seed)
    files = _files(kept, made, f"{content.name}/{_RECORDS}/{own}.md", content)
    _write(content.parent, files.written)
    return _ending(made, files)


def _read(source: Path) -> bytes:
    if source.is_dir():
        raise Refused(f"`{source}` is a folder", "give the file with the source text")
    if not source.is_file():
        raise Refused(f"there is no file `{source}`", "give the path of the source text")
    return source.read_bytes()


def _id(source: Path) -> str:
    """The id of a record after its source: the words of its name, but for a digest and numbers
    beside it."""
    plain = unicodedata.normalize("NFKD", source.stem).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.casefold())
    if any(map(_DIGEST.fullmatch, words)):
        words = [word for word in words if not _DIGEST.fullmatch(word) and not word.isdecimal()]
    return "-".join(words or ["record"])[:80].strip("-")


def _known(inside: Content) -> Authorities:
    """What the archive knows: its entries but for records, and who issued these."""
    read = []
    issuers = []
    for file in inside.files:
        one = sources.read(file)
        if not isinstance(one, SourceFile):
            continue
        if file.folder == _RECORDS:
            issuers += _issuers(one)
        elif (came := entries.read_entry(one, inside.seeds)).entry:
            read.append(came.entry)
    return Authorities(read, issuers)


def _issuers(record: SourceFile) -> list[str]:
    """Who issued a record, by that field of its front matter alone."""
    match = _ISSUER.search(record.data)
    matter = read_yaml(match.group(), record.name)[0] if match else None
    given = matter is not None and ("issued_by",) not in matter.faulty
    value = matter.value.get("issued_by", "") if matter and given else ""
    several = value if isinstance(value, list) else [value]
    return [one for one in several if isinstance(one, str) and one]


def _seed(source: Path, project: Path, found: Drawn) -> str:
    """The name of the seed: the source itself where it lies in `seeds/` and is its own text."""
    folder = (project / SEEDS).resolve()
    here = source.resolve()
    if found.same and folder in here.parents:
        return f"{SEEDS}/{here.relative_to(folder).as_posix()}"
    return f"{SEEDS}/{source.name if found.same else f'{source.stem}.txt'}"


def _kept(source: Path, data: bytes, found: Drawn, seed: str) -> dict[str, bytes]:
    """What is kept of a source: its text, and the file itself where the text was drawn from it."""
    if found.same:
        return {seed: data}
    return {seed: found.text.encode(), f"{SEEDS}/{_original(source, seed)}": data}


def _files(kept: dict[str, bytes], made: Draft, record: str, content: Path) -> Files:
    """What is to be written. Raises Refused where something else is there."""
    project = content.parent
    written = {path: data for path, data in kept.items() if not _stands(project / path, data)}
    written[record] = made.text.encode()
    if made.meeting[0]:
        must_be_free(content, made.meeting[0])
        written[f"{content.name}/meetings/{made.meeting[0]}.md"] = made.meeting[1].encode()
    return Files(written, record)


def _original(source: Path, seed: str) -> str:
    """The name under which a file is kept from which the text was drawn."""
    return source.name if f"{SEEDS}/{source.name}" != seed else f"{source.stem}.received.txt"


def _stands(path: Path, data: bytes) -> bool:
    """Whether a file stands there with just these bytes. Raises Refused where others stand."""
    if not path.exists() and not path.is_symlink():
        return False
    if path.is_file() and path.read_bytes() == data:
        return True
    message = f"there is already `{path.parent.name}/{path.name}`, with another text"
    raise Refused(message, "give the source another name, or draft from that file")


def _write(project: Path, files: dict[str, bytes]) -> None:
    """Write files that are not there, all of them or none."""
    done: list[Path] = []
    try:
        for path, data in files.items():
            target = project / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as written:
                done.append(target)
                written.write(data)
    except BaseException:
        for target in done:
            with suppress(OSError):
                target.unlink()
        raise


def _ending(made: Draft, files: Files) -> Ending:
    acts = count(len(made.entry.data.acts), "act")
    people = {p.person for r in made.entry.data.reports for side in r.sides.values() for p in side}
    told = f"{count(len(people), 'participant')} and {acts} proposed"
    lines = {files.record: made.text.split("\n")}
    return Ending(
        summary=f"{files.record} drafted: {told}; go through it, then run `check`",
        wrong=False,
        problems=made.problems,
        lines=lines,
        shown=tuple(_shown(made, files)),
        data={"written": sorted(files.written), "unknown": [one._asdict() for one in made.unknown]},
    )


def _shown(made: Draft, files: Files) -> Iterator[str]:
    for path in files.written:
        yield f"{printable(path)} written"
    if made.unknown:
        yield "Names without an entry; make those that are wanted:"
    for one in made.unknown:
        yield f"  regesta new {one.kind} {one.id}  # {printable(one.form)}, in {one.at}"
