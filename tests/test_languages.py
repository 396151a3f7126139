"""Language tags: which there are, in which scripts and which way they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.languages import direction, fault, isolated, name, script_names, scripts

HINT = "a tag is such as `en`, `ja`, `pt-BR` or, in Latin letters, `ru-Latn` (BCP 47)"


@pytest.mark.parametrize(
    "tag", ["en", "ja", "ar", "he", "ru-Latn", "pt-BR", "zh-Hant", "sr-Latn", "yi", "ota", "und"]
)
def test_a_tag_of_the_registry_is_one(tag: str) -> None:
    assert fault(tag) is None


@pytest.mark.parametrize(
    ("tag", "message", "hint"),
    [
        ("jp", "is the tag of no language", "`jp` is a country; its language may be `ja`"),
        ("gr", "is the tag of no language", "`gr` is a country; its language may be `el`"),
        ("qq", "is the tag of no language", HINT),
        ("eng", "is not the usual tag of its language", "write `en`"),
        ("en-UK", "is not the usual tag of its language", "write `en-GB`"),
        ("EN", "is not the usual tag of its language", "write `en`"),
        ("iw", "is not the usual tag of its language", "write `he`"),
        ("Japanese", "is no language tag", HINT),
        ("en_GB", "is no language tag", HINT),
        ("日本語", "is no language tag", HINT),
        ("en-", "is no language tag", HINT),
        ("en-a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r", "is no language tag", HINT),
    ],
)
def test_what_is_none_is_told_with_what_to_write(tag: str, message: str, hint: str) -> None:
    assert fault(tag) == (message, hint)


@given(st.text(alphabet="abcxijqzABZ019-", max_size=20))
def test_any_text_is_a_tag_or_is_told(text: str) -> None:
    found = fault(text)
    assert found is None or all(found)
    if found is None:
        assert scripts(text)
        assert direction(text) in ("ltr", "rtl")


@pytest.mark.parametrize(
    ("tag", "written", "way"),
    [
        ("en", "Latin", "ltr"),
        ("ja", "Han, Hiragana and Katakana", "ltr"),
        ("ko", "Han and Hangul", "ltr"),
        ("zh-Hant", "Han", "ltr"),
        ("ru", "Cyrillic", "ltr"),
        ("ru-Latn", "Latin", "ltr"),
        ("ar", "Arabic", "rtl"),
        ("az-Arab", "Arabic", "rtl"),
        ("fa", "Arabic", "rtl"),
        ("he", "Hebrew", "rtl"),
        ("yi", "Hebrew", "rtl"),
        ("dv", "Thaana", "rtl"),
        ("ar-Latn", "Latin", "ltr"),
    ],
)
def test_how_a_language_is_written(tag: str, written: str, way: str) -> None:
    assert (script_names(scripts(tag)), direction(tag)) == (written, way)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "English"),
        ("ja", "Japanese"),
        ("el", "Modern Greek"),
        ("pt-BR", "Portuguese, Brazil"),
        ("ru-Latn", "Russian, Latin"),
        ("zh-Hant", "Chinese, Han (Traditional variant)"),
        ("und", "Undetermined"),
    ],
)
def test_a_language_has_a_name_in_english(tag: str, words: str) -> None:
    assert name(tag) == words


def test_a_text_that_goes_another_way_is_set_apart() -> None:
    assert isolated("Outline") == ""
    assert isolated("河野", "ja") == ""
    assert isolated("معاهدة", "ar") == "rtl"
    assert isolated("1955", "he") == "rtl"
    assert isolated("Treaty of القاهرة") == "auto"
