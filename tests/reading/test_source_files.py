"""The files of an archive: what is refused before it is opened, and what is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from regesta.problems import did_you_mean
from regesta.reading import sources
from regesta.reading.sources import (
    MAX_FILE,
    MAX_SEED,
    Content,
    Seeds,
    SourceFile,
    Unreadable,
    find,
)

ID_HINT = "an id is a-z and 0-9 in words joined by single hyphens, at most 80 characters"
FOLDERS = (
    "records, meetings, undertakings, persons, organisations, places, topics, instruments, pages"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    put(tmp_path, "content/site.yaml", "title: A")
    put(tmp_path, "content/topics/trade.md", "trade")
    put(tmp_path, "seeds/a.txt", "copy")
    return tmp_path


def put(project: Path, path: str, text: str | bytes = "") -> Path:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def found(project: Path) -> Content:
    return find(project, project / "content")


def told(project: Path) -> list[tuple[str, str, str]]:
    return [(p.place.file, p.message, p.hint) for p in found(project).problems]


def test_what_is_read(project: Path) -> None:
    put(project, "content/persons/kono-yohei.md", b"\xef\xbb\xbfone\r\ntwo\rthree")
    put(project, "content/pages/about.md")
    put(project, "content/.hidden")
    put(project, "content/topics/.trade.md.swp")
    result = found(project)
    assert result.problems == ()
    assert result.site is not None
    file = sources.read(result.site)
    assert isinstance(file, SourceFile)
    assert (file.name, file.data) == ("content/site.yaml", b"title: A")
    assert [(file.folder, file.id, file.name) for file in result.files] == [
        ("pages", "about", "content/pages/about.md"),
        ("persons", "kono-yohei", "content/persons/kono-yohei.md"),
        ("topics", "trade", "content/topics/trade.md"),
    ]
    assert sources.lines(result.files[1]) == ["one", "two", "three"]


IDS = ["Ä", "UPPER", "a_b", "a--b", "-a", "a-", "a b", "a.b", "日本", "x" * 81, "a\u202eb"]
KEPT = [
    "con", "nul", "com1", "lpt9", "index", "search", "records", "404", "year", "initial",
    "robots", "about", "manifest-sha256",
]  # fmt: skip


@pytest.mark.parametrize("name", IDS)
def test_names_that_are_no_ids(project: Path, name: str) -> None:
    put(project, f"content/topics/{name}.md")
    shown = name.replace("\u202e", "\ufffd")
    assert told(project) == [(f"content/topics/{shown}.md", f"`{shown}` is no id", ID_HINT)]
    assert [file.id for file in found(project).files] == ["trade"]


@pytest.mark.parametrize("name", KEPT)
def test_names_that_are_kept(project: Path, name: str) -> None:
    put(project, f"content/topics/{name}.md")
    message = f"`{name}` is a name that the site or an operating system keeps for itself"
    assert told(project) == [(f"content/topics/{name}.md", message, ID_HINT)]


def test_bytes_that_are_no_name(project: Path) -> None:
    path = os.fsencode(project / "content" / "topics") + b"/\xff.md"
    Path(os.fsdecode(path)).write_bytes(b"")
    assert [message for _, message, _ in told(project)] == ["`\ufffd` is no id"]


def test_what_is_refused(project: Path) -> None:
    put(project, "content/topics/trade.txt")
    put(project, "content/topics/TRADE.MD")
    put(project, "content/notes.txt")
    put(project, "content/person/a.md")
    put(project, "content/xyz/a.md")
    (project / "content/topics/folder.md").mkdir()
    (project / "content/topics/link.md").symlink_to(project / "seeds/a.txt")
    (project / "content/places").symlink_to(project / "seeds")
    os.mkfifo(project / "content/topics/pipe.md")
    elsewhere = "move it elsewhere"
    no_entry = "is no entry: an entry is a file `<id>.md`"
    rename = "rename or move it; source texts lie in `seeds/`, beside `content/`"
    link = "a symbolic link is refused in content"
    assert sorted(told(project)) == [
        (
            "content/notes.txt",
            "`notes.txt` lies outside the folders of entries",
            rename,
        ),
        ("content/person", "`person` is no folder of an archive", "did you mean `persons`?"),
        ("content/places", link, elsewhere),
        ("content/topics/TRADE.MD", f"`TRADE.MD` {no_entry}", rename),
        (
            "content/topics/folder.md",
            "`content/topics/folder.md` is not a regular file",
            "an entry is a plain file of at most 1.5 MiB: split one that is longer",
        ),
        ("content/topics/link.md", link, elsewhere),
        (
            "content/topics/pipe.md",
            "`content/topics/pipe.md` is not a regular file",
            "an entry is a plain file of at most 1.5 MiB: split one that is longer",
        ),
        ("content/topics/trade.txt", f"`trade.txt` {no_entry}", rename),
        ("content/xyz", "`xyz` is no folder of an archive", f"the folders are {FOLDERS}"),
    ]
    assert not did_you_mean("xyz", FOLDERS.split(", "))


def test_a_file_too_large(project: Path) -> None:
    put(project, "content/topics/large.md", b"x" * (MAX_FILE + 1))
    assert told(project) == [
        (
            "content/topics/large.md",
            "`content/topics/large.md` is too large: 1,572,881 bytes, at most 1,572,880",
            "an entry is a plain file of at most 1.5 MiB: split one that is longer",
        )
    ]


def test_an_id_is_unique_in_the_archive(project: Path) -> None:
    put(project, "content/persons/trade.md")
    assert told(project) == [
        (
            "content/topics/trade.md",
            "the id `trade` is taken by content/persons/trade.md",
            "rename one: ids are unique",
        )
    ]


def test_no_site_file(project: Path) -> None:
    (project / "content/site.yaml").unlink()
    hint = "write it: a line `title: ...` and a line `description: ...`"
    expected = ("content/site.yaml", "there is no such file", hint)
    assert told(project) == [expected]
    (project / "content/site.yaml").symlink_to(project / "seeds/a.txt")
    assert [message for _, message, _ in told(project)] == ["a symbolic link is refused in content"]


def test_no_content(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="there is no content folder") as raised:
        find(tmp_path, tmp_path / "content")
    assert raised.value.hint == "run it where `content/` is, or name it: --content FOLDER"


SEEDS = [
    ("seeds/a.txt", b"copy"),
    ("seeds/../seeds/a.txt", "`seeds/../seeds/a.txt` does not lie inside `seeds/`"),
    ("../seeds/a.txt", "`../seeds/a.txt` does not lie inside `seeds/`"),
    ("/etc/passwd", "`/etc/passwd` does not lie inside `seeds/`"),
    ("content/site.yaml", "`content/site.yaml` does not lie inside `seeds/`"),
    ("seeds\\a.txt", "`seeds\\a.txt` does not lie inside `seeds/`"),
    ("seeds", "`seeds` does not lie inside `seeds/`"),
    ("", "`` does not lie inside `seeds/`"),
    ("seeds/b.txt", "there is no `seeds/b.txt`"),
    ("seeds/a.txt/b", "there is no `seeds/a.txt/b`"),
    ("seeds/" + "x" * 300, f"`seeds/{'x' * 300}` cannot be read: File name too long"),
    ("seeds/a\0", "`seeds/a\ufffd` is not the name of a file"),
    ("seeds/folder", "`seeds/folder` is not a regular file"),
    ("seeds/link.txt", "`seeds/link.txt` goes through a symbolic link"),
    ("seeds/out/site.yaml", "`seeds/out/site.yaml` goes through a symbolic link"),
    (
        "seeds/large.txt",
        "`seeds/large.txt` is too large: 2,097,153 bytes, at most 2,097,152",
    ),
]


@pytest.mark.parametrize(("name", "read"), SEEDS, ids=[name[:30] for name, _ in SEEDS])
def test_seeds(project: Path, name: str, read: bytes | str) -> None:
    (project / "seeds/folder").mkdir()
    (project / "seeds/link.txt").symlink_to(project / "seeds/a.txt")
    (project / "seeds/out").symlink_to(project / "content")
    put(project, "seeds/large.txt", b"x" * (MAX_SEED + 1))
    assert Seeds(project).read(name) == read
