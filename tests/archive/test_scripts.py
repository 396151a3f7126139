"""Which words mix scripts that do not belong together, and whom the warning blames."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects import Project
from regesta.archive.scripts import mixed_words

PURE = [
    "Ivanov", "Иванов", "Россия (Russia)", "МИД-Russia", "東京タワーabc", "カタカナー",
    "한국漢字abc", "ㄅ漢a", "Ῥώμη", "שלום", "नमस्ते", "ʻOkina Łódź", "ҐЇ’я", "e\u0301cole", "й\u0306",
    "№ 5а", "µm", "", "2002", "Nikolai Ⅱ",
]  # fmt: skip
MIXED = [
    ("Ivаnov", "`Ivаnov` mixes Latin and Cyrillic: U+0430 is CYRILLIC SMALL LETTER A"),
    ("Иvанов", "`Иvанов` mixes Cyrillic and Latin: U+0076 is LATIN SMALL LETTER V"),
    ("Αnna", "`Αnna` mixes Latin and Greek: U+0391 is GREEK CAPITAL LETTER ALPHA"),
    ("東京а", "`東京а` mixes Han and Cyrillic: U+0430 is CYRILLIC SMALL LETTER A"),
    ("aカ한", "`aカ한` mixes Latin, Katakana and Hangul: U+D55C is HANGUL SYLLABLE HAN"),
    ("Iv\u200dаnov", "`Iv\u200dаnov` mixes Latin and Cyrillic: U+0430 is CYRILLIC SMALL LETTER A"),
]
RECORD = "content/records/holm-1931.md"


@pytest.mark.parametrize("text", PURE)
def test_what_belongs_together(text: str) -> None:
    assert list(mixed_words(text)) == []


@pytest.mark.parametrize(("word", "message"), MIXED)
def test_what_does_not(word: str, message: str) -> None:
    assert list(mixed_words(f"Mr {word}, Иванов")) == [message]


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    assert all(" mixes " in message for message in mixed_words(text))


def test_names_in_ascii_need_no_tables() -> None:
    code = "from regesta.archive.scripts import mixed_words as m; list(m('Ivanov')); import sys;"
    found = f"{code} print(any(name.startswith('fontTools') for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", found], capture_output=True, check=True, text=True)
    assert done.stdout == "False\n"


def test_a_title_printed_so_is_accepted_with_a_note(tmp_path: Path) -> None:
    printed, mixed = "OUTLINE OF THE TALKS AT HOLM", "OUTLINE OF THE TАLKS AT HOLM"
    project = Project(tmp_path / "project").copy_of("base")
    project.edit(RECORD, f"title: {printed}", f"title: {mixed}")
    project.edit("seeds/holm-1931.txt", printed, mixed)
    project.check("--strict").exits(1)
    assert "`TАLKS` mixes Latin and Cyrillic" in project.err
    note = "notes:\n  - {at: title, kind: sic, quote: TАLKS, reading: TALKS}\n"
    project.edit(RECORD, "notes:\n", note).check("--strict").succeeds()


def test_the_title_of_the_site_is_a_name(tmp_path: Path) -> None:
    project = Project(tmp_path / "project").minimal()
    project.edit("content/site.yaml", "A small archive", "A smаll archive").check("--strict")
    (told,) = project.problems
    assert told.startswith("content/site.yaml:1:1: warning: `smаll` mixes Latin and Cyrillic")
