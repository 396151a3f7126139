"""What must hold of the sources that entries cite, each by itself and all together."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.entries import Entries
from regesta.archive.references import every
from regesta.model.entries import AnyEntry, FieldPath, Source
from regesta.problems import Problem, printable

_DESCRIBED = ("title", "by", "date", "language", "archived")


def sources_hold(entries: Entries) -> Iterator[Problem]:
    """An inference has a note, any other an address; one address is described in one way."""
    first: dict[tuple[str, str], tuple[object, AnyEntry]] = {}
    for entry in entries.values():
        for path, source in every(entry, Source):
            yield from _source(entry, path, source)
            for name in _DESCRIBED:
                value = getattr(source, name)
                if not (source.url and value):
                    continue
                said, where = first.setdefault((source.url, name), (value, entry))
                if said != value:
                    message = (
                        f"the `{name}` of {printable(source.url)} is `{printable(str(value))}` "
                        f"here, and `{printable(str(said))}` in {where.file}"
                    )
                    yield Problem(entry.place(*path, name), message, "describe a source in one way")


def _source(entry: AnyEntry, path: FieldPath, source: Source) -> Iterator[Problem]:
    if source.kind == "inference" and not source.note:
        message, hint = "an inference needs a `note`", "say what it is inferred from"
        yield Problem(entry.place(*path), message, hint)
    if source.kind != "inference" and not source.url:
        message = f"a source of kind `{source.kind}` needs a `url`"
        yield Problem(entry.place(*path), message, "give its address, or kind: inference")
