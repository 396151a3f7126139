"""An address that an entry had before leads to where it is now, with a script and without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from harness import SiteTest
from serving import serving

TOPIC = "---\nname: Fisheries\nformerly: [fishery]\n---\n\nA note.\n"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = SiteTest(tmp_path_factory.mktemp("moved")).minimal()
    site.file("content/topics/fisheries.md", TOPIC)
    site.edit("content/site.yaml", "title:", "base_url: https://example.org/a\ntitle:")
    site.build().succeeds()
    site.has("topics/fishery/index.html", 'rel="canonical" href="https://example.org/a/topics/fis')
    site.has("sitemap.xml", "/topics/fisheries/").lacks("sitemap.xml", "/topics/fishery/")
    with serving(site.output) as host:
        yield host


@pytest.mark.parametrize(("script", "asked"), [(True, "?q=cod#page-content"), (False, "")])
def test_the_old_address_leads_to_the_new(
    browser: Browser, address: str, script: bool, asked: str
) -> None:
    page = browser.new_page(java_script_enabled=script)
    page.goto(f"{address}/topics/fishery/{asked}", wait_until="commit")
    page.wait_for_url(f"{address}/topics/fisheries/index.html{asked}")
    assert page.inner_text("h1") == "Fisheries"
    page.close()
