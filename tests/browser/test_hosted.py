"""The archive in a browser, on each of the servers as the guide configures it: its policy stops
nothing that a page needs."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, expect

from conftest import require_pagefind
from harness import SiteTest
from regesta import cli
from servers import SERVERS, hosted

AT = "archive"


@pytest.fixture(scope="module")
def site_at_a_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an archive that has just been begun, and is to stand at a path of its host."""
    archive = tmp_path_factory.mktemp("at") / "own"
    assert cli.run(["init", str(archive)]) == 0
    site = SiteTest(archive)
    begun = (archive / "content/site.yaml").read_text(encoding="utf-8")
    site.file("content/site.yaml", f"{begun}base_url: https://example.org/{AT}/\n")
    return site.build().succeeds().output


@pytest.mark.parametrize("server", SERVERS)
def test_at_a_path_of_its_host_all_of_it_works(
    browser: Browser, site_at_a_path: Path, server: str
) -> None:
    require_pagefind()
    with hosted(server, site_at_a_path, AT) as (base, _):
        page = browser.new_page()
        missed: list[str] = []
        page.on("response", lambda one: missed.append(one.url) if one.status >= 400 else None)
        page.goto(f"{base}/")
        page.get_by_role("link", name="Records").first.click()
        page.get_by_role("link", name="Outline").first.click()
        page.evaluate("document.fonts.ready")
        assert page.evaluate("[...document.fonts].some((font) => font.status === 'loaded')")
        page.locator("a.cite-this").first.click()
        expect(page.get_by_role("dialog")).to_contain_text(f"https://example.org/{AT}/records/")
        page.goto(f"{base}/search/?q=ferry")
        page.locator(".results > li a").first.click()
        page.wait_for_url(lambda url: "/search/" not in url)
        assert page.url.startswith(f"{base}/")
        assert missed == []
        page.goto(f"{base}/no/such/page")
        expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Document")
        assert missed == [f"{base}/no/such/page"]
        page.get_by_role("link", name="Records").first.click()
        expect(page).to_have_url(f"{base}/records/index.html")


@pytest.mark.parametrize("server", SERVERS)
def test_pages_search_data_and_what_is_missing(
    browser: Browser, archive_site: Path, server: str
) -> None:
    require_pagefind()
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    with hosted(server, archive_site) as (base, folder):
        page = browser.new_page()
        page.on("console", hear)
        page.goto(f"{base}/records/whistler-2002/")
        page.evaluate("document.fonts.ready")
        assert page.evaluate("[...document.fonts].some((font) => font.status === 'loaded')")
        page.goto(f"{base}/search/?q=peace+treaty")
        expect(page.locator(".results > li").first).to_be_visible()
        page.goto(f"{base}/data/")
        with page.expect_download() as download:
            page.locator("a[download]").first.click()
        name = download.value.suggested_filename
        assert download.value.path().read_bytes() in [
            file.read_bytes() for file in folder.rglob(name)
        ]
        assert complaints == []
        page.goto(f"{base}/no/such/page/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Document")
        assert all("404" in each for each in complaints), complaints
