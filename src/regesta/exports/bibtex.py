"""BibTeX for biblatex: a record and each of its passages as an entry.

Fields and entry types are those of the biblatex manual, dates its extended format, which is
EDTF. Text is set so that LaTeX prints it sign by sign, whatever it holds; white space, which
LaTeX folds, is folded. `pages` with `bookpagination` holds the page or pages of the print, where
they are known, else the locator. `url` is the address in the archive, else that of the copy that
the record was transcribed from, which `note` gives always.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from regesta.dates import Edtf
from regesta.exports.reference import Citable, CitedRecord, Locator, addresses, key, one_line

_SIGNS = str.maketrans({
    "\x00": "{}",
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
})  # fmt: skip
_DATE = re.compile(
    r"(-?\d{4}|\d{3}X|\d\dXX|Y-?\d{5,})(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(\d\d|XX))?)?[?~%]?", re.ASCII
)
_LIGATURE = re.compile(r"(?<=[-`'<>,])(?=[-`'<>,])|(?<=[?!])(?=`)")


def bibtex(citable: Citable) -> bytes:
    """The file `cite.bib`."""
    passages: Iterable[Locator | None] = (None, *citable.passages)
    return "\n".join(_entry(citable.reference, at) for at in passages).encode()


@lru_cache(maxsize=1024)
def latex(text: str) -> str:
    """Text as LaTeX prints it sign by sign."""
    broken = _LIGATURE.sub("\x00", one_line(text))
    return broken.translate(_SIGNS)


def _entry(reference: CitedRecord, at: Locator | None) -> str:
    url = next(iter(addresses(reference, at)), "")
    copy = f", transcribed from {reference.source}" if reference.source else ""
    fields = {
        "author": " and ".join(f"{{{latex(author)}}}" for author in reference.authors),
        "title": f"{{{latex(reference.title)}}}",
        "titleaddon": latex(reference.genre),
        **_dated(reference.issued),
        "number": latex(reference.number),
        "organization": latex(reference.archive),
        "library": latex(reference.original),
        "note": latex(f"{reference.record}{copy}"),
        "pages": _pages(at) if at else "",
        "bookpagination": ("page" if at.page else at.label) if at else "",
        "addendum": latex(_passage(at)) if at else "",
        "langid": "" if at else reference.language,
        "abstract": "" if at else latex(reference.abstract),
        "keywords": "" if at else ", ".join(_keyword(word) for word in reference.subjects),
        "url": url,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'online' if url else 'misc'}{{{key(reference, at)},\n{lines}}}\n"


def _pages(at: Locator) -> str:
    return "--".join(map(latex, filter(None, at.ends))) or latex(at.path)


def _passage(at: Locator) -> str:
    return f"{'sec.' if at.whole else 'par.'} {at.path}"


def _dated(issued: Edtf) -> dict[str, str]:
    """A date as biblatex has it: level 1 of EDTF; of another, the words."""
    if issued.is_undated:
        return {}
    ends = issued.text.split("/")
    if all(end in ("", "..") or _DATE.fullmatch(end) for end in ends):
        return {"date": issued.text}
    return {"year": f"{{{latex(str(issued))}}}"}


def _keyword(word: str) -> str:
    """A keyword, which ends at a comma unless braces hold it."""
    return f"{{{latex(word)}}}" if "," in word else latex(word)
