"""Names in texts: how they are compared, and where words begin and end.

That is at what is no letter, and anywhere in scripts that set no spaces: Han, Hiragana, Thai, Lao,
Tibetan, Burmese and Khmer words follow each other unspaced, and Korean ones take particles. A word
of Katakana ends where another script begins (Unicode UAX 29, which keeps Katakana together and
leaves the others to dictionaries).
"""

from __future__ import annotations

import re
import unicodedata

_WITHOUT_SPACES = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1a20-\u1aaf"  # Thai to Tibetan, Burmese, Khmer
    "\u3005-\u3007\u3041-\u309f\u3100-\u312f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
_UNSPACED = _WITHOUT_SPACES + _HANGUL
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
WORD = re.compile(rf"[{_UNSPACED}]|[{_KATAKANA}]+|[^\W_{_UNSPACED}{_KATAKANA}]+")
"""A word; in scripts that set no spaces a single sign, for one may begin at any."""
_WIDE = "\u3000-\u303f\u30fb\uff01-\uff9f"
_MARKS = "\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SIGN = f"[{_WITHOUT_SPACES}{_KATAKANA}{_WIDE}]"
SIGNS = re.compile(rf"{_SIGN}[{_MARKS}]*|(?:(?!{_SIGN}).)+", re.DOTALL)
"""The parts of a run without white space: signs of scripts without spaces, one each, theirs and
wide ones, and what stands between them."""
_is_sign = re.compile(_SIGN).match
_HYPHENS, _LETTER = ("-", "\u2010", "\u2011"), "x"
_is_unspaced = re.compile(f"[{_UNSPACED}]").match
_is_katakana = re.compile(f"[{_KATAKANA}]").match


def is_sign(part: str) -> bool:
    """Whether a part begins with a sign of those scripts; those that follow it stand unspaced."""
    return _is_sign(part) is not None


def is_unspaced(character: str) -> bool:
    """Whether a character is of a script whose words need no space between them."""
    return _is_unspaced(character) is not None


def goes_on(before: str, after: str) -> bool:
    """Whether a word goes on from one character to the next; from or to none it does not."""
    if not before or not after:
        return False
    if unicodedata.category(after)[0] == "M":
        return True
    if _is_katakana(before) or _is_katakana(after):
        return bool(_is_katakana(before) and _is_katakana(after))
    if _is_unspaced(before) or _is_unspaced(after):
        return False
    return _is_of_a_word(before) and _is_of_a_word(after)


def is_cut(text: str, position: int, *, at_hyphens: bool = True) -> bool:
    """Whether a word goes on across a position; `at_hyphens` a hyphen ends one."""
    before, after = text[max(0, position - 1) : position], text[position : position + 1]
    if not at_hyphens:
        before, after = (_LETTER if sign in _HYPHENS else sign for sign in (before, after))
    return goes_on(before, after)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name stands by itself there: no word goes on at its ends, nor through a hyphen."""
    return not any(is_cut(text, position, at_hyphens=False) for position in (start, end))


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def as_compared(form: str) -> str:
    """A form of a name as it is looked for: composed (NFC), each run of white space as a space."""
    return " ".join(as_composed(form).split())


def as_composed(text: str) -> str:
    """A text as Unicode composes it (NFC)."""
    return unicodedata.normalize("NFC", text)


def is_composed(text: str) -> bool:
    """Whether a text is as Unicode composes it (NFC)."""
    return unicodedata.is_normalized("NFC", text)


def composed(text: str) -> tuple[str, list[int]]:
    """A text as Unicode composes it, and for each place in it, also its end, that in the text."""
    found, places, start = "", [], 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not _is_joined_to_what_is_before(text[end]):
            part = as_composed(text[start:end])
            found += part
            places += [start] * len(part)
            start = end
    return found, [*places, len(text)]


def _is_joined_to_what_is_before(character: str) -> bool:
    """A mark, or a vowel or final consonant of a Korean syllable."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"
