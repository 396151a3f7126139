"""What differs from language to language in the drafting of structure: which language a text is in,
and what web pages put around documents. To add a language, add a row."""

from __future__ import annotations

import re
import unicodedata

_COMMON = {
    "en": "the of and to in that for on with was by be which",
    "fr": "le la les des et du que dans pour une est par sur au",
    "de": "der die und das den des von zu mit im für ist auf",
    "es": "el los las y del que en por con una para se al",
    "it": "il di che della del per le con una dei nel alla",
    "pt": "o os da do que em para com uma não dos das ao",
    "ru": "и в на с что по о от к за не для",
    "uk": "і в на з що та до про від за не для",
    "pl": "i w na z że do o od dla się nie",
    "nl": "de het een van en dat in te met op voor",
}
"""Words that are frequent in a language, for those that share a script."""
_SCRIPTS = (
    ("ja", r"[぀-ヿ]"), ("ko", r"[가-힯]"), ("zh", r"[一-鿿]"), ("ar", r"[؀-ۿ]"),
    ("he", r"[֐-׿]"), ("el", r"[Ͱ-Ͽ]"), ("hy", r"[԰-֏]"), ("ka", r"[Ⴀ-ჿ]"), ("th", r"[฀-๿]"),
    ("hi", r"[ऀ-ॿ]"),
)  # fmt: skip
_NAVIGATION = re.compile(
    r"(?i)(?:[<«‹↑^\[|\s]*)(?:"
    r"(?:back|return|go|jump|skip)\s?(?:to)?\s(?:the\s)?(?:\w+\s){0,2}"
    r"(?:index|contents?|top|list|home|homepage|page|menu|navigation|previous page)"
    r"|(?:page\s)?top(?:\sof(?:\sthe)?\spage)?|home(?:page)?|print(?:\sthis)?(?:\spage)?|menu"
    r"|share(?:\sthis.*)?|next(?:\spage)?|previous(?:\spage)?|related\s(?:links?|information).*"
    r"|\(end\)|#{3,}|[•·*-]?\s?\(photos?\b[^()]*\)|press\s(?:releases|conferences)|japanese|french|russian|chinese|español|français|русский|日本語|中文"
    r"|legal\smatters.*|privacy\spolicy.*|about\sthis\s(?:web)?site.*|site\s?map.*|contact\sus.*"
    r"|copyright\b.*|©.*|all\srights\sreserved.*|skip\s.*|download\s(?:pdf|file).*|english|search"
    r"|retour\s(?:à|au|en)\s.*|haut\sde\s(?:la\s)?page|accueil|imprimer|sommaire"
    r"|zurück(?:\s.*)?|seitenanfang|nach\soben|startseite|drucken"
    r"|volver\s.*|inicio|imprimir|voltar\s.*|torna\s.*|stampa"
    r"|назад(?:\s.*)?|наверх|к\sначалу.*|вернуться\s.*|на\sглавную|версия\sдля\sпечати|печать"
    r"|ページ(?:の先頭|トップ|の先頭へ戻る|トップへ).*|目次(?:へ|に戻る)?.*|トップページ.*|.{1,20}[へに]戻る|戻る|前のページ.*"
    r"|返回.*|首页|العودة.*|الصفحة\sالرئيسية|목록(?:으로)?|맨\s?위로"
    r")[>»›\]|.\s]*"
)
_TRAIL = re.compile(r"[^.]{1,40}(?:\s(?:>|»|›|/|\|)\s[^.]{1,80}){1,6}")


_END = re.compile(
    r"(?i)related\s(?:links?|information|articles?)|関連リンク|см\.\sтакже|voir\saussi"
)


_CLOSING = re.compile(
    r"(?i)(?:in (?:witness|faith|testimony) whereof|done (?:at|in|this)\b|en foi de quoi|fait à\b"
    r"|zu urkund dessen|geschehen zu\b|en fe de lo cual|hecho en\b|в удостоверение|совершено в"
    r"|以上の証拠として|以下签署)"
)


def is_closing(text: str) -> bool:
    """Whether a paragraph closes a treaty, and belongs to no article: `Done at Holm`."""
    return bool(_CLOSING.match(text))


def is_end_of_document(line: str) -> bool:
    """Whether a line begins what a web page puts after a document."""
    return bool(_END.fullmatch(line))


def language(text: str) -> str:
    """The language that a text seems to be in, as its tag: by its script, then by its words;
    English where few Latin ones do not tell."""
    letters = sum(sign.isalpha() for sign in text) or 1
    for tag, signs in _SCRIPTS:
        share = len(re.findall(signs, text)) / letters
        if share > (0.1 if tag == "ja" else 0.3):
            return tag
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text[:50_000]).casefold())
    found = {tag: sum(map(words.count, row.split())) for tag, row in _COMMON.items()}
    best = max(found, key=lambda tag: found[tag])
    latin = bool(re.search("[A-Za-z]", text))
    return best if found[best] else "en" if latin else "und"


def is_navigation(line: str) -> bool:
    """Whether a line is a web page's, not the document's: `Back to Index`, `Home > Press`."""
    return bool(_NAVIGATION.fullmatch(line) or _TRAIL.fullmatch(line))
