"""Numbers as labels print them, in any script, and what stands for each in a path: ASCII.

Digits of every script and ideographic numerals become digits, and so do words (`premier`); Roman
numerals and Latin letters stay as typed; letters of other alphabets are written in Latin ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from regesta.model.alike import of_numeral
from regesta.reading.letters import LATINISED, UNCASED, follows

_ONES = {
    sign: value % 10
    for signs in (
        "〇一二三四五六七八九",
        "零壹贰叁肆伍陆柒捌玖",
        "零壱弐参肆伍陸漆捌玖",
        "零壹貳參",
    )
    for value, sign in enumerate(signs)
}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_HUNDREDS = "(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ROMAN = f"(?=[MDCLXVI])M{{0,3}}{_HUNDREDS}"
_LIKE_ROMAN = str.maketrans("ІХСМ", "IXCM")
_CYRILLIC_ROMAN = "(?=[IVXІХ]*[ІХ])[IVXІХ]{2,8}"
_WORDS = (
    "one first i premier première premiere erster erste erstes primero primera primer primeiro "
    "primeira primo prima первая первый первое перша перший",
    "two second deuxième deuxieme zweiter zweite zweites segundo segunda secondo seconda вторая "
    "второй второе друга другий seconde",
    "three third troisième troisieme dritter dritte drittes tercero tercera tercer terceiro "
    "terceira terzo terza третья третий третье третя третій",
    "four fourth quatrième quatrieme vierter vierte viertes cuarto cuarta quarto quarta четвертая "
    "четвёртая четвертый четвёртый четверта четвертий",
    "five fifth cinquième cinquieme fünfter fünfte fünftes quinto quinta пятая пятый п'ята",
    "six sixth sixième sixieme sechster sechste sechstes sexto sexta sesto sesta шестая шестой",
    "seven seventh septième septieme siebter siebte siebtes séptimo séptima sétimo settimo "
    "settima седьмая седьмой",
    "eight eighth huitième huitieme achter achte achtes octavo octava oitavo ottavo ottava восьмая "
    "восьмой",
    "nine ninth neuvième neuvieme neunter neunte neuntes noveno novena nono nona девятая девятый",
    "ten tenth dixième dixieme zehnter zehnte zehntes décimo décima decimo decima десятая десятый",
    "eleven eleventh onzième elfter elfte undécimo undicesimo одиннадцатая",
    "twelve twelfth douzième zwölfter zwölfte duodécimo dodicesimo двенадцатая",
)
WORDS = {word: value for value, row in enumerate(_WORDS, 1) for word in row.split() if word != "i"}
"""Numbers in words, as parts and articles have them, by the word in small letters."""

HAN = f"[{''.join(_ONES)}{''.join(_TENS)}]{{1,9}}"
ROUND = "[①-⓪❶-➓㈠-㈩㉑-㉟㉮-㉻㊀-㊉㊱-㊿㋐-㋾]"
"""Numbers and letters in a circle or in brackets of their own."""
ROMAN = f"{_ROMAN}|{_ROMAN.lower()}|[Ⅰ-Ⅿⅰ-ⅿ]+|{_CYRILLIC_ROMAN}"
MANY = r"\d{1,3}(?:[.．]\d{1,3}){1,5}"
LETTER = f"[{''.join(LATINISED)}Ａ-Ｚａ-ｚ]"
NUMBER = rf"\d{{1,4}}|{HAN}|{ROMAN}|{LETTER}"
"""A number that is no word, in one piece: digits, numerals, a letter."""


def key(number: str) -> str:
    """What stands for a number in a path, of signs that every keyboard has."""
    plain = unicodedata.normalize("NFKC", number)
    if plain.casefold() in WORDS:
        return str(WORDS[plain.casefold()])
    if is_han(plain):
        return str(_han(plain))
    if plain[:1] == "(":
        return f"({key(plain[1:-1])})"
    if re.fullmatch(_CYRILLIC_ROMAN, plain):
        return plain.translate(_LIKE_ROMAN)
    return "".join(map(_sign, plain.rstrip(".")))


def is_han(number: str) -> bool:
    """Whether a number is an ideographic numeral."""
    return number[:1] in _ONES or number[:1] in _TENS


def roman(number: str) -> int:
    """The value of a Roman numeral; 0 of what is none."""
    plain = number.translate(_LIKE_ROMAN).upper()
    if not re.fullmatch(_ROMAN, plain) or not (number.isupper() or number.islower()):
        return 0
    return of_numeral(plain)


def _sign(sign: str) -> str:
    value = unicodedata.numeric(sign, None)
    return LATINISED.get(sign, sign) if value is None else str(int(value))


def _han(text: str) -> int:
    """The value of an ideographic numeral: in tens (`二十一`), or digit by digit (`二一`)."""
    if not any(sign in _TENS for sign in text):
        return int("".join(str(_ONES[sign]) for sign in text))
    total = one = 0
    for sign in text:
        if sign in _TENS:
            total += (one or 1) * _TENS[sign]
            one = 0
        else:
            one = _ONES[sign]
    return total + one


def is_next(number: str, before: Iterable[str]) -> bool:
    """Whether a letter or Roman numeral begins a row, or goes on with one `before` it.

    A single letter with a full stop may be the initial of a name; one of a script without
    capitals is none.
    """
    if number in UNCASED or len(unicodedata.normalize("NFKC", number)) > 1:
        return True
    if follows(number, "") or number in ("I", "i", "І", "Ⅰ", "ⅰ"):
        return True
    return any(follows(number, one) or _is_next_roman(number, one) for one in before)


def _is_next_roman(number: str, before: str) -> bool:
    return (number.upper(), before.upper()) in _NEXT and number.isupper() == before.isupper()


_NEXT = {("V", "IV"), ("X", "IX"), ("L", "XLIX"), ("C", "XCIX")}
