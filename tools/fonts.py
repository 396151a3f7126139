"""Makes the fonts of `templates/assets/fonts/` from those of their makers: each cut to a script.

    python tools/fonts.py FOLDER templates/assets/fonts

The folder is `package/` of the npm package `@expo-google-fonts/stix-two-text` 0.4.2: STIX Two Text
2.13, whole, under the SIL Open Font License (`OFL.txt` beside the fonts), whose reserved name,
"TM Math", is not this one. The same bytes come of fonttools 4.68.0 and brotli 1.2.1. What a file
holds is what `fonts.css` says that it is for.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset

REGULAR, ITALIC, SEMIBOLD = "400Regular", "400Regular_Italic", "600SemiBold"
_FILE = {REGULAR: "", ITALIC: "-italic", SEMIBOLD: "-semibold"}
LATIN = (
    "20-7E A0-FF 112-113 12A-12B 131 14C-14D 152-153 16A-16B 100-101 2B9-2BC 2BE-2BF 2C6 2DA 2DC "
    "2002-2014 2018-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A 2044 20AC 2116 2122 2212"
)
EXTENDED = (
    "102-111 114-129 12C-130 132-14B 14E-151 154-169 16C-17F 18F 192 1CD-1DC 1E6-1E7 1EA-1EB "
    "218-21B 232-233 259 2C7 1E0C-1E0D 1E24-1E25 1E2A-1E2B 1E32-1E33 1E36-1E37 1E40-1E47 "
    "1E5A-1E5B 1E62-1E63 1E6C-1E6D 1E80-1E85 1E92-1E93 1E9E"
)
CYRILLIC = "301 400-45F 462-463 46A-46B 472-475 490-491"
GREEK = "370-3FF"
SCRIPTS = {
    "latin": (LATIN, (REGULAR, ITALIC, SEMIBOLD)),
    "extended": (EXTENDED, (REGULAR, ITALIC)),
    "cyrillic": (CYRILLIC, (REGULAR, ITALIC, SEMIBOLD)),
    "greek": (GREEK, (REGULAR, ITALIC)),
}
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]


def cut(source: Path, ranges: str, target: Path) -> None:
    """Write those characters of a font that `ranges` name, in hexadecimal."""
    options = subset.Options(flavor="woff2", hinting=False, layout_features=FEATURES)
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=list(_numbers(ranges)))
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def _numbers(ranges: str) -> set[int]:
    ends = [[int(end, 16) for end in one.split("-")] for one in ranges.split()]
    return {number for one in ends for number in range(one[0], one[-1] + 1)}


if __name__ == "__main__":
    package, fonts = map(Path, sys.argv[1:])
    for script, (ranges, styles) in SCRIPTS.items():
        for style in styles:
            found = package / style / f"STIXTwoText_{style}.ttf"
            cut(found, ranges, fonts / f"{script}{_FILE[style]}.woff2")
    (fonts / "OFL.txt").write_bytes((package / "LICENSE_FONT").read_bytes())
