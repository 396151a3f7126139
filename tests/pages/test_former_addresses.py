"""All that stands under the id of an entry leads on from, or stands at, the id that it had."""

from __future__ import annotations

import pytest

from harness import SiteTest

RECORD = "content/records/talks-1962.md"
TALKS = """\
---
title: Talks
kind: outline
issued: 1962
issued_by: norland
summary: They met.
source: {file: seeds/talks.txt}
formerly: [talks]
---

They met.
"""
OLD, NEW = "records/talks/", "records/talks-1962/"


@pytest.fixture
def renamed(site: SiteTest) -> SiteTest:
    site.minimal().file(RECORD, TALKS).file("seeds/talks.txt", "Talks\nThey met.\n")
    return site.file("content/organisations/norland.md", "---\nname: Norland\nkind: state\n---\n")


def under(site: SiteTest, folder: str) -> dict[str, bytes]:
    found = site.built().items()
    return {path.removeprefix(folder): data for path, data in found if path.startswith(folder)}


def holds(site: SiteTest) -> None:
    now, before = under(site, NEW), under(site, OLD)
    assert now.keys() == before.keys() >= {"index.html", "cite/index.html", "record.json"}
    for path, data in now.items():
        if path.endswith(".html"):
            root = "../" * f"{OLD}{path}".count("/")
            site.has(f"{OLD}{path}", f'data-to="{root}{NEW}{path}"', f'url={root}{NEW}{path}"')
        else:
            assert before[path] == data, path


def test_each_page_leads_on_and_each_file_is_there(renamed: SiteTest) -> None:
    holds(renamed.build().succeeds())
    renamed.edit(RECORD, "summary: They met.", "summary: Two sides met.").build().succeeds()
    assert b"Two sides met." in under(renamed, OLD)["record.json"]
    holds(renamed)
    renamed.edit(RECORD, "formerly: [talks]\n", "").build().succeeds()
    assert not under(renamed, OLD)
