"""Whose accounts a page gathers: what it counts, and which sides do not speak in them."""

from __future__ import annotations

from msgspec.structs import replace

from hand_made import HER, HIM, JAPAN, MINISTRY, RUSSIA, act, key_of, passage
from linking import acts_of
from regesta.model.parts import Head
from regesta.pages.shared.sides import all_sides, issuers, of_acts, of_passages, sides
from small_archive import archive, record

UNION = Head("organisations", "weavers", "Weavers’ Union")
MINES = Head("organisations", "mines", "Mine Owners")


def test_passages_are_counted_once_and_a_side_that_issued_none_of_them_is_named() -> None:
    line = of_passages([passage("1"), passage("1"), passage("2")], [JAPAN, RUSSIA])
    assert (line.total, line.unit, line.by) == (2, "passage", ((MINISTRY, 2),))
    assert line.silent == (RUSSIA,)


def test_two_sentences_of_one_paragraph_are_two_passages() -> None:
    assert of_passages([passage("1", "One."), passage("1", "Two.")], []).total == 2


def test_acts_are_counted_and_what_is_told_again_apart() -> None:
    first = act(1, HER)
    line = of_acts([first, act(2, HIM), act(3, HER, restates=(key_of(first),))], [JAPAN, RUSSIA])
    assert (line.total, line.unit, line.again) == (2, "act", 1)
    assert line.by == ((MINISTRY, 2),)


def test_an_act_told_again_elsewhere_alone_is_counted_here() -> None:
    line = of_acts([act(3, HER, restates=(key_of(act(1, HER)),))], [])
    assert (line.total, line.again) == (1, 0)


def test_the_side_of_an_issuer_is_that_at_what_it_reports_and_is_not_silent() -> None:
    minutes = replace(passage(), account=UNION, side=UNION)
    line = of_passages([minutes], [UNION, MINES])
    assert (line.by, line.silent) == (((UNION, 1),), (MINES,))


def test_where_no_side_is_known_nothing_is_said_of_any() -> None:
    assert of_passages([passage()], []).silent == ()


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
    ((issuer, number),) = issuers(found)
    assert issuer.side is not None
    assert (issuer.head.id, issuer.side.id, number) == ("weavers", "weavers", 1)
    line = of_acts(acts_of(found), own)
    assert [side.id for side in wages.sides] == ["weavers"]
    assert [head.id for head, _ in line.by] == ["weavers"]
    assert [head.id for head in line.silent] == ["norland"]
