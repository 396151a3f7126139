"""The apparatus of a record against its own text."""

from __future__ import annotations

import time

import pytest
from test_read_entries import BODY, FRONT, SEEDS, read

from regesta.reading import entries
from regesta.reading.places import places
from regesta.reading.sources import SourceFile

RECORD = FRONT.partition("acts:")[0]
ACT = '{at: "1.1", id: agreed, by: sides, act: agrees, quote: agreed'
IT = "undertakings: [{id: u, effect: makes"
AGAIN = ACT.replace("id: agreed", "id: again")


def told(fields: str, body: str = BODY) -> list[str]:
    _, problems = read(RECORD + fields + "\n", body)
    return [problem.partition(" ")[2] for problem in problems]


@pytest.mark.parametrize(
    ("fields", "messages"),
    [
        (f"acts: [{ACT}}}]", []),
        (
            'acts: [{at: "1.2", id: a, by: x, act: y, quote: z}]',
            ["there is no passage `1.2` in this record"],
        ),
        (
            'acts: [{at: "1.1", id: a, by: x, act: y, quote: refused}]',
            ["`refused` does not stand in the text of 1.1"],
        ),
        (
            'acts: [{at: "1.1", id: a, by: x, act: y, quote: e}]',
            ["`e` does not stand in the text of 1.1"],
        ),
        (
            'acts: [{at: "1", id: a, by: x, act: y, quote: agreed}]',
            ["`agreed` does not stand in the text of 1"],
        ),
        ('acts: [{at: title, id: a, by: x, act: y, quote: Talks}]', []),
        ('acts: [{at: "1.1", id: a, by: x, act: y, quote: Both … agreed}]', []),
        (f"acts: [{ACT}, {IT}, due_words: Both, qualified: Both … agreed}}]}}]", []),
        (
            f"acts: [{ACT}, {IT}, due_words: at once, qualified: could, urgency: soon}}]}}]",
            [
                "`at once` does not stand in the text of 1.1",
                "`could` does not stand in the text of 1.1",
                "`soon` does not stand in the text of 1.1",
            ],
        ),
        (
            f"acts: [{ACT}, instruments: {{a-treaty: the treaty, b: Both sides}}}}]",
            ["`the treaty` does not stand in the text of 1.1"],
        ),
        (
            f"acts: [{ACT}, instruments: {{a: {{words: a plan}}, b: {{words: agreed}}}}}}]",
            ["`a plan` does not stand in the text of 1.1"],
        ),
        (f"acts: [{ACT.replace('by: sides', 'by: {printed: Both sides}')}}}]", []),
        (
            f"acts: [{ACT.replace('by: sides', 'by: {printed: both sides}')}}}]",
            ["`both sides` does not stand in the text of 1.1"],
        ),
        (
            f"acts: [{ACT}, to: [x, {{printed: They}}], through: {{printed: he, side: x}}}}]",
            [
                "`They` does not stand in the text of 1.1",
                "`he` does not stand in the text of 1.1",
            ],
        ),
        (
            f"acts: [{ACT}, according_to: [{{printed: sides}}, {{printed: side}}]}}]",
            ["`side` does not stand in the text of 1.1"],
        ),
        (
            f"acts: [{ACT}, supplied: japan}}]",
            ["`supplied` says who an act by `unnamed` is by, and this act names someone"],
        ),
        (f"acts: [{ACT.replace('sides', 'unnamed')}, supplied: japan}}]", []),
        (
            f"acts: [{ACT.replace('sides', 'account')}, supplied: japan}}]",
            ["`supplied` says who an act by `unnamed` is by, and this act names someone"],
        ),
        (f"acts: [{ACT}, undertakings: u}}, {AGAIN}, undertakings: u}}]", []),
        (f"acts: [{ACT}, {IT}}}, {{id: v, effect: drops}}]}}]", []),
        (
            f"acts: [{ACT}, {IT}}}, {{id: v, effect: drops}}, {{id: u, effect: drops}}]}}]",
            ["`u` is given twice in this act"],
        ),
        (
            f"acts: [{ACT}}}, {AGAIN}}}, {ACT}}}]",
            ["the act id `agreed` is given twice in this record"],
        ),
        (
            f"acts: [{ACT.replace('id: agreed, ', '')}}}]",
            ["an act needs an `id`: its name for ever, in every address and export"],
        ),
        ('topics: {t: ["1", "1.3", title]}', []),
        (
            'topics: {t: ["1", "1.3(1)"]}',
            ["there is no passage `1.3(1)` in this record"],
        ),
        ('tells_again: {"1.3": ["1.1"]}', []),
        (
            'tells_again: {"1.4": ["1.1", "1.2"]}',
            [
                "there is no passage `1.4` in this record",
                "there is no passage `1.2` in this record",
            ],
        ),
        ('tells_again: {"1": ["1.3"]}', ["1 does not tell 1.3 again: one lies within the other"]),
        ('tells_again: {"1.3": ["1"]}', ["1.3 does not tell 1 again: one lies within the other"]),
        ('tells_again: {"1": ["1"]}', ["1 does not tell 1 again: one lies within the other"]),
        (
            'tells_again: {"1.3": ["1.1"], "1.1": ["1.3"]}',
            [
                "1.3 tells 1.1 again, and 1.1 tells 1.3 again",
                "1.1 tells 1.3 again, and 1.3 tells 1.1 again",
            ],
        ),
        (
            'reports: [{meeting: m, at: "2"}, {meeting: n, at: "1"}]',
            ["there is no passage `2` in this record"],
        ),
        ("mentions: {Both sides: [a, b], Talks: x}", []),
        ("mentions: {both sides: x}", ["`both sides` does not stand in this record"]),
        ("mentions: {agreed. They: x}", ["`agreed. They` does not stand in this record"]),
        ('mentions: {They: {at: "1.3", is: x}}', []),
        ('mentions: {They: {at: "1", is: x}}', []),
        ('mentions: {They: {at: "1.1", is: x}}', ["`They` does not stand in 1.1"]),
        (
            'mentions: {They: [y, {at: "1.9", is: x}]}',
            ["there is no passage `1.9` in this record"],
        ),
        ('notes: [{at: "1.1", kind: sic, quote: sides, reading: Sides}]', []),
        (
            'notes: [{at: "1.1", kind: sic, quote: sides}]',
            [
                "a note of kind `sic` needs the words (`quote`) and their `reading`",
                "this note says nothing",
            ],
        ),
        ('notes: [{at: "1.1", kind: fact}]', ["this note says nothing"]),
        (
            'notes: [{at: "1.1", kind: fact, quote: none, text: x}]',
            ["`none` does not stand in the text of 1.1"],
        ),
    ],
)  # fmt: skip
def test_apparatus(fields: str, messages: list[str]) -> None:
    assert told(fields) == messages


