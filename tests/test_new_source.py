"""`new SOURCE`: a draft of a record, and what is said where there can be none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from harness import SiteTest
from projects import PROJECT

TALKS = """OUTLINE OF THE TALKS AT HOLM
6 May 1931

On 4 May 1931 Foreign Minister Anna Berg of Norland and Foreign Minister Erik Dahl of Sudmark met at Holm.

1. Herring

Both sides agreed to survey the herring grounds by the end of the year. Foreign Minister Berg thanked Mr. Torvald Holt.

Back to contents
"""  # noqa: E501 - as long as its lines are


@pytest.fixture
def base(tmp_path: Path) -> SiteTest:
    """An archive that knows those who met, and a source text beside it."""
    site = SiteTest(tmp_path / "archive").copy_of("base")
    (tmp_path / "talks-at-holm.txt").write_text(TALKS, encoding="utf-8")
    return site


def drafted(base: SiteTest, *options: str) -> str:
    base.run("new", str(base.project.parent / "talks-at-holm.txt"), *options).exits(0)
    return (base.project / "content/records/talks-at-holm.md").read_text(encoding="utf-8")


def test_a_draft_holds_at_once_and_is_published_when_it_is_confirmed(base: SiteTest) -> None:
    text = drafted(base)
    seed = base.project / "seeds/talks-at-holm.txt"
    assert seed.read_bytes() == TALKS.encode()
    assert "  regesta new person torvald-holt  # Torvald Holt, in 1p1" in base.out
    for line in (
        "# yaml-language-server: $schema=../../schemas/record.schema.json",
        "issued: 1931-05-06", "dateline: 6 May 1931", "issued_by: mfa-norland",
        "  omits: [Back to contents]", "  - meeting: holm-talks-1931",
        "      sudmark: [{person: dahl-erik, as: Foreign Minister}]",
        "    by: sides", "    act: agrees", "    unconfirmed: true",
        "    # undertakings: [{id: joint-survey, effect: makes, "
        "due_words: by the end of the year}]",
    ):  # fmt: skip
        assert line in text.split("\n"), line
    base.build().succeeds()
    base.has_no("records/talks-at-holm/index.html")
    confirmed = text.replace("    unconfirmed: true\n", "")
    lines = [line for line in confirmed.split("\n") if not line.startswith("unconfirmed: ")]
    base.file("content/records/talks-at-holm.md", "\n".join(lines)).build().succeeds()
    base.has("records/talks-at-holm/index.html", "survey the herring grounds")


def test_a_text_that_lies_in_seeds_is_drafted_from_where_it_is(base: SiteTest) -> None:
    base.file("seeds/received/note.txt", TALKS)
    base.run("new", str(base.project / "seeds/received/note.txt"), "note-1931").exits(0)
    text = (base.project / "content/records/note-1931.md").read_text(encoding="utf-8")
    assert "  file: seeds/received/note.txt\n" in text
    assert not (base.project / "seeds/note.txt").exists()


def test_a_meeting_that_the_archive_has_not_is_drafted_too(base: SiteTest) -> None:
    base.without("content/meetings/holm-talks-1931.md")
    base.without("content/meetings/dahl-visit-1931.md")
    base.without("content/records/holm-1931.md")
    text = drafted(base)
    assert "  - meeting: meeting-1931-05-04\n" in text
    assert text.index("\nissued_by:  #") < text.index("\nlanguage:")
    base.check().exits(0)
    assert "notice[R303]: a draft, not published: `issued_by` has no value" in base.err
    source = str(base.project.parent / "talks-at-holm.txt")
    base.run("new", source, "again").exits(0)
    again = base.project / "content/records/again.md"
    assert "\nissued_by:  #" in again.read_text(encoding="utf-8")
    again.unlink()
    known = re.sub("(?m)^issued_by:.*$", "issued_by: mfa-norland", text)
    base.file("content/records/talks-at-holm.md", known).check().exits(0)
    assert "notice[R308]: a draft, not published: 4 fields are unconfirmed" in base.err
    assert "  at content/meetings/meeting-1931-05-04.md:5:15\n" in base.err


@pytest.mark.parametrize(
    "said", ['"mfa-norland"', "[mfa-norland]", "\n  - mfa-norland", "mfa-norland  # by its seal"]
)
def test_whoever_issued_the_records_of_the_archive_issued_it(base: SiteTest, said: str) -> None:
    record = base.project / "content/records/holm-1931.md"
    text = record.read_text(encoding="utf-8").replace(
        "issued_by: mfa-norland", f"issued_by: {said}"
    )
    assert f"issued_by: {said}" in text
    record.write_text(text, encoding="utf-8")
    assert "\nissued_by: mfa-norland\n" in drafted(base)


def test_a_text_in_another_encoding_is_converted_when_asked_and_kept(base: SiteTest) -> None:
    source = base.project.parent / "gespräch.txt"
    data = TALKS.replace("Holt", "Hölt").encode("latin-1")
    source.write_bytes(data)
    base.run("new", str(source)).exits(3)
    assert f"`{source}` is not in UTF-8: byte " in base.err
    assert not list(base.project.rglob("gespr*"))
    base.run("new", str(source), "gespraech", "--encoding", "latin-1").exits(0)
    assert (base.project / "seeds/gespräch.received.txt").read_bytes() == data
    assert "Hölt" in (base.project / "seeds/gespräch.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "data", "status", "said"),
    [
        ("no.txt", None, 3, "there is no file `"),
        ("empty.txt", b"", 3, "is empty: there is no text in it"),
        ("scan.pdf", b"%PDF-1.7", 3, "is a PDF\n  hint: copy its text"),
        ("holm-1931.txt", TALKS.encode(), 3, "there is an entry already: `records/holm-1931.md`"),
    ],
)
def test_where_there_can_be_no_draft_that_is_said_and_nothing_written(
    base: SiteTest, name: str, data: bytes | None, status: int, said: str
) -> None:
    source = base.project.parent / name
    if data is not None:
        source.write_bytes(data)
    before = sorted(base.project.rglob("*"))
    base.run("new", str(source)).exits(status)
    assert said in base.err
    assert sorted(base.project.rglob("*")) == before


def test_another_text_under_the_same_name_is_left_alone(base: SiteTest) -> None:
    base.file("seeds/talks-at-holm.txt", "Another text.\n")
    base.run("new", str(base.project.parent / "talks-at-holm.txt")).exits(3)
    assert "there is already `seeds/talks-at-holm.txt`, with another text" in base.err
    assert (base.project / "seeds/talks-at-holm.txt").read_text() == "Another text.\n"
    assert not (base.project / "content/records/talks-at-holm.md").exists()


def test_what_cannot_all_be_written_is_not_written(base: SiteTest) -> None:
    (base.project / "content/records/talks-at-holm.md").symlink_to("nowhere")
    base.run("new", str(base.project.parent / "talks-at-holm.txt")).exits(3)
    assert not (base.project / "seeds/talks-at-holm.txt").exists()


def test_a_text_without_title_and_date_is_drafted(base: SiteTest) -> None:
    source = base.project.parent / "telegram.txt"
    source.write_text("Survey may begin. Charts will be published.\n", encoding="utf-8")
    base.run("new", str(source)).exits(0)
    text = (base.project / "content/records/telegram.md").read_text(encoding="utf-8")
    assert "title_supplied: true\n" in text
    assert "issued: XXXX\n" in text


def test_the_readme_and_the_guide_name_what_there_is() -> None:
    guide = (PROJECT / "docs/drafts.md").read_text(encoding="utf-8")
    for module in ("verbs_en.py", "content_en.py", "collectives_en.py", "tongues.py", "dating.py"):
        assert f"`drafting/{module}`" in guide
        assert (PROJECT / "src/regesta/drafting" / module).exists()


@pytest.mark.parametrize(
    ("source", "record"),
    [
        ("talk-1960.txt", "talk-1960"),
        ("000_267097e94e70d572.txt", "record"),
        ("Ålesund.txt", "alesund"),
    ],
)
def test_a_record_is_named_after_its_source(base: SiteTest, source: str, record: str) -> None:
    (base.project.parent / source).write_text(TALKS, encoding="utf-8")
    base.run("new", str(base.project.parent / source)).exits(0)
    assert (base.project / f"content/records/{record}.md").exists()
