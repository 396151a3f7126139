"""The YAML door: what it refuses, with exact messages and places, and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reading_frontmatter import NO_MAPPING, front, problems, read

from regesta.model.entries import Topic
from regesta.problems import Problem
from regesta.reading import frontmatter, schema

UNSEEN = "delete it; to set text from right to left, none is needed"
QUOTE_IT = "put the whole value in quotes"
FIELDS = "write a field a line: its name, a colon, a space and its value"
SAVE = "save it anew from your editor, with the encoding UTF-8"
CUT = f"{QUOTE_IT}; a comment has two spaces before it"


REFUSED = [
    (
        "name:",
        "2:6",
        "`name` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "name: ~",
        "2:7",
        "`name` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "name: null",
        "2:7",
        "`name` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "name: Null",
        "2:7",
        "`name` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "name: ''",
        "2:7",
        "`name` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "name: ' '",
        "2:7",
        "`name` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "name: |",
        "2:7",
        "`name` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "name: # x",
        "2:6",
        "`name` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "also: [a, '']",
        "2:11",
        "an item of `also` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    (
        "also:\n- a\n-",
        "4:2",
        "an item of `also` has no value",
        "give one, or leave the field out if it need not be there",
    ),
    ("name: x\nname: y", "3:1", "`name` is given twice, first in line 2", "delete one of the two"),
    ("a: x\n'a': y", "3:1", "`a` is given twice, first in line 2", "delete one of the two"),
    (
        "name: *a",
        "2:7",
        "an alias is not allowed",
        "write the value out; a plain `*` stands in quotes",
    ),
    ("name: &a x", "2:7", "an anchor is not allowed", "delete the `&...`"),
    ("&a\nname: x", "2:1", "an anchor is not allowed", "delete the `&...`"),
    ("&a name: x", "2:1", "a key has no anchor or tag", "delete it"),
    ("name: !!str x", "2:7", "a tag is not allowed", "delete the `!...`"),
    ("name: !python/object:os.system x", "2:7", "a tag is not allowed", "delete the `!...`"),
    ("also: !!set {a: b}", "2:7", "a tag is not allowed", "delete the `!...`"),
    ("%YAML 1.1", "2:1", "a YAML directive is not allowed", "delete it"),
    ("# x\n%TAG ! !!\n", "3:1", "a YAML directive is not allowed", "delete it"),
    ("<<: {a: b}", "2:1", "a merge key `<<` is not allowed", "write it out"),
    ("a: x\n--- b: y", "3:1", "a second YAML document is not allowed", "delete it"),
    ("? [a]\n: b", "2:3", "a key must be plain text", QUOTE_IT),
    ("? {a: b}\n: c", "2:3", "a key must be plain text", QUOTE_IT),
    ('name: "\\0"', "2:7", "the character U+0000 is not allowed: it cannot be seen", UNSEEN),
    ('name: "\\x1b[31m"', "2:7", "the character U+001B is not allowed: it cannot be seen", UNSEEN),
    ('name: "\\u202e"', "2:7", "the character U+202E is not allowed: it cannot be seen", UNSEEN),
    ('"na\\0me": x', "2:1", "the character U+0000 is not allowed: it cannot be seen", UNSEEN),
    ("a: \u202ex", "2:4", "the character U+202E is not allowed: it cannot be seen", UNSEEN),
    ("a: x\u2066", "2:5", "the character U+2066 is not allowed: it cannot be seen", UNSEEN),
    ("a: \ufeffx", "2:4", "the character U+FEFF is not allowed: it cannot be seen", UNSEEN),
    ("a: x\x85y", "2:5", "the character U+0085 is not allowed: it cannot be seen", UNSEEN),
    ("a: x\x00", "2:5", "the character U+0000 is not allowed: it cannot be seen", UNSEEN),
    ("a: Doc # 5", "2:7", "` #` cuts this value short: it is read as `Doc`", CUT),
    ("a: Doc #5", "2:7", "` #` cuts this value short: it is read as `Doc`", CUT),
    ("a: x\n  y # z", "3:4", "` #` cuts this value short: it is read as `x y`", CUT),
    ("a: [b # c\n  ]", "2:6", "` #` cuts this value short: it is read as `b`", CUT),
    (
        "{quote: agreed, and then}",
        "2:17",
        "`quote` ends at the comma before this",
        "a comma ends a value within { }: put the whole value in quotes; a field has a colon",
    ),
    (
        "name: a: b",
        "2:8",
        "this is not YAML: a colon and a space stand within a value",
        QUOTE_IT,
    ),
    (
        "\tname: x",
        "2:1",
        "this is not YAML: a tab stands at the beginning of the line",
        "indent with spaces, not with a tab",
    ),
    (
        'quote: "new measures" should',
        "2:23",
        "this is not YAML: words follow a value that is in quotes",
        "a value that begins with a quotation mark ends at the next: put '...' around it all",
    ),
    (
        'name: "new',
        "2:7",
        "this is not YAML: a quotation mark is not closed",
        "close the quotation mark; a plain one at the beginning needs quotes around it all",
    ),
    ("name: [a", "2:7", "this is not YAML: `[` is not closed", "put `]` where it ends"),
    (
        "name: @x",
        "2:7",
        "this is not YAML: a value cannot begin with `@`",
        QUOTE_IT,
    ),
    (
        "name: %x",
        "2:7",
        "this is not YAML: a value cannot begin with `%`",
        QUOTE_IT,
    ),
    (
        'name: "\\ud800"',
        "2:10",
        "this is not YAML: found invalid Unicode character escape code",
        "within double quotes a backslash has a meaning of its own: put '...' around the value",
    ),
    ("- x", "2:1", NO_MAPPING, FIELDS),
    ("x", "2:1", NO_MAPPING, FIELDS),
    ("*a", "2:1", NO_MAPPING, FIELDS),
    ("{}", "2:1", "the front matter has no fields", FIELDS),
    ("", "3:1", NO_MAPPING, FIELDS),
    ("# x", "3:1", NO_MAPPING, FIELDS),
]


@pytest.mark.parametrize(("yaml", "place", "message", "hint"), REFUSED)
def test_refused(yaml: str, place: str, message: str, hint: str) -> None:
    assert problems(front(yaml)) == [(place, message, hint)]


WHOLE_FILES = [
    (b"", "1:1", "the file is empty", "begin with front matter, between two lines `---`"),
    (b" \n\n", "1:1", "the file is empty", "begin with front matter, between two lines `---`"),
    (
        b"name: x\n",
        "1:1",
        "the file does not begin with front matter",
        "its first line is `---`, with nothing before it",
    ),
    (
        b"\n---\na: b\n---\n",
        "1:1",
        "the file does not begin with front matter",
        "its first line is `---`, with nothing before it",
    ),
    (
        b"---\nname: x\n",
        "1:1",
        "the front matter has no closing `---`",
        "put `---` on a line of its own after it",
    ),
    (b"---\nname: \xe9t\xe9\n---\n", "2:7", "byte 0xE9 is not UTF-8", SAVE),
    (b"---\r\na: b\r\nc: \xe9\r\n---", "3:4", "byte 0xE9 is not UTF-8", SAVE),
    (b"---\ra: b\rc: \xe9\r---", "3:4", "byte 0xE9 is not UTF-8", SAVE),
    (b"\xef\xbb\xbf---\nc: \xe9\n---", "2:4", "byte 0xE9 is not UTF-8", SAVE),
    (b"\xff\xfe-\x00-\x00", "1:1", "the file is UTF-16, not UTF-8", SAVE),
    (b"---\na: b\n---\n\xc3\xa9 \xe9", "4:3", "byte 0xE9 is not UTF-8", SAVE),
    (
        b"---\na: b\n---\nbo\x00dy",
        "4:3",
        "the character U+0000 is not allowed: it cannot be seen",
        UNSEEN,
    ),
    (
        "---\na: b\n---\n\nab\u202edc".encode(),
        "5:3",
        "the character U+202E is not allowed: it cannot be seen",
        UNSEEN,
    ),
    (
        b"---\na: b\n---\n" + b"x" * 5_000_000,
        "4:1",
        "the body is 5,000,000 bytes long, at most 1,048,576",
        "split the record",
    ),
    (
        b"---\na: " + b"x" * 600_000 + b"\n---\n",
        "2:1",
        "the front matter is 600,004 bytes long, at most 524,288",
        "split the record",
    ),
]


@pytest.mark.parametrize(("data", "place", "message", "hint"), WHOLE_FILES)
def test_files_refused(data: bytes, place: str, message: str, hint: str) -> None:
    assert problems(data) == [(place, message, hint)]
    assert read(data)[0] is None


def test_a_field_given_thrice() -> None:
    assert [message for _, message, _ in problems(front("a: x\na: y\na: z"))] == [
        "`a` is given twice, first in line 2"
    ] * 2


def test_every_problem_is_told_in_one_run() -> None:
    text = front("a: ~\nb: &x y\nc: *x\nb: z\nd: e # f\n<<: g\nh: i: j")
    assert [f"{place} {message}" for place, message, _ in problems(text)] == [
        "2:4 `a` has no value",
        "3:4 an anchor is not allowed",
        "4:4 an alias is not allowed",
        "5:1 `b` is given twice, first in line 3",
        "6:5 ` #` cuts this value short: it is read as `e`",
        "7:1 a merge key `<<` is not allowed",
        "8:5 this is not YAML: a colon and a space stand within a value",
    ]


PLAIN = [
    "no", "yes", "on", "1.10", "0x1F", "0o17", "19:56", "2002-02-30", "2002-06-13", "1e3", "1_000",
    "nan", ".inf", "=", "true", "False", "007", "+1", "12:30:45", "<<", "a: b".replace(": ", ":"),
    "it's", 'the "law"', "a#b", "a,b", "[", "日本語", "ёлка",
]  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_a_scalar_stays_the_text_that_was_typed(text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    typed = [quoted] if text == "[" else [text, quoted]
    for value in typed:
        matter, found = read(front(f"name: {value}"))
        assert not found
        assert matter is not None
        assert matter.value == {"name": text}


def test_what_is_read() -> None:
    text = (
        "\ufeff--- \r\nname: x  # a comment\r\n# another\r\n'also':\r\n- [a]\r\n- {b: c}\r\n"
        "text: >-\r\n  one # two\r\n  three\r\n---\t\r\nThe\r\nbody\r\n"
    )
    matter, found = read(text)
    assert not found
    assert matter is not None
    assert matter.value == {"name": "x", "also": [["a"], {"b": "c"}], "text": "one # two three"}
    assert (matter.body, matter.body_line) == ("The\nbody\n", 10 + 1)
    lines = {path: (place.line, place.column) for path, place in matter.places.items()}
    assert lines[("name",)] == (2, 7)
    assert lines[("(key)", "also")] == (4, 1)
    assert lines[("also", 1, "b")] == (6, 7)


def test_faulty_values_are_named() -> None:
    matter, _ = read(front("a: ~\nb: [x, *y]\nc: {d: e # f\n  }\ng: 1\ng: 2\nh: 3"))
    assert matter is not None
    assert matter.faulty == {("a",), ("b", 1), ("c", "d"), ("g",)}


def _in_the_file(data: bytes, found: tuple[Problem, ...]) -> bool:
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return all(
        problem.place.line <= len(lines)
        and 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        for problem in found
    )


PIECES = (
    "a", "b: ", "- ", "\n", "  ", "[", "]", "{", "}", ", ", "'", '"', "&x ", "*x", "!t ", "#",
    " # ", ": ", "? ", "|\n", ">-\n ", "%", "\t", "<<: ", "~", "---\n", "...\n", "\\", "é", "@",
)  # fmt: skip
YAMLISH = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(YAMLISH)
@example("a: [b\n")
@example("'")
@example("a: |\n\t")
def test_no_front_matter_raises(yaml: str) -> None:
    for text in (front(yaml), f"---\n{yaml}---\n", yaml):
        data = text.encode()
        matter, found = read(data)
        assert _in_the_file(data, found)
        if matter is not None and matter.value:
            _, wrong = schema.decode(matter.value, Topic, matter.places)
            assert _in_the_file(data, wrong)
        site, found = frontmatter.read_yaml(data, "site.yaml")
        assert _in_the_file(data, found)
        assert site is None or site.value or found


@given(st.binary() | st.text().map(str.encode))
@example(b"---")
def test_no_bytes_raise(data: bytes) -> None:
    for file in (data, b"---\n" + data, b"---\na: b\n---\n" + data):
        matter, found = read(file)
        assert _in_the_file(file, found)
        assert matter is not None or found
