"""One document in several languages, as a whole site."""

from __future__ import annotations

import json

import pytest

from harness import SITES
from projects import Project, broken_links, content, read
from regesta import urls
from test_sites import linked_from

EN, FR, RU = (f"light-convention-1932-{language}" for language in ("en", "fr", "ru"))
PAGE = "instruments/light-convention-1932/parallel/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("texts")).laid_over(SITES / "base")
    project.laid_over(SITES / "parallel-texts").build("--strict").succeeds()
    return project.says_exactly("")


def test_texts_stand_side_by_side_by_their_paths(site: Project) -> None:
    site.says_what_is_expected(SITES / "parallel-texts")
    assert broken_links(site) == []


def test_each_passage_leads_to_its_record_and_has_its_language(site: Project) -> None:
    links = read(site.page(PAGE)).links
    for record in (EN, FR, RU):
        assert f"../../../records/{record}/index.html#art.1.2" in links
        assert (
            "#art.2b1" in {link.partition("/index.html")[2] for link in links if record in link}
        ) == (record != RU)
    for language in ("en", "fr", "ru"):
        assert f'<div lang="{language}">' in site.page(PAGE)


def test_each_text_leads_to_all_others_whichever_says_so(site: Project) -> None:
    by_id = {entry.id: entry for entry in content(site.project)}
    for group in ((EN, FR, RU), ("statement-1933-en", "statement-1933-fr")):
        for record in group:
            found = linked_from(site, by_id[record])
            assert {f"records/{other}" for other in group if other != record} <= {
                link.removesuffix("/index.html") for link in found
            }
    assert urls.entry("instruments", "light-convention-1932") in linked_from(site, by_id[RU])


def test_files_for_machines_say_the_relation(site: Project) -> None:
    data = json.loads(site.page(f"records/{FR}/record.json"))
    assert (data["text_of"], data["texts"]) == ("light-convention-1932", [EN, RU])
    rows = {row["id"]: row for row in json.loads(site.page("data/records.json"))}
    assert rows[EN]["text_of"] == "light-convention-1932"
    assert rows["statement-1933-en"]["text_of"] == ""
    assert rows["statement-1933-en"]["texts"] == ["statement-1933-fr"]
    assert rows["statement-1933-fr"]["texts"] == ["statement-1933-en"]
    assert '"exampleOfWork": {' in site.page(f"records/{FR}/index.html")
    assert '"workExample": [' in site.page("instruments/light-convention-1932/index.html")


def test_it_is_the_same_where_the_instrument_names_its_text(site: Project) -> None:
    """And a document with one text has no page of parallel texts."""
    instrument = "content/instruments/light-convention-1932.md"
    (site.project / f"content/records/{FR}.md").unlink()
    (site.project / f"content/records/{RU}.md").unlink()
    site.edit(instrument, "topics:", f"text_held: {EN}\ntopics:")
    site.edit(f"content/records/{EN}.md", "text_of: light-convention-1932\n", "")
    site.build().succeeds().has_no(PAGE)
    site.has(f"records/{EN}/index.html", "A text of <a")
    site.lacks(f"records/{EN}/index.html", "The same document", "parallel")
    site.has("instruments/light-convention-1932/index.html", "<dt>Text</dt>")
