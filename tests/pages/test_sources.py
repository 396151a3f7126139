from __future__ import annotations

from hand_made import IVANOV, KAWAGUCHI, PAGE
from regesta.model.entries import Source
from regesta.model.parts import Cited
from regesta.pages.sources import Inputs, SourceLine, make

PRESS = Source(url="https://example.org/b", kind="press")
NOTED = Source(url="https://example.org/b", kind="press", note="the dates")
OFFICIAL = Source(url="https://example.org/a", kind="official")
GUESS = Source(kind="inference", note="by date")


def lines(*cited: Cited) -> dict[str, tuple[SourceLine, ...]]:
    view = make(Inputs(PAGE, cited))
    return {kind.id: kind.sources for kind in view.kinds}


def test_a_source_stands_once_with_every_entry_that_rests_on_it() -> None:
    found = lines(
        Cited(PRESS, IVANOV, "offices"),
        Cited(PRESS, IVANOV, "birth"),
        Cited(PRESS, IVANOV, "birth"),
        Cited(PRESS, KAWAGUCHI, "offices"),
    )
    (line,) = found["press"]
    assert [(r.entry, r.what) for r in line.rests] == [
        (IVANOV, ("offices", "birth")),
        (KAWAGUCHI, ("offices",)),
    ]


def test_what_a_source_is_cited_for_goes_with_the_entry() -> None:
    (line,) = lines(Cited(PRESS, IVANOV, "offices"), Cited(NOTED, IVANOV, "offices"))["press"]
    assert [rest.note for rest in line.rests] == ["", "the dates"]


def test_kinds_stand_in_order_and_those_without_a_source_not_at_all() -> None:
    found = lines(
        Cited(PRESS, IVANOV, "x"), Cited(GUESS, IVANOV, "y"), Cited(OFFICIAL, IVANOV, "z")
    )
    assert list(found) == ["official", "press", "inference"]


def test_an_inference_stands_by_its_words() -> None:
    (line,) = lines(Cited(GUESS, IVANOV, "reading"))["inference"]
    assert (line.url, line.note, line.rests[0].note) == ("", "by date", "")
