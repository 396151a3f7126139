"""Sentences: cut where they end, and not at abbreviations, initials, ordinals, within names."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model.abbreviations import abbreviations
from regesta.model.quotes import folded, locate
from regesta.model.sentences import Cutting, around, sentences

TEXT = (
    "Both sides agreed to meet. They agreed in principle, and both sides left for St. Petersburg."
)
SENTENCES = [
    "They met in St. Petersburg.|Mr. Kono spoke.",
    "The U.S. Government agreed.|It left.",
    "J. F. Kennedy spoke.|“Yes.”|He left.",
    "Ministers (Messrs. Kono and Ivanov) met.|They left.",
    "See Art. 5, para. 2, pp. 3-5 and No. 7.|It says so.",
    "On 3 Nov. 2000 he came at 10 a.m. Tokyo time.|He left.",
    "What?|Yes!|None.|5 members came.",
    "So he said (in private.)|Then he left.",
    'He said "it is so."|(This is noted.)|"It is," he said.',
    "The joint plan, e.g. this, i.e. that, etc. was agreed.|So it was.",
    "It ended in 1956.|The next began.",
    "It was agreed … and so on.|Then no more.",
    "One. two three.|Four.",
    "双方は合意した。|その後、帰国した。|「はい。」と述べた。|本当か？|はい！",
    "彼は（合意した。）と述べた。",
    "«Да.»|Он ушёл.|Г. Иванов сказал, в т.ч. это.|15 ноября 2000 г. Стороны встретились.",
    "It costs US$ 7.5 million.|So be it",
    "Wait...|What?!|So.",
    "",
    "No stop at all",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences(text: str) -> None:
    expected = [part for part in text.split("|") if part]
    joined = text.replace("。|", "。").replace("？|", "？").replace("|", " ")
    found = [joined[start:end] for start, end in sentences(joined)]
    assert found == expected


@given(st.text(alphabet="aB .?!。」\"')1…", max_size=30).map(folded))
def test_sentences_hold_every_word_in_order(text: str) -> None:
    spans = sentences(text)
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(
        " ", ""
    )
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


def cut(text: str, how: Cutting, names: tuple[str, ...] = ()) -> list[str]:
    spans = tuple((text.index(name), text.index(name) + len(name)) for name in names)
    return [text[start:end] for start, end in sentences(text, how, spans)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Bro. Anselm came.|Mme. Dupont left with Yu. A. Andropov and J.-C. Juncker."),
        ("en", "Amb. Smith, Lt. Gen. Lee, Wm. Penn met.|The answer was no.|He met Xi.|It ended."),
        ("en", "They met on page 3.|The rest is lost.|É. Zola wrote.|Ю. В. Андропов agreed."),
        ("fr", "M. Pineau et MM. Herriot et Blum.|S.Exc. Le Ministre parle (cf. Art. 3)."),
        ("de", "Am 3. Mai kam Hr. Müller.|Wilhelm II. Kaiser z. B. Er.|Vgl. S. 5, Abs. Drei."),
        ("es", "El Sr. López y la Sra. García, EE. UU. Firmaron.|¿Cuándo?|¡Hoy!|Nada."),
        ("it", "L'on. Moro e il Sig. Rossi.|S.E. Il Ministro, pag. Tre."),
        ("pt", "O Sr. Dr. Lopes e V. Exa. Falaram.|Nada."),
        ("ru", "Тов. Громыко и Дж. Кеннеди, г. Москва.|Министр иностранных дел.|Он ушёл."),
        ("uk", "Див. ст. П'ять, м. Київ.|Він пішов."),
        ("el", "Ο κ. Παπανδρέου ήρθε.|Έφυγε."),
        ("pl", "W dn. 3. Maja przyszedł prof. Nowak.|Wyszedł."),
        ("hu", "A 3. Ülés jött.|Elment."),
        ("ar", "هل وافق؟|نعم.|انتهى."),
        ("hi", "वे मिले।|वे गए।"),
        ("hy", "Նրանք հանդիպեցին։|Գնացին։"),
        ("ur", "وہ ملے۔|وہ گئے۔"),
        ("zh", "双方同意。|会谈结束！"),
        ("ja", "合意した｡|帰国した。"),
    ],
)  # fmt: skip
def test_sentences_of_languages(language: str, text: str) -> None:
    joined = text.replace("。|", "。").replace("｡|", "｡").replace("|", " ")
    assert cut(joined, Cutting(language)) == text.split("|")


def test_an_archive_adds_abbreviations() -> None:
    text = "The Trib. Court met. See Col. Reg. Five."
    assert len(cut(text, Cutting("en"))) == 4
    assert cut(text, Cutting("en", ("Trib.", "Col. Reg"))) == [
        "The Trib. Court met.", "See Col. Reg. Five.",
    ]  # fmt: skip
    assert len(cut(text.upper(), Cutting("en", ("Trib", "Reg")))) == 2


def test_no_name_is_cut() -> None:
    text = "He met Agt. Orange? Band of Holm. It left."
    assert cut(text, Cutting(), ("Agt. Orange? Band",)) == [
        "He met Agt. Orange? Band of Holm.",
        "It left.",
    ]
    assert cut("He met Acme. It left.", Cutting(), ("Acme.",)) == ["He met Acme.", "It left."]


def test_the_abbreviations_of_one_language_are_not_those_of_another() -> None:
    assert "usw." in abbreviations("de")
    assert "usw." not in abbreviations("en")
    assert abbreviations("xx")


@pytest.mark.parametrize(
    ("body", "last"),
    [("One. Two: three:", "Two: three:"), ("One:", "One:")],
)
def test_the_last_sentence(body: str, last: str) -> None:
    start, end = sentences(body)[-1]
    assert body[start:end] == last


def test_around() -> None:
    assert _around("agreed to") == "Both sides agreed to meet."
    assert _around("in principle") == TEXT.partition(". ")[2]
    assert _around("to meet … left") == TEXT
    assert _around("meet.") == "Both sides agreed to meet."


def _around(quote: str) -> str:
    _, spans = locate(quote, TEXT)
    start, end = around(spans, TEXT)
    return TEXT[start:end]


@pytest.mark.parametrize("text", ["." * 900_000, "Ab. " * 200_000, '."' * 400_000, "。" * 900_000])
def test_sentences_are_quick(text: str) -> None:
    begun = time.process_time()
    sentences(folded(text))
    assert time.process_time() - begun < 15
