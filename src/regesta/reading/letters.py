"""Letters that number the parts of a text, in the order of their alphabets, with what stands for
each in a path: Latin letters, for each letter of an alphabet others."""

from __future__ import annotations

LATIN = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
ARMENIAN = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"
_MORE_CYRILLIC = "ёґєіїђѓѕјљњћќџў"
_OTHERS = {
    "אבגדהוזחטיכלמנסעפצקרשת": "a b g d h v z ch t y k l m n s aa p ts q r sh tt",
    "ابجدهوزحطيكلمنسعفصقرشتثخذضظغأ": "aa b j d h w z hh tt y k l m n s e f ss q r sh t th kh dh "
    "dd zz gh a",
    "가나다라마바사아자차카타파하": "ga na da ra ma ba sa a ja cha ka ta pa ha",
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン":
    "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi "
    "mu me mo ya yu yo ra ri ru re ro wa wo n",
    "甲乙丙丁戊己庚辛壬癸": "jia yi bing ding wu ji geng xin ren gui",
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ": "a b g d e v z t i k l m n o p zh r s tt u f q gh y sh "
    "ch ts dz tts tch kh j h",
    "กขคงจฉชซฌญดตถทนบปผพมยรลวสหอ": "k kh kkh ng c ch cch s sch y d t th tth n b p ph pph m yy r l "
    "w ss h o",
    "कखगघङचछजझञटठडढण": "k kh g gh ng c ch j jh ny t th d dh n",
}  # fmt: skip
_CASED = {
    LATIN: " ".join(LATIN),
    CYRILLIC: "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch hh yy jj eh yu ya",
    _MORE_CYRILLIC: "yo gg ye ii yi dj gj dz j lj nj tj kj dzh w",
    GREEK: "a b g d e z i th ii k l m n x o p r s t y f ch ps oo",
    ARMENIAN: "a b g d e z ee y t zh i l kh ts k h dz gh tch m yy n sh o ch p j rr s v tt r c w ph "
    "q oo f",
}  # fmt: skip


def _by_letter(alphabets: dict[str, str]) -> dict[str, str]:
    return {
        letter: latin
        for letters, sounds in alphabets.items()
        for letter, latin in zip(letters, sounds.split(), strict=True)
    }


_LOWER = _by_letter(_CASED)
CAPITALS = {letter.upper(): latin.capitalize() for letter, latin in _LOWER.items()}
UNCASED = _by_letter(_OTHERS)
LATINISED = {**_LOWER, **CAPITALS, **UNCASED}
"""What stands in a path for a letter."""
_SELDOM = "ёйъыьґєіїґђѓѕјљњћќџў"
"""Letters that enumerations skip, or not."""
_ORDERS = (
    *(LATIN, GREEK, ARMENIAN, CYRILLIC, "".join(c for c in CYRILLIC if c not in _SELDOM)),
    "абвгдежзиклмнопрстуфхцчшщыэюя",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "абвгдђежзијклљмнњопрстћуфхцчџш",
)
_SERIES = (
    *_ORDERS,
    *_OTHERS,
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウノオクヤマケフコエテアサキユメミシヒモセス",
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
)
"""The orders in which letters count; katakana and the Arabic script have two each."""
_BEFORE = {
    (order[place], order[place - 1] if place else "") for order in _ORDERS
    for place in range(len(order))
}  # fmt: skip


def follows(letter: str, before: str) -> bool:
    """Whether a letter is the next after another, or the first of an alphabet where none is."""
    same_case = not before or letter.isupper() == before.isupper()
    return same_case and (letter.lower(), before.lower()) in _BEFORE


def places(letter: str) -> list[tuple[str, int]]:
    """The places, from 1, that a letter has in the orders it may be counted in, each order by a
    name that says whether it is of capitals."""
    case = "A" if letter.isupper() else "a"
    found = ((name, order.find(letter.lower())) for name, order in enumerate(_SERIES))
    return [(f"{case}{name}", place + 1) for name, place in found if letter and place >= 0]
