"""A third record of another kind, added to the archive by the README's rules.

It builds, with paths, anchors and pages, and nothing that was there moves.
"""

from __future__ import annotations

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from harness import SITES
from projects import Project, broken_links, content, read
from regesta import urls

KINDS = {
    "joint-statement": "joint-statement-2003",
    "letter": "letter-1999",
    "report-with-table": "report-2005",
}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The archive as it is, built."""
    project = Project(tmp_path_factory.mktemp("before")).with_the_archive()
    return project.build().succeeds()


def added(before: Project, folder: Path, *kinds: str) -> Project:
    """A copy of the archive and its site, with records added and built."""
    shutil.copytree(before.project, folder)
    project = Project(folder).laid_over(*(SITES / kind for kind in kinds))
    return project.build().succeeds()


def nothing_moved(before: Project, after: Project) -> None:
    """Every page is where it was, and every passage at its anchor, in the same words."""
    assert set(before.built()) - {"manifest-sha256.txt"} <= set(after.built())
    records = [entry for entry in content(before.project) if entry.folder == "records"]
    assert len(records) > 1
    for entry in records:
        page = urls.entry("records", entry.id)
        old, new = read(before.page(page)), read(after.page(page))
        assert new.ids == old.ids
        for path in entry.blocks_by_path():
            assert new.passages[urls.anchor(path)] == old.passages[urls.anchor(path)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_of_another_kind(kind: str, before: Project, tmp_path: Path) -> None:
    after = added(before, tmp_path / "project", kind)
    after.says_what_is_expected(SITES / kind)
    assert "error" not in after.err
    assert broken_links(after) == []
    nothing_moved(before, after)
    page = read(after.page("records/index.html"))
    assert f"{KINDS[kind]}/index.html" in {link.removeprefix("../records/") for link in page.links}


def test_all_of_them_added_one_after_the_other_and_taken_away_again(
    before: Project, tmp_path: Path
) -> None:
    project = added(before, tmp_path / "project", "letter")
    project.laid_over(SITES / "joint-statement").build().succeeds()
    project.laid_over(SITES / "report-with-table").build().succeeds()
    nothing_moved(before, project)
    stand_in_order_of_time(project)
    clean = Project(tmp_path / "clean").with_the_archive()
    clean.laid_over(*(SITES / kind for kind in KINDS)).build().succeeds()
    assert project.built() == clean.built()
    for folder in ("content", "seeds"):
        shutil.rmtree(project.project / folder)
    assert project.with_the_archive().build().succeeds().built() == before.built()


def stand_in_order_of_time(project: Project) -> None:
    """Each record leads to the one before and the one after it, and the index has them so."""
    order = ["letter-1999", "moscow-2000", "whistler-2002", "joint-statement-2003", "report-2005"]
    for name, following in pairwise(order):
        assert f'href="../{following}/index.html"' in project.page(f"records/{name}/index.html")
        assert f'href="../{name}/index.html"' in project.page(f"records/{following}/index.html")
    links = read(project.page("records/index.html")).links
    found = [name for link in links for name in order if link.endswith(f"{name}/index.html")]
    assert list(dict.fromkeys(found)) == order


def test_one_word_changed_is_named_with_both_words_and_the_site_stays(
    before: Project, tmp_path: Path
) -> None:
    shutil.copytree(before.project, tmp_path / "project")
    project = Project(tmp_path / "project")
    record = "content/records/whistler-2002.md"
    project.edit(record, "shared the view that the meeting of leaders of both countries at",
                 "shared the view that the meeting of leaders of both nations at")  # fmt: skip
    project.build().fails()
    (error,) = [text for text in project.problems if ": error: `nations`" in text]
    line = next(
        number
        for number, text in enumerate((tmp_path / "project" / record).read_text().split("\n"), 1)
        if "both nations" in text
    )
    assert re.fullmatch(
        rf"{record}:{line}:\d+: error: `nations` where the source text "
        r"\(seeds/000_267097e94e70d572.txt, line \d+\) has `countries`",
        error,
    )
