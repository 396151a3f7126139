"""A site of ours, with what its owner did to it."""

from __future__ import annotations

import hashlib
import shutil

from situations import (
    PAGE,
    PRECIOUS,
    TOPIC,
    built,
    built_then_without_the_topic,
    indexed,
    keep,
    outside,
    situation,
    sums,
)

from harness import SiteTest
from regesta.search import index, pagefind
from regesta.store.listing import MANIFEST


@situation(3)
@situation(3, "--clean")
@situation(3, "check")
@situation(1, "verify")
def a_page_replaced_by_a_file_of_ones_own(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")


@situation(3)
@situation(3, "--clean")
def a_page_whose_entry_went_replaced(site: SiteTest) -> None:
    keep(built_then_without_the_topic(site), f"site/{PAGE}")


@situation(3)
def an_export_replaced(site: SiteTest) -> None:
    keep(built(site), "site/data/records.csv")


@situation(3)
def a_line_added_to_a_page(site: SiteTest) -> None:
    built(site)
    keep(site, f"site/{PAGE}", site.page(PAGE).encode())


@situation(3)
@situation(3, "--overwrite")
def a_page_replaced_by_a_folder(site: SiteTest) -> None:
    built(site).without(f"site/{PAGE}")
    keep(site, f"site/{PAGE}/photo.tif")


@situation(3)
def a_page_whose_entry_went_replaced_by_a_folder(site: SiteTest) -> None:
    built_then_without_the_topic(site).without(f"site/{PAGE}")
    keep(site, f"site/{PAGE}/photo.tif")


@situation(3)
@situation(3, "--overwrite")
def a_page_replaced_by_a_link(site: SiteTest) -> None:
    built(site).without(f"site/{PAGE}")
    (site.output / PAGE).symlink_to(outside(site) / "index.html")


@situation(3)
@situation(3, "--overwrite")
def a_page_whose_entry_went_replaced_by_a_link(site: SiteTest) -> None:
    built_then_without_the_topic(site).without(f"site/{PAGE}")
    (site.output / PAGE).symlink_to(outside(site) / "index.html")


@situation(0)
@situation(0, "--clean")
@situation(0, "--overwrite")
def a_file_beside_a_page_whose_entry_went(site: SiteTest) -> None:
    keep(built_then_without_the_topic(site), "site/topics/trade/photo.tif")
    keep(site, "site/CNAME")


@situation(0)
def a_folder_of_pages_that_went_is_moved_and_linked(site: SiteTest) -> None:
    built_then_without_the_topic(site)
    shutil.move(site.output / "topics/trade", outside(site) / "trade")
    (site.output / "topics/trade").symlink_to(outside(site) / "trade")
    keep(site, "../outside/trade/photo.tif")


@situation(3)
def all_topics_moved_and_linked(site: SiteTest) -> None:
    built(site)
    shutil.move(site.output / "topics", outside(site) / "topics")
    (site.output / "topics").symlink_to(outside(site) / "topics")
    keep(site, "../outside/topics/trade/index.html")


@situation(3)
def a_file_where_a_new_page_goes(site: SiteTest) -> None:
    site.build().file("content/topics/trade.md", TOPIC)
    keep(site, f"site/{PAGE}")


@situation(3)
@situation(3, "--overwrite")
def a_file_where_the_folder_of_a_new_page_goes(site: SiteTest) -> None:
    site.build().file("content/topics/trade.md", TOPIC)
    keep(site, "site/topics/trade")


@situation(3)
@situation(3, "--overwrite")
def a_link_where_the_folder_of_a_new_page_goes(site: SiteTest) -> None:
    site.build().file("content/topics/trade.md", TOPIC)
    (site.output / "topics").mkdir(exist_ok=True)
    (site.output / "topics/trade").symlink_to(outside(site))


@situation(3)
def an_asset_that_is_there_already(site: SiteTest) -> None:
    keep(built(site), "site/assets/photo.tif")
    digest = hashlib.sha256(PRECIOUS).hexdigest()
    keep(site, "templates/assets/photo.tif")
    site.run("check")
    named = [word for word in site.err.split("`") if word.startswith("assets/photo")]
    for name in named or [f"assets/photo.{digest[:10]}.tif"]:
        keep(site, f"site/{name}")


@situation(3)
@situation(3, "--clean")
@situation(3, "--overwrite")
@situation(3, "verify")
def a_list_with_a_line_added(site: SiteTest) -> None:
    keep(built(site), "site/photo.tif")
    line = f"{hashlib.sha256(PRECIOUS).hexdigest()}  photo.tif\n"
    site.file(f"site/{MANIFEST}", site.page(MANIFEST) + line)


@situation(3)
def a_list_replaced_by_that_of_scans(site: SiteTest) -> None:
    built(site)
    keep(site, "site/photo.tif")
    sums(site, "site")


@situation(3)
def a_list_that_is_gone(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.without(f"site/{MANIFEST}")


@situation(3)
def a_list_cut_short(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.file(f"site/{MANIFEST}", site.page(MANIFEST)[:-200])


@situation(3)
def a_list_that_is_a_link(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    (site.output / MANIFEST).rename(site.project / "list")
    (site.output / MANIFEST).symlink_to(site.project / "list")


@situation(0)
@situation(0, "--clean")
def a_file_of_ones_own_in_the_index(site: SiteTest) -> None:
    folder = indexed(site)
    keep(site, f"{folder}/photo.tif")
    keep(site, f"site/{index.FOLDER}/photo.tif")
    site.edit("content/topics/trade.md", "Trade", "Commerce")


@situation(3)
@situation(3, "--clean")
def a_file_of_the_index_replaced(site: SiteTest) -> None:
    keep(site, f"{indexed(site)}/{pagefind.ENTRY}")


@situation(3)
def the_name_of_the_index_in_force_replaced(site: SiteTest) -> None:
    indexed(site)
    keep(site, f"site/{index.FOLDER}/{index.CURRENT}")


@situation(3)
def the_index_of_pages_that_went_replaced(site: SiteTest) -> None:
    keep(site, f"{indexed(site)}/{pagefind.ENTRY}")
    site.without("content/topics/trade.md")


@situation(3)
def the_list_of_the_index_replaced(site: SiteTest) -> None:
    keep(site, f"{indexed(site)}/photo.tif")
    sums(site, f"site/{index.FOLDER}")
