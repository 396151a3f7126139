"""The page that explains the words of the site: each word that pages print leads to its anchor."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

import small_archive
from projects import Reader, read
from regesta import urls
from regesta.archive.grades import Grade
from regesta.model.verbs import ACTS, ActWord
from regesta.model.vocabulary import ACT_CLASSES, FORCES, Depth
from regesta.pages.how_to_read import MARKS, Inputs, gather, make, plan
from regesta.render.renderer import Renderer

OWN = ActWord(
    "exchange",
    "tells",
    "drank a toast",
    "Drinks to somebody’s health.",
    "Norland drank a toast to the guests.",
    "to",
)


def inputs() -> Inputs:
    """What the page is made from where the archive adds a verb of its own."""
    given = gather(small_archive.archive())
    return replace(given, verbs=(*given.verbs, ("toasts (twice)", OWN)))


def page() -> Reader:
    rendered = Renderer(None).render("pages/how-to-read.html", make(inputs()), "x/index.html")
    return read(rendered.decode())


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("verb", (*ACTS, "toasts (twice)")),
        ("class", ACT_CLASSES),
        ("force", FORCES),
        ("grade", get_args(Grade)),
        ("depth", get_args(Depth)),
        ("mark", ("brackets", "concurrence", "account", "sought")),
    ],
)
def test_every_word_of_the_site_has_its_anchor(what: str, words: tuple[str, ...]) -> None:
    found = page().ids
    missing = [word for word in words if urls.reads(what, word) not in found]
    assert missing == []


def test_no_anchor_stands_twice() -> None:
    found = page().ids
    assert len(found) == len(set(found))
    assert len({mark.anchor for mark in MARKS}) == len(MARKS)


def test_a_verb_is_shown_with_its_definition_its_force_its_words_and_an_example() -> None:
    text = page().text
    assert (
        "invites Asks somebody to come, or to take part. Force: asks; printed: invited."
        " Atlantis invited the minister of Lemuria."
    ) in text
    assert (
        "toasts (twice) Drinks to somebody’s health. Force: tells; printed: drank a toast." in text
    )


def test_every_verb_stands_in_its_class_once() -> None:
    shown = {word: of.cls for of in make(inputs()).classes for _, word, _ in of.verbs}
    assert shown == {word: verb.cls for word, verb in inputs().verbs}


def test_the_words_of_a_verb_are_said_of_whoever_acts() -> None:
    for word, verb in ACTS.items():
        assert verb.definition.endswith("."), word
        assert verb.example.endswith("."), word
        assert verb.past == verb.past.strip() and verb.past, word  # noqa: PT018


def test_it_is_one_page() -> None:
    (one,) = plan(small_archive.archive())
    assert (one.path, one.at) == ("how-to-read/index.html", ())
