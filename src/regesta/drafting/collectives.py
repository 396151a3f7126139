"""Who is meant by those words that name nobody: `both sides`, `the Japanese side`, `the Prime
Minister`, and what `mentions` would say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from regesta.dates import Edtf
from regesta.drafting import collectives_en as en
from regesta.drafting.authorities import Authorities
from regesta.model.entries import Participant, Person, Sides

_FORMS = re.compile(
    rf"(?<![\w-])(?:(?P<sides>{en.SIDES})|(?P<persons>{en.PERSONS})|(?P<one>{en.ONE})"
    rf"|(?P<own>{en.OWN})|(?P<counted>{en.COUNTED})|(?:{en.GIVEN})|(?P<by_office>{en.OFFICE}))(?![\w-])"
)
_SAME = 4
_OF = re.compile(r"(?P<office>.+?) (?:of|for) (?:the )?(?P<state>.+)")
_LEADING = ("President", "Prime Minister", "Chancellor", "Premier")


class Meant(NamedTuple):
    """Words of a text that name somebody without a name: where they stand, and whom they mean."""

    start: int
    end: int
    ids: tuple[str, ...]
    whole: bool
    """Whether they mean all sides."""


def collectives(
    text: str, known: Authorities, sides: Sides, on: Edtf | None, own: tuple[str, ...] = ()
) -> Iterator[Meant]:
    """Those whom a text names so, at a meeting of some sides on a day; `own` is whose it is."""
    for match in _FORMS.finditer(text):
        ids, whole = _meant(match, known, sides, on)
        if match["own"] and len(own) == 1:
            ids = own
        if ids:
            yield Meant(*match.span(), ids, whole)


def _meant(
    match: re.Match[str], known: Authorities, sides: Sides, on: Edtf | None
) -> tuple[tuple[str, ...], bool]:
    if match["sides"]:
        several = tuple(sides) if len(sides) > 1 else ()
        return several, bool(several)
    if match["own"]:
        return (), False
    return _who(match, known, sides, on), False


def _who(
    match: re.Match[str], known: Authorities, sides: Sides, on: Edtf | None
) -> tuple[str, ...]:
    """The persons, or the side, whom words mean that do not mean all sides."""
    if match["persons"]:
        return _persons(match["title"] or "leaders", known, sides, on)
    if match["counted"]:
        return _counted(en.NUMBERS[match["number"]], sides)
    if match["given"]:
        return _called(match["given"], known, sides)
    if match["one"]:
        state = state_called(match["adjective"], known, tuple(sides))
        return (state,) if state else ()
    return _by_office(match["office"], known, sides, on)


def _persons(title: str, known: Authorities, sides: Sides, on: Edtf | None) -> tuple[str, ...]:
    """One of each side, whose designation has the words of a title; of leaders and co-chairs the
    first of each."""
    word = re.sub(r"(?:ies|s)$", "", title.casefold().split()[-1])
    words = en.SAME.get(word, (word,))
    found: list[str] = []
    for side, people in sides.items():
        called = {
            p.person: " ".join((p.as_, *known.designations(p.person, on))).casefold()
            for p in people
        }
        fits = [p for p, titles in called.items() if any(one in titles for one in words)]
        if title.casefold().endswith("leaders"):
            fits = _leading(side, people, known, on)
        elif title.casefold().startswith(("co-", "head", "principal")):
            fits = [p.person for p in people]
        found += fits[:1]
    return tuple(found) if len(found) == len(sides) > 1 else ()


def _called(given: str, known: Authorities, sides: Sides) -> tuple[str, ...]:
    """The one who took part with a given name."""
    people = [p.person for several in sides.values() for p in several]
    fits = [
        i for i in people if (one := known.find(Person, i)) and given in one.data.name.split()[:-1]
    ]
    return tuple(fits) if len(fits) == 1 else ()


def _counted(number: int, sides: Sides) -> tuple[str, ...]:
    """The first of each side, where there are so many."""
    return tuple(people[0].person for people in sides.values() if people and len(sides) == number)


def _leading(
    side: str, people: Sequence[Participant], known: Authorities, on: Edtf | None
) -> list[str]:
    """Who leads a state: of its participants, else who held such an office that day."""
    small = [(p.person, p.as_.casefold()) for p in people]
    fits = [
        person
        for person, as_ in small
        if any(as_.startswith(title.casefold()) for title in _LEADING)
    ]
    held = [i for title in _LEADING for i in (known.called(title, on, (side,)) if on else ())]
    return fits or list(dict.fromkeys(held))[:1]


def _by_office(office: str, known: Authorities, sides: Sides, on: Edtf | None) -> tuple[str, ...]:
    """The one who holds an office: a participant, else the one of the sides who held it."""
    wanted = office
    states = tuple(dict.fromkeys(i for side in sides for i in (side, known.state_of(side)) if i))
    first, _, rest = office.partition(" ")
    if rest and (state := state_called(first, known, states)):
        wanted, states = rest, (state,)
    elif of := _OF.fullmatch(office):
        named = known.lexicon.meanings.get(of["state"], ())
        if len(named) == 1 and known.state_of(named[0]) == named[0]:
            wanted, states = of["office"], named
    people = [p for side in states for p in sides.get(side, ())]
    there = [p.person for p in people if _begins(wanted, p.as_)]
    if len(there) != 1:
        there = [p.person for p in people if _is(wanted, p.as_)]
    if len(there) == 1:
        return tuple(there)
    held = known.called(wanted, on, states) if not there and on else ()
    return held if len(held) == 1 else ()


def _begins(wanted: str, designation: str) -> bool:
    """Whether a designation begins with an office: `Secretary of State` with `Secretary`."""
    own = designation.casefold().removeprefix("the ")
    return own == wanted.casefold() or own.startswith(f"{wanted.casefold()} of ")


def _is(wanted: str, designation: str) -> bool:
    """Whether an office is meant by a designation, in full or by its last word."""
    one, other = wanted.casefold(), designation.casefold()
    return one == other or (" " not in one and one in other.split())


def state_called(adjective: str, known: Authorities, among: Sequence[str] = ()) -> str:
    """The state whose adjective a word is, of some states first; empty where there is none."""
    small = adjective.casefold()
    wanted = en.ADJECTIVES.get(small, "")
    for one in sorted(known.states(), key=lambda state: state.id not in among):
        forms = (one.data.name, *one.data.also)
        for form in forms:
            words = form.casefold().split()
            like = any(_alike(small, word) for word in words)
            if like or (wanted and all(part in form.casefold() for part in wanted.split())):
                return one.id
    return ""


def _alike(adjective: str, word: str) -> bool:
    """Whether an adjective is made of the name of a state: `Japanese`, `Kestrian`."""
    stem = word.rstrip("aeiouy")
    enough = len(stem) >= _SAME and adjective.startswith(stem)
    return enough and adjective[len(stem) :] in _ENDINGS


_ENDINGS = frozenset(
    ["", "n", "an", "ian", "ean", "ese", "ish", "i", "ic", "ean", "nese", "er", "ch", "a", "ia"]
)
