"""Names found in texts, and what each is read as."""

from __future__ import annotations

import pytest

from regesta.archive.mentions import lexicon
from small_archive import archive, marked, named, problems_of_talks, record, talks

NAMES = {"mentions": "{spoke: none}"}
"""What makes a record one of which the names are encoded."""
BOTH = """
  - meeting: dahl-visit-1931
    sides:
      norland: [{person: berg-anna}]
      sudmark: [{person: berg-carl}]"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Holm, Holm; (Holm)", ["Holm", "Holm", "Holm"]),
        ("Holm's people and “Holm”.", ["Holm", "Holm"]),
        ("Holmes, holm, HOLM, Unterholm", []),
        ("Holm-Nord and Nord-Holm and Nord\u2011Holm", []),
        ("Holm2 and 2Holm", []),
        ("Holm\u0308 is another name", []),
        ("Holm\u2013Nord and Holm/Nord", ["Holm", "Holm"]),
        ("the Holm Treaty of 1921", ["Holm Treaty of 1921"]),
        ("the Holm Treaty of 1922", ["Holm Treaty"]),
        ("the Holm Treatys", ["Holm"]),
        ("_Holm_", ["Holm"]),
        ("", []),
    ],
)
def test_names_are_whole_words_in_their_case_the_longest_first(text: str, found: list[str]) -> None:
    words = lexicon({"Holm": ["a"], "Holm Treaty": ["b"], "Holm Treaty of 1921": ["c"]})
    assert [form for _, _, form in words.find(text)] == found


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ('"new measures"', 'the "new measures" of May'),
        ("Inter-Governmental Committee", "the Inter-Governmental Committee met"),
        ("St. Petersburg", "in St. Petersburg."),
        ("Côte d'Or", "the Côte d'Or, again"),
        ("Ниж. Новгород", "в Ниж. Новгород ездил"),
        ("8th Meeting", "the 8th Meeting"),
        ("(A)", "schedule (A) only"),
    ],
)
def test_names_with_signs_in_them_are_found(form: str, text: str) -> None:
    (place,) = lexicon({form: ["x"]}).find(text)
    assert place == (text.index(form), text.index(form) + len(form), form)


@pytest.mark.parametrize(
    ("form", "text", "times"),
    [
        ("河野外務大臣", "河野外務大臣は訪問した。", 1),
        ("Yohei Kono", "Yohei Kono大臣は、Yohei Konoと", 2),
        ("イワノフ外相", "露のイワノフ外相、イワノフスキー外相", 1),
        ("イワノフ", "イーゴリ・イワノフは、イワノフスキーは", 1),
        ("外交部", "中国外交部发言人表示", 1),
        ("고노 요헤이", "고노 요헤이는 방문했다", 1),
        ("กรุงเทพ", "ที่กรุงเทพมี", 1),
        ("A級", "A級とAA級と", 1),
    ],
)
def test_names_are_found_in_scripts_without_spaces(form: str, text: str, times: int) -> None:
    assert [found for _, _, found in lexicon({form: ["x"]}).find(text)] == [form] * times


def test_of_names_without_spaces_the_longest_is_found() -> None:
    words = lexicon({"河野": ["a"], "河野洋平": ["b"], "外務大臣": ["c"]})
    assert [form for *_, form in words.find("河野洋平外務大臣と河野夫人")] == [
        "河野洋平",
        "外務大臣",
        "河野",
    ]


def test_a_name_is_found_where_a_text_is_not_composed() -> None:
    text = "e\u0301te\u0301 in Zu\u0308rich, Zurich"
    assert [text[start:end] for start, end, _ in lexicon({"Zürich": ["x"]}).find(text)] == [
        "Zu\u0308rich"
    ]


def test_a_name_within_a_longer_one_is_not_found_there() -> None:
    found = talks("Under the Holm Treaty of 1921 Holm is free; so is the Treaty of Holm.")
    assert named(found)["p1"] == [
        ("Holm Treaty of 1921", "holm-treaty-1921"),
        ("Holm", "holm"),
        ("Treaty of Holm", "holm-treaty-1921"),
    ]


def test_names_are_linked_once_a_block_and_states_never_but_indexed() -> None:
    found = talks("Norland met Erik Dahl at Holm.\n\nDahl left Holm, and Holm slept; so did Dahl.")
    pieces = found.wording("talks").blocks
    assert marked(pieces["p1"][0]) == "Norland met Erik Dahl<dahl-erik> at Holm<holm>."
    assert marked(pieces["p2"][0]) == (
        "Dahl<dahl-erik> left Holm<holm>, and Holm slept; so did Dahl."
    )
    assert [mention.form for mention in found.mentions_of["norland"]] == ["Norland"]


def test_the_records_own_mentions_decide_first() -> None:
    mentions = "{Berg: berg-carl, the minister: dahl-erik, Holm: none}"
    found = talks("Berg and Anna Berg and the minister met at Holm.", mentions=mentions)
    assert named(found)["p1"] == [
        ("Berg", "berg-carl"),
        ("Anna Berg", "berg-anna"),
        ("the minister", "dahl-erik"),
        ("Holm",),
    ]
    assert marked(found.wording("talks").blocks["p1"][0]).endswith("met at Holm.")
    assert not found.mentions_of["holm"]


def test_a_form_of_the_record_swallows_the_names_within_it() -> None:
    found = talks("The visit to Holm ended.", mentions="{visit to Holm: dahl-visit-1931}")
    assert named(found)["p1"] == [("visit to Holm", "dahl-visit-1931")]


def test_a_reading_for_one_passage_holds_there_and_below_and_nowhere_else() -> None:
    body = """
