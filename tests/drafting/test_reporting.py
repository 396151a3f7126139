"""Which words of a text report, and by which act of the vocabulary."""

from __future__ import annotations

import pytest

from regesta.drafting import verbs_en
from regesta.drafting.reporting import reported
from regesta.model.sentences import Cutting
from regesta.model.verbs import ACTS

REPORTED = {
    "Both sides agreed to meet, and shared the view that it was early.": [
        ("agrees", "active", "agreed"), ("shares the view", "active", "shared the view")],
    "It was agreed in principle to merge the two.": [
        ("agrees in principle", "passive", "agreed in principle")],
    "Norland expressed its deep appreciation for the loan.": [
        ("expresses appreciation", "active", "expressed its deep appreciation")],
    "She opened by thanking the Sudmark side.": [("thanks", "active", "thanking")],
    "Views were exchanged on herring.": [("exchanges views", "passive", "Views were exchanged")],
    "I have the honour to transmit a copy.": [("transmits", "active", "transmit")],
    "We reaffirm the Treaty of 1921.": [("reaffirms", "active", "reaffirm")],
    "Sudmark asked whether the pier stood, asked for a survey, and could not accept the fees.": [
        ("inquires", "active", "asked whether"), ("requests", "active", "asked"),
        ("refuses", "active", "could not accept")],
    "She regretted the delay and denied that it was meant; concern was expressed.": [
        ("regrets", "active", "regretted"), ("denies", "active", "denied"),
        ("expresses concern", "passive", "concern was expressed")],
    "Both sides expressed concern at the fees proposed by Norland.": [
        ("expresses concern", "active", "expressed concern")],
    "The measures indicated by the leaders, as agreed before, are to be discussed.": [],
    "They would discuss the proposed survey in the agreed minutes.": [],
    "The Sudmark side in its report of that year.": [],
    "The Council requests a report.": [("requests", "active", "requests")],
    "Noting the loan, signed on 3 May; Recalling the seals.": [
        ("notes", "active", "Noting"), ("refers to", "active", "Recalling")],
}  # fmt: skip


@pytest.mark.parametrize("text", REPORTED)
def test_words_that_report_are_found_and_no_others(text: str) -> None:
    found = [(one.act, one.voice, text[one.start : one.end]) for one in reported(text)]
    assert found == REPORTED[text]


def test_the_sentences_that_report_are_told() -> None:
    text = "It rained. Norland said so. Both sides agreed to wait, and agreed to meet. The end."
    found = [text[slice(*one.sentence)] for one in reported(text)]
    both = "Both sides agreed to wait, and agreed to meet."
    assert found == ["Norland said so.", both, both]


def test_nothing_is_found_within_a_name_nor_in_a_language_without_a_table() -> None:
    assert reported("The Agreed Record says so.", names=((0, 26),)) == ()
    assert reported("Both sides agreed.", Cutting("fr")) == ()


def test_every_row_of_the_table_is_an_act_of_the_vocabulary() -> None:
    assert (verbs_en.ACTIVE.keys() | verbs_en.DONE.keys()) <= ACTS.keys()


def test_no_form_stands_twice_in_the_table() -> None:
    forms = [form for row in (*verbs_en.ACTIVE.values(), *verbs_en.DONE.values()) for form in row]
    assert sorted(forms) == sorted(set(forms))
