"""What must hold of acts: who does them, what they answer, what they may claim."""

from __future__ import annotations

import pytest
from stories import ACCEPTED, INVITED, Told, files

from linking import link
from small_archive import problems, problems_of_talks, read, record

LATER = record(
    "Again.",
    acts="[{at: p1, id: later, by: norland, act: states, quote: Again, restates: talks#first}]",
)


def named(fields: str, act_id: str) -> str:
    """The fields of an act with its id, unless they give one."""
    return fields if "id: " in fields else f"{fields}, id: {act_id}"


def acts(
    *fields: str, body: str = "He spoke. She spoke. They all spoke.", **more: str
) -> list[str]:
    """The problems of a record with acts, each at `p1`, quoting its first word."""
    words = ("He", "She", "They")
    given = [
        f"{{at: p1, act: states, quote: {word}, {named(one, word.lower())}}}"
        for word, one in zip(words, fields, strict=False)
    ]
    return problems_of_talks(body, acts=f"[{', '.join(given)}]", **more)


def only(found: list[str]) -> str:
    """The one problem, without its place."""
    (problem,) = found
    return problem.partition(": ")[2]


CONGRESS = {"reports": "[{meeting: fisheries-congress-1931}]", "issued": "1932"}
"""A record of a meeting whose own entry names its sides."""


@pytest.mark.parametrize("by", ["[unnamed]", "[norland, unnamed]", "[unnamed, sides]"])
def test_unnamed_stands_alone(by: str) -> None:
    assert only(acts(f"by: {by}", **CONGRESS)) == (
        "error: `unnamed` stands in a list -- write `by: unnamed`, and whom you take it to be in "
        "`supplied`"
    )


@pytest.mark.parametrize("by", ["[account]", "[{printed: He}, account]", "[account, sides]"])
def test_account_stands_alone(by: str) -> None:
    assert only(acts(f"by: {by}", **CONGRESS)) == (
        "error: `account` stands in a list -- write `by: account`: nobody speaks the sentence"
    )


@pytest.mark.parametrize(
    "fields",
    [
        "by: sides",
        "by: [sides, nordbank]",
        "by: norland, to: sides",
        "by: unnamed, supplied: sides",
        "by: norland, according_to: [sides, {printed: He}]",
    ],
)
def test_sides_stand_only_where_a_meeting_has_sides(fields: str) -> None:
    assert only(acts(fields)) == (
        "error: `sides`, but no meeting that this record reports names its sides -- give them in "
        "`reports`, or name the actors"
    )
    assert not acts(fields, **CONGRESS)


WORDS = (
    "through: sides", "supplied: unnamed", "supplied: account", "to: none", "to: no",
    "to: account", "through: account", "according_to: unnamed", "according_to: account",
)  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_words_stand_only_where_they_mean_something(word: str) -> None:
    by = "by: unnamed" if "supplied" in word else "by: norland"
    assert f"`{word.partition(' ')[2]}` has no meaning here" in only(acts(f"{by}, {word}"))


def test_answers_and_retellings_name_an_act_that_is_there() -> None:
    assert only(acts("by: norland, answers: serve", "by: sudmark, id: survey")) == (
        "error: there is no act `serve` in this record -- did you mean `survey`?"
    )
    assert only(acts("by: norland, answers: [holm-1931#survey, holm-1931#surveys]")) == (
        "error: there is no act `surveys` in holm-1931 -- did you mean `survey`?"
    )
    assert only(acts("by: norland, restates: nowhere#act")) == (
        "error: there is no act `act` in nowhere -- give it an `id` there"
    )
    assert only(acts("by: norland, restates: holm#act")) == (
        "error: there is no act `act` in holm -- give it an `id` there"
    )


@pytest.mark.parametrize("ref", ["first", "talks#first"])
def test_an_act_neither_answers_nor_restates_itself(ref: str) -> None:
    assert only(acts(f"by: norland, id: first, answers: {ref}")) == (
        "error: the act `first` answers itself -- name the other act"
    )
    assert only(acts(f"by: norland, id: first, restates: {ref}")) == (
        "error: the act `first` restates itself -- name the other act"
    )


