"""Words as the search compares them, so that what a reader types finds what is printed.

Case and diacritics go, and letters that keyboards lack are what their users type for them: `ø` is
`o` and `oe`, `å` `a` and `aa`, `ß` `ss`, `ё` `е`. What tells letters apart stays: `й` is not `и`,
and marks of scripts that write vowels with them are kept. In scripts that set no spaces, and in
Hangul, each sign is a word: a run of them is looked for as it stands, wherever words begin.
`templates/assets/search-words.js` does the same to what is typed; `tests/browser` holds them
against each other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_SIGNS = (
    "\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u1a20-\u1aaf\u3005-\u3007\u3041-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u3100-\u318f\u31f0-\u31ff\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTERS = {
    **{"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"},
    **{"ħ": "h", "ı": "i", "ς": "σ", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": ""},
    **{digit: str(n % 10) for n, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")},
    **dict.fromkeys("'’ʼ＇", "'"),
}
_DIGRAPHS = {"a\u030a": "a", "a\u0308": "e", "o\u0308": "e", "u\u0308": "e"}
_VOWELS = re.compile("[\u0300\u0301\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_OF_LETTERS = re.compile("[a-z\u0370-\u03ff]")
_ALSO_WIDE = re.compile("[øØ\u0308\u030a]")


def words(text: str) -> list[str]:
    """The words of a text, in order; one that is also typed otherwise with that: `muller-mueller`.

    An apostrophe before a last letter is none: `Japan’s` is one word with `Japans`.
    """
    plain = _words(text, wide=False)
    if text.isascii() or not _ALSO_WIDE.search(unicodedata.normalize("NFD", text)):
        return plain
    both = zip(plain, _words(text, wide=True), strict=True)
    return [a if a == b else f"{a}-{b}" for a, b in both]


def _words(text: str, *, wide: bool) -> list[str]:
    if text.isascii():
        folded = text.lower()
    else:
        marked = _marked().sub(lambda one: _folded(one[0], wide), text)
        folded = marked.translate(_WIDE if wide else _PLAIN)
    return [word.replace("'", "") for word in _word().findall(folded)]


class _Letters(dict[int, str]):
    """Each letter as it is compared, found out when it is first met."""

    def __init__(self, *, wide: bool) -> None:
        super().__init__()
        self._wide = wide

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _folded(chr(code), self._wide))


_PLAIN, _WIDE = _Letters(wide=False), _Letters(wide=True)


@cache
def _folded(cluster: str, wide: bool) -> str:
    """A letter with its marks as it is compared; a blank for what is none."""
    out = ""
    lowered = unicodedata.normalize("NFKC", cluster).lower()
    for c in unicodedata.normalize("NFD", lowered):
        if unicodedata.category(c)[0] == "M":
            if _OF_LETTERS.match(out[-1:]):
                out += _DIGRAPHS.get(out[-1] + c, "") if wide else ""
            elif not _VOWELS.match(c) and out[-1:] + c != "е\u0308":
                out += c
        elif c == "ø" and wide:
            out += "oe"
        elif c in _LETTERS:
            out += _LETTERS[c]
        elif unicodedata.category(c) != "Cf":
            out += c if unicodedata.category(c)[0] in "LN" else " "
    return unicodedata.normalize("NFC", out)


@cache
def _marks() -> str:
    every = (chr(code) for code in range(0x300, 0x10000))
    return "".join(c for c in every if unicodedata.category(c)[0] == "M")


@cache
def _marked() -> re.Pattern[str]:
    """A letter with marks that stand for themselves, those of half-width Katakana too."""
    return re.compile(f"(?s:.)[{_marks()}\uff9e\uff9f]+")


@cache
def _word() -> re.Pattern[str]:
    letter = rf"[^{_SIGNS}\x00-\x2f\x3a-\x60\x7b-\x7f]"
    return re.compile(rf"[{_SIGNS}][{_marks()}]*|{letter}+(?:'{letter}(?!{letter}))?")
