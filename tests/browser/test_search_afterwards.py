"""After an edit the search finds what is there now, from parts that stand and one that is new."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from searching import base, built, search

from harness import SiteTest
from regesta.search import parts
from serving import serving

__all__ = ["base", "built"]

SITE = "served/an/archive"


@pytest.fixture(scope="module")
def edited(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site in parts of a decade, of which one record was edited then."""
    folder = tmp_path_factory.mktemp("edited")
    shutil.copytree(built.parents[2], folder, dirs_exist_ok=True)
    project = SiteTest(folder / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "WHOLE", 0)
        project.build("--clean", "--output", str(folder / SITE)).succeeds()
        for file in ("seeds/rec-da.txt", "content/records/rec-da.md"):
            project.edit(file, "fiskeriet", "laksefiskeriet")
        project.build("--output", str(folder / SITE)).succeeds()
    *standing, latest = json.loads((folder / SITE / "pagefind/current.json").read_bytes())["parts"]
    assert [one["gone"] for one in standing if one["gone"]] == [["records/rec-da/index.html"]]
    assert latest["languages"] == ["da"]
    with serving(folder / "served") as address:
        yield f"{address}/an/archive/"


@pytest.mark.parametrize(
    ("word", "found"), [("laksefiskeriet", 1), ("fiskeriet", 0), ("drøftede", 1), ("Jørgensen", 1)]
)
def test_a_page_is_found_by_the_words_that_it_has(
    browser_page: Page, edited: str, word: str, found: int
) -> None:
    expect(search(browser_page, edited, f"q={word}")).to_have_count(found)


def test_all_else_is_found_as_before(browser_page: Page, base: str, edited: str) -> None:
    said = []
    for site in (base, edited):
        search(browser_page, site, 'q="peace treaty"')
        said.append(browser_page.get_by_role("status").inner_text())
    assert said[0] == said[1]


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()
