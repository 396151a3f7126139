"""`review`: what is shown of a proposal, what each answer writes, and that nothing is lost."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from harness import SiteTest
from regesta.commands import choosing, rewriting

RECORD = "content/records/joint-statement-2003.md"
ACT = "    quote: recalled\n"
TALKS = "content/meetings/trade-talks-2003.md"


@pytest.fixture
def draft(site: SiteTest) -> SiteTest:
    """A record of which two acts and a field are unconfirmed, and a meeting."""
    site.copy_of("joint-statement")
    site.edit(RECORD, ACT, f"{ACT}    unconfirmed: true\n")
    site.edit(RECORD, "quote: welcomed}", "quote: welcomed, unconfirmed: true}")
    site.edit(RECORD, "---\ntitle", "---\nunconfirmed: [issued]\ntitle")
    return site.edit(TALKS, "---\ntitle", "---\nunconfirmed: [title]\ntitle")


def answers(site: SiteTest, *typed: str, of: str = "") -> SiteTest:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.StringIO("".join(f"{one}\n" for one in typed)))
        return site.run("review", *filter(None, [of]))


def text(site: SiteTest, file: str = RECORD) -> str:
    return (site.project / file).read_text(encoding="utf-8")


def test_an_act_is_shown_under_its_sentence_and_in_words(draft: SiteTest) -> None:
    answers(draft, "s", "s", "s").exits(0)
    assert (
        """\
content/records/joint-statement-2003.md, line 22: 4 proposals left
  s1p1     They welcomed the growth of trade. …
  =>       All sides (sides) welcomed
  verb     welcomes: tells
  topics   trade-finance (those of the passage)
  words    welcomed
accept (a), change (c), drop (d), skip (s), quit (q)? """
        in draft.out
    )


def test_accepting_all_leaves_nothing_unconfirmed(draft: SiteTest) -> None:
    whole = SiteTest(draft.project / "whole").copy_of("joint-statement")
    answers(draft, "a", "a", "accept", "A").exits(0)
    assert "4 proposals decided on, 0 left, " in draft.out
    assert text(draft) == text(whole)
    assert text(draft, TALKS) == text(whole, TALKS)
    assert answers(draft).out.startswith("nothing is unconfirmed, ")


def test_each_answer_is_written_at_once_and_it_goes_on_where_it_was(draft: SiteTest) -> None:
    answers(draft, "a").exits(0)
    assert "1 proposal decided on, 3 left" in draft.out
    assert "unconfirmed" not in text(draft, TALKS)
    answers(draft, "q").exits(0)
    assert "line 5: 3 proposals left" in draft.out


def test_what_is_skipped_comes_last_and_skipping_all_ends(draft: SiteTest) -> None:
    answers(draft, "s", "a", "d", "d", "a").exits(0)
    assert "4 proposals decided on, 0 left" in draft.out
    answers(SiteTest(draft.project), "s", "s", "s", "s", "s").exits(0)


def test_what_is_dropped_goes_and_what_must_be_there_cannot(draft: SiteTest) -> None:
    answers(draft, "d", "a", "d", "a", "d", "d")
    assert draft.out.count("  type one of these letters\n") == 2
    assert "quote: recalled" not in text(draft)
    assert "quote: welcomed" not in text(draft)
    assert "issued: 2003-03-03" in text(draft)


def test_the_proposals_of_one_entry_are_asked_alone(draft: SiteTest) -> None:
    answers(draft, "a", of="trade-talks-2003").exits(0)
    assert "1 proposal decided on, 0 left" in draft.out
    assert "unconfirmed" in text(draft)
    answers(draft, of="trade-talk-2003").exits(2)
    assert "there is no entry `trade-talk-2003`\n  hint: did you mean `trade-talks" in draft.err


def test_an_act_is_changed_by_names_and_shown_again(draft: SiteTest) -> None:
    typed = ["a", "a", "c", "anna, Sudmark", "nrd", "norland", "?", "-", "welcoms", "thanks",
             "x", "the growth of  trade", "a", "q"]  # fmt: skip
    answers(draft, *typed).exits(0)
    assert (
        "{at: s1p1, id: welcome, by: [berg-anna, sudmark], act: thanks, "
        "quote: the growth of trade, to: norland}"
    ) in text(draft).replace("of  trade", "of trade")
    assert "  there is no `nrd`" in draft.out
    assert "Topics []:   there is none yet\n" in draft.out
    assert "  there is no `welcoms`: did you mean `welcomes`?\n" in draft.out
    assert "  these words do not stand once in the passage\n" in draft.out
    assert "Anna Berg (berg-anna) and Sudmark (sudmark) thanked Norland (norland)" in draft.out


def test_a_field_is_changed_where_it_is_one_value(draft: SiteTest) -> None:
    answers(draft, "s", "c", "2003-13-40", "c", "2003-03-04", "a")
    assert "is no" in draft.out
    assert "issued: 2003-03-04" in text(draft)


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_shown(draft: SiteTest) -> None:
    draft.edit(RECORD, "kind: joint statement", "kin: joint statement")
    answers(draft, "a").exits(1)
    assert "1 proposal decided on, 0 left" in draft.out
    assert f"{RECORD}:4:1\n" in draft.err


def test_what_somebody_writes_meanwhile_is_not_overwritten(
    draft: SiteTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(path: Path, before: bytes, after: bytes) -> None:
        path.write_bytes(before + b"\n")
        monkeypatch.undo()
        rewriting.rewrite(path, before, after)

    monkeypatch.setattr(rewriting, "rewrite", meanwhile)
    answers(draft, "a").exits(3)
    assert "was written to meanwhile" in draft.err


ACTORS = {"kono-yohei": "Yohei Kono", "kono-taro": "Taro Kono", "japan": "Japan", "sides": ""}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kono-taro", ("kono-taro",)),
        ("Yohei Kono", ("kono-yohei",)),
        ("yohei", ("kono-yohei",)),
        ("japan, taro,", ("japan", "kono-taro")),
        ("sides", ("sides",)),
    ],
)
def test_an_entry_is_chosen_by_its_id_or_its_name(typed: str, meant: tuple[str, ...]) -> None:
    assert choosing.several(typed, ACTORS) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("kono", "`kono` may be kono-yohei, kono-taro"),
        ("jpan", "there is no `jpan`: did you mean `japan`?"),
        ("xyzzy", "there is no `xyzzy`"),
    ],
)
def test_what_is_not_one_entry_is_told(typed: str, said: str) -> None:
    with pytest.raises(choosing.UnknownError, match=said.replace("?", r"\?")):
        choosing.chosen(typed, ACTORS)


REPORTS = """\
reports:
  - meeting: trade-talks-2003
    sides:
      norland: [{person: berg-anna, as: Minister of Trade}]
      sudmark: [{person: dahl-erik, as: Minister of Trade}]
