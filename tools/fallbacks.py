"""Prints how the fonts of a system are made as wide as ours, for `templates/assets/fonts.css`.

    python tools/fallbacks.py REGULAR ITALIC BOLD TEXT...

REGULAR, ITALIC and BOLD are the files of a font, TEXT what is written in our face: how often it
has each letter says how wide a line is. So lines break where they will break, and stand where they
will stand, when our face has come. Liberation Serif, which is as wide, gives what is said of Times
New Roman. It needs fonttools with brotli.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from fontTools.ttLib import TTFont

OURS = Path(__file__).parent.parent / "templates/assets/fonts"
STYLES = ("latin.woff2", "latin-italic.woff2", "latin-semibold.woff2")


def width(font: TTFont, letters: Mapping[str, int]) -> float:
    """How wide the letters are, each as often as it stands, in ems."""
    names, advances = font.getBestCmap(), font["hmtx"]
    total = sum(advances[names[ord(letter)]][0] * count for letter, count in letters.items())
    return float(total / font["head"].unitsPerEm)


def adjusted(ours: TTFont, theirs: TTFont, letters: Mapping[str, int]) -> str:
    """What is declared of their font where it stands in for ours."""
    both = ours.getBestCmap().keys() & theirs.getBestCmap().keys()
    known = {letter: count for letter, count in letters.items() if ord(letter) in both}
    ratio = width(ours, known) / width(theirs, known)
    own, em = ours["OS/2"], ours["head"].unitsPerEm * ratio
    return (
        f"size-adjust:{ratio:.2%};ascent-override:{own.sTypoAscender / em:.1%};"
        f"descent-override:{-own.sTypoDescender / em:.1%};"
        f"line-gap-override:{own.sTypoLineGap / em:.1%}"
    )


if __name__ == "__main__":
    fonts, texts = sys.argv[1 : len(STYLES) + 1], sys.argv[len(STYLES) + 1 :]
    words = " ".join(Path(text).read_text("utf-8-sig") for text in texts).split()
    letters = Counter(" ".join(words))
    for name, font in zip(STYLES, fonts, strict=True):
        print(f"{name}: {adjusted(TTFont(OURS / name), TTFont(font), letters)}")
