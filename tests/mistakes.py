"""Mistakes that an editor makes: each in a file of its own, all in one archive.

The files are those that stand below, with one change each; what is said of them stands in
`mistakes.txt`. After a change of messages, `python tests/mistakes.py` writes it anew, to be read.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from harness import SiteTest

TOLD = Path(__file__).resolve().parent / "mistakes.txt"
RECORD = """---
title: MEMORANDUM ON THE TALKS
kind: memorandum
issued: 1931-05-07
dateline: 7 May 1931
issued_by: mfa-norland
summary: Norland thanks, and asks for an answer.
source:
  file: seeds/memorandum-1931.txt
  omits: [Back to contents]
reports:
  - meeting: holm-talks-1931
    sides:
      norland: [{person: berg-anna, as: Foreign Minister}]
      sudmark: [{person: dahl-erik, as: Foreign Minister}]
topics:
  fisheries: [1p1]
  herring: ["2"]
mentions:
  the other side: sudmark
acts:
  - at: 1p1
    id: thanks
    by: berg-anna
    to: dahl-erik
    act: thanks
    quote: thanked the other side
  - at: 2p1
    id: request
    by: berg-anna
    act: requests
    quote: asked for
    undertakings: joint-survey
notes:
  - {at: 1p1, quote: warmly, kind: term, text: A word of courtesy.}
---
# 1. Thanks

Norland's Minister thanked the other side warmly for its answer. The answer was short.

# 2. Request

She asked for:

1. a survey of the herring grounds;
2. a new treaty.
"""
COPY = """Back to contents
MEMORANDUM ON THE TALKS
7 May 1931
1. Thanks
Norland's Minister thanked the other side warmly for its answer. The answer was short.
2. Request
She asked for:
1. a survey of the herring grounds;
2. a new treaty.
"""
PERSON = """---
name: Ida Moe
sort: Moe, Ida
born: 1880
offices:
  - {title: Envoy, of: norland, from: 1925, to: 1930}
