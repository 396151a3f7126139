"""No text that a field may hold makes a build fall over: what the schema lets through is built.

Every free field of every entry of `sites/base` is given one hostile text after the other; what
is refused is refused by name, and what is taken must come out as a site.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from harness import SITES, compiling_once
from projects import Project
from regesta.reading import entries, frontmatter, sources
from regesta.reading import site as site_file

FieldPath = tuple[Any, ...]
TEXTS = (
    "é", "e\u0301", "\u0301e", "a\u0301\u0302\u0303" * 40, "𝕬𝖗𝖈𝖍𝖎𝖛", "🕊️ 👩‍👩‍👧", "日本国",
    "שלום עולם", "مرحبا",
    "\u200bx\u200b", "x\u00adx", "\u3164x", "x\U000e0041x", "\ue000", "\U0010fffdx",
    "\U0001fffex", "\ufffdx", "\u0378x", "ǅ ŉ ß ẞ İ ı", "ﬀ ﬁ ½ Ⅷ ㎏", "٣٤٥", "²³", "一二三",
    "\u1100\u1161", "\u0e01\u0e33", "ᠠ\u180bx", "𐐀𐐨", "x" * 5000, "x " * 2500, "1" * 5000,
    "-1", "+1", "1e999", "nan", "inf", "0x10", "1_000", "٣", "NaN", "true", "null", "no", "~x",
    "http://[", "http://a:99999999", "http://a:b", "https://[::1", "http://\u2100.com",
    "https://a@b", "http://a/%", "//a", "javascript:x", "mailto:a@b", "http://\u0661.com",
    "https://xn--a", "http://" + "a." * 200, "http://пример.рф/путь", "https://[::1]:80/x",
    "%", "%s %d %(a)s", "%00", "{", "}", "{}", "{0}", "{0.__class__}", "{{ 7*7 }}", "{% if %}",
    "{#", "${x}", "\\", "\\n", "\\textbf{x}", "\\1 \\g<0>", "$x$", "a & b", "&amp;", "&#0;", "<b>",
    "</script>", "<!--", "-->", "]]>", "<![CDATA[", "<?xml", "\"", "'", "“”", "`", "``", "''",
    "@book{x,", ",", ";", "=1+1", "@SUM(A1)", "ER  - ", "TY  - GEN", "|", "a\tb", "a\nb", "a\r\nb",
    "\u00a0x", "x\u3000x", "x\u1680x", "*", "**x", "_x_", "[x](y)", "[^1]", "![", "1. x", "# x",
    "- x", "> x", "~~~", "(", ")", "(1)", "[", "]", "((((", "a" + "(" * 150, "…", "x … y", "…x",
    ".", "..", "...", "/", "../..", "C:\\x", "con", "a\u2011b", "—", "?", "x?!`", "*?+[](){}^$.|",
    "(?P<x>", "0001", "9999-12-31", "0001/9999", "2002-02-30", "sides", "none", "unnamed", "title",
    "\U0001d159x", "\ufff9x", "\u061c\u200fx", "ＡＢＣ", "K Å", "x\u0338", "ʼn", "a" * 81, "0",
)  # fmt: skip
DATES = (
    "0001", "0001-01-01", "9999", "9999-12-31", "9999-12", "0001/9999", "../9999", "0001/..",
    "9999-12-31?", "0001~/9999%", "2000-02-29", "/1931", "1931/", "..", "10000", "-0001", "٢٠٠٠",
)  # fmt: skip
SOME = (
    "e\u0301 \U0001fffe \u0378 \ue000 𐐀 🕊️ שלום \u200f ʼn ﬁ", "a\r\nb", "1" * 5000, "٣٤٥", "http://[",
    "%s {0} {{ x }} {% </script> <b> &#0; ]]> $x \\textbf{ \\1 ER  - ,;=1+1 ((( * `` (?P<x>",
    "https://пример.рф/e\u0301", "0001", "9999-12-31", "../9999", "true",
)  # fmt: skip
"""One of each kind: the rest is for `python tests/test_hostile_values.py`, which takes minutes."""

MORE: dict[str, Any] = {
    "content/site.yaml": {
        "base_url": "https://example.org/",
        "rights": "x",
        "kinds": {"record": ["x"]},
        "acts": {
            "warns": {
                "class": "statement",
                "force": "tells",
                "past": "warned",
                "to": "-",
                "definition": "x",
                "example": "x",
            }
        },
    },
    "content/persons/berg-anna.md": {
        "native": {"ru": "x"},
        "ranks": [{"title": "x", "from": "1930"}],
        "same_as": {"wikidata": "Q1", "viaf": "1", "isni": "1"},
        "died": "1990",
    },
    "content/places/holm.md": {"geonames": "1", "native": {"ja": "x"}},
    "content/topics/herring.md": {"also": ["x"]},
    "content/undertakings/joint-survey.md": {
        "stages": [
            {
                "what": "carried-out",
                "note": "x",
                "sources": [
                    {
                        "url": "https://example.org/a",
                        "archived": "https://example.org/b",
                        "title": "x",
                        "by": "x",
                        "language": "fr",
                        "kind": "press",
                        "for": "x",
                        "note": "x",
                    }
                ],
            }
        ],
    },
}
"""Fields that the entries of `sites/base` do not have."""

BODY: FieldPath = ("(body)",)
ODDLY_READ = {"file", "omits", "quote", "due_words", "at"}
"""Fields that are held against the text, which has tests of its own."""


class Site:
    """The files of a project in their halves, to be typed anew with other values."""

    def __init__(self, folder: Path) -> None:
        self.fronts: dict[str, Any] = {}
        self.bodies: dict[str, str] = {}
        for file in sorted((folder / "content").rglob("*")):
            if file.is_file():
                name = file.relative_to(folder).as_posix()
                front, body = _halves(file.read_text(), name)
                self.fronts[name] = yaml.load(front, yaml.CBaseLoader)  # noqa: S506 - all text
                self.bodies[name] = body
        for name, more in MORE.items():
            self.fronts.get(name, {}).update(deepcopy(more))
        for name, front in self.fronts.items():
            if "/records/" in name:
                _supply(front)

    def leaves(self) -> Iterator[tuple[str, FieldPath]]:
        """Every value of every file, by its file and path."""
        for name, front in self.fronts.items():
            yield from ((name, path) for path in _leaves(front, ()))
            if name.endswith(".md") and "/records/" not in name:
                yield name, BODY

    def with_value(self, name: str, paths: list[FieldPath], text: str) -> str:
        """A file as text, with other values at some of its paths."""
        front = deepcopy(self.fronts[name])
        for path in paths:
            if path == BODY:
                continue
            inner = front
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = text
        return _typed(front, text if BODY in paths else self.bodies[name], name)


def _supply(record: Any) -> None:
    """Give a record what that of the base has not, and a title that is held against no text."""
    record["source"].update({"rights": "x", "edited": "x", "accessed": "2002"})
    record["responsibility"] = [{"did": "encoded", "who": "x"}]
    for act in record.get("acts", ())[:1]:
        act["force"] = {"is": "tells", "reason": "x"}
    if record.get("title_supplied") != "true":
        record["title_supplied"] = "true"
        record["source"].setdefault("omits", []).append(record["title"])


def _halves(text: str, name: str) -> tuple[str, str]:
    if name.endswith(".yaml"):
        return text, ""
    _, front, body = text.split("---\n", 2)
    return front, body


def _typed(front: Any, body: str, name: str) -> str:
    said = yaml.dump(front, Dumper=yaml.CDumper, default_style='"', allow_unicode=True, width=10**6)
    return said if name.endswith(".yaml") else f"---\n{said}---\n{body}"


def _leaves(value: Any, path: FieldPath) -> Iterator[FieldPath]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*path, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _leaves(item, (*path, position))
    elif not ODDLY_READ & set(path):
        yield path


def _reads(project: Path, name: str, text: str) -> bool:
    """Whether the file is read without an error, if `text` stands in it."""
    folder, _, stem = name.removeprefix("content/").rpartition("/")
    file = sources.SourceFile(folder, stem.partition(".")[0], name, text.encode())
    if not folder:
        return not site_file.read_site(file)[1]
    return not entries.read_entry(file, sources.Seeds(project)).problems


def taken(site: Site, project: Path, text: str) -> dict[str, list[FieldPath]]:
    """The fields that take a text by themselves: what the schema lets through."""
    found: dict[str, list[FieldPath]] = {}
    for name, path in site.leaves():
        if _reads(project, name, site.with_value(name, [path], text)):
            found.setdefault(name, []).append(path)
    return found


def builds(project: Project, site: Site, fields: dict[str, list[FieldPath]], text: str) -> int:
    """Build with a text in all those fields; where entries then disagree, with fewer of them.

    How many fields have it in the site that was built at last.
    """
    fields = dict(fields)
    while True:
        for name in site.fronts:
            project.file(name, site.with_value(name, fields.get(name, []), text))
        project.build()
        if project.status == 0:
            return sum(map(len, fields.values()))
        wrong = {
            (match[1], int(match[2]))
            for line in project.problems
            if (match := re.match(r"(\S+?):(\d+):\d+: error: ", line))
        }
        left = {name: _left(project, name, paths, wrong) for name, paths in fields.items()}
        assert left != fields, project.err
        fields = left


def _left(
    project: Project, name: str, paths: list[FieldPath], wrong: set[tuple[str, int]]
) -> list[FieldPath]:
    """The paths without those at a line that is wrong; none where something else is wrong."""
    lines = {line for file, line in wrong if file == name}
    matter, _ = (frontmatter.read_yaml if name.endswith(".yaml") else frontmatter.read)(
        (project.project / name).read_bytes(), name
    )
    assert matter is not None
    wrong_body = any(line >= matter.body_line for line in lines)
    kept = [p for p in paths if p != BODY and matter.places[p].line not in lines]
    kept += [BODY] if BODY in paths and not wrong_body else []
    return [] if lines and kept == paths else kept


def attack(folder: Path, texts: Iterable[str]) -> None:
    """Build `sites/base` with each of the texts wherever it is taken."""
    shutil.copytree(SITES / "base", folder)
    project, site = Project(folder), Site(folder)
    for text in texts:
        count = builds(project, site, taken(site, folder, text), text)
        print(f"{count:4} fields have {text[:60]!r}")


def test_whatever_the_fields_take_is_built(tmp_path: Path) -> None:
    attack(tmp_path / "project", SOME)


if __name__ == "__main__":
    with compiling_once(), tempfile.TemporaryDirectory() as made:
        attack(Path(made) / "project", (*TEXTS, *DATES))
