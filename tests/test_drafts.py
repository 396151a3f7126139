"""What is unconfirmed: told, checked like all else, and never published before it is confirmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness import SiteTest

RECORD = "content/records/holm-1931.md"
PLACE = "content/places/holm.md"
TOPIC = "content/topics/whaling.md"
DRAFT = "---\nname: Whaling\nunconfirmed: [name]\n---\n\nA topic proposed.\n"


@pytest.fixture
def base(tmp_path: Path) -> SiteTest:
    """The base archive, built."""
    return SiteTest(tmp_path).copy_of("base").build().succeeds()


def clean(site: SiteTest) -> dict[str, bytes]:
    """What a build from nothing makes of the content as it is."""
    return site.build("--clean").succeeds().built()


def test_a_draft_gives_nothing_and_appears_when_it_is_confirmed(base: SiteTest) -> None:
    before = base.built()
    base.file(TOPIC, DRAFT).build().succeeds()
    assert base.built() == before
    assert f"{TOPIC}:3:15: notice: a draft, not published: `name` is unconfirmed" in base.problems
    base.edit(TOPIC, "unconfirmed: [name]\n", "").build().succeeds()
    base.has("topics/whaling/index.html", "A topic proposed.")
    confirmed = base.built()
    assert clean(base) == confirmed
    base.file(TOPIC, DRAFT).build().succeeds()
    assert base.built() == before


def test_an_act_is_published_only_when_it_is_confirmed(base: SiteTest) -> None:
    before = base.built()
    base.edit(RECORD, "    quote: thanked\n", "    quote: thanked\n    unconfirmed: true\n")
    base.build().succeeds()
    base.lacks("records/holm-1931/index.html", "act-thanks")
    for path, data in base.built().items():
        if path.endswith((".json", ".csv", ".md")):
            assert b"id: thanks" not in data, path
            assert b"holm-1931#thanks" not in data, path
    assert f"{RECORD}:" in base.err
    assert "]: not published: the act `thanks` is unconfirmed" in base.err
    proposed = base.built()
    assert proposed != before
    assert clean(base) == proposed
    base.edit(RECORD, "    unconfirmed: true\n", "").build().succeeds()
    assert base.built() == before


def test_places_of_other_acts_stay_theirs(base: SiteTest) -> None:
    base.edit(
        RECORD, "    quote: remains in force\n", "    quote: remains\n    unconfirmed: true\n"
    )
    base.edit(RECORD, "    foresees: next-talks-1931", "    foresees: next-talks-1932")
    base.build().fails()
    line = (base.project / RECORD).read_text().split("\n").index("    foresees: next-talks-1932")
    assert f"{RECORD}:{line + 1}:15: error: there is no entry `next-talks-1932`" in base.problems


def test_what_is_unconfirmed_is_told_once_a_file_and_each_to_a_program(base: SiteTest) -> None:
    base.edit(RECORD, "language: en\n", "language: en\nunconfirmed: [issued, reports]\n")
    base.edit(RECORD, "    quote: thanked\n", "    quote: thanked\n    unconfirmed: true\n")
    line = (base.project / RECORD).read_text().split("\n").index("    unconfirmed: true") + 1
    for run in (base.check, base.build):
        run().exits(0)
        assert [told for told in base.problems if "unconfirmed" in told] == [
            f"{RECORD}:8:15: notice: a draft, not published: "
            f"2 fields and 1 act from line {line} on are unconfirmed"
        ]
        assert "  hint: `review holm-1931` goes through them\n" in base.err
    second = "    quote: remains in force\n"
    base.edit(RECORD, second, f"{second}    unconfirmed: true\n").check().exits(0)
    lines = (base.project / RECORD).read_text().split("\n")
    at = [n for n, text in enumerate(lines, 1) if text == "    unconfirmed: true"]
    assert f" = acts at lines: {at[0]}, {at[1]}\n" in base.err
    base.build().exits(0)
    assert "acts at lines" not in base.err
    for form in ("json", "sarif"):
        base.check("--format", form).exits(0)
        for what in ("a draft, not published: `issued`", "`reports`", "the act `thanks`"):
            assert f"{what} is unconfirmed" in base.out
    base.has_no("records/holm-1931/index.html")


def test_a_field_that_a_draft_leaves_open_stops_no_build(base: SiteTest) -> None:
    before = base.built()
    base.file(TOPIC, DRAFT.replace("name: Whaling", "name:")).build().succeeds()
    assert base.built() == before
    open_ = f"{TOPIC}:2:6: notice: a draft, not published: `name` has no value"
    assert open_ in base.problems
    base.edit(RECORD, "topics:\n", "topics:\n  whaling: [p1]\n").build().fails()
    assert "`whaling` is a draft: `name` is unconfirmed" in base.err
    base.edit(RECORD, "  whaling: [p1]\n", "")
    base.edit(TOPIC, "name:\n", "name:\nrelated: [nowhere]\n").build().fails()
    assert open_ in base.problems
    base.file(TOPIC, "---\nname:\n---\n").build().fails()


def test_what_is_confirmed_names_no_draft(base: SiteTest) -> None:
    base.edit(PLACE, "---\nname: Holm\n", "---\nname: Holm\nunconfirmed: [name]\n")
    base.edit(RECORD, "language: en\n", "language: en\nsent_from: holm\n").build().fails()
    wrong = f"{RECORD}:8:12: error: `holm` is a draft: `name` is unconfirmed"
    assert wrong in base.problems
    base.edit(RECORD, "language: en\n", "language: en\nunconfirmed: [sent_from]\n").build()
    assert wrong not in base.problems


def test_an_act_answers_no_proposal(base: SiteTest) -> None:
    proposal = "    undertakings: joint-survey\n"
    base.edit(RECORD, proposal, f"{proposal}    unconfirmed: true\n").build().fails()
    assert "]: the act `survey` is unconfirmed, and not published" in base.err
    answer = "    answers: survey\n"
    base.edit(RECORD, answer, f"{answer}    unconfirmed: true\n").build().succeeds()


def test_a_draft_is_held_to_the_rules(base: SiteTest) -> None:
    base.edit(RECORD, "language: en\n", "language: en\nunconfirmed: [isued]\n")
    base.edit(RECORD, "    act: thanks\n", "    act: thank\n").check().exits(1)
    assert "]: `isued` is no field of a record\n" in base.err
    assert "did you mean `issued`?" in base.err
    assert "]: `thank` is no act of the vocabulary" in base.err


def test_what_only_a_draft_names_is_not_said_to_be_unused(base: SiteTest) -> None:
    base.file("content/topics/whales.md", "---\nname: Whales\n---\n")
    base.file(TOPIC, DRAFT.replace("unconf", "broader: whales\nunconf")).check().exits(0)
    assert "nothing refers to this entry" not in base.err