---
An envoy.
"""
PLACE = "---\nname: Skerry\nlat: 61.5\nlon: 5.2\ncountry: norland\n---\n"
SEEDS = {
    "memorandum-1931.txt": COPY.encode(),
    "latin-1.txt": COPY.replace("Norland's", "N\u00f8rland's").encode("latin-1"),
    "utf-16.txt": COPY.encode("utf-16"),
}


class Mistake(NamedTuple):
    """What an editor did, in which folder, and how that differs from the file as it should be."""

    what: str
    folder: str
    right: str
    old: str
    new: str


def _of(folder: str, right: str, *rows: tuple[str, str, str]) -> list[Mistake]:
    return [Mistake(what, folder, right, old, new) for what, old, new in rows]


IN_RECORDS = _of(
    "records",
    RECORD,
    ("a misspelt field", "issued:", "isued:"),
    ("a misspelt field of an act", "    quote: asked", "    quot: asked"),
    ("a misspelt id", "person: berg-anna", "person: berg-ana"),
    ("a name in place of an id", "by: berg-anna\n    to", "by: Anna Berg\n    to"),
    ("an undertaking that is not there", "joint-survey", "joint-surveys"),
    ("a state among persons", "person: berg-anna", "person: norland"),
    ("a person among sides", "      norland: [{", "      berg-anna: [{"),
    ("a date as printed", "1931-05-07", "7 May 1931"),
    ("a date with the day first", "1931-05-07", "07/05/1931"),
    ("a date with full stops", "1931-05-07", "7.5.1931"),
    ("a date without its zeros", "1931-05-07", "1931-5-7"),
    ("a month that there is not", "1931-05-07", "1931-13-07"),
    ("a day that there is not", "1931-05-07", "1931-02-30"),
    ("full-width figures", "1931-05-07", "１９３１-05-07"),
    ("dashes for hyphens", "1931-05-07", "1931–05–07"),
    ("a year mistyped", "1931-05-07", "1913-05-07"),
    ("a passage that is not there", "at: 1p1\n    id", "at: 1p9\n    id"),
    ("a passage in words", "at: 1p1\n    id", "at: section 1\n    id"),
    ("a passage without its section", "at: 1p1\n    id", "at: p1\n    id"),
    ("a quotation mistyped", "quote: thanked the", "quote: thaned the"),
    ("a quotation of another passage", "at: 2p1", "at: 1p1"),
    ("a quotation that stands twice", "quote: thanked the other side", "quote: answer"),
    ("a typographic apostrophe quoted", "thanked the other side", "Norland’s Minister thanked"),
    ("a quotation in typographic marks", "thanked the other side", "“thanked the other side”"),
    ("a quotation of two passages", "quote: asked for", "quote: asked for a survey"),
    ("a tab", "    act: requests", "\tact: requests"),
    ("a colon in a title", "MEMORANDUM ON", "MEMORANDUM: ON"),
    ("a number sign in a title", "MEMORANDUM ON", "MEMORANDUM #4 ON"),
    ("a comma in braces", "A word of courtesy", "A word, of courtesy"),
    ("a title in typographic marks", "MEMORANDUM ON THE TALKS", "“MEMORANDUM ON THE TALKS”"),
    ("a quotation mark not closed", "title: MEMORANDUM", 'title: "MEMORANDUM'),
    ("a bracket not closed", "by: berg-anna\n    to", "by: [berg-anna\n    to"),
    ("no line before the front matter", "---\ntitle", "title"),
    ("an empty line before it", "---\ntitle", "\n---\ntitle"),
    ("no line after the front matter", "---\n# 1", "# 1"),
    ("four hyphens after it", "---\n# 1", "----\n# 1"),
    ("no space after a colon", "kind: memorandum", "kind:memorandum"),
    ("no colon", "kind: memorandum", "kind memorandum"),
    ("a full-width colon", "kind: memorandum", "kind：memorandum"),
    ("no space after a hyphen", "  - at: 2p1", "  -at: 2p1"),
    ("a line indented too little", "    by: berg-anna\n    act", "   by: berg-anna\n    act"),
    ("a line indented too much", "    by: berg-anna\n    act", "     by: berg-anna\n    act"),
    ("no-break spaces", "    act: requests", "\u00a0\u00a0\u00a0\u00a0act: requests"),
    ("a field given twice", "kind: memorandum", "kind: memorandum\nkind: outline"),
    ("an act id given twice", "id: request", "id: thanks"),
    ("an act without an id", "    id: request\n", ""),
    ("a verb in another form", "act: thanks", "act: thanked"),
    ("a verb that there is not", "act: requests", "act: urges"),
    ("a list in place of one", "kind: memorandum", "kind: [memorandum]"),
    ("one in place of a list", "fisheries: [1p1]", "fisheries: 1p1"),
    ("a list in place of fields", 'topics:\n  fisheries: [1p1]\n  herring: ["2"]',
     "topics: [fisheries]"),
    ("a field left empty", "summary: Norland thanks, and asks for an answer.", "summary:"),
    ("yes for true", "kind: memorandum", "kind: memorandum\ntitle_supplied: yes"),
    ("a kind that there is not", "kind: memorandum", "kind: note"),
    ("a language in words", "summary:", "language: English\nsummary:"),
    ("an untitled text", "title: MEMORANDUM ON THE TALKS\n", ""),
    ("a title of the editor's own", "MEMORANDUM ON THE TALKS", "Norland gives thanks"),
    ("a title in small letters", "MEMORANDUM ON THE TALKS", "Memorandum on the Talks"),
    ("another dateline", "dateline: 7 May", "dateline: 8 May"),
    ("a reading the wrong way round", "the other side: sudmark", "sudmark: the other side"),
    ("a copy that is not there", "memorandum-1931.txt", "memorandum-1913.txt"),
    ("a copy without its folder", "seeds/memorandum-1931.txt", "memorandum-1931.txt"),
    ("a copy in Latin-1", "memorandum-1931.txt", "latin-1.txt"),
    ("a copy in UTF-16", "memorandum-1931.txt", "utf-16.txt"),
    ("a word mistyped", "was short", "was shrot"),
    ("a word too many", "was short", "was very short"),
    ("a sentence left out", " The answer was short.", ""),
    ("another kind of apostrophe", "Norland's Minister", "Norland’s Minister"),
    ("navigation not declared", "  omits: [Back to contents]\n", ""),
    ("a word of the editor's in the text", "She asked for:", "She asked for: [sic]"),
    ("no empty line before a list", "She asked for:\n\n1.", "She asked for:\n1."),
    ("no space after the sign of a heading", "# 1. Thanks", "#1. Thanks"),
)  # fmt: skip
ELSEWHERE = [
    *_of(
        "persons",
        PERSON,
        ("a field that has to be there", "sort: Moe, Ida\n", ""),
        ("a death before the birth", "born: 1880", "born: 1880\ndied: 1808"),
        ("about a year", "born: 1880", "born: c. 1880"),
        ("a comma in an office", "title: Envoy,", "title: Envoy, Extraordinary,"),
        ("a form of a name alone", "born: 1880", "also: I. Moe\nborn: 1880"),
        ("a source without its kind", "born: 1880", "sources: [{title: A paper}]\nborn: 1880"),
        ("a Cyrillic letter", "name: Ida Moe", "name: Ida M\u043ee"),
    ),
    *_of(
        "places",
        PLACE,
        ("a comma in a number", "lat: 61.5", "lat: 61,5"),
        ("a latitude alone", "lon: 5.2\n", ""),
    ),
]
FILES: dict[str, tuple[str, str | bytes]] = {
    "records/latin-1.md": (
        "a file in Latin-1",
        RECORD.replace("thanks,", "thänks,").encode("latin-1"),
    ),
    "records/saved-as-utf-16.md": ("a file in UTF-16", RECORD.encode("utf-16")),
    "records/My Memorandum.md": ("a file name with capitals and a space", RECORD),
    "records/memorandum.txt": ("a file of another kind", RECORD),
    "places/moe.md": ("a person among places", PERSON),
    "people/moe.md": ("a folder that there is not", PERSON),
    "topics/holm.md": ("an id that is taken", "---\nname: Question of Holm\n---\n"),
    "topics/nothing.md": ("an empty file", ""),
}
"""Files that are wrong as a whole, by their path in `content/`, each with what an editor did."""
RIGHT: dict[str, str | bytes] = {
    "records/as-it-should-be.md": RECORD,
    "records/from-windows.md": RECORD.replace("\n", "\r\n"),
    "records/with-a-mark.md": f"\ufeff{RECORD}",
    "records/with-spaces.md": RECORD.replace("memorandum\n", "memorandum  \n", 1),
}
"""Files at which nothing is wrong: lines end in two ways, a byte order mark, spaces at an end."""


def archive(site: SiteTest) -> dict[str, str]:
    """Fill a project with all mistakes; what the editor did, by the file that tells of it."""
    site.copy_of("base")
    for name, copy in SEEDS.items():
        site.file(f"seeds/{name}", copy)
    for name, right in RIGHT.items():
        site.file(f"content/{name}", right)
    what = {}
    for number, one in enumerate((*IN_RECORDS, *ELSEWHERE)):
        assert one.right.count(one.old), one.what
        name = f"content/{one.folder}/mistake-{number:02}.md"
        site.file(name, one.right.replace(one.old, one.new, 1))
        what[name] = one.what
    for name, (did, data) in FILES.items():
        site.file(f"content/{name}", data)
        what[f"content/{name}"] = did
    return {("content/people" if "/people/" in name else name): did for name, did in what.items()}


def told(site: SiteTest) -> dict[str, str]:
    """What is said of each file, by its name."""
    found: dict[str, str] = {}
    for problem in _blocks(site.check("--jobs", "1").err):
        name = problem.split("\n  at ")[1].split("\n")[0].rsplit(":", 2)[0]
        found[name] = f"{found.get(name, '')}{problem}\n"
    return found


def _blocks(text: str) -> Iterator[str]:
    return (block for block in text.strip().split("\n\n") if block)


def as_text(what: dict[str, str], said: dict[str, str]) -> str:
    """What the editor did, and under it what is said."""
    return "\n".join(f"# {did}\n\n{said.get(name, '')}" for name, did in what.items())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        project = SiteTest(Path(folder) / "project")
        TOLD.write_text(as_text(archive(project), told(project)), encoding="utf-8")
