from __future__ import annotations

from msgspec.structs import replace

import small_archive
from hand_made import (
    BY_MINISTRY,
    HER,
    HIM,
    JAPAN,
    RECORD,
    RUSSIA,
    act,
    key_of,
    mention,
    opening,
    passage,
)
from regesta.model.parts import Head, LinkedAct, Mention, Used
from regesta.model.vocabulary import InstrumentRole
from regesta.pages.instrument import Inputs, View, gather, make
from regesta.render.renderer import Renderer

DECLARATION = Head("instruments", "joint-declaration-1956", "Joint Declaration")
OTHER = Head("instruments", "tokyo-declaration-1993", "Tokyo Declaration")


def page(acts: tuple[LinkedAct, ...], *mentions: Mention) -> View:
    start = opening(DECLARATION, "2002")
    return make(Inputs(**start, facts=None, acts=acts, mentions=mentions, silent=(RECORD,)))


def used(role: InstrumentRole, words: str = "its words") -> Used:
    return Used(DECLARATION, words, role)


def test_every_act_that_names_it_stands_with_the_words_for_this_instrument() -> None:
    both = (Used(OTHER, "the Tokyo Declaration", "referred-to"), used("relied-on", "such as"))
    view = page((act(1, HER, HIM, instruments=both), act(2, HIM, instruments=both[1:])))
    (part,) = view.parts
    assert part.title == "Relied on"
    assert [(one.anchor, one.used.words) for one in part.namings] == [
        ("by-whistler.a1", "such as"),
        ("by-whistler.a2", "such as"),
    ]
    assert view.formulas == ("such as",)
    assert (view.accounts.by, view.accounts.silent) == (((BY_MINISTRY, 2),), (RUSSIA,))


def test_acts_stand_by_the_part_it_has_in_them_those_that_invoke_it_first() -> None:
    roles: tuple[InstrumentRole, ...] = ("referred-to", "signed", "reaffirmed", "relied-on")
    acts = tuple(act(n, HER, instruments=(used(role),)) for n, role in enumerate(roles))
    view = page(acts)
    assert [part.title for part in view.parts] == [
        "Relied on",
        "Reaffirmed",
        "Signed",
        "Referred to",
    ]
    assert view.invoked == 2


def test_a_sentence_in_which_it_has_two_parts_is_quoted_once_and_opens_the_second_time() -> None:
    shared = passage("1", "They reaffirmed it, and agreed on its basis.")
    acts = (
        act(1, HER, HIM, passage=shared, instruments=(used("reaffirmed"),)),
        act(2, HER, HIM, passage=shared, instruments=(used("relied-on"),)),
        act(3, HER, instruments=(used("reaffirmed"),)),
    )
    view = page(acts)
    found = [(one.act.id, one.again) for part in view.parts for one in part.namings]
    assert found == [("a2", False), ("a1", True), ("a3", False)]
    html = Renderer(None).render("pages/instrument.html", view, "instruments/x/index.html").decode()
    assert html.count("<blockquote>") == 3
    assert html.count('<details class="passage">') == 1


def test_an_invocation_told_twice_is_shown_twice_and_counted_once() -> None:
    first = act(1, HER, instruments=(used("relied-on"),))
    again = act(2, HER, instruments=(used("reaffirmed"),), restates=(key_of(first),))
    view = page((first, again))
    assert (sum(len(part.namings) for part in view.parts), view.invoked) == (2, 1)


def test_a_retelling_that_alone_invokes_it_is_counted() -> None:
    first = act(1, HER, instruments=(used("referred-to"),))
    again = act(2, HER, instruments=(used("relied-on"),), restates=(key_of(first),))
    assert page((first, again)).invoked == 1


def test_passages_that_only_name_it_stand_apart() -> None:
    naming = act(1, HER, instruments=(used("referred-to"),))
    same = replace(mention(DECLARATION, "Declaration", "9"), passage=naming.passage)
    view = page((naming,), same, mention(DECLARATION, "Declaration", "1"))
    assert [named.passage.path for named in view.named] == ["1"]
    assert JAPAN not in view.accounts.silent


def test_what_a_volume_holds_and_who_wrote_it_are_facts_of_the_volume() -> None:
    found = small_archive.archive(small_archive.YELLOW_BOOKS)
    book, books, treaty = (
        gather(found, i).facts for i in ("yellow-book", "yellow-books", "holm-treaty-1921")
    )
    assert book and books and treaty  # noqa: PT018
    assert [head.id for head in book.authors] == ["berg-anna", "sudmark"]
    assert [head.id for head in book.contains] == ["holm-treaty-1921"]
    assert book.part_of == found.heads["yellow-books"]
    assert [head.id for head in treaty.within] == ["yellow-book"]
    assert [head.id for head in books.parts] == ["yellow-book"]


def test_it_says_on_how_many_records_that_name_it_the_acts_rest() -> None:
    named = small_archive.record("The Holm Treaty of 1921.", issued="1931-05-07")
    found = small_archive.archive({"records/text": named})
    facts = gather(found, "holm-treaty-1921").facts
    assert facts
    assert facts.rests.words == "Rests on the acts of 1 of 2 records that name it."
