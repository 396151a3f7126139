"""The YAML door held against what is made to be deep, or slow: refused soon, and told alike."""

from __future__ import annotations

import time

import pytest
import yaml
from reading_frontmatter import NO_MAPPING, TOO_DEEP, front, problems, read

from regesta.model.entries import Topic
from regesta.reading import frontmatter, schema

LOADERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]


@pytest.fixture(params=LOADERS, ids=["libyaml", "pure Python"])
def _each_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frontmatter, "LOADER", request.param)


@pytest.mark.usefixtures("_each_loader")
@pytest.mark.parametrize("levels", [17, 100, 999, 1_000, 1_001, 30_000, 100_000])
@pytest.mark.parametrize(("opening", "place"), [("[", "2:23"), ("{a: ", "2:71"), ("[b, ", "2:68")])
def test_deep_nesting(opening: str, place: str, levels: int) -> None:
    assert problems(front("name: " + opening * levels)) == [(place, *TOO_DEEP)]


@pytest.mark.usefixtures("_each_loader")
@pytest.mark.parametrize(
    ("yaml", "place", "message"),
    [
        ("name: " + "[" * 2_000 + "]" * 2_000, "2:23", TOO_DEEP[0]),
        ("name: " + "[" * 900 + "@", "2:23", TOO_DEEP[0]),
        ("name: a\nalso:\n" + "- " * 2_000, "4:33", TOO_DEEP[0]),
        ("name: " + "{" * 2_000, "2:8", "a key must be plain text"),
        ("? " + "[" * 2_000, "2:3", "a key must be plain text"),
        ("[" * 2_000, "2:1", NO_MAPPING),
        ("'x' @y", "2:1", NO_MAPPING),
    ],
)
def test_what_is_refused_before_a_depth_that_the_library_may_refuse(
    yaml: str, place: str, message: str
) -> None:
    assert [found[:2] for found in problems(front(yaml))] == [(place, message)]


@pytest.mark.usefixtures("_each_loader")
def test_what_is_told_before_deep_nesting_is_told_once() -> None:
    text = front("a: ~\nb: &x y\nname: " + "[" * 2_000)
    assert [message for _, message, _ in problems(text)] == [
        "`a` has no value",
        "an anchor is not allowed",
        TOO_DEEP[0],
    ]


def test_blocks_nested_as_deep_as_is_read() -> None:
    def nested(levels: int) -> str:
        return front("\n".join(" " * level + "a:" for level in range(levels)) + " x")

    assert problems(nested(16)) == []
    assert [message for _, message, _ in problems(nested(18))] == [TOO_DEEP[0]]


HOSTILE = {
    "50,000 opening brackets": "name: " + "[" * 50_000,
    "a list of many": "name: [" + "a," * 100_000 + "]",
    "many duplicates": "name: {" + "a: b," * 50_000 + "}",
    "many fields": "".join(f"a{n}: b\n" for n in range(40_000)),
    "many cut values": "name: [\n" + "a # b\n, " * 50_000 + "]",
    "many anchors": "- " + "&a " * 100_000,
    "many keys without values": "? " * 100_000,
    "a billion laughs": "a: &a [x]\n"
    + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(9_000)),
    "empty lines in a value": "a: " + "\n" * 300_000 + "b",
    "a long key": "a" * 400_000 + ": b",
    "backslashes": 'name: "' + "\\" * 100_000,
    "apostrophes": "name: '" + "''" * 200_000 + "'",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_front_matter_is_read_or_refused_soon(name: str) -> None:
    begun = time.process_time()
    matter, found = read(front(HOSTILE[name]))
    assert matter is not None
    schema.decode(matter.value, Topic, matter.places) if matter.value else None
    assert matter.value or found
    assert time.process_time() - begun < 15
