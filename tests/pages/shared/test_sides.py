"""Whose accounts a page gathers: what it counts, and which sides do not speak in them."""

from __future__ import annotations

from msgspec.structs import replace

from hand_made import BY_MINISTRY, HER, HIM, JAPAN, RUSSIA, act, key_of, passage
from linking import acts_of
from regesta.model.parts import Head, Issuers
from regesta.pages.shared.sides import (
    NOTHING,
    Shared,
    all_sides,
    issuers,
    of_acts,
    of_passages,
    shared,
    sides,
)
from small_archive import archive, record

UNION = Head("organisations", "weavers", "Weavers’ Union")
BY_UNION = Issuers((UNION,))
MINES = Head("organisations", "mines", "Mine Owners")


def test_passages_are_counted_once_and_a_side_that_issued_none_of_them_is_named() -> None:
    line = of_passages([passage("1"), passage("1"), passage("2")], [JAPAN, RUSSIA])
    assert (line.total, line.unit, line.by) == (2, "passage", ((BY_MINISTRY, 2),))
    assert line.silent == (RUSSIA,)


def test_two_sentences_of_one_paragraph_are_two_passages() -> None:
    assert of_passages([passage("1", "One."), passage("1", "Two.")], []).total == 2


def test_acts_are_counted_and_what_is_told_again_apart() -> None:
    first = act(1, HER)
    line = of_acts([first, act(2, HIM), act(3, HER, restates=(key_of(first),))], [JAPAN, RUSSIA])
    assert (line.total, line.unit, line.again) == (2, "act", 1)
    assert line.by == ((BY_MINISTRY, 2),)


def test_an_act_told_again_elsewhere_alone_is_counted_here() -> None:
    line = of_acts([act(3, HER, restates=(key_of(act(1, HER)),))], [])
    assert (line.total, line.again) == (1, 0)


def test_the_side_of_an_issuer_is_that_at_what_it_reports_and_is_not_silent() -> None:
    minutes = replace(passage(), account=BY_UNION, sides=(UNION,))
    line = of_passages([minutes], [UNION, MINES])
    assert (line.by, line.silent) == (((BY_UNION, 1),), (MINES,))


def test_where_no_side_is_known_nothing_is_said_of_any() -> None:
    assert of_passages([passage()], []).silent == ()


def test_what_all_passages_are_from_is_their_record_or_at_least_who_issued_it() -> None:
    other = Head("records", "other", "Another")
    changed = replace(passage("3", record=other), account=BY_UNION)
    assert shared([passage("1"), passage("2")]) == Shared(BY_MINISTRY, passage().record)
    assert shared([passage(), passage("1", record=other)]) == Shared(BY_MINISTRY)
    assert shared([passage(), changed]) == shared([]) == NOTHING


def test_an_act_told_again_by_another_is_none_of_one_account() -> None:
    first, theirs = act(1, HER), replace(passage("2"), account=BY_UNION)
    line = of_acts([first, act(2, HER, restates=(key_of(first),), passage=theirs)], [])
    assert (len(line.by), line.again, line.shared.account) == (1, 1, None)


UNION_FILE = "---\nname: Weavers’ Union\nkind: association\npart_of: sudmark\n---\n"
MINUTES = record(
    "The Union asked for higher wages.",
    issued_by="weavers",
    kind="minutes",
    reports="[{meeting: holm-talks-1931, sides: "
    "{weavers: [{person: dahl-erik}], norland: [{person: berg-anna}]}}]",
    acts="[{at: p1, id: wages, by: weavers, to: norland, act: requests, quote: asked for}]",
)


def test_minutes_of_a_union_are_the_account_of_its_own_side() -> None:
    found = archive(
        {
            "records/holm-1931": None,
            "records/minutes": MINUTES,
            "organisations/weavers": UNION_FILE,
            "undertakings/joint-survey": None,
            "undertakings/licences": None,
        }
    )
    (wages,) = acts_of(found)
    own = sides(found, [found.heads["minutes"]])
    assert own == all_sides(found)
    ((issued, number),) = issuers(found)
    assert (issued.account.heads, number) == (issued.sides, 1)
    assert issued.account.same == {"weavers"}
    line = of_acts(acts_of(found), own)
    assert [side.id for side in wages.sides] == ["weavers"]
    assert [issuers.title for issuers, _ in line.by] == ["Weavers’ Union"]
    assert [head.id for head in line.silent] == ["norland"]


def test_two_who_issue_together_are_counted_together_whoever_is_named_first() -> None:
    both, changed = Issuers((JAPAN, UNION)), Issuers((UNION, JAPAN))
    sides = (JAPAN, UNION)
    one = replace(passage("1"), account=both, sides=sides)
    other = replace(passage("2"), account=changed, sides=sides[::-1])
    line = of_passages([one, other, passage("3")], [JAPAN, UNION, MINES])
    assert line.by == ((both, 2), (BY_MINISTRY, 1))
    assert line.silent == (MINES,)


def test_the_issuers_of_a_joint_document_are_counted_as_one() -> None:
    given = {f"records/{n}": record("It rained.", issued_by=who) for n, who in JOINT.items()}
    found = issuers(archive({"records/holm-1931": None, **given}))
    assert [(issued.account.title, number) for issued, number in found] == [
        ("Norland and Sudmark", 2),
        ("Sudmark", 1),
    ]
    assert {side.id for issued, _ in found for side in issued.sides} == {"norland", "sudmark"}


JOINT = {"a": "[norland, sudmark]", "b": "[sudmark, norland]", "c": "sudmark"}
