"""What must hold of the sources that entries cite, each by itself and all together."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.archive.entered import DESCRIBED
from regesta.archive.references import every
from regesta.model.entries import AnyEntry, FieldPath, Source
from regesta.problems import Kind, Problem, printable


def sources_hold(entry: AnyEntry, archive: Archive) -> Iterator[Problem]:
    """An inference has a note, any other an address; one address is described in one way."""
    for path, source in every(entry, Source):
        yield from _source(entry, path, source)
        for name in DESCRIBED:
            value = getattr(source, name)
            if not (source.url and value):
                continue
            for same, said, file in archive.described[f"{name} {source.url}"][:1]:
                if same != repr(value):
                    message = (
                        f"the `{name}` of {printable(source.url)} is `{printable(str(value))}` "
                        f"here, and `{printable(said)}` in {file}"
                    )
                    place = entry.place(*path, name)
                    hint = "describe a source in one way"
                    yield Problem(Kind.SOURCE_UNLIKE, place, message, hint)


def _source(entry: AnyEntry, path: FieldPath, source: Source) -> Iterator[Problem]:
    if source.kind == "inference" and not source.note:
        message, hint = "an inference needs a `note`", "say what it is inferred from"
        yield Problem(Kind.SOURCE_LACKS, entry.place(*path), message, hint)
    if source.kind != "inference" and not source.url:
        message = f"a source of kind `{source.kind}` needs a `url`"
        yield Problem(
            Kind.SOURCE_LACKS, entry.place(*path), message, "give its address, or kind: inference"
        )
