"""The line of an act: an English sentence of what is encoded, and no more."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest

from hand_made import HER, HIM, JAPAN, RUSSIA, act, key_of
from regesta.model.parts import ActKey, Actor, Concern, Head, LinkedAct
from regesta.model.verbs import ACTS
from regesta.pages.shared.bits import Bit
from regesta.render.renderer import Renderer

VISIT = Concern("visit to Russia", Head("undertakings", "visit", "Visit to Russia"))
TALKS = Concern("talks in Tokyo", Head("undertakings", "talks", "Talks in Tokyo"))
SIDES = (Actor(JAPAN, JAPAN), Actor(RUSSIA, RUSSIA))
LEADERS = Actor(Head("", "business leaders", "“business leaders”"), JAPAN)
RENDERER = Renderer(None)


def html(macro: str, what: Any) -> str:
    """What a macro of the acts makes of a part."""
    macros = RENDERER._environment.get_template("components/quote.html").module
    return str(getattr(macros, macro)(what, "../"))


def words(macro: str, what: Any) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html(macro, what)))


def done(verb: str, *by: Actor, **more: Any) -> LinkedAct:
    """An act with the words of a verb of the vocabulary."""
    word = ACTS[verb]
    given = {"about": (VISIT,), "word": verb, "past": word.past, "toward": word.toward, **more}
    return act(1, *by, cls=word.cls, **given)


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (done("invites", HIM, to=(HER,)), "Igor Ivanov invited Yoriko Kawaguchi: visit to Russia"),
        (
            done("accepts", HER, to=(HIM,)),
            "Yoriko Kawaguchi accepted, answering Igor Ivanov: visit to Russia",
        ),
        (done("agrees", *SIDES), "Japan and Russian Federation agreed: visit to Russia"),
        (
            done("agrees", *SIDES, voice="unnamed", about=(VISIT, TALKS)),
            "[Japan and Russian Federation] agreed: visit to Russia; talks in Tokyo",
        ),
        (done("confirms", voice="unnamed"), "[somebody not named] confirmed: visit to Russia"),
        (
            done("states", voice="account", to=(HER,)),
            "The account says: visit to Russia",
        ),
        (
            done("requests", HER, LEADERS, to=SIDES),
            "Yoriko Kawaguchi and “business leaders” requested of Japan and Russian Federation:"
            " visit to Russia",
        ),
        (
            done("calls necessary", LEADERS, to=(HIM,)),
            "“business leaders” called necessary, in speaking to Igor Ivanov: visit to Russia",
        ),
        (
            done("thanks", HIM, to=(Actor(JAPAN, JAPAN),), about=()),
            "Igor Ivanov thanked Japan",
        ),
    ],
)
def test_who_did_what_to_whom_and_what_it_concerns(one: LinkedAct, line: str) -> None:
    assert words("line", one) == line


@pytest.mark.parametrize("verb", ACTS)
def test_every_verb_makes_a_sentence_and_leads_to_how_it_is_read(verb: str) -> None:
    line = words("line", done(verb, HIM, to=(HER,)))
    assert re.fullmatch(r"Igor Ivanov [a-z]+(?: [a-z]+)*,?(?: [a-z]+)* Yoriko Kawaguchi: .*", line)
    assert "  " not in line
    anchor = f"verb-{verb.replace(' ', '-')}"
    assert f'href="../how-to-read/index.html#{anchor}"' in html("line", done(verb, HIM))


def test_every_name_in_it_is_a_link_but_that_of_a_collective_as_printed() -> None:
    line = html("line", done("invites", HIM, LEADERS, to=(HER,)))
    assert re.findall(r'href="\.\./((?!how)\w+/[\w-]+)', line) == [
        "persons/ivanov-igor",
        "persons/kawaguchi-yoriko",
        "undertakings/visit",
    ]


@pytest.mark.parametrize(
    ("one", "line"),
    [
        (done("invites", HIM), "Igor Ivanov invited"),
        (done("agrees", *SIDES, voice="unnamed"), "[Japan and Russian Federation] agreed"),
        (done("states", voice="account"), "The account says"),
    ],
)
def test_another_act_is_named_by_who_did_what_and_leads_to_it(one: LinkedAct, line: str) -> None:
    key: ActKey = key_of(one)
    bits = (Bit(told=key),)
    assert words("bits", bits) == line
    assert 'href="../records/whistler/index.html#act-a1"' in html("bits", bits)


@pytest.mark.parametrize(
    ("one", "kind", "anchor"),
    [
        (done("agrees", *SIDES), "agreement", "class-agreement"),
        (done("agrees", HER), "concurrence of one side", "mark-concurrence"),
        (done("proposes", HER), "proposal", "class-proposal"),
    ],
)
def test_what_kind_of_act_it_is_leads_to_how_it_is_read(
    one: LinkedAct, kind: str, anchor: str
) -> None:
    assert words("kind_of", one) == kind
    assert f'href="../how-to-read/index.html#{anchor}"' in html("kind_of", one)
