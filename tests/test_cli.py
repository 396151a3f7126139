"""The command: exit status, what it says and where, what it leaves on disk."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from harness import MINIMAL, SiteTest
from regesta import cli
from regesta.commands import COMMANDS
from regesta.commands.command import Command
from regesta.making import content, planning
from regesta.model.parts import Value
from regesta.pages.shared.head import Planned
from regesta.store.listing import MANIFEST, WORK
from regesta.store.stage import Stage

PROJECT = Path(__file__).resolve().parents[1]
BUILD = PROJECT / "build.py"
SECONDS = r"\d+\.\d\d s"


def test_a_build_says_what_it_did_in_one_line(site: SiteTest) -> None:
    read = r"2 entries read, \d+ pages written to site"
    site.build().succeeds().says_exactly("")
    site.sums_up(rf"{read} \(\d\d files new or changed, 0 removed\), {SECONDS}")
    site.build().succeeds().leaves_the_site_alone()
    site.sums_up(rf"{read} \(0 files new or changed, 0 removed\), {SECONDS}")


def test_check_does_everything_but_write(site: SiteTest) -> None:
    site.check().succeeds().has_no("")
    site.sums_up(rf"2 entries read, \d+ pages made, nothing written, {SECONDS}")


@pytest.mark.parametrize(
    "argv",
    [
        ["--output", "{}/there", "build", "--clean"],
        ["build", "--clean", "--output", "{}/there"],
        ["--clean", "--output={}/there"],
    ],
)
def test_options_stand_before_or_after_the_command(
    site: SiteTest, tmp_path: Path, argv: list[str]
) -> None:
    site.run(*(word.format(tmp_path) for word in argv)).succeeds()
    assert (tmp_path / "there/index.html").is_file()


def test_a_command_that_is_not_understood(site: SiteTest, tmp_path: Path) -> None:
    for argv in (["bake"], ["--outpu", "x"], ["build", "check"], ["--format", "xml"], ["--output"]):
        assert site_run(argv, site.project) == 2
    site.has_no("")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["biuld"], "there is no command `biuld`: did you mean `build`?"),
        (["--outpt", "x"], "there is no option `--outpt`: did you mean `--output`?"),
        (["check", "-v"], "there is no option `-v`: `regesta --help` lists them"),
        (["content/x.md"], "there is no command `content/x.md`: `regesta --help` lists them"),
        (["verify", "--clean", "--content", "x"], "`verify` does not take --clean, --content"),
        (["--wait", "verify"], "`verify` does not take --wait"),
        (["--format", "json", "check", "--clean"], "`check` does not take --clean"),
    ],
)
def test_what_is_not_understood_is_said(site: SiteTest, argv: list[str], said: str) -> None:
    site.run(*argv).exits(2).has_no("")
    assert site.err.endswith(f": error: {said}\n")


def site_run(argv: list[str], project: Path) -> int:
    try:
        return cli.run(argv, project)
    except SystemExit as exit_:
        return int(exit_.code or 0)


def test_help_says_what_the_statuses_mean(site: SiteTest) -> None:
    site.run("--help").succeeds()
    assert "3  a folder cannot be read or written" in site.out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_names_what_it_takes_and_nothing_else(
    site: SiteTest, command: Command
) -> None:
    for argv in ((command.name, "--help"), ("-h", command.name)):
        site.run(*argv).succeeds().has_no("")
        named = set(re.findall(r"^  (--[a-z]+)", site.out, re.MULTILINE))
        assert named == {argument.flag for argument in command.arguments}
        assert site.out.startswith(f"usage: regesta {command.name} ")


def test_the_default_command_has_the_same_options_as_none_named(site: SiteTest) -> None:
    site.run("build", "--help")
    named = site.out.count("\n  --")
    site.run("--help")
    every = {argument.flag for command in COMMANDS for argument in command.arguments}
    others = every - {argument.flag for argument in COMMANDS[0].arguments}
    assert site.out.count("\n  --") == named + len({"--version", *others})


def test_all_problems_of_all_files_at_once_in_order_and_nothing_written(site: SiteTest) -> None:
    site.build().succeeds()
    site.file("content/topics/trade.md", "---\nnam: Trade\nname: Trade\n---\n")
    site.file("content/topics/apples.md", "---\nname: Apples\nbroader: trad\nnote: x\n---\n")
    site.file("content/persons/UPPER.md", "")
    site.build().fails()
    places = [line.split(": ")[0] for line in site.problems]
    files = [place.split(":")[0] for place in places]
    assert files == sorted(files)
    assert set(files) == {
        "content/persons/UPPER.md",
        "content/topics/apples.md",
        "content/topics/trade.md",
    }
    site.sums_up(rf"\d+ entries read, 0 pages written: \d+ errors and 0 warnings, {SECONDS}")


def test_a_problem_is_said_with_its_line_and_a_hint(site: SiteTest) -> None:
    site.file("content/topics/trade.md", "---\nname: Trade\nnote: x\n---\n").check().fails()
    assert site.problems[0].startswith("content/topics/trade.md:3:1: error: ")
    assert "\n  3 | note: x\n    | ^\n" in site.err
    assert "\n  hint: " in site.err


def test_json_is_one_document_on_stdout(site: SiteTest) -> None:
    site.run("--format", "json").succeeds().says_exactly("")
    assert site.data["status"] == 0
    assert site.data["pages"] == sum(path.endswith(".html") for path in site.built())
    assert site.data["changed"] == len(site.built()) - 1
    assert site.data["problems"] == []
    site.file("content/topics/trade.md", "---\nname: Trade\nnote: x\n---\n")
    site.run("--format", "json").fails().says_exactly("")
    assert site.data["status"] == 1
    (problem,) = site.data["problems"]
    assert (problem["file"], problem["line"]) == ("content/topics/trade.md", 3)
    site.run("--format", "json", "--content", "/nowhere/content").exits(3).says_exactly("")
    assert site.data["failure"]["message"] == "there is no content folder `/nowhere/content`"


def test_a_missing_content_folder(tmp_path: Path) -> None:
    SiteTest(tmp_path).build().exits(3).says(
        f"regesta: error: there is no content folder `{tmp_path}/content`"
    )
    assert not list(tmp_path.iterdir())


def test_a_missing_templates_folder_that_was_asked_for(site: SiteTest) -> None:
    site.build("--templates", "/nowhere").exits(3)
    site.says("regesta: error: there is no templates folder `/nowhere`").has_no("")


@pytest.mark.parametrize("output", ["content/site", "seeds", ".", "src/x", "content/site.yaml"])
def test_an_output_folder_that_is_not_for_output(site: SiteTest, output: str) -> None:
    site.file("seeds/a.txt", "a")
    before = site.project.rglob("*")
    site.build("--output", str(site.project / output)).exits(3)
    assert list(site.project.rglob("*")) == list(before)


def test_an_output_folder_that_cannot_be_made(site: SiteTest) -> None:
    site.file("file", "")
    site.build("--output", str(site.project / "file/site")).exits(3)
    assert site.err.startswith("regesta: error: ")


def test_a_foreign_file_in_the_way(site: SiteTest) -> None:
    site.file("site/index.html", "mine").file("site/CNAME", "mine")
    for command in ("build", "check"):
        site.run(command).exits(3).leaves_the_site_alone()
        assert "in the way: `index.html`\n" in site.err
    site.without("site/index.html").build().succeeds()
    assert site.page("CNAME") == "mine"


def test_a_tampered_manifest(site: SiteTest, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    site.build().succeeds()
    manifest = site.page(MANIFEST)
    site.file(f"site/{MANIFEST}", manifest + f"{'0' * 64}  ../../precious\n")
    site.build("--clean").exits(3).leaves_the_site_alone()
    assert (tmp_path / "precious").read_text() == "precious"


def test_a_page_edited_by_hand_stops_the_build_until_it_is_to_be_overwritten(
    site: SiteTest,
) -> None:
    site.build().succeeds()
    site.file("site/index.html", "mine").file("site/CNAME", "mine")
    for command in ("build", "check"):
        site.run(command).exits(3).leaves_the_site_alone()
        assert "in the way: `index.html`\n" in site.err
        assert site.err.endswith(", or say --overwrite\n")
    site.build("--overwrite").succeeds().has("index.html", "A small archive")
    site.says_exactly(
        "notice[R914]: this file was not as a build had written it, and was overwritten\n"
        "  at site/index.html:1:1\n\n"
    )
    assert site.page("CNAME") == "mine"
    site.build().succeeds().says_exactly("")


def test_a_failure_at_the_last_page_leaves_the_site_as_it_was(site: SiteTest) -> None:
    site.file("content/topics/trade.md", "---\nname: Trade\n---\n").build().succeeds()
    site.file("content/site.yaml", "title: Another\ndescription: All pages change.\n")
    site.file("templates/pages/topic.html", "{{ view.nothing }}")
    for options in ((), ("--clean",)):
        site.build(*options).fails()
        assert not (site.output / WORK).exists()


def test_what_has_not_changed_keeps_its_time(site: SiteTest) -> None:
    site.file("content/topics/travel.md", "---\nname: Travel\n---\n").build().succeeds()
    before = {file: file.stat().st_mtime_ns for file in site.output.rglob("*.*")}
    site.file("content/topics/trade.md", "---\nname: Trade\n---\n").build("--clean").succeeds()
    after = {file: file.stat().st_mtime_ns for file in before if file.exists()}
    same = {file.name for file in after if before[file] == after[file]}
    assert "404.html" in same
    assert MANIFEST not in same


def test_clean_writes_first_and_deletes_after(site: SiteTest) -> None:
    """While the site is made anew, every page that stays can be read at every moment."""
    site.file("content/topics/trade.md", "---\nname: Trade\n---\n").build().succeeds()
    site.file("content/site.yaml", "title: Another\ndescription: All pages change.\n")
    pages = [file for file in site.output.rglob("*.html") if "trade" not in str(file)]
    real: dict[str, Any] = {name: getattr(Path, name) for name in ("replace", "unlink")}

    def watched(name: str) -> Any:
        def act(path: Path, *args: Any, **options: Any) -> Any:
            assert all(page.is_file() for page in pages)
            return real[name](path, *args, **options)

        return act

    site.without("content/topics/trade.md")
    with mock.patch.multiple(Path, **{name: watched(name) for name in real}):
        site.build("--clean").succeeds()
    site.has("index.html", "Another").has_no("topics/trade")


def test_a_page_goes_with_its_entry(site: SiteTest) -> None:
    site.file("content/topics/trade.md", "---\nname: Trade\n---\n").build().succeeds()
    site.has("topics/trade/index.html", "Trade")
    site.without("content/topics/trade.md").build().succeeds().has_no("topics/trade")
    assert re_built(site) == site.built()


def re_built(site: SiteTest) -> dict[str, bytes]:
    """What a clean build gives elsewhere."""
    other = SiteTest(site.project)
    return other.build("--output", str(site.project.parent / "other")).succeeds().built()


def test_a_broken_template_of_the_project(site: SiteTest) -> None:
    site.build().succeeds()
    site.file("templates/base.html", "<p>\n{{ view.nothing }}\n").build().fails()
    assert site.problems[0].startswith("templates/base.html:2:1: error: UndefinedError: ")
    site.file("templates/base.html", "<p>\n{% endfor %}\n").build().fails()
    assert site.problems[0].startswith("templates/base.html:2:1: error: TemplateSyntaxError: ")


def test_warnings_stop_a_build_only_when_strict(site: SiteTest) -> None:
    site.file("content/pages/about.md", "---\ntitle: Ab\u043eut\n---\nText.\n")
    said = (
        "warning[R413]: `Ab\u043eut` mixes Latin and Cyrillic: "
        "U+043E is CYRILLIC SMALL LETTER O\n"
        "  at content/pages/about.md:2:8\n"
        "  2 | title: Ab\u043eut\n    |        ^\n"
        "  hint: type the word in one script: letters that look alike are neither found nor told "
        "apart\n\n"
    )
    for command in ("build", "check"):
        site.run(command, "--strict").fails().says_exactly(said)
        site.sums_up(rf"2 entries read, 0 pages written: 0 errors and 1 warning, {SECONDS}")
    site.has_no("").build().succeeds().says_exactly(said)


class Nothing(Value, frozen=True):
    pass


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (
            ("a/index.html", "A/index.html"),
            "two outputs for one path: `a/index.html`, `A/index.html`",
        ),
        (
            ("a/index.html", "a/index.html"),
            "two outputs for one path: `a/index.html`, `a/index.html`",
        ),
        (("a", "a/index.html"), "the output `a` is in the way of `a/index.html`"),
        ((MANIFEST,), "an output may not have this name"),
        (("../x.html",), "an output may not have this name"),
    ],
)
def test_two_outputs_for_one_path(
    site: SiteTest, monkeypatch: pytest.MonkeyPatch, paths: tuple[str, ...], message: str
) -> None:
    def plan(_: object, name: str) -> tuple[Planned, ...]:
        make = gather = lambda *_: Nothing()
        if name != "home ":
            return ()
        return tuple(Planned(path, "page.html", make, gather) for path in paths)

    monkeypatch.setattr(planning, "_outputs", plan)
    site.file("templates/page.html", "").build().fails().has_no("")
    assert any(told.endswith(f": error: {message}") for told in site.problems)


def test_an_interruption_is_quiet(site: SiteTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(content, "take_in", interrupt)
    site.build().exits(130).says_exactly("")


def test_a_full_disk(site: SiteTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> Any:
        raise OSError(28, "No space left on device", "site/index.html")

    monkeypatch.setattr(Stage, "commit", full)
    site.build().exits(3).says("regesta: error: `site/index.html`: No space left on device")


def test_the_smallest_content_is_as_small_as_it_gets(site: SiteTest) -> None:
    """Each file of it is needed, or the harness should not have it."""
    for path, text in MINIMAL.items():
        site.without(path).check().fails().file(path, text)
