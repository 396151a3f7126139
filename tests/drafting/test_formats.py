"""What a source text may come in, and what is said of all else."""

from __future__ import annotations

import io
import zipfile

import pytest

from regesta.drafting import formats
from regesta.drafting.formats import Drawn, Unfit, drawn

RUSSIAN = "Министр иностранных дел заявил, что переговоры будут продолжены в Москве летом."
PAGE = """<!DOCTYPE html><html><head><title>T</title><script>alert("x")</script></head><body>
<h1>Talks</h1><p>Holm<br>6 May&nbsp;1931</p><ol start=2><li>One<ul><li>a</li></ul></li><li>Two</li>
</ol><style>p {}</style><p>End.</body></html>"""


def docx(document: str, **others: str) -> bytes:
    """A document of Word with some paragraphs."""
    packed = io.BytesIO()
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in document.split("\n"))
    xml = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>"
    )
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("[Content_Types].xml", types)
        files.writestr("_rels/.rels", rels)
        files.writestr("word/document.xml", xml)
        for name, text in others.items():
            files.writestr(f"word/{name}.bin", text)
    return packed.getvalue()


def test_plain_text_is_taken_as_it_is() -> None:
    assert drawn("Grüße\r\n".encode()) == Drawn("Grüße\r\n", "plain text", same=True)


def test_a_page_gives_the_text_that_it_shows() -> None:
    found = drawn(PAGE.encode())
    assert isinstance(found, Drawn)
    assert found.text == "Talks\n\nHolm\n6 May 1931\n\n2. One\n    - a\n3. Two\n\nEnd.\n"
    assert not found.same


def test_a_document_of_word_gives_its_text() -> None:
    pytest.importorskip("mammoth")
    found = drawn(docx("Talks\nThey met."))
    assert found == Drawn("Talks\n\nThey met.\n", "DOCX", same=False)


UNFIT = {
    "is empty": b"",
    "is empty: there is no text": b" \n \n",
    "is no text": b"\x00\x01\x02abc",
    "is a PDF": b"%PDF-1.7 ...",
    "is in UTF-16": "Talks".encode("utf-16"),
    "has too long a text: 5,242,880 bytes": b"word " * 1024 * 1024,
    "is too large": b"x" * (16 * 1024 * 1024 + 1),
    "is damaged: it cannot be unpacked": b"PK\x03\x04 and no more",
    "has macros in it": docx("x", vbaProject="Sub x()"),
    "would take": docx("x", bomb="0" * (65 * 1024 * 1024)),
}


@pytest.mark.parametrize("said", UNFIT)
def test_what_cannot_be_drafted_from_is_told(said: str) -> None:
    found = drawn(UNFIT[said])
    assert isinstance(found, Unfit)
    assert found.message.startswith(said)
    assert found.hint


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("koi8-r", RUSSIAN),
        ("latin-1", "Le ministre a déclaré que les négociations seraient poursuivies à Genève."),
        ("shift-jis", "海峡灯台条約に関する覚書。外務大臣は、条約を締結したことを歓迎する。"),
    ],
)
def test_another_encoding_is_recognised_and_taken_only_when_asked(encoding: str, text: str) -> None:
    pytest.importorskip("charset_normalizer")
    data = text.encode(encoding)
    found = drawn(data)
    assert isinstance(found, Unfit)
    assert found.hint.endswith(f"--encoding {encoding.replace('-', '_')}") or (
        f"--encoding {encoding}" in found.hint
    )
    assert drawn(data, encoding) == Drawn(text, "plain text", same=False)


def test_an_encoding_that_there_is_not_is_told() -> None:
    found = drawn(b"x", "latin-eleventy")
    assert isinstance(found, Unfit)
    assert found.message == "cannot be read: no encoding is called `latin-eleventy`"


def test_without_what_reads_it_a_document_of_word_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "find_spec", lambda name: None)
    found = drawn(docx("x"))
    assert isinstance(found, Unfit)
    assert "regesta[drafting]" in found.hint
