"""Languages by their tags (BCP 47): which there are, their names, scripts and directions.

The registry of IANA and the likely scripts of Unicode CLDR are those of `langcodes`, the
directions of scripts those of `fontTools`. Both are read where another language than English is
met.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal
from unicodedata import bidirectional

ENGLISH = "en"
Direction = Literal["ltr", "rtl"]
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", re.ASCII)
_COUNTRY = re.compile(r"[A-Za-z]{2}", re.ASCII)
_YEARS = re.compile(r" \([^)]*\d[^)]*\)")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_ASCII = frozenset(map(chr, range(128)))
_NO_TAG = "is no language tag"
_HINT = "a tag is such as `en`, `ja`, `pt-BR` or, in Latin letters, `ru-Latn` (BCP 47)"
_WITH: dict[str, frozenset[str]] = {
    "Jpan": frozenset({"Hani", "Hira", "Kana"}),
    "Kore": frozenset({"Hang", "Hani"}),
    "Hanb": frozenset({"Hani", "Bopo"}),
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
    "Hrkt": frozenset({"Hira", "Kana"}),
    "Aran": frozenset({"Arab"}),
    "Cyrs": frozenset({"Cyrl"}),
    "Latf": frozenset({"Latn"}),
    "Latg": frozenset({"Latn"}),
}


@lru_cache(maxsize=1024)
def fault(tag: str) -> tuple[str, str] | None:
    """Why a text is no language tag, and what to write; None where it is one."""
    if tag == ENGLISH:
        return None
    if len(tag) > 35 or not _TAG.fullmatch(tag):
        return _NO_TAG, _HINT
    import langcodes  # noqa: PLC0415 - most archives are in English

    try:
        known, usual = langcodes.tag_is_valid(tag), langcodes.standardize_tag(tag)
    except ValueError:
        return _NO_TAG, _HINT
    if known and usual == tag:
        return None
    if known:
        return "is not the usual tag of its language", f"write `{usual}`"
    return "is the tag of no language", _of_country(tag) or _HINT


def _of_country(tag: str) -> str:
    """What to write where a country is given for its language."""
    import langcodes  # noqa: PLC0415

    code = tag.partition("-")[0]
    if not _COUNTRY.fullmatch(code) or not langcodes.tag_is_valid(f"und-{code.upper()}"):
        return ""
    likely = langcodes.Language.get(f"und-{code.upper()}").maximize().language
    if likely in (None, ENGLISH):  # also what is said of codes that no country has
        return ""
    return f"`{code}` is a country; its language may be `{likely}`"


@lru_cache(maxsize=1024)
def name(tag: str) -> str:
    """A language in English words: `Japanese`; `Russian, Latin` where its tag names a script."""
    if tag == ENGLISH:
        return "English"
    import langcodes  # noqa: PLC0415

    found, named = langcodes.Language.get(tag, normalize=False), _registered()
    parts = (
        ("language", found.language or "und"),
        *(("extlang", one) for one in found.extlangs or ()),
        ("script", found.script),
        ("region", found.territory),
        *(("variant", one) for one in found.variants or ()),
    )
    return ", ".join(named.get((kind, code), code) for kind, code in parts if code)


@lru_cache(maxsize=1)
def _registered() -> dict[tuple[str, str], str]:
    """The names in the registry, by what they are of and its code, without years."""
    from langcodes.registry_parser import parse_registry  # noqa: PLC0415

    return {
        (item["Type"], item["Subtag"]): _YEARS.sub("", item["Description"][0])
        for item in parse_registry()  # type: ignore[no-untyped-call]
        if "Subtag" in item
    }


@lru_cache(maxsize=1024)
def scripts(tag: str) -> frozenset[str]:
    """The scripts (ISO 15924) in which a language is written: its tag's, or the likely one."""
    if tag == ENGLISH:
        return frozenset({"Latn"})
    import langcodes  # noqa: PLC0415

    script = langcodes.Language.get(tag).maximize().script or "Latn"
    return _WITH.get(script, frozenset({script}))


@lru_cache(maxsize=1024)
def direction(tag: str) -> Direction:
    """The direction in which a language is written."""
    if tag == ENGLISH:
        return "ltr"
    from fontTools import unicodedata as data  # type: ignore[import-untyped]  # noqa: PLC0415

    ways = {data.script_horizontal_direction(script, "LTR") for script in scripts(tag)}
    return "rtl" if ways == {"RTL"} else "ltr"


@lru_cache(maxsize=65536)
def isolated(text: str, tag: str = ENGLISH) -> Direction | Literal["auto", ""]:
    """What `dir` a text is to have within an English one: none where all of both goes one way."""
    if direction(tag) == "rtl":
        return "rtl"
    goes_back = any(bidirectional(c) in _RIGHT_TO_LEFT for c in set(text) - _ASCII)
    return "auto" if goes_back else ""


def script_names(of: frozenset[str]) -> str:
    """Scripts in words: `Cyrillic`, `Han, Hiragana and Katakana`."""
    from fontTools import unicodedata as data  # noqa: PLC0415

    *others, last = sorted(data.script_name(script, script) for script in of)
    return f"{', '.join(others)} and {last}" if others else last
