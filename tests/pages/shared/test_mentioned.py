from __future__ import annotations

from msgspec.structs import replace

from hand_made import IVANOV, act, mention
from regesta.pages.shared.mentioned import mentioned


def test_a_passage_stands_once_with_every_form() -> None:
    (found,) = mentioned([mention(IVANOV, "Ivanov", "1"), mention(IVANOV, "Igor Ivanov", "1")])
    assert (found.passage.path, found.forms) == ("1", ("Ivanov", "Igor Ivanov"))


def test_two_sentences_of_a_paragraph_are_two_passages() -> None:
    found = mentioned([mention(IVANOV, "Ivanov", "1"), mention(IVANOV, "Ivanov", "1", "More.")])
    assert len(found) == 2


def test_the_passages_of_acts_shown_already_are_left_out() -> None:
    shown = act(1)
    named = replace(mention(IVANOV, "Ivanov", "9"), passage=shown.passage)
    assert mentioned([named, mention(IVANOV, "Ivanov", "2")], [shown])[0].passage.path == "2"


def test_how_the_editor_understands_a_form_goes_with_it() -> None:
    plain = mention(IVANOV, "he", "1")
    (found,) = mentioned([plain, replace(plain, inferred=True, note="by date")])
    assert (found.inferred, found.notes) == (True, ("by date",))
