"""A site at an international address: machines are given it in ASCII, everywhere alike."""

from __future__ import annotations

import json
import re

import pytest

from harness import SITES
from projects import Project

TYPED = "https://архив.example/мои-записи/"
BASE = "https://xn--80aer5aza.example/%D0%BC%D0%BE%D0%B8-%D0%B7%D0%B0%D0%BF%D0%B8%D1%81%D0%B8/"
RECORD = f"{BASE}records/holm-1931/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("international") / "project")
    project.laid_over(SITES / "base")
    site = (project.project / "content/site.yaml").read_text()
    project.file("content/site.yaml", f"{site}base_url: {TYPED}\n")
    project.edit(
        "content/records/holm-1931.md",
        "source:\n",
        "source:\n  url: https://пример.example/e\u0301\n",
    )
    return project.build().succeeds()


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("sitemap.xml", f"<loc>{RECORD}</loc>"),
        ("robots.txt", f"Sitemap: {BASE}sitemap.xml"),
        ("feed.xml", f"<id>{RECORD}</id>"),
        ("records/holm-1931/cite.ris", f"UR  - {RECORD}"),
        ("records/holm-1931/cite.bib", f"url = {{{RECORD}}}"),
        ("records/holm-1931/cite.csl.json", f'"URL":"{RECORD}"'),
        ("records/holm-1931/index.html", f'<link rel="canonical" href="{RECORD}">'),
        ("records/holm-1931/index.html", f'"@id": "{RECORD}"'),
        ("records/holm-1931/index.html", '"isBasedOn": "https://xn--e1afmkfd.example/%C3%A9"'),
        ("data/datapackage.json", f'"homepage":"{BASE}"'),
        ("data/records.csv", "https://xn--e1afmkfd.example/%C3%A9"),
        ("404.html", 'href="/%D0%BC%D0%BE%D0%B8-%D0%B7%D0%B0%D0%BF%D0%B8%D1%81%D0%B8/'),
    ],
)
def test_each_output_has_the_address_in_ascii(built: Project, path: str, address: str) -> None:
    assert address in built.page(path)


def test_no_file_for_machines_has_it_as_typed(built: Project) -> None:
    for path in ("sitemap.xml", "robots.txt", "feed.xml", "data/datapackage.json"):
        addresses = re.findall(r"https?://[^\s<>\"]+", built.page(path))
        assert addresses
        assert all(address.isascii() for address in addresses)


def test_a_reader_sees_the_address_as_typed(built: Project) -> None:
    built.has("records/holm-1931/index.html", "https://пример.example/e\u0301</a>")


def test_the_data_of_a_record_keep_what_was_typed(built: Project) -> None:
    found = json.loads(built.page("records/holm-1931/record.json"))
    assert found["source"]["url"] == "https://пример.example/e\u0301"
