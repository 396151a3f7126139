"""The text of a file that a document came in: plain text, HTML, DOCX.

What another program wrote is not trusted: its size is known before it is unpacked, programs in it
are refused, and whatever it is not is said.
"""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from importlib.util import find_spec
from typing import NamedTuple

from regesta.characters import can_be_seen
from regesta.drafting import hypertext
from regesta.reading.sources import MAX_BODY

MAX_FILE = 16 * MAX_BODY
MAX_UNPACKED = 64 * MAX_BODY
MAX_FILES = 10_000
_DOCUMENT = "word/document.xml"
_KNOWN = (
    (b"%PDF", "a PDF", "copy its text into a file of plain text, and draft from that"),
    (b"\xd0\xcf\x11\xe0", "a document of old Word (DOC)", "save it as DOCX or as plain text"),
    (b"{\\rtf", "a document in RTF", "save it as DOCX or as plain text"),
    (b"\x89PNG", "an image", "draft from its text"),
    (b"\xff\xd8\xff", "an image", "draft from its text"),
)
_EXTRA = "install what reads it: pip install 'regesta[drafting]'"
_ENCODINGS = (
    "latin_1", "cp1252", "cp1250", "iso8859_2", "cp1251", "koi8_r", "iso8859_5", "cp866", "cp1253",
    "cp1254", "cp1255", "cp1256", "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip
"""The encodings among which one is looked for."""
_HALF_WIDTH = re.compile("[\uff61-\uff9f]{2}")
"""What comes of reading Cyrillic letters as Japanese ones."""
_PLAIN, _PAGE, _DOCX = "plain text", "HTML", "DOCX"


class Unfit(NamedTuple):
    """Why a file cannot be drafted from, and what to do."""

    message: str
    hint: str


class Drawn(NamedTuple):
    """The text of a file, and what it was drawn from; `same` says that the file is that text."""

    text: str
    form: str
    same: bool


def drawn(data: bytes, encoding: str = "") -> Drawn | Unfit:
    """The text of a file of some bytes, in an encoding where that was given, else in UTF-8."""
    if len(data) > MAX_FILE:
        return Unfit(
            f"is too large: {len(data):,} bytes, at most {MAX_FILE:,}", "draft a part of it"
        )
    for begins, what, hint in _KNOWN:
        if data.startswith(begins):
            return Unfit(f"is {what}", hint)
    if data.startswith(b"PK\x03\x04"):
        return _checked(_of_docx(data), _DOCX, same=False)
    found = _decoded(data, encoding)
    if isinstance(found, Unfit):
        return found
    if _is_page(found):
        return _checked(hypertext.text(found), _PAGE, same=False)
    return _checked(found, _PLAIN, same=not encoding or _is_utf8(encoding))


def _is_utf8(encoding: str) -> bool:
    """Whether an encoding is UTF-8."""
    return codecs.lookup(encoding).name in ("utf-8", "utf-8-sig")


def _checked(text: str | Unfit, form: str, *, same: bool) -> Drawn | Unfit:
    if isinstance(text, Unfit):
        return text
    size = len(text.encode())
    if size > MAX_BODY:
        message = f"has too long a text: {size:,} bytes, at most {MAX_BODY:,} for a record"
        return Unfit(message, "make a file of each document in it, and draft these")
    if not can_be_seen(text):
        return Unfit("is empty: there is no text in it", "give the file with the text")
    return Drawn(text, form, same)


def _decoded(data: bytes, encoding: str) -> str | Unfit:
    if encoding:
        return _converted(data, encoding)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Unfit("is in UTF-16", "say --encoding utf-16, and a copy in UTF-8 is kept beside it")
    if _is_binary(data):
        return Unfit("is no text", "give a file of plain text, HTML or DOCX")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = _seems(data) or "say which encoding it is in: --encoding latin-1, for example"
        return Unfit(f"is not in UTF-8: byte {error.start + 1:,}", hint)


def _converted(data: bytes, encoding: str) -> str | Unfit:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError:
        hint = "for example latin-1, cp1251, koi8-r, shift-jis, euc-jp, gb18030"
        return Unfit(f"cannot be read: no encoding is called `{encoding}`", hint)
    except UnicodeDecodeError as error:
        message = f"is not in `{encoding}`: byte {error.start + 1:,} has no meaning there"
        return Unfit(message, _seems(data) or "try another, or save it as UTF-8")


def _seems(data: bytes) -> str:
    """What to say of bytes in another encoding, where one can be recognised."""
    if find_spec("charset_normalizer") is None:
        return ""
    from charset_normalizer import from_bytes  # noqa: PLC0415

    found = from_bytes(data[:65_536], cp_isolation=list(_ENCODINGS))
    best = next((one for one in found if not _HALF_WIDTH.search(str(one))), None)
    if best is None:
        return ""
    text = str(best)
    name = "latin-1" if text == data[:65_536].decode("latin-1") else best.encoding
    begins = " ".join(text.split())[:60]
    return f"it seems to be in {name}, and begins `{begins}`: if so, say --encoding {name}"


def _is_binary(data: bytes) -> bool:
    odd = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data[:65_536])
    return b"\x00" in data or odd > len(data[:65_536]) / 100


def _is_page(text: str) -> bool:
    """Whether a text is a page in HTML."""
    start = text[:2000].lstrip().casefold()
    return (
        start.startswith(("<!doctype html", "<html", "<?xml")) and "<html" in text[:5000].casefold()
    )


def _of_docx(data: bytes) -> str | Unfit:
    """The text of a document of Word, drawn by way of HTML."""
    if unfit := _unfit(data):
        return unfit
    import mammoth  # noqa: PLC0415

    try:
        page = mammoth.convert_to_html(io.BytesIO(data), convert_image=lambda image: []).value
    except Exception:  # whatever a damaged file brings about
        return Unfit("is damaged: its document cannot be read", "save it anew, or as plain text")
    return hypertext.text(page)


def _unfit(data: bytes) -> Unfit | None:
    """Why a packed file cannot be read as a document of Word, before it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            inside = packed.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return Unfit("is damaged: it cannot be unpacked", "save it anew")
    names = {one.filename for one in inside}
    size = sum(one.file_size for one in inside)
    if _DOCUMENT not in names:
        return Unfit("is an archive of files, and no DOCX", "unpack it, and give the document")
    if size > MAX_UNPACKED or len(inside) > MAX_FILES:
        message = f"would take {size:,} bytes unpacked, at most {MAX_UNPACKED:,}"
        return Unfit(message, "save its text as plain text, and draft from that")
    if any(name.casefold().endswith("vbaproject.bin") for name in names):
        return Unfit("has macros in it, which are programs", "save it as DOCX without macros")
    if find_spec("mammoth") is None:
        return Unfit("is a DOCX, which this installation cannot read", _EXTRA)
    return None