def test_a_quotation_stands_once() -> None:
    body = BODY + "\n    They agreed to agree as agreed.\n"
    for quote in ("agreed", "They … agreed"):
        fields = f'acts: [{{at: "1.3p2", id: a, by: x, act: y, quote: {quote}}}]'
        assert told(fields, body)[0] == f"`{quote}` stands more than once in the text of 1.3p2"


def test_hints() -> None:
    fields = (
        'acts: [{at: "1.1", id: a, by: x, act: y, quote: They},'
        ' {at: "1.1", id: b, by: x, act: y, quote: None}]\n'
        "topics: {t: [tilte, xyz]}\n"
    )
    data = f"---\n{RECORD}{fields}---\n{BODY}".encode()
    _, _, problems = entries.read_entry(SourceFile("records", "x", "x.md", data), SEEDS)
    assert [problem.hint for problem in problems] == [
        "did you mean `title`?",
        "its passages are `1`, `1.1`, `1.3`",
        "it stands in 1.3; `fix` writes it so",
        "quote words of 1.1, which begins: Both sides agreed.",
    ]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("2", "did you mean `s1.2`?"),
        ("(b)", "did you mean `s1.2(b)`?"),
        ("1", "did you mean `s1.1` or `s2.1`?"),
    ],
)
def test_a_label_leads_to_the_passages_that_it_labels(path: str, hint: str) -> None:
    text = "# On seals\n\n1. One.[^1]\n\n2. Two:\n\n(a) a.\n\n(b) b.\n\n# On hides\n\n1. Three.\n"
    data = f'---\n{RECORD}topics: {{t: ["{path}"]}}\n---\n{text}\n[^1]: Two.\n'.encode()
    _, _, problems = entries.read_entry(SourceFile("records", "x", "x.md", data), SEEDS)
    assert hint in [problem.hint for problem in problems]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("1(1)", "did you mean `s1p1`?"),
        ("2.2", "did you mean `s2b1`?"),
        ("2p1", "did you mean `s2p1`?"),
        ("(1)", "did you mean `s1`?"),
        ("9(9)", "its passages are `s1`, `s1p1`, `s1p2`, `s2`, `s2p1`, `s2b1` ..."),
    ],
)
def test_a_number_leads_to_what_stands_at_that_place_without_a_label(path: str, hint: str) -> None:
    text = "# On seals\n\nOne.\n\nTwo.\n\n# On hides\n\nThree.\n\n- Four.\n- Five.\n"
    data = f'---\n{RECORD}topics: {{t: ["{path}"]}}\n---\n{text}'.encode()
    _, _, problems = entries.read_entry(SourceFile("records", "x", "x.md", data), SEEDS)
    assert hint in [problem.hint for problem in problems]


