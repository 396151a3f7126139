from __future__ import annotations

from msgspec.structs import replace

from hand_made import HER, HIM, RECORD, RUSSIA, act, mention, opening
from regesta.model.parts import ActKey, Head, LinkedAct, Mention
from regesta.pages.instrument import Inputs, View, make

DECLARATION = Head("instruments", "joint-declaration-1956", "Joint Declaration")
OTHER = Head("instruments", "tokyo-declaration-1993", "Tokyo Declaration")


def page(acts: tuple[LinkedAct, ...], *mentions: Mention) -> View:
    start = opening(DECLARATION, "2002")
    return make(Inputs(**start, facts=None, acts=acts, mentions=mentions, silent=(RECORD,)))


def test_every_invocation_stands_with_the_words_for_this_instrument() -> None:
    named = ((OTHER, "the Tokyo Declaration"), (DECLARATION, "past achievements such as"))
    view = page((act(1, HER, HIM, instruments=named), act(2, HIM, instruments=named[1:])))
    assert [(i.anchor, i.formula) for i in view.invocations] == [
        ("by-whistler.a1", "past achievements such as"),
        ("by-whistler.a2", "past achievements such as"),
    ]
    assert view.formulas == ("past achievements such as",)
    assert view.accounts.not_held == (RUSSIA,)


def test_an_invocation_told_twice_stands_once() -> None:
    first = act(1, HER, instruments=((DECLARATION, "its words"),))
    key = ActKey(RECORD, first.passage.path, first.passage.sentence)
    again = act(2, HER, instruments=((DECLARATION, "its words"),), restates=key)
    assert len(page((first, again)).invocations) == 1


def test_passages_that_only_name_it_stand_apart() -> None:
    invoking = act(1, HER, instruments=((DECLARATION, "its words"),))
    same = replace(mention(DECLARATION, "Declaration", "9"), passage=invoking.passage)
    view = page((invoking,), same, mention(DECLARATION, "Declaration", "1"))
    assert [named.passage.path for named in view.named] == ["1"]
