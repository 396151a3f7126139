"""Reading templates: the project's own over the package's, and nothing that leads out of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from harness import SiteTest
from regesta.problems import Kind, Location, Problem
from regesta.render import templates
from regesta.render.templates import TemplateFile, find, packaged_templates

LINK = "a symbolic link is refused in templates", "move it elsewhere"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    (folder / "assets/fonts").mkdir(parents=True)
    return folder


def places(folder: Path) -> list[str]:
    return sorted(problem.place.file for problem in find(folder).problems)


def test_the_project_s_own_wins_file_by_file(own: Path) -> None:
    (own / "base.html").write_bytes(b"own")
    files = find(own).files
    assert files["base.html"] == TemplateFile("templates/base.html", b"own")
    packaged = (packaged_templates() / "pages/home.html").read_bytes()
    assert files["pages/home.html"] == TemplateFile("templates/pages/home.html", packaged)


def test_what_begins_with_a_dot_is_passed_over(own: Path) -> None:
    (own / ".#base.html").symlink_to("nobody@nowhere")
    (own / ".git").mkdir()
    (own / ".git/x.html").write_bytes(b"x")
    found = find(own)
    assert not found.problems
    assert not any("/." in f"/{name}" for name in found.files)


@pytest.mark.parametrize("name", ["x.html", "assets/x.css", "assets/fonts/x", "pages", "x"])
@pytest.mark.parametrize("target", ["file", "folder", "gone", "self"])
def test_a_link_is_refused_wherever_it_stands_and_leads(own: Path, name: str, target: str) -> None:
    secret = own.parent / "outside"
    if target == "file":
        secret.write_bytes(b"secret")
    elif target == "folder":
        secret.mkdir()
        (secret / "x.html").write_bytes(b"secret")
    (own / name).symlink_to(own / name if target == "self" else secret)
    found = find(own)
    assert found.problems == (Problem(Kind.SYMBOLIC_LINK, Location(f"templates/{name}"), *LINK),)
    assert not any(source.data == b"secret" for source in found.files.values())


def test_a_link_within_the_folder_is_refused_too(own: Path) -> None:
    (own / "assets/a.css").write_bytes(b"a")
    (own / "assets/b.css").symlink_to("a.css")
    assert places(own) == ["templates/assets/b.css"]


def test_the_folder_itself_may_be_a_link(own: Path, tmp_path: Path) -> None:
    (own / "base.html").write_bytes(b"own")
    (tmp_path / "theme").symlink_to(own)
    found = find(tmp_path / "theme")
    assert not found.problems
    assert found.files["base.html"] == TemplateFile("theme/base.html", b"own")


def test_the_package_s_own_folder_is_read_once_as_the_project_s(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own.parent / "outside").write_bytes(b"secret")
    (own / "x.html").symlink_to(own.parent / "outside")
    monkeypatch.setattr(templates, "packaged_templates", lambda: own)
    assert find(own).files == {}
    assert places(own) == ["templates/x.html"]
    assert find(None).files["x.html"].data == b"secret", "an installer may link files"


def test_what_is_no_regular_file_is_refused_and_never_opened(own: Path) -> None:
    os.mkfifo(own / "assets/pipe.css")
    os.mkfifo(own / "pipe.html")
    assert places(own) == ["templates/assets/pipe.css", "templates/pipe.html"]
    assert {problem.message for problem in find(own).problems} == {
        "what is no regular file is refused in templates"
    }


def test_a_name_that_is_not_utf_8_is_refused(own: Path) -> None:
    try:
        (own / os.fsdecode(b"assets/\xff.css")).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system has no such names")
    (problem,) = find(own).problems
    assert problem.place == Location("templates/assets/\ufffd.css")
    assert problem.message == "the name of this is not UTF-8"


def test_what_cannot_be_read_is_named(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    (own / "base.html").write_bytes(b"x")
    monkeypatch.setattr(Path, "read_bytes", failing)
    monkeypatch.setattr(templates, "packaged_templates", lambda: own)
    with pytest.raises(OSError, match="Input/output error") as raised:
        find(own)
    assert raised.value.filename == str(own / "base.html")


def test_without_a_folder_there_are_those_of_the_package(tmp_path: Path) -> None:
    assert find(tmp_path / "none") == find(None)
    assert find(None).files


def test_a_link_stops_the_build(site: SiteTest, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("{{ secret")
    site.file("templates/assets/x.txt", "")
    (site.project / "templates/base.html").symlink_to(secret)
    site.build().fails().says_exactly(
        "error[R104]: a symbolic link is refused in templates\n"
        "  at templates/base.html:1:1\n"
        "  hint: move it elsewhere\n\n"
    )