def test_what_has_a_label_is_not_counted() -> None:
    data = f'---\n{RECORD}topics: {{t: ["2.1"]}}\n---\n# 5. A\n\nx\n\n# 6. B\n\ny\n'.encode()
    _, _, problems = entries.read_entry(SourceFile("records", "x", "x.md", data), SEEDS)
    assert "its passages are `5`, `5p1`, `6`, `6p1`" in [one.hint for one in problems]


def test_problems_stand_at_their_fields() -> None:
    fields = f"""acts:
  - {ACT.replace("sides", "[x, {printed: he}]")}, {IT}, urgency: soon}}]}}
tells_again: {{"1.9": ["1.1"]}}
"""
    data = f"---\n{RECORD}{fields}---\n{BODY}".encode()
    _, _, problems = entries.read_entry(SourceFile("records", "x", "x.md", data), SEEDS)
    lines = data.decode().split("\n")
    found = [
        (one.place.line, lines[one.place.line - 1][one.place.column - 1 :]) for one in problems
    ]
    assert [(line, rest[:5]) for line, rest in found] == [
        (12, '"1.9"'),
        (11, "he}],"),
        (11, "soon}"),
    ]


def test_an_id_is_proposed_that_no_act_has() -> None:
    acts = (
        '{at: "1.1", by: x, act: y, quote: Both}',
        '{at: "1.1", id: y-1-1, by: x, act: y, quote: Both}',
        '{at: "1.1", id: y-1-1, by: x, act: y, quote: Both}',
    )
    data = f"---\n{RECORD}acts: [{', '.join(acts)}]\n---\n{BODY}".encode()
    _, _, problems = entries.read_entry(SourceFile("records", "x", "x.md", data), SEEDS)
    assert [problem.hint for problem in problems] == [
        "for example `id: y-1-1-2`",
        "ids are unique: for example `id: y-1-1-3`",
    ]


def test_many_faults_are_told_soon() -> None:
    body = "# 1. MAIN POINTS\n\n" + "".join(f"{n}. Both {n}\n\n" for n in range(1, 4_000))
    acts = "".join(
        f'  - {{at: "{section}.{n}", id: a-{section}-{n}, by: x, act: y, quote: none {n}}}\n'
        for n in range(1, 2_000)
        for section in (1, 2)
    )
    mentions = "".join(f"  Both {n} x: y\n" for n in range(4_000))
    begun = time.process_time()
    found = told(f"acts:\n{acts}mentions:\n{mentions}", body)
    assert len(found) > 7_000
    assert time.process_time() - begun < 30


def test_a_quotation_that_stands_twice_is_told_with_its_places() -> None:
    text = "He said that it was early, and later on he said that it was late, as all had said."
    assert places("said", text) == (
        "He said that it was early, and later on he said",
        "was late, as all had said.",
    )
    assert places("it … was … late", text) == ("on he said that it was late, as all had said.",)


def test_words_that_differ_in_marks_alone_are_given_as_the_text_has_them() -> None:
    fields = "acts: [{at: p1, id: a, by: x, act: y, quote: in Ottawa's hall}]\n"
    fields += "notes: [{at: p1, kind: term, quote: “the  talks”, text: A note.}]\n"
    data = f'---\n{RECORD}{fields}---\nThey met in Ottawa’s hall for "the talks".\n'.encode()
    _, _, problems = entries.read_entry(SourceFile("records", "x", "x.md", data), SEEDS)
    assert [problem.hint for problem in problems if problem.kind.value.startswith("R7")] == [
        "the text has `in Ottawa’s hall`; `fix` writes it so",
        'the text has `"the talks"`; `fix` writes it so',
    ]
