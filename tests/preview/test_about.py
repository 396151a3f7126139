"""What is said of a page to who edits it: places, what is not encoded yet, what is unconfirmed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from projects import Project
from regesta.build import Folders, Manner, build
from regesta.memory.place import place
from regesta.preview.about import about
from regesta.preview.board import News
from regesta.preview.opening import Opener

RECORD = "content/records/ferry-outline-1961.md"
PAGE = ("records", "ferry-outline-1961")
ACTS = "records/ferry-outline-1961/index.html"
Tell = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("told") / "archive"
    Project(folder.parent).run("init", str(folder)).exits(0)
    return Project(folder)


@pytest.fixture(scope="module")
def tell(begun: Project) -> Tell:
    """Build as the site is shown, then tell of a page."""
    folders = Folders(begun.project, begun.project / "content", None, begun.output)

    def told(page: tuple[str, str] = PAGE) -> dict[str, Any]:
        result = build(folders, Manner(search=False, drafts=True))
        news = News(1, result.problems, result.lines, result.stopped)
        return about(place(begun.output), Opener(begun.project), news, page)

    return told


def test_each_passage_is_told_with_its_line(begun: Project, tell: Tell) -> None:
    told = tell()
    lines = (begun.project / RECORD).read_text(encoding="utf-8").split("\n")
    assert told["file"] == RECORD
    assert told["passages"].keys() >= {"title", "p1", "1", "1.1", "2.2"}
    for one in told["passages"].values():
        assert one["text"] in lines[one["line"] - 1], one
        assert one["open"] == f"vscode://file{begun.project}/{RECORD}:{one['line']}"


def test_an_undertaking_without_a_later_stage_is_told_where_it_is_spoken_of_first(
    tell: Tell,
) -> None:
    (left,) = (one for one in tell()["lacking"] if one["what"] == "stage")
    assert left["anchor"] == "1.1"
    assert left["title"] == "To build a second ferry together"
    assert left["open"].endswith("content/undertakings/build-second-ferry.md:1")


def test_a_name_without_an_entry_is_told_with_the_entry_that_it_would_be(tell: Tell) -> None:
    told = tell()
    (one,) = (one for one in told["lacking"] if one["what"] == "name")
    start, end = one["span"]
    assert told["passages"][one["anchor"]]["text"][start:end] == "Narrow Sound"
    assert (one["kind"], one["id"]) == ("person", "narrow-sound")


def test_a_sentence_that_reports_and_has_no_act_is_told(begun: Project, tell: Tell) -> None:
    text = (begun.project / RECORD).read_text(encoding="utf-8")
    start, end = (
        text.index('  - at: "1.1"\n    id: crowded'),
        text.index('  - at: "1.1"\n    id: sec'),
    )
    begun.file(RECORD, text[:start] + text[end:])
    told = tell()
    lacking = [one for one in told["lacking"] if one["what"] == "act"]
    begun.file(RECORD, text)
    (one,) = lacking
    first, last = one["span"]
    sentence = told["passages"]["1.1"]["text"][first:last]
    assert sentence == (
        "Minister Reval stated that every summer more people crossed the Narrow Sound than the"
        " ferry could carry."
    )
    assert one["acts"] == [{"act": "states", "quote": "stated"}]


def test_no_act_is_missed_in_a_heading(begun: Project, tell: Tell) -> None:
    files = (RECORD, "seeds/ferry-outline-1961.txt")
    before = [(begun.project / file).read_text(encoding="utf-8") for file in files]
    for file, text in zip(files, before, strict=True):
        begun.file(file, text.replace("2. The lighthouse", "2. Opening remarks"))
    told = tell()
    for file, text in zip(files, before, strict=True):
        begun.file(file, text)
    assert told["passages"]["2"]["text"] == "Opening remarks"
    assert not [one for one in told["lacking"] if one["what"] == "act"]


def test_what_is_not_confirmed_is_told_on_every_page(begun: Project, tell: Tell) -> None:
    person, record = "content/persons/reval-anna.md", (begun.project / RECORD).read_bytes()
    begun.edit(person, "sort:", "unconfirmed: [name]\nsort:")
    begun.edit(RECORD, "id: lit\n", "id: lit\n    unconfirmed: true\n")
    everywhere = {f"{ACTS}#act-lit", f"{ACTS}#2.1", "persons/reval-anna/index.html"}
    told = tell()
    assert set(told["unconfirmed"]) == everywhere
    assert told["guessed"] == ()
    assert tell(("persons", "reval-anna"))["guessed"] == ("name",)
    assert tell(("", "")) == {"unconfirmed": told["unconfirmed"]}
    begun.edit(person, "unconfirmed: [name]\n", "").file(RECORD, record)


def test_while_there_are_errors_only_places_are_told(begun: Project, tell: Tell) -> None:
    begun.edit(RECORD, "act: thanks", "act: thnks")
    told = tell()
    assert told["passages"]
    assert told["lacking"] == ()
    begun.edit(RECORD, "act: thnks", "act: thanks")


def test_of_what_is_no_entry_nothing_is_told(tell: Tell) -> None:
    for page in (("records", "reval-anna"), ("records", "none"), ("", "")):
        assert tell(page) == {"unconfirmed": []}


def test_where_nothing_is_remembered_nothing_is_told(tmp_path: Path) -> None:
    assert about(tmp_path / "none", Opener(tmp_path), News(), PAGE) == {}
