"""Printed labels: what is one, what is none, and what stands for each in a path."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.reading import letters, numbers
from regesta.reading.bare import is_bracketed
from regesta.reading.divisions import DIVISIONS
from regesta.reading.labels import labels, parts
from regesta.reading.numbers import key
from regesta.urls import anchor

TYPEABLE = re.compile(r"[A-Za-z0-9.()-]+")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("2", "2"), ("１２", "12"), ("١٢", "12"), ("३", "3"),
        ("IV", "IV"), ("Ⅳ", "IV"), ("ⅳ", "iv"),
        ("ІV", "IV"), ("ХІ", "XI"), ("一", "1"), ("十", "10"), ("二十一", "21"), ("百二", "102"),
        ("二〇〇二", "2002"), ("参", "3"), ("貳", "2"), ("①", "1"), ("㊱", "36"), ("⑴", "(1)"),
        ("㈠", "(1)"), ("⒈", "1"), ("❷", "2"), ("㋐", "a"), ("㉮", "ga"), ("а", "a"), ("Ж", "Zh"),
        ("γ", "g"), ("ב", "b"), ("ب", "b"), ("나", "na"), ("ロ", "ro"), ("乙", "yi"), ("გ", "g"),
        ("Գ", "G"), ("ข", "kh"), ("premier", "1"), ("ONE", "1"), ("третья", "3"), ("1．2", "1.2"),
    ],
)  # fmt: skip
def test_what_stands_for_a_number(number: str, expected: str) -> None:
    assert key(number) == expected


@pytest.mark.parametrize("alphabet", [*letters._CASED, *letters._OTHERS])
def test_no_two_letters_of_an_alphabet_share_a_path(alphabet: str) -> None:
    found = [key(letter) for letter in alphabet]
    assert len(set(found)) == len(found)
    assert all(set(each) <= set(string.ascii_letters) for each in found)


def test_no_two_letters_of_cyrillic_alphabets_share_a_path() -> None:
    cyrillic = letters.CYRILLIC + letters._MORE_CYRILLIC
    assert len({key(letter) for letter in cyrillic}) == len(cyrillic)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article I", "art.I"), ("ARTICLE II.", "art.II"), ("第三条", "art.3"), ("第三條", "art.3"),
        ("Статья 4", "art.4"), ("§ 5", "par.5"), ("Annex A", "annex.A"), ("A.", "A"),
        ("(a).", "(a)"), ("1.1.", "1.1"), ("（１）", "(1)"), ("１．", "1"),
        ("一、", "1"), ("а)", "a)"),
        ("Artikel 7 Grenzen", "art.7"), ("Artículo 1.º", "art.1"), ("Chapter IV: Trade", "ch.IV"),
        ("Section 2", "sec.2"), ("Part One", "pt.1"), ("Protocol No. 1", "prot.1"),
        ("附件一", "annex.1"), ("附件", "annex"), ("Приложение № 2", "annex.2"),
        ("第一章　総則", "ch.1"),
        ("제3조 (목적)", "art.3"), ("제3조의2", "art.3-2"), ("第三条の二", "art.3-2"),
        ("第三条之一", "art.3-1"), ("第三条（定義）", "art.3"), ("Article 2(c)", "art.2(c)"),
        ("Article 2 (c) (i)", "art.2(c)(i)"), ("Article 2 bis", "art.2bis"),
        ("Article 12a", "art.12a"), ("Article 3-A", "art.3-A"), ("TITRE PREMIER", "tit.1"),
        ("Часть первая", "pt.1"), ("Première partie", "pt.1"), ("Erster Teil", "pt.1"),
        ("III. rész", "pt.III"), ("3. cikk", "art.3"), ("1 artikla", "art.1"),
        ("المادة ١", "art.1"), ("סעיף 4", "art.4"), ("ข้อ ๒", "art.2"), ("अनुच्छेद ३", "art.3"),
        ("Άρθρο 3", "art.3"), ("Điều 2", "art.2"), ("Członek 1", None), ("附属書Ⅰ", "annex.I"),
        ("議定書第一", "prot.1"), ("Annex A List of goods", "annex.A"), ("ANNEX A", "annex.A"),
        ("ANEXO A LA CARTA", None), ("Anexo a la carta", None), ("2 May 1956", None),
        ("1956", None), ("12", "12"), ("II", "II"), ("I", "I"), ("I went", None),
        ("II Political", "II"), ("II – General", "II"), ("I – General", "I"), ("一 总则", "1"),
        ("１　概要", "1"), ("第１　趣旨", "1"), ("1.- Objeto", "1"), ("I.—General", "I"),
        ("1° Les parties", "1"), ("⑴ x", "(1)"), ("19.If", "19"), ("1.a", None), ("가. 총칙", "ga"),
        ("イ　定義", "i"), ("甲　乙", "jia"),
        ("1.1 scope", "1.1"), ("(1)x", "(1)"), ("Articles of faith", None), ("Economy", None),
        ("Ekonomi", None), ("Part of the plan", None), ("A part of it", None), ("第三条規定", None),
        ("1 Opening remarks", "1"), ("1 冒頭発言", "1"), ("2 Bilateral", None),
        ("10 Years after", None), ("1956 Joint Declaration", None), ("1 May 1956", None),
        ("1 mai, 1956", None),
        ("Enclosure", "encl"), ("Annex to it", None), ("Preamble", None), ("No. 5", "no.5"),
        ("Pièce jointe n° 2", None), ("Pièce jointe N° 2", "att.2"),
    ],
)  # fmt: skip
def test_labels_of_headings(text: str, expected: str | None) -> None:
    label = labels().of_heading(text)
    assert (label.key if label else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 1. The Parties", "art.1"), ("Article 1.—The Parties", "art.1"),
        ("Article 1\nThe Parties", "art.1"), ("Article 9 of the Charter", None),
        ("第三条　日本国は", "art.3"), ("第三条の規定により", None), ("§ 5. Die", "par.5"),
        ("§ 5 Absatz 2", None), ("Статья 4. Стороны", "art.4"), ("Part One", "pt.1"),
        ("（１）日本側は", "(1)"), ("［１］日本側は", "(1)"), ("一、日本側", "1"),
        ("一、二日のうちに", None),
        ("甲、乙は", None), ("１．概要", "1"), ("１．５倍", None),
        ("1.1. x", "1.1"), ("1.1 The", "1.1"),
        ("3.5 percent", None), ("13.06.02 Moscow", None), ("①x", "1"), ("1- The", "1"),
        ("5-7 May", None), ("5 - 7 May", None), ("a. x", "a"), ("p. 312", None), ("1956. x", None),
        ("II. x", "II"), ("MM. Herriot", None), ("A. Political", "A"), ("A. A. Gromyko", None),
        ("B. x", None), ("M. Pineau", None), ("А. Общее", "A"), ("Б. x", None), ("가. x", "ga"),
        ("A.", None), ("(a). x", "(a)"), ("２　概要", "2"),
        ("12 May", None), ("II Political", None), ("1.The Parties", "1"), ("1.政府は", "1"),
        ("(1)ル・ドリアン", "(1)"), ("a)日本側は", "a)"), ("(1)x", None),
        ("1.الحكومة", "1"), ("１.政府", "1"), ("19.If they", None), ("1.a", None), ("1.U.S.", None),
        ("24.Dezember", None), ("1956.The", None),
    ],
)  # fmt: skip
def test_labels_of_paragraphs(text: str, expected: str | None) -> None:
    label = labels().of_paragraph(text)
    assert (label.key if label else None) == expected


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("B. x", "A"), ("b. x", "a"), ("Б. x", "А"), ("К. x", "И"), ("К. x", "Й"), ("Г. x", "В"),
        ("Ґ. x", "Г"), ("V. x", "IV"), ("X. x", "IX"), ("Β. x", "Α"), ("C. x", "B"),
    ],
)  # fmt: skip
def test_a_letter_goes_on_with_a_row(text: str, before: str) -> None:
    assert labels().of_paragraph(text, [before])
    assert not labels().of_paragraph(text)
    assert not labels().of_paragraph(text, [before.swapcase()])


@pytest.mark.parametrize(
    ("text", "before"),
    [("19.If", "18"), ("2.政府", "1"), ("２.政府", "１"), ("٣.الحكومة", "٢")],
)
def test_a_number_that_no_space_sets_off_goes_on_with_a_row(text: str, before: str) -> None:
    assert labels().of_paragraph(text, ["1", before])
    assert not labels().of_paragraph(text)
    assert not labels().of_paragraph(text, ["7"])


FORMS = [(kind, form) for kind, forms in DIVISIONS.items() for form in forms]


@pytest.mark.parametrize(("kind", "form"), FORMS, ids=[form for _, form in FORMS])
def test_every_form_of_the_table_is_found(kind: str, form: str) -> None:
    text = form.replace("{}", "2") if "{}" in form else f"{form} 2"
    for printed in (text, text.upper(), f"{text}\n", f"{text}: More"):
        label = labels().of_heading(printed)
        assert label
        assert label.key == f"{kind}.2"


def test_no_form_stands_in_the_table_twice() -> None:
    found = [parts(form) for _, form in FORMS]
    assert [form for form in found if found.count(form) > 1] == []


def test_an_archive_adds_forms_and_its_own_come_first() -> None:
    own = labels((("ord", ("Ordinance", "{}. Ordning")), ("chap", ("Chapter",))))
    for text, expected in [
        ("Ordinance 3", "ord.3"), ("ORDINANCE III.", "ord.III"), ("2. Ordning", "ord.2"),
        ("Chapter 2", "chap.2"), ("Article 2", "art.2"),
    ]:  # fmt: skip
        label = own.of_heading(text)
        assert label
        assert label.key == expected
    assert not labels().of_heading("Ordinance 3")


NUMBER = st.sampled_from(
    [
        *"12９١一二十aBжЖγ가イ甲①⑴㈠Ⅳ",
        "IV",
        "xii",
        "1.1",
        "2.3.4",
        "premier",
        "二十",
        "2(c)",
        "3 bis",
    ]
)
SHAPE = st.sampled_from(
    ["{}.", "({})", "（{}）", "{})", "{}、", "{}．", "第{}条", "Article {}.", "§ {}:"]
)


@given(NUMBER, SHAPE, st.text(max_size=8), st.booleans())
def test_a_label_is_a_beginning_of_its_text_and_typeable(
    number: str, shape: str, rest: str, is_heading: bool
) -> None:
    text = f"{shape.format(number)} {rest}"
    known = labels()
    label = known.of_heading(text) if is_heading else known.of_paragraph(text, ["A", "a"])
    if label is None:
        return
    assert text.startswith(label.printed)
    assert text[: label.end].rstrip() == label.printed.rstrip()
    assert TYPEABLE.fullmatch(label.key)
    assert anchor(label.key)


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    labels().of_heading(text)
    labels().of_paragraph(text)
    is_bracketed(text)
    assert numbers.WORDS["first"] == 1
