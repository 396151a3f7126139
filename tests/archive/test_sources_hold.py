"""What must hold of sources: each by itself, and of all that cite one address."""

from __future__ import annotations

import pytest

from small_archive import problems

HERE = "https://example.org/reefs"


def rock(*sources: str) -> str:
    """The file of a place that cites sources, and is named nowhere."""
    given = "".join(f"  - {{{one}}}\n" for one in sources)
    return f"---\nname: The Rock\nsources:\n{given}---\n"


def said(*sources: str) -> list[str]:
    """What is said of the sources of a place, without its file and what it is."""
    return [
        problem.removeprefix("places/rock.md:")
        for problem in problems({"places/rock": rock(*sources)})
    ]


def test_an_inference_needs_a_note_and_any_other_source_an_address() -> None:
    assert said("kind: inference") == [
        "4:5: error: an inference needs a `note` -- say what it is inferred from"
    ]
    for kind in ("official", "press", "reference"):
        assert said(f"kind: {kind}, title: A book") == [
            f"4:5: error: a source of kind `{kind}` needs a `url` -- give its address, or "
            "kind: inference"
        ]
    assert not said("kind: inference, note: By date.", f'kind: press, url: "{HERE}"')


def test_a_source_can_say_all_that_is_known_of_it() -> None:
    whole = (
        f'url: "{HERE}", title: On the reefs, by: Holm Herald, date: 1931-05-05, language: en, '
        'accessed: 2021-03-04, archived: "https://archive.example/reefs", kind: press, '
        "for: the name, note: Page 2."
    )
    assert not said(whole)


@pytest.mark.parametrize(
    ("name", "value", "other", "words"),
    [
        ("title", "On the reefs", "Of the reefs", "Of the reefs"),
        ("by", "Holm Herald", "The Herald", "The Herald"),
        ("date", "1931-05-05", "1931-05", "May 1931"),
        ("language", "en", "da", "da"),
        ("archived", '"https://a.example/1"', '"https://a.example/2"', "https://a.example/2"),
    ],
)
def test_one_address_is_described_in_one_way(name: str, value: str, other: str, words: str) -> None:
    first = f'kind: press, url: "{HERE}", {name}: {value}'
    (problem,) = said(first, first, f'kind: press, url: "{HERE}", {name}: {other}')
    place, message = problem.split(": error: ")
    assert place == f"6:{first.index(name + ':') + len(name) + 8}"
    assert message.startswith(f"the `{name}` of {HERE} is `{words}` here, and `")
    assert message.endswith("` in content/places/rock.md -- describe a source in one way")
    assert not said(first, f'kind: official, url: "{HERE}"')
    assert not said(first, first.replace(HERE, f"{HERE}/2").replace(value, other))


def test_what_differs_from_citation_to_citation_is_free() -> None:
    """When it was read, for what it stands, what is to be said of it, and what kind it is there."""
    assert not said(
        f'kind: press, url: "{HERE}", accessed: 2021, for: the name, note: Page 2.',
        f'kind: official, url: "{HERE}", accessed: 2022, for: the place, note: Page 3.',
    )


def test_entries_of_all_kinds_describe_it_in_one_way() -> None:
    other = {
        "places/rock": rock(f'kind: press, url: "{HERE}", title: One'),
        "persons/ek-bo": f"""---
name: Bo Ek
sort: Ek, Bo
offices:
  - title: Keeper
    of: norland
    sources: [{{kind: press, url: "{HERE}", title: Another}}]
---
""",
    }
    (problem,) = problems(other)
    assert "the `title` of https://example.org/reefs is `" in problem
