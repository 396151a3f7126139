"""The feed, the sitemap and robots.txt."""

from __future__ import annotations

from xml.etree import ElementTree as Tree

from hostile import texts, xml
from hypothesis import given
from hypothesis import strategies as st

from linking import InMemory
from regesta import site
from regesta.archive.archive import Archive
from regesta.archive.queries import ALL, Part
from regesta.dates import Edtf
from regesta.exports import feed, sitemap
from regesta.model.entries import Site

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOME = "https://example.org/archive/"


def item(title: str = "Talks", issued: str = "2002-06-13", text: str = "") -> feed.Item:
    return feed.Item(f"{HOME}records/talks/", title, (title,), Edtf(issued), text, "en")


def parsed(*items: feed.Item, title: str = "Archive") -> Tree.Element:
    inputs = feed.Inputs(f"{HOME}feed.xml", HOME, title, "", tuple(items))
    return xml(feed.atom(inputs))


def test_an_entry_has_all_that_the_format_asks_for() -> None:
    root = parsed(item(issued="2000-11-01/2000-11-04"), item())
    assert root.findtext(f"{ATOM}id") == HOME
    assert root.findtext(f"{ATOM}updated") == "2002-06-13T00:00:00Z"
    first = root.findall(f"{ATOM}entry")[0]
    assert first.findtext(f"{ATOM}id") == f"{HOME}records/talks/"
    assert first.findtext(f"{ATOM}updated") == "2000-11-01T00:00:00Z"
    assert first.findtext(f"{ATOM}author/{ATOM}name") == "Talks"


def test_an_empty_feed_is_a_feed() -> None:
    assert parsed().findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


@given(texts, texts)
def test_every_text_comes_back_out_of_the_feed(title: str, summary: str) -> None:
    root = parsed(item(title, text=summary), title=title)
    entry = root.find(f"{ATOM}entry")
    assert entry is not None
    # XML reads every line end as a line feed
    assert (entry.findtext(f"{ATOM}title") or "") == title.replace("\r\n", "\n")
    assert (entry.findtext(f"{ATOM}summary") or "") == summary.replace("\r\n", "\n")


@given(st.lists(texts, max_size=5))
def test_every_address_comes_back_out_of_the_sitemap(addresses: list[str]) -> None:
    root = xml(sitemap.sitemap(sitemap.Inputs(tuple(addresses))))
    found = [loc.text or "" for loc in root.iter(f"{MAP}loc")]
    assert found == [address.replace("\r\n", "\n") for address in addresses]


def test_a_long_sitemap_is_split_by_section_and_initial() -> None:
    paths = ["index.html", "records/a/index.html", "records/b/index.html", "persons/a/index.html"]
    assert sitemap.parts(paths) == {"sitemap.xml": tuple(sorted(paths))}
    assert sitemap.parts(paths, longest=3) == {
        "sitemap-home.xml": ("index.html",),
        "sitemap-persons-a.xml": ("persons/a/index.html",),
        "sitemap-records-a.xml": ("records/a/index.html",),
        "sitemap-records-b.xml": ("records/b/index.html",),
    }


def test_each_of_several_sitemaps_asks_only_for_the_pages_on_it() -> None:
    pages = [f"{at}/p{n}/index.html" for n in range(26_000) for at in ("persons", "records")]
    pages += ["index.html", "records/index.html", "search.html"]
    answers = InMemory()
    answers.add([Part("mapped", ALL, page, page) for page in pages])
    answers.add([Part("site_file", "site", "", Site(title="", description="", base_url=HOME))])
    planned = {one.path: one for one in site.sitemaps(Archive(answers), pages)}
    found = {}
    for path in planned.keys() - {"sitemap.xml", "robots.txt"}:
        archive = Archive(answers)
        found[path] = planned[path].inputs(archive).addresses
        (asked,) = (query for query in archive.asked if query.name == "mapped")
        assert [HOME + end.removesuffix("index.html") for end in (asked.low, asked.high)] == [
            found[path][0],
            found[path][-1],
        ]
    assert {path: len(addresses) for path, addresses in found.items()} == {
        "sitemap-home.xml": 2,
        "sitemap-persons-p.xml": 26_000,
        "sitemap-records.xml": 1,
        "sitemap-records-p.xml": 26_000,
    }
    assert {f"{HOME}{path}" for path in found} == {
        *planned["sitemap.xml"].inputs(archive).addresses
    }


def test_robots_lead_to_the_sitemap() -> None:
    assert sitemap.robots(f"{HOME}sitemap.xml").decode().endswith(f"\nSitemap: {HOME}sitemap.xml\n")
