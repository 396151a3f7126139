"""Turns of speech: who speaks, as printed, in any language; who is no participant."""

from __future__ import annotations

import pytest

from regesta.archive.speakers import _is_a_speaker, _is_named
from regesta.model.entries import Person
from regesta.model.turns import is_asked, mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE PRESIDENT: I thank you.", "THE PRESIDENT"), ("Mr. BEVIN: Yes.", "Mr. BEVIN"),
        ("河野大臣：よろしく。", "河野大臣"), ("Secretary Rusk: No.", "Secretary Rusk"),
        ("Q: Why?", "Q"), ("Г-н Громыко: Да.", "Г-н Громыко"), ("M. Pineau : Oui.", "M. Pineau"),
        ("Mr. MALIK (USSR) (translated from Russian): No.", "Mr. MALIK"),
        ("Mr. Bevin [aside]: No.", "Mr. Bevin"), ("Mr. Bevin:", "Mr. Bevin"),
        ("At 10:30 the talks began.", None), ("They met.", None), (": no", None),
        ("One two three four five six seven eight nine: no", None),
    ],
)  # fmt: skip
def test_what_may_be_a_speaker(text: str, expected: str | None) -> None:
    own = mark(text)
    assert (own.text if own else None) == expected


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("A. Yes.", ["A."], "A."), ("A. Yes.", ["A"], "A"),
        ("THE PRESIDENT. Yes.", ["THE PRESIDENT"],
        "THE PRESIDENT"), ("Mr. Bevin.—Yes.", ["Mr. Bevin"], "Mr. Bevin"),
        ("Mr. Bevin said so.", ["Mr. Bevin"], None), ("Q: Why?", ["Q:"], "Q"),
        ("The two sides: yes", ["The two"], "The two sides"),
        ("Q Thank you.", ["Q "], "Q"), ("Q", ["Q    "], "Q"), ("Q: Why?", ["Q "], "Q"),
        ("Q Thank you.", ["Q"], None), ("Questions were asked.", ["Q "], None),
        ("○立木洋君 今、大臣も", ["○立木洋君　"], "○立木洋君"), ("They met.", [":"], None),
    ],
)  # fmt: skip
def test_what_is_declared_is_one(text: str, declared: list[str], expected: str | None) -> None:
    own = mark(text, declared)
    assert (own.text if own else None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mr. Smith", True), ("Г-н Иванов", True), ("Q", True), ("Sir Edward Grey", True),
        ("Mr. President", True), ("SIR", False), ("EXCELLENCY", False), ("Your Excellency", False),
        ("Dear Sirs", False), ("Messieurs", False), ("MADAM", False), ("The following", False),
    ],
)  # fmt: skip
def test_a_salutation_is_no_speaker(words: str, expected: bool) -> None:
    assert _is_a_speaker(words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. A: Will you?", True), ("Mr. A: “Will you?”", True), ("Q: Tell us.", True),
        ("Вопрос: Скажите.", True), ("甲大臣：いかがですか。", True), ("甲大臣：いかが？", True),
        ("Mr. A: We will.", False), ("A: We will.", False),
    ],
)  # fmt: skip
def test_questions(text: str, expected: bool) -> None:
    own = mark(text)
    assert own
    assert is_asked(text, own) == expected


KONO = Person(name="Yohei Kono", sort="Kono, Yohei", native={"ja": "河野洋平"})
GROMYKO = Person(
    name="Andrei Gromyko", sort="Gromyko, Andrei", native={"ru": "Андрей Андреевич Громыко"}
)
MORI = Person(
    name="Yoshiro Mori", sort="Mori, Yoshiro", native={"ja": "森喜朗", "ko": "모리 요시로"}
)
RUSK = Person(name="Dean Rusk", sort="Rusk, Dean", also=("David Dean Rusk",))


@pytest.mark.parametrize(
    ("words", "person", "designation"),
    [
        ("Mr. KONO", KONO, ""), ("Foreign Minister Kono", KONO, ""), ("Kono Yohei", KONO, ""),
        ("Y. Kono", KONO, ""), ("河野大臣", KONO, ""), ("河野外務大臣", KONO, ""),
        ("河野", KONO, ""),
        ("河野洋平", KONO, ""), ("Г-н Громыко", GROMYKO, ""), ("А. А. ГРОМЫКО", GROMYKO, ""),
        ("Министр иностранных дел Громыко", GROMYKO, ""), ("森総理", MORI, ""), ("モリ", MORI, "x"),
        ("Secretary Rusk", RUSK, ""), ("SECRETARY OF STATE RUSK", RUSK, ""),
        ("Dean Rusk", RUSK, ""),
        ("Grand Vizier Rusk", RUSK, "Grand Vizier"), ("M. Rusk", RUSK, ""),
    ],
)  # fmt: skip
def test_a_person_is_named_with_titles(words: str, person: Person, designation: str) -> None:
    assert _is_named(words, person, designation) == (words != "モリ")


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Mr. Konova", KONO), ("The view of Mr. Kono and others", KONO), ("河野と森", KONO),
        ("森", MORI), ("森林", MORI), ("Mr. Rusky", RUSK), ("Points raised by Mr. Rusk", RUSK),
        ("河川について", KONO),
    ],
)  # fmt: skip
def test_what_names_nobody(words: str, person: Person) -> None:
    assert not _is_named(words, person, "")