"""


@pytest.fixture
def parted(site: SiteTest) -> SiteTest:
    """A record of which fields of several parts are unconfirmed."""
    site.copy_of("joint-statement")
    named = "unconfirmed: [reports, topics, mentions]  # guessed\n"
    return site.edit(RECORD, "---\ntitle", f"---\n{named}title")


def test_a_field_of_several_parts_is_changed_part_by_part(parted: SiteTest) -> None:
    site = answers(parted, "c", "", "erik", "Minister", "", "-", "", "a", "q").exits(0)
    assert "  reports · sides · norland · person [berg-anna]: " in site.out
    assert "  reports · sides · norland · one more · person: " in site.out
    assert "person: dahl-erik" in site.out
    right = "      norland: [{person: dahl-erik, as: Minister}]\n"
    assert REPORTS.split("      norland", 1)[0] + right + "topics:" in text(site)
    assert "unconfirmed: [topics, mentions]  # guessed\n" in text(site)


def test_parts_are_added(parted: SiteTest) -> None:
    typed = ["c", "", "", "", "Dahl", "Envoy", "", "", "", "", "", "a",
             "c", "", "s1p1, s2b1", "fish", "title", "", "a",
             "c", "", "the herring", "anna, norland", "Tokyo", "norland", "", "a"]  # fmt: skip
    site = answers(parted, *typed).exits(0)
    assert "3 proposals decided on, 0 left" in site.out
    assert (
        "norland: [{person: berg-anna, as: Minister of Trade}, {person: dahl-erik, as: Envoy}]\n"
    ) in text(site)
    assert (
        "topics:\n  trade-finance: [s1p1]\n  kyoto-protocol-ratification: [s1p1, s2b1]\n"
        "  fish: [title]\nmentions:\n  The two Ministers: [berg-anna, dahl-erik]\n"
        "  the herring: [berg-anna, norland]\n  Tokyo: norland\nacts:\n"
    ) in text(site)


def test_what_a_field_cannot_be_is_told_and_the_part_stays(parted: SiteTest) -> None:
    site = answers(parted, "c", "", "nobody", "", "", "", "", "", "", "", "q").exits(0)
    assert "  there is no `nobody`\n" in site.out
    assert REPORTS in text(site)


def test_what_does_not_fit_the_text_is_told_at_once(parted: SiteTest) -> None:
    site = answers(parted, "s", "c", "9", "", "", "q").exits(0)
    assert "  there is no passage `9` in this record; " in site.out
    assert "trade-finance: [9]" in text(site).replace('"', "")


def test_a_field_may_lose_all_its_parts(parted: SiteTest) -> None:
    site = answers(parted, "s", "s", "c", "-", "a", "q").exits(0)
    assert "mentions:" not in text(site)
    assert "  `mentions` is not given\n" in site.out


def test_what_a_draft_left_open_is_asked_for_first(draft: SiteTest) -> None:
    issuer = "issued_by: [norland, sudmark]\n"
    draft.edit(RECORD, issuer, "issued_by:  # who issued it\n")
    draft.file("content/organisations/norland.md", "---\nname: Norland\nkind: state\n---\n")
    answers(draft, "", of="joint-statement-2003").exits(1)
    assert "`issued_by` is open, and the draft cannot be read without it\n  Who issued" in draft.out
    assert "mend this first, for what is unconfirmed cannot be read, " in draft.out
    answers(draft, "nobody", "Norland", "a", "q", of="joint-statement-2003").exits(0)
    assert "  there is no `nobody`\n" in draft.out
    assert "issued_by: norland  # who issued it\n" in text(draft)
    assert "1 proposal decided on, 2 left" in draft.out
