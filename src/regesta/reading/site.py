"""`site.yaml`: what it says of the archive, and what it adds to the labels of texts."""

from __future__ import annotations

import msgspec

from regesta.model import shapes
from regesta.model.entries import Site
from regesta.problems import Problem
from regesta.reading import frontmatter, labels, schema
from regesta.reading.labels import Own
from regesta.reading.sources import SourceFile


def read_site(file: SourceFile) -> tuple[Site | None, tuple[Problem, ...]]:
    """`site.yaml`, or None with its problems."""
    matter, problems = frontmatter.read_yaml(file.data, file.name)
    if matter is None or not matter.value:
        return None, problems
    site, wrong = schema.decode(matter.value, Site, matter.places)
    twice = labels.given_twice(matter.value.get("labels"), matter.places)
    return site, (*schema.merged(problems, wrong, Site, matter), *twice)


def read_labels(file: SourceFile) -> Own:
    """What `site.yaml` adds to the labels of texts, whatever else of it may be wrong."""
    matter, _ = frontmatter.read_yaml(file.data, file.name)
    given = matter.value.get("labels") if matter else None
    if matter is None or not given:
        return ()
    of = shapes.fields_of(Site)["labels"].type
    sound = schema.holds(given, of, ("labels",), matter.places)
    return tuple(msgspec.convert(given, of).items()) if sound else ()
