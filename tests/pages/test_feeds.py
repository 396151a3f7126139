"""The feed: the latest records, and what it asks for."""

from __future__ import annotations

import small_archive
from linking import InMemory
from regesta.archive.archive import Archive
from regesta.archive.queries import ALL, LAST, Part, Query
from regesta.dates import Edtf
from regesta.exports import feed
from regesta.model.entries import Site
from regesta.pages import feeds


def given(days: int) -> Archive:
    answers = InMemory()
    answers.add(
        [
            Part(
                "site_file",
                "site",
                "",
                Site(title="T", description="", base_url="https://example.org"),
            )
        ]
    )
    items = (
        feed.Item(f"records/r{n:04}/index.html", "", (), Edtf("2000"), "", "en")
        for n in range(days)
    )
    answers.add(feeds.FEED.part(ALL, item.address, item) for item in items)
    return Archive(answers)


def test_a_record_stands_in_the_feed_by_its_title_and_who_issued_it() -> None:
    (item,) = (part.value for part in feeds.tell(small_archive.archive(), "holm-1931"))
    assert (item.address, item.authors) == (
        "records/holm-1931/index.html",
        ("Ministry of Foreign Affairs of Norland",),
    )
    assert not list(feeds.tell(small_archive.archive(), "holm"))


def test_the_latest_come_first_and_no_others_are_asked_for() -> None:
    archive = given(feed.LONGEST + 20)
    found = feeds.gather(archive).items
    assert len(found) == feed.LONGEST
    assert (found[0].address, found[-1].address) == (
        f"https://example.org/records/r{feed.LONGEST + 19:04}/",
        "https://example.org/records/r0020/",
    )
    low = "records/r0020/index.html"
    assert Query("feed", ALL, low, LAST) in archive.asked


def test_a_short_feed_asks_for_all() -> None:
    archive = given(2)
    assert len(feeds.gather(archive).items) == 2
    assert Query("feed", ALL) in archive.asked
