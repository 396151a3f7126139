"""The reporting verbs: what each says of itself, and that they cover what there is to say."""

from __future__ import annotations

import pytest

from regesta.model.verbs import ACTS, ActWord
from regesta.model.vocabulary import ACT_CLASSES, BINDING, FORCES


@pytest.mark.parametrize("verb", ACTS)
def test_every_verb_says_what_it_means_by_an_example(verb: str) -> None:
    word = ACTS[verb]
    assert word.past
    assert word.definition.endswith(".")
    assert word.example.endswith(".")
    assert word.cls in ACT_CLASSES
    assert word.force in FORCES


def test_every_class_and_every_force_has_a_verb() -> None:
    assert {word.cls for word in ACTS.values()} == set(ACT_CLASSES)
    assert {word.force for word in ACTS.values()} == set(FORCES)


def test_no_two_verbs_mean_or_are_printed_the_same() -> None:
    for field in ("past", "definition", "example"):
        assert len({getattr(word, field) for word in ACTS.values()}) == len(ACTS), field


def test_examples_name_no_country_of_the_world() -> None:
    """They are invented, and can be seen to be."""
    for verb, word in ACTS.items():
        for name in ("Japan", "Russia", "Tokyo", "Moscow"):
            assert name not in word.example, verb


@pytest.mark.parametrize(
    ("cls", "binding"),
    [
        ("statement", set()),
        ("courtesy", set()),
        ("proposal", set()),
        ("exchange", set()),
        ("execution", set()),
        ("commitment", {"commits", "accepts"}),
        ("agreement", {"agrees"}),
    ],
)
def test_only_commitments_and_agreements_bind(cls: str, binding: set[str]) -> None:
    forces = {word.force for word in ACTS.values() if word.cls == cls}
    assert forces & set(BINDING) == binding


@pytest.mark.parametrize("verb", ["reaffirms", "recognises", "shares the view", "affirms"])
def test_verbs_that_are_easily_taken_for_others(verb: str) -> None:
    """Who grants, repeats or shares a view agrees on nothing to be done; who affirms it does."""
    assert (ACTS[verb].force in BINDING) is (verb == "affirms")


@pytest.mark.parametrize(
    ("to", "printed"),
    [
        ("to", " to "),
        ("-", " "),
        (", answering", ", answering "),
        (", in", ", in "),
        ("of", " of "),
    ],
)
def test_what_stands_before_whom_it_addresses(to: str, printed: str) -> None:
    word = ActWord("statement", "tells", "spoke", "Speaks.", "He spoke.", to)
    assert word.toward == printed


def test_a_verb_that_says_nothing_of_it_is_said_in_speaking_to() -> None:
    assert ActWord("statement", "tells", "spoke", "Speaks.", "He spoke.").toward == (
        ", in speaking to "
    )
