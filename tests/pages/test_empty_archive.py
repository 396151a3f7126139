"""An archive without a record yet builds a site that says so."""

from __future__ import annotations

import pytest

from harness import SiteTest

INDEXES = {
    "records": "No record is in the archive yet.",
    "meetings": "No meeting is in the archive yet.",
    "persons": "No person is in the archive yet.",
    "organisations": "No organisation is in the archive yet.",
    "places": "No place is in the archive yet.",
    "topics": "No topic is in the archive yet.",
    "instruments": "No instrument is in the archive yet.",
    "undertakings": "No undertaking is in the archive yet.",
}


def test_the_home_page_says_that_there_is_no_record_and_counts_nothing(site: SiteTest) -> None:
    site.build().succeeds()
    site.has("index.html", "No record yet.")
    site.lacks("index.html", "All 0", "0 meetings", "0 records", "The records</h2>")


@pytest.mark.parametrize("section", INDEXES)
def test_each_index_says_that_it_is_empty(site: SiteTest, section: str) -> None:
    site.build().succeeds().has(f"{section}/index.html", INDEXES[section])


def test_without_undertakings_there_is_no_form_and_no_script(site: SiteTest) -> None:
    site.build().succeeds().lacks("undertakings/index.html", "register.js", 'id="narrow"')