def test_acts_do_not_tell_each_other_again_in_a_circle() -> None:
    found = acts("by: norland, id: a, restates: b", "by: norland, id: b, restates: talks#a")
    assert [problem.partition("error: ")[2] for problem in found] == [
        f"the act `{name}` is told again by what it restates -- "
        "leave `restates` out of the act that is told first"
        for name in "ab"
    ]
    talk = record(
        "He spoke.",
        acts="[{at: p1, act: states, quote: He, by: norland, id: first, restates: later#later}]",
    )
    found = problems({"records/talks": talk, "records/later": LATER})
    assert [problem.partition(":")[0] for problem in found] == [
        "records/later.md",
        "records/talks.md",
    ]


def test_an_act_may_be_told_three_times() -> None:
    three = ("id: a", "id: b, restates: a", "id: c, restates: b")
    assert not acts(*(f"by: norland, {one}" for one in three))


def test_an_act_of_a_record_that_could_not_be_read_may_be_answered() -> None:
    site, entries = read({"records/later": LATER})
    found, wrong = link(site, entries, unread={"talks"})
    assert (found, wrong) == (None, ())


@pytest.mark.parametrize(
    ("verb", "force"),
    [
        ("undertakes", "commits"),
        ("announces", "commits"),
        ("accepts", "accepts"),
        ("agrees in principle", "agrees"),
        ("decides", "agrees"),
        ("states, force: {is: commits, reason: He vouched for it.}", "commits"),
    ],
)
def test_what_another_tells_of_binds_nobody(verb: str, force: str) -> None:
    told = f"by: sudmark, according_to: berg-anna, act: {verb}, answers: holm-1931#survey"
    (problem,) = problems_of_talks("He spoke.", acts=f"[{{at: p1, id: he, quote: He, {told}}}]")
    assert problem.partition("error: ")[2] == (
        f"an act told by another binds nobody, and the force of this is `{force}` -- take a verb "
        "that tells or asks, or give its `force` and the reason"
    )


@pytest.mark.parametrize(
    "verb",
    ["states", "wishes", "proposes", "calls necessary", "reaffirms", "signs", "discusses",
     "undertakes, force: {is: tells, reason: It is told of him.}"],
)  # fmt: skip
def test_what_another_may_tell_of(verb: str) -> None:
    told = f"by: sudmark, according_to: berg-anna, act: {verb}"
    assert not problems_of_talks("He spoke.", acts=f"[{{at: p1, id: he, quote: He, {told}}}]")


def accepting(stages: str = "", answers: str = "") -> list[str]:
    """What is said of an acceptance, without the `answers` that it should have."""
    told = (ACCEPTED[0], ACCEPTED[1].replace("answers: a1, ", answers))
    return problems(files(INVITED, told, stages=stages))


def stage(what: str, on: str = "1931-04") -> str:
    source = '{kind: press, url: "https://example.org/visit"}'
    return f"[{{what: {what}, on: {on}, sources: [{source}]}}]"


def test_an_acceptance_answers_an_act_or_follows_a_stage() -> None:
    (problem,) = accepting()
    assert problem.partition(": ")[2] == (
        "warning: the act `a2` accepts, and answers no act -- give the act that it `answers`, "
        "or the stage `asked-before` of the undertaking"
    )
    assert not accepting(answers="answers: a1, ")
    assert not accepting(stage("asked-before"))
    assert not accepting(stage("agreed-before"))
    assert accepting(stage("reaffirmed"))
    assert accepting(stage("asked-again"))


def test_a_force_that_accepts_is_an_acceptance() -> None:
    forced = "act: shares the view, force: {is: accepts, reason: The visit is what is shared.}"
    view: Told = ("Erik Dahl shared it.", f"by: dahl-erik, {forced}, undertakings: visit")
    (problem,) = problems(files(INVITED, view))
    assert "warning: the act `a2` accepts, and answers no act" in problem


def test_a_stage_is_what_a_source_says() -> None:
    (problem,) = problems(files(INVITED, stages="[{what: dated, on: 1932}]"))
    assert problem.partition(": ")[2] == (
        "error: the stage `dated` needs `sources` -- cite what says it; what a record of the "
        "archive says is an act"
    )
    assert not problems(files(INVITED, stages=stage("dated", "1932")))