# 1. Talks

1. The Holm visit began.
    1. The Holm visit went on.

# 2. Sequel

The Holm visit ended."""
    found = talks(body, mentions="{The Holm visit: {at: '1.1', is: dahl-visit-1931}}")
    assert named(found) == {
        "1.1": [("The Holm visit", "dahl-visit-1931")],
        "1.1.1": [("The Holm visit", "dahl-visit-1931")],
        "2p1": [("Holm", "holm")],
    }


def test_of_two_readings_that_for_the_deeper_passage_wins() -> None:
    body = """
# 1. The leader

The leader spoke.

## (1) The leader

The leader spoke.

# 2. End

The leader spoke."""
    mentions = """
  The leader:
    - {at: "1", is: berg-anna}
    - {at: 1(1), is: none}
    - dahl-erik"""
    found = talks(body, mentions=mentions)
    assert named(found) == {
        "1": [("The leader", "berg-anna")],
        "1p1": [("The leader", "berg-anna")],
        "1(1)": [("The leader",)],
        "1(1)p1": [("The leader",)],
        "2p1": [("The leader", "dahl-erik")],
    }


def test_a_form_for_several_is_linked_as_a_group_and_indexed_for_each() -> None:
    mentions = "{Both ministers: [berg-anna, dahl-erik], Both sides: [norland, sudmark]}"
    found = talks("Both ministers met. Both sides agreed.", mentions=mentions)
    assert marked(found.wording("talks").blocks["p1"][0]) == (
        "Both ministers<berg-anna dahl-erik> met. Both sides agreed."
    )
    for entry_id in ("berg-anna", "dahl-erik", "norland", "sudmark"):
        assert [mention.passage.path for mention in found.mentions_of[entry_id]] == ["p1"]


def test_a_group_is_shown_whole_or_not_at_all() -> None:
    mentions = "{The four: [berg-anna, dahl-erik], The three: [berg-anna, norland]}"
    body = "Anna Berg spoke. The four met; The four parted. The three stayed. Dahl too."
    assert marked(talks(body, mentions=mentions).wording("talks").blocks["p1"][0]) == (
        "Anna Berg<berg-anna> spoke. The four<berg-anna dahl-erik> met; The four parted. "
        "The three stayed. Dahl too."
    )


def test_the_one_who_took_part_in_the_meeting_that_the_passage_reports() -> None:
    reports = """
  - meeting: holm-talks-1931
    at: "1"
    sides: {norland: [{person: berg-anna}]}
  - meeting: next-talks-1931
    at: "2"
    sides: {sudmark: [{person: berg-carl}]}"""
    body = "# 1. At Holm\n\nBerg spoke.\n\n# 2. Later\n\nBerg spoke."
    found = talks(body, reports=reports)
    assert named(found)["1p1"] == [("Berg", "berg-anna")]
    assert named(found)["2p1"] == [("Berg", "berg-carl")]


def test_the_one_who_took_part_wins_over_the_one_named_in_full() -> None:
    reports = "[{meeting: holm-talks-1931, sides: {norland: [{person: berg-anna}]}}]"
    found = talks("Carl Berg was absent. Berg spoke.", reports=reports)
    assert named(found)["p1"][1] == ("Berg", "berg-anna")


def test_where_both_took_part_the_one_who_is_named_in_full() -> None:
    found = talks("Berg spoke.\n\nCarl Berg was there.", reports=BOTH)
    assert named(found)["p1"] == [("Berg", "berg-carl")]


@pytest.mark.parametrize("field", ["issued_by", "authors", "drafters", "addressees", "signatories"])
@pytest.mark.parametrize("value", ["berg-carl", "[norland, berg-carl]"])
def test_then_the_one_whose_document_it_is(field: str, value: str) -> None:
    found = talks("Berg spoke.", **{field: value})
    assert named(found)["p1"] == [("Berg", "berg-carl")]
    assert named(talks("Berg and Anna Berg.", **{field: value}))["p1"][0] == ("Berg", "berg-anna")
    both = talks("Berg spoke.", issued_by="berg-anna", addressees="berg-carl")
    assert "p1" not in named(both)


def test_where_neither_helps_the_name_is_an_error_that_says_where_and_how_to_mend_it() -> None:
    body = "# 1. Talks\n\nThe first line\nand the second: Berg\nand Berg spoke."
    line = record(body, reports=BOTH, **NAMES).split("\n").index("and the second: Berg") + 1
    assert problems_of_talks(body, reports=BOTH, **NAMES) == [
        f"records/talks.md:{line + n}:1: error: `Berg` in 1p1 can be `berg-anna` or `berg-carl` -- "
        "say which in `mentions`: `Berg: berg-anna`"
        for n in (0, 1)
    ]


def test_where_both_are_named_in_full_the_name_alone_is_ambiguous() -> None:
    (problem,) = problems_of_talks("Anna Berg and Carl Berg met. Berg spoke.", **NAMES)
    assert "`Berg` in p1 can be `berg-anna` or `berg-carl`" in problem


@pytest.mark.parametrize("fields", [{}, {"notes": "[{at: p1, kind: fact, text: A note.}]"}])
def test_a_record_of_which_the_text_alone_is_encoded_leaves_an_ambiguous_name_alone(
    fields: dict[str, str],
) -> None:
    body = "Anna Berg and Carl Berg met at Holm. Berg spoke."
    assert not problems_of_talks(body, **fields)
    found = talks(body, **fields)
    assert named(found)["p1"] == [
        ("Anna Berg", "berg-anna"),
        ("Carl Berg", "berg-carl"),
        ("Holm", "holm"),
    ]


def test_a_record_with_acts_is_read_to_the_full() -> None:
    acts = "[{at: p1, id: met, by: sides, act: states, quote: met}]"
    (problem,) = problems_of_talks(
        "Anna Berg and Carl Berg met. Berg spoke.", reports=BOTH, acts=acts
    )
    assert "`Berg` in p1 can be" in problem


def test_an_ambiguous_name_in_an_editors_note_is_left_alone() -> None:
    note = "---\nname: Aal\n---\nBerg and Dahl, at Holm and Holm\n\nAal to Dahl\n"
    found = archive({"places/aal": note})
    first, second = found.note_of(found.entries["aal"]).texts.values()
    assert marked(first.pieces) == "Berg and Dahl<dahl-erik>, at Holm<holm> and Holm"
    assert marked(second.pieces) == "Aal to Dahl<dahl-erik>"


def test_names_stand_in_the_title_and_the_lines_around_the_text_too() -> None:
    found = talks("Nothing.", dateline="Holm, May 1931", byline="Erik Dahl")
    assert named(found) == {
        "dateline": [("Holm", "holm")],
        "byline": [("Erik Dahl", "dahl-erik")],
    }


def test_an_inferred_reading_says_so_wherever_it_is_mentioned() -> None:
    (mention,) = archive().mentions_of["next-talks-1931"]
    assert (mention.form, mention.inferred, mention.note) == (
        "next talks",
        True,
        "No other talks are known.",
    )
    assert not any(mention.inferred for mention in archive().mentions_of["holm"])
    sure = talks("The port.", mentions="{The port: {is: holm, note: By sight.}}")
    (mention,) = sure.mentions_of["holm"]
    assert (mention.inferred, mention.note) == (False, "By sight.")


@pytest.mark.parametrize(
    ("native", "language", "body"),
    [
        ("{ja: 河野 洋平}", "ja", "外務大臣河野洋平は述べた。"),
        ("{ja: 河野 洋平}", "ja", "外務大臣 河野 洋平 は述べた。"),
        ("{ko: 윤 병세}", "ko", "윤병세는 말했다."),
        ("{ru: Игорь Иванов}", "ru", "Министр Игорь Иванов сказал."),
        ("{ru: Игорь Иванов}", "en", "Minister Игорь Иванов spoke."),
    ],
)
def test_names_are_found_as_native_writes_them(native: str, language: str, body: str) -> None:
    person = f"---\nname: A. Person\nsort: Person\nnative: {native}\n---\n"
    found = archive(
        {
            "persons/a-person": person,
            "records/holm-1931": None,
            "records/talks": record(body, language=language),
        }
    )
    assert [of for _, of in named(found)["p1"]] == ["a-person"]
