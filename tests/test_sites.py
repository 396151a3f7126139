"""Whole sites: what is on their pages, and that every link and every reference leads back."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from posixpath import normpath

import pytest

from harness import SITES
from projects import Project, broken_links, content, read
from regesta import urls
from regesta.archive import references
from regesta.model.entries import AnyEntry, Record
from small_archive import field_of


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The base, built, with nothing to say against it."""
    project = Project(tmp_path_factory.mktemp("base")).laid_over(SITES / "base")
    return project.build("--strict").succeeds().says_exactly("")


def test_the_pages_of_the_base_say_what_they_should(base: Project) -> None:
    base.says_what_is_expected(SITES / "base")
    assert broken_links(base) == []


def test_minutes_have_turns_of_speech_and_articles(tmp_path: Path) -> None:
    project = Project(tmp_path).laid_over(SITES / "base", SITES / "minutes").build("--strict")
    project.succeeds().says_exactly("").says_what_is_expected(SITES / "minutes")
    assert broken_links(project) == []
    data = json.loads(project.page("records/minutes-1931/record.json"))
    spoken = {block["path"]: block["speaker"] for block in data["text"] if "speaker" in block}
    assert spoken == {
        "p2": {"printed": "THE CHAIRMAN", "ids": ["dahl-erik"]},
        "p3": {"printed": "Mrs. BERG", "ids": ["berg-anna"]},
        "p4": {"printed": "Counsellor Lund", "ids": ["lund-aksel"]},
        "p5": {"printed": "The Norland side", "ids": ["norland"]},
    }
    page = project.page("records/minutes-1931/index.html")
    assert '<div id="annex.Ap2" class="spoken reply">' in page
    assert ">Mrs. BERG</a></b> (Norland): We agree" in page


def test_every_entry_has_its_page(base: Project) -> None:
    pages = {path for path in base.built() if path.endswith("/index.html")}
    for entry in content(base.project):
        page = urls.entry(entry.folder, entry.id)
        assert entry.title in read(base.page(page)).text
        pages.remove(page)
    sections = {"records", "meetings", "persons", "organisations", "places", "topics"}
    assert {f"{section}/index.html" for section in sections} <= pages


def test_a_second_build_writes_nothing(base: Project) -> None:
    before = base.built()
    base.build().succeeds()
    assert base.built() == before
    base.sums_up(r".* \(0 files new or changed, 0 removed\), .* s")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The archive of this project, built."""
    project = Project(tmp_path_factory.mktemp("real")).with_the_archive()
    return project.build().succeeds()


@pytest.mark.parametrize("name", ["base", "real"])
def test_every_passage_has_its_anchor_in_the_order_of_the_text(
    name: str, request: pytest.FixtureRequest
) -> None:
    built: Project = request.getfixturevalue(name)
    records = [entry for entry in content(built.project) if isinstance(entry.data, Record)]
    assert records
    for entry in records:
        anchors = [urls.anchor(path) for path in entry.blocks_by_path()]
        page = read(built.page(urls.entry(entry.folder, entry.id)))
        assert [id_ for id_ in page.ids if id_ in set(anchors)] == anchors


@pytest.mark.parametrize("name", ["base", "real"])
def test_every_reference_can_be_followed_back(name: str, request: pytest.FixtureRequest) -> None:
    """The page of what an entry refers to has a link to that entry."""
    built: Project = request.getfixturevalue(name)
    by_id = {entry.id: entry for entry in content(built.project)}
    back = {entry.id: linked_from(built, entry) for entry in by_id.values()}
    missing = {
        (".".join(field(entry, reference)), reference.id, entry.id)
        for entry in by_id.values()
        for reference in references.references(entry)
        if urls.entry(entry.folder, entry.id) not in back[reference.id]
    }
    assert not missing


def field(entry: AnyEntry, reference: references.Reference) -> tuple[str, str]:
    of, name = field_of(entry, reference.path)
    return of.__name__, name


def linked_from(built: Project, entry: AnyEntry) -> set[str]:
    """The pages that the page of an entry, and its continuations, link to."""
    home = urls.entry(entry.folder, entry.id)
    folder = built.output / PurePosixPath(home).parent
    return {
        normpath(page.parent.relative_to(built.output) / address.partition("#")[0])
        for page in folder.rglob("index.html")
        for address in read(page.read_text()).links
    }
