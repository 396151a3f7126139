"""A file to an entry: what can be checked is checked, whatever else is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model.entries import AnyEntry, Fidelity, Record
from regesta.model.text import TITLE
from regesta.problems import Problem
from regesta.reading import entries
from regesta.reading import site as site_file
from regesta.reading.sources import Seeds, SourceFile

SEED = (
    "Outline of Talks\n\n1. MAIN POINTS\n\n 1. Both sides agreed.\n 3. They met.\n\nBack to Index\n"
)
FRONT = """\
title: Outline of Talks
kind: outline
issued: 2002-06-13
issued_by: mofa-japan
summary: A summary.
source:
  file: seeds/copy.txt
  omits: [Back to Index]
acts:
  - {at: "1.1", id: agreed, by: sides, act: agrees, quote: agreed}
  - {at: "1.3", id: met, by: sides, act: states, quote: They met}
"""
BODY = "# 1. MAIN POINTS\n\n1. Both sides agreed.\n3. They met.\n"


class Copies(Seeds):
    """Source texts in memory."""

    def __init__(self, **texts: str) -> None:
        self.texts = {f"seeds/{name}.txt": text.encode() for name, text in texts.items()}

    def read(self, name: str) -> bytes | str:
        return self.texts.get(name, f"there is no `{name}`")


SEEDS = Copies(copy=SEED)


def read(
    front: str = FRONT, body: str = BODY, *, folder: str = "records"
) -> tuple[AnyEntry | None, list[str]]:
    """The entry, and the problems as `line:column message`."""
    data = f"---\n{front}---\n{body}".encode()
    file = SourceFile(folder, "x", "content/x.md", data)
    entry, sound, problems = entries.read_entry(file, SEEDS)
    return entry if sound else None, [_told(problem) for problem in problems]


def _told(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column} {problem.message}"


def test_a_record() -> None:
    entry, problems = read()
    assert problems == []
    assert entry is not None
    assert isinstance(entry.data, Record)
    assert (entry.folder, entry.id, entry.title) == ("records", "x", "Outline of Talks")
    assert isinstance(entry.fidelity, Fidelity)
    assert (entry.fidelity.words, entry.fidelity.declared) == (16, 6)
    assert list(entry.blocks_by_path()) == [TITLE, "1", "1.1", "1.3"]
    assert entry.place("acts", 1, "quote").line == 12
    assert entry.place("acts", 1, "no such field") == entry.place("acts", 1)
    assert entry.key_place("source", "omits").column == 3


def test_numbers_that_jump_are_the_source_s() -> None:
    assert read(body=BODY.replace("3. They", "4. They"))[1][:1] == [
        "17:1 this item's number is 4, where 2 follows"
    ]
    assert read(body=BODY.replace("3. They met.", "3. *They* met."))[1] == []


def test_every_kind_of_problem_in_one_run() -> None:
    front = FRONT.replace("agreed}", "refused, and more}").replace("kind: outline", "kid: outline")
    front += "notes:\n  - {at: 1.2, kind: sic, quote: agreed}\n"
    body = BODY.replace("They met", "We met").replace("# 1.", "#1.")
    entry, problems = read(front, body)
    assert entry is None
    assert problems == [
        "11:69 `quote` ends at the comma before this",
        "3:1 unknown field `kid`",
        "16:1 `#` without a space after it",
        "12:57 `They met` does not stand in the text of 1.3",
        "14:10 there is no passage `1.2` in this record",
        "14:5 a note of kind `sic` needs the words (`quote`) and their `reading`",
        "14:5 this note says nothing",
        "19:4 `We` where the source text (seeds/copy.txt, line 6) has `They`",
    ]


def test_a_faulty_act_moves_the_place_of_no_other() -> None:
    front = FRONT.replace("by: sides, act: agrees", "by: [], act: agrees")
    _, problems = read(front.replace("They met}", "They left}"))
    assert problems == [
        "11:33 `by` is an empty list",
        "12:57 `They left` does not stand in the text of 1.3",
    ]


def test_a_value_cut_short_is_told_once() -> None:
    front = FRONT.replace("quote: agreed}", "quote: both # sides\n    }")
    assert read(front)[1] == ["11:64 ` #` cuts this value short: it is read as `both`"]


def test_a_faulty_title_or_source_is_no_reason_to_compare() -> None:
    for old, new, message in (
        (
            "title: Outline of Talks",
            "title: [Outline]",
            "2:8 `title` should be one value, not a list",
        ),
        ("title: Outline of Talks", "title: ~", "2:8 `title` has no value"),
        ("title: Outline of Talks\n", "", "2:1 the field `title` is missing"),
        ("omits: [Back to Index]", "omits: x", "9:10 `omits` should be a list, not one value"),
        (
            "omits: [Back to Index]",
            "omits: [Back to # x\n    ]",
            "9:18 ` #` cuts this value short: it is read as `Back to`",
        ),
    ):
        entry, problems = read(FRONT.replace(old, new))
        assert (entry, problems) == (None, [message])


def test_a_missing_seed() -> None:
    front = FRONT.replace("seeds/copy.txt", "seeds/cop.txt")
    entry, problems = read(front, BODY.replace("#", "##").replace("agreed", "decided"))
    assert entry is not None
    assert entry.fidelity is None
    assert problems == [
        "8:9 the source text: there is no `seeds/cop.txt`",
        "11:60 `agreed` does not stand in the text of 1.1",
    ]


def test_no_body() -> None:
    entry, problems = read(body=" \n\n")
    assert entry is not None
    assert problems == ["13:1 the record has no body"]


def test_a_body_beyond_the_limits_is_the_only_problem() -> None:
    entry, problems = read(body="> " * 20 + BODY)
    assert entry is not None
    assert problems == ["14:1 lists and quotations are nested more than 16 levels deep"]


def test_a_link_hides_nothing() -> None:
    _, problems = read(body=BODY.replace("agreed", "[decided](x)"))
    assert problems == [
        "16:23 a link in a record's body: the body holds the document alone",
        "11:60 `agreed` does not stand in the text of 1.1",
        "16:15 `[decided](x).` where the source text (seeds/copy.txt, line 5) has `agreed.`",
    ]


def test_broken_front_matter_does_not_hide_the_body() -> None:
    entry, problems = read("title: a: b\n", "#tag\n\n7. x\n")
    assert entry is None
    assert problems == [
        "2:9 this is not YAML: a colon and a space stand within a value",
        "4:1 `#` without a space after it",
    ]
    assert read("name: a: b\n", "[a](x:y)\n", folder="topics")[1] == [
        "2:8 this is not YAML: a colon and a space stand within a value",
        "4:3 a link to `x:y` is not allowed",
    ]


def test_a_note() -> None:
    entry, problems = read("name: A\n", "See [this](http://a.b).\n", folder="topics")
    assert problems == []
    assert entry is not None
    assert entry.body[0].runs[1].href == "http://a.b"
    assert entry.fidelity is None
    assert read("name: A\n", "", folder="topics")[1] == []
    assert read("nam: A\n", "#x", folder="topics")[1] == [
        "2:1 unknown field `nam`",
        "4:1 `#` without a space after it",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "1:1 the front matter is no list of `field: value` lines"),
        (b"{}", "1:1 the front matter has no fields"),
        (b"title: A\n", "1:1 the field `description` is missing"),
        (b"title: A\ndescription: B\nbase: c", "3:1 unknown field `base`"),
        (b"title: A\xe9", "1:9 byte 0xE9 is not UTF-8"),
        (
            b"title: A\ndescription: B\n"
            b"acts: {urges: {class: proposals, force: asks, past: x, definition: y, example: z}}",
            "3:23 `class`: `proposals` is not a word for this field",
        ),
        (
            b"title: A\ndescription: B\n"
            b"acts: {urges: {class: proposal, force: urges, past: x, definition: y, example: z}}",
            "3:40 `force`: `urges` is not a word for this field",
        ),
        (
            b"title: A\ndescription: B\n"
            b"acts: {urges: {class: proposal, force: asks, past: urged, definition: C}}",
            "3:15 the field `example` is missing in `urges`",
        ),
    ],
)
def test_a_faulty_site(data: bytes, message: str) -> None:
    site, problems = site_file.read_site(SourceFile("", "site", "content/site.yaml", data))
    assert site is None
    assert [_told(problem) for problem in problems] == [message]


@given(st.binary(max_size=60), st.sampled_from(["records", "topics", "pages"]))
def test_no_file_raises(data: bytes, folder: str) -> None:
    for file in (data, b"---\n" + data, f"---\n{FRONT}".encode() + data, FRONT.encode() + data):
        entry, _, problems = entries.read_entry(SourceFile(folder, "x", "x.md", file), SEEDS)
        assert entry is not None or problems


LINES = FRONT.split("\n")[:-1]


@given(st.sets(st.integers(0, len(LINES) - 1)), st.sets(st.integers(0, 3)), st.text(max_size=8))
def test_no_damage_to_a_record_raises(
    without: set[int], body_without: set[int], put_in: str
) -> None:
    front = "\n".join(line for n, line in enumerate(LINES) if n not in without) + "\n"
    body = "\n".join(line for n, line in enumerate(BODY.split("\n")) if n not in body_without)
    for text in (f"---\n{front}---\n{body}", f"---\n{front}{put_in}---\n{body}{put_in}"):
        file = SourceFile("records", "x", "x.md", text.encode("utf-8", "surrogatepass"))
        entry, _, problems = entries.read_entry(file, SEEDS)
        assert problems or (entry is not None and entry.fidelity is not None)
