"""The archive in a browser, on each of the servers as the guide configures it: its policy stops
nothing that a page needs."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, expect

from conftest import require_pagefind
from servers import SERVERS, hosted


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
