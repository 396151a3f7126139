"""Two accounts of one meeting, each party's, as a whole site."""

from __future__ import annotations

import json
import re

import pytest

from harness import SITES
from projects import Project, broken_links

MEETING = "meetings/skerries-talks-1932/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("accounts")).laid_over(SITES / "base")
    project.laid_over(SITES / "two-accounts").build("--strict").succeeds()
    return project


def test_the_accounts_stand_side_by_side(site: Project) -> None:
    site.says_what_is_expected(SITES / "two-accounts")
    assert broken_links(site) == []


def test_the_overview_leads_to_each_row_once(site: Project) -> None:
    page = site.page(MEETING)
    led = re.findall(r'<a href="#(compared-[^"]+)"', page)
    rows = re.findall(r'class="turn [^"]*" id="(compared-[^"]+)"', page)
    assert sorted(led) == sorted(rows)
    assert len(set(rows)) == len(rows) == 7
    assert "compared-light-repaired" in rows
    assert "compared-fisheries.norland" in rows
    assert "compared-skerries-norland.thanks" in rows


def test_every_act_of_both_stands_in_the_column_of_its_account(site: Project) -> None:
    page = site.page(MEETING).partition("What other records tell of it")[0]
    for row in page.split('class="turn ')[1:]:
        columns = row.split('<div class="side ')[1:]
        for mark, account in (("s1", "skerries-norland"), ("s2", "skerries-sudmark")):
            for column in (one for one in columns if one.startswith(mark)):
                text = column.partition("</blockquote>")[0]
                led = re.findall(r'class="path" href="../../records/([\w-]+)/', text)
                assert set(led) <= {account}, text


def test_the_table_of_accounts_has_what_each_tells_of_each_undertaking(site: Project) -> None:
    rows = {
        (row["undertaking"], row["record"]): (row["grade"], row["at"], row["unlike"])
        for row in json.loads(site.page("data/accounts.json"))
    }
    assert rows["light-repaired", "skerries-norland"] == ("agreed", ["1.1"], ["grade", "deadline"])
    assert rows["loan-repaid", "skerries-norland"] == ("", [], [])
    assert len(rows) == 6
