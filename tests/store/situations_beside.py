"""What else may come in the way of a build: errors, a build cut short."""

from __future__ import annotations

import hashlib
from pathlib import Path
from unittest import mock

from situations import (
    PAGE,
    PRECIOUS,
    TOPIC,
    built,
    keep,
    situation,
)

from harness import SiteTest
from regesta.store.listing import MANIFEST, WORK


@situation(1)
@situation(1, "--clean")
@situation(1, "--overwrite")
def an_error_in_the_content(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.file("content/topics/trade.md", "---\nnam: Trade\n---\n")


@situation(1, "--overwrite")
def an_error_in_a_template(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.file("templates/pages/topic.html", "{{ view.nothing }}")


@situation(1, "--overwrite", "--strict")
def a_warning_that_stops(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.file("content/topics/odd.md", "---\nname: Odd\nbroader: nothing\n---\n")


def cut_short(site: SiteTest) -> SiteTest:
    """A build stopped where the list of what was written should take its place."""
    real = Path.replace

    def dies(source: Path, target: Path) -> Path:
        if target.name == MANIFEST:
            raise SystemExit(9)
        return real(source, target)

    site.file("content/topics/trade.md", TOPIC)
    with mock.patch.object(Path, "replace", dies):
        return site.build()


@situation(3)
@situation(3, "--clean")
def a_page_replaced_after_a_build_cut_short(site: SiteTest) -> None:
    keep(cut_short(site), f"site/{PAGE}")


@situation(3)
def a_page_replaced_after_a_build_cut_short_without_its_entry(site: SiteTest) -> None:
    keep(cut_short(built(site)), f"site/{PAGE}")
    site.without("content/topics/trade.md")


@situation(0)
def a_file_beside_the_pages_of_a_build_cut_short(site: SiteTest) -> None:
    keep(cut_short(site), "site/topics/trade/photo.tif")
    site.without("content/topics/trade.md")


@situation(3)
def a_journal_with_a_line_added(site: SiteTest) -> None:
    keep(cut_short(site), "site/photo.tif")
    line = f"{hashlib.sha256(PRECIOUS).hexdigest()}  photo.tif\n"
    journal = site.output / WORK / "site/journal"
    journal.write_bytes(journal.read_bytes() + line.encode())
