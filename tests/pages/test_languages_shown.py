"""Records in several languages: each text says which it is in, and which way it goes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harness import SITES
from projects import Project

RECORD = """---
title: {title}
kind: letter
issued: 1999-05-05
issued_by: mfa-norland
language: {language}
languages: {{p2: {other}}}
source: {{file: seeds/{id}.txt}}
topics: {{fishing: [p1, p2]}}
acts:
  - {{at: p1, id: a, by: norland, act: states, quote: "{quote}"}}
notes:
  - {{at: p2, quote: "{own}", kind: fact, text: An invented note.}}
---

{quote}

{own}
"""
TEXTS = {
    "in-arabic": ("ar", "رسالة إلى الوزير", "قالت الحكومة إن الصيد مسموح به", "en", "It is so."),
    "in-russian": ("ru", "Письмо министру", "Правительство согласно", "he", "הממשלה אמרה"),
    "in-english": ("en", "Letter on الصيد", "The government agreed", "ja", "政府は認める"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("tongues")).laid_over(SITES / "base")
    for name, (language, title, quote, other, own) in TEXTS.items():
        record = RECORD.format(
            id=name, title=title, language=language, other=other, quote=quote, own=own
        )
        _write(project.project / f"content/records/{name}.md", record)
        _write(project.project / f"seeds/{name}.txt", f"{title}\n{quote}\n{own}\n")
    _write(project.project / "content/topics/fishing.md", "---\nname: Fishing\n---\n")
    return project.build().succeeds()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


ARABIC = 'lang="ar" dir="rtl"'


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("records/in-arabic/index.html", f'<h1 id="title" {ARABIC}>'),
        ("records/in-arabic/index.html", f'<div class="transcription" {ARABIC} '),
        ("records/in-arabic/index.html", '<div id="p2" lang="en" dir="ltr"'),
        ("records/in-arabic/index.html", '<div class="beside" lang="en" dir="ltr">'),
        ("records/in-arabic/index.html", f"“<bdi {ARABIC}>رسالة إلى الوزير</bdi>,”"),
        ("records/in-arabic/index.html", f"<i {ARABIC}>رسالة إلى الوزير</i>"),
        ("records/in-arabic/index.html", f'<p class="cite"><bdi {ARABIC}>'),
        ("records/in-arabic/index.html", f'<li aria-current="page"><bdi {ARABIC}>'),
        ("records/in-arabic/cite/index.html", f"<h1>Cite: <bdi {ARABIC}>"),
        ("records/in-arabic/cite/index.html", f"<span {ARABIC}>قالت"),
        ("records/index.html", f"{ARABIC}>رسالة"),
        ("topics/fishing/index.html", f"<p {ARABIC}>قالت"),
        ("topics/fishing/index.html", '<p lang="ru">Правительство'),
        ("topics/fishing/index.html", '<p lang="he" dir="rtl">הממשלה'),
        ("topics/fishing/index.html", '<p lang="ja">政府'),
        ("organisations/mfa-norland/index.html", f"{ARABIC}>رسالة"),
        ("records/in-russian/index.html", '<div id="p2" lang="he" dir="rtl"'),
        ("records/in-russian/index.html", '<q lang="he" dir="rtl">הממשלה אמרה</q>'),
        ("records/in-english/index.html", '<h1 id="title" dir="auto">'),
        ("records/in-english/index.html", '<div id="p2" lang="ja" dir="ltr"'),
        ("records/in-english/index.html", '<div class="transcription" lang="en" data'),
    ],
)
def test_a_text_says_its_language_and_its_direction(site: Project, page: str, what: str) -> None:
    assert what in site.page(page)


def test_the_language_of_a_passage_is_exported(site: Project) -> None:
    data = json.loads(site.page("records/in-russian/record.json"))
    assert [block.get("language") for block in data["text"]] == [None, "he"]
    assert (data["language"], data["languages"]) == ("ru", {"p2": "he"})
