"""What stands at the head of a document and at its end: title, date line, whoever issued it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from regesta.drafting.dating import Dated, dates, of_line
from regesta.drafting.kinds import KINDS, MARKED
from regesta.drafting.tongues import language
from regesta.drafting.units import MARKINGS, Unit, is_title, is_turn

_SHORT = 60
_FIRST, _LAST = 6, 5
"""So many units at the beginning and the end may be of the head."""
_BODY = re.compile(
    r"(?i)\b(?:ministry|department|embassy|legation|secretariat|press (?:service|office)|office of"
    r"|government of|foreign office|ministère|ministerium|ministerio|министерство|mission of"
    r"|chancellery|cabinet|press release|bureau|council|commission|committee|presidency|foreign"
    r"\s(?:ministry|secretariat)|state\sdepartment|white\shouse|information|news|office)\b|省$|部$"
)
_SALUTATION = re.compile(
    r"(?i)(?:dear |sir\b|madam|monsieur|your excellency|excellency|mr\.? |my )"
)
_SIGNED = re.compile(r"(?:\(?(?i:signed|sgd\.?|gez\.)\)?:?\s)?(?:[^\W\d_][\w.’'-]*\s?){1,9}")
_NAMED = re.compile(
    r"(?i)\b(?:telegram|memorandum|letter|note|minutes|report|despatch|message|record|joint"
    r"\sstatement|communiqu[eé]|treaty|convention|agreement|protocol|declaration|resolution"
    r"|interview|meeting|visit|talks|consultations|summit|to (?:the|mr|mrs|miss|lord|sir))\b"
)
_GOES_ON = re.compile(
    r"(?:of|on|between|by|and|to|for|with|concerning|regarding)\b"
    r"|\(?(?i:summary|outline|overview|gist)\)?$"
)
_ADOPTED = re.compile(r"(?i)\(?(?:adopted|approved|signed|issued|delivered|done)\b")
Known = Callable[[str], bool]
"""Whether a text is the name of a body or a person that the archive knows, and nothing else."""


class Head(NamedTuple):
    """The head of a document: what is printed, empty where nothing is, the date as EDTF, and the
    first lines of the units that it takes."""

    title: str
    dateline: str
    byline: str
    issued: str
    taken: frozenset[int]


def banner(every: Sequence[Unit]) -> Sequence[Unit]:
    """The units before the title that are a collection's, or a web page's: before one that names
    the kind of the document, as `57. Memorandum` with a date line after it, where none of them
    does."""
    for at, unit in enumerate(every[:_FIRST]):
        if _NAMED.search(unit.text) or not is_title(unit):
            dated = any(of_line(one.text) for one in every[at + 1 : at + 4])
            named = is_title(unit) and len(unit.text) < 150
            plain = all(_may_be_title(one) for one in every[:at])
            return every[:at] if at and named and dated and plain else ()
    return ()


def is_body(text: str) -> bool:
    """Whether a line is the name of a body alone, as stands above a document."""
    return bool(_SIGNED.fullmatch(text) and _BODY.search(text) and not _NAMED.search(text))


def head(every: Sequence[Unit], known: Known) -> Head:
    """The head of a document of some units."""
    title = _title(_of_language(every)[:_FIRST]) if len(every) > 1 else []
    rest = [unit for unit in every if unit not in title]
    ends = (*rest[:_FIRST], *rest[-_LAST:])
    dated = next(((unit, found) for unit in ends if (found := of_line(unit.text))), None)
    if dated and title and dated[0].first < title[0].first and len(title[0].text) > 120:
        title = []
    byline = _byline(rest, title, known)
    text = " ".join(unit.text for unit in title)
    taken = [*title, *([dated[0]] if dated else []), *([byline] if byline else [])]
    return Head(
        title=text,
        dateline=dated[0].text if dated else "",
        byline=byline.text if byline else "",
        issued=dated[1].edtf if dated else _issued(text, every),
        taken=frozenset(unit.first for unit in taken),
    )


def _of_language(every: Sequence[Unit]) -> Sequence[Unit]:
    """The units from the title on that is in the language of the text, where it stands below the
    same in another."""
    own = language(" ".join(unit.text for unit in every))
    first = [language(unit.text) for unit in every[:2]]
    both = all(map(_may_be_title, every[:2])) and all(len(unit.text) > 40 for unit in every[:2])
    return every[1:] if both and first[0] != own == first[1] else every


def _title(first: Sequence[Unit]) -> list[Unit]:
    """The units of the title: the first that may be one, and those that go on with it."""
    found: list[Unit] = []
    for unit in first:
        if found and not _goes_on(found[-1], unit):
            break
        numbered = not found and unit is first[0] and _is_number_of_volume(unit)
        if numbered or _may_be_title(unit):
            found.append(unit)
        elif not (of_line(unit.text) or MARKINGS.fullmatch(unit.text)):
            break
    return found


def _is_number_of_volume(unit: Unit) -> bool:
    """Whether a unit is the number that a document has in a collection, with its title: `57.
    Memorandum`, which begins no row."""
    number = unit.text.partition(".")[0]
    return unit.opens == "1." and number.isdecimal() and number != "1" and is_title(unit)


def _goes_on(before: Unit, unit: Unit) -> bool:
    """Whether a title goes on with a unit: on the next line, or after a gap in capitals too, or
    with a word that begins no title."""
    if not _may_be_title(unit) or _BODY.search(unit.text):
        return False
    joined = _GOES_ON.match(unit.text)
    capitals = before.text.isupper() and unit.text.isupper() and is_title(unit)
    return not unit.gap or bool(joined) or (capitals and len(unit.text) < 200)


def _may_be_title(unit: Unit) -> bool:
    text = unit.text
    if of_line(text) or MARKINGS.fullmatch(text) or _SALUTATION.match(text) or is_turn(text):
        return False
    long = len(text) > 250 or text.endswith((",", ";", ":", "，"))
    sentence = text.endswith((".", "。")) and (". " in text or not text[:-1].isupper())
    return not (long or sentence or (unit.opens in ("1.", "-", "(1)") and not text.isupper()))


def _byline(rest: Sequence[Unit], title: Sequence[Unit], known: Known) -> Unit | None:
    """Who issued or signed it: a body below the title, or a name at the end."""
    below = (u for u in rest[:3] if title and len(u.text) < 90 and is_title(u) and not u.opens)
    for unit in below:
        if not of_line(unit.text) and (_BODY.search(unit.text) or known(unit.text)):
            return unit
    for unit in rest[len(rest) // 2 :]:
        if (
            (" " in unit.text or unit in rest[-3:])
            and not unit.opens
            and len(unit.text) < 90
            and known(unit.text.strip("()"))
        ):
            return unit
    unlisted = not any(unit.opens for unit in rest[-1:])
    for unit in rest[-2:] if len(rest) > 3 and unlisted else ():
        short = len(unit.text.split()) <= 4 and unit.gap and not unit.opens
        if short and is_title(unit) and _SIGNED.fullmatch(unit.text) and unit.text[0].isupper():
            return unit
    return None


def _issued(title: str, every: Sequence[Unit]) -> str:
    """The date of a document without a date line: that of its title, of a line that says when it
    was adopted, or the last in its text that has a day and follows words of conclusion."""
    whole = [one.edtf for one in _whole(title)]
    if whole:
        return whole[-1]
    for unit in every[:_FIRST]:
        if _ADOPTED.match(unit.text):
            whole = [one.edtf for one in _whole(unit.text)]
            if whole:
                return whole[-1]
    for unit in reversed(every[-12:]):
        if re.search(r"(?i)\b(?:done|signed|dated|fait|geschehen|hecho|совершено)\b", unit.text):
            for one in _whole(unit.text):
                return one.edtf
    return "XXXX"


def _whole(text: str) -> Iterator[Dated]:
    return (one for one in dates(text) if not one.edtf.startswith("--"))


def kind(title: str, reports: bool, beside: Sequence[str] = ()) -> str:
    """What a document is, by its title, and the short lines `beside` that; `reports` says that it
    tells of a meeting."""
    found = _kind(title)
    if found in ("", "letter", "outline", "report"):
        marked = (_kind(line) for line in beside if len(line) <= _SHORT)
        found = next((one for one in marked if one in MARKED), found)
    return found or ("outline" if reports else "report")


def _kind(text: str) -> str:
    small = text.casefold()
    return next((kind for kind, words in KINDS if re.search(words, small)), "")
