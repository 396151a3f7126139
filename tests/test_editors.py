"""What editors make of the entries of a new archive, by the settings that it brings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from conftest import node_module, require_tool
from language_server import LanguageServer
from projects import Project
from regesta.commands.serving import Teller
from regesta.making.manner import Result
from regesta.model.kinds import KINDS
from regesta.problems import Kind, Location, Problem
from regesta.reference import json_schema

RECORD = "content/records/ferry-outline-1961.md"
PERSON = "content/persons/reval-anna.md"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edited") / "archive"
    Project(folder.parent).run("init", str(folder)).exits(0)
    return folder


@pytest.fixture(scope="module")
def settings(begun: Path) -> dict[str, Any]:
    found: dict[str, Any] = commented(begun / ".vscode/settings.json")
    return found


def commented(file: Path) -> Any:
    """A file in JSON with comments on lines of their own."""
    return json.loads(re.sub(r"^\s*//.*$", "", file.read_text("utf-8"), flags=re.MULTILINE))


def nested(settings: dict[str, Any]) -> dict[str, Any]:
    """The settings as VS Code gives them to a server: those of `yaml.a.b` under `yaml`."""
    found: dict[str, Any] = {}
    for name, value in settings.items():
        *groups, last = [name] if name.startswith("[") else name.split(".")
        group = found
        for one in groups:
            group = group.setdefault(one, {})
        group[last] = value
    return found


@pytest.fixture(scope="module")
def editor(begun: Path, settings: dict[str, Any]) -> Iterator[LanguageServer]:
    with server(begun, nested(settings)) as running:
        yield running


def server(folder: Path, settings: dict[str, Any]) -> LanguageServer:
    """The server of the extension "YAML" and of other editors; without it a test is skipped."""
    program = node_module("yaml-language-server", "bin/yaml-language-server")
    return LanguageServer([require_tool("node"), str(program), "--stdio"], folder, settings)


def entries(folder: Path) -> list[Path]:
    return sorted((folder / "content").glob("*/*.md"))


def test_entries_open_as_yaml_but_for_pages_which_are_prose(settings: dict[str, Any]) -> None:
    folders = ",".join(kind.folder for kind in KINDS if kind.singular != "page")
    assert settings["files.associations"] == {f"**/content/{{{folders}}}/*.md": "yaml"}


def test_the_first_line_of_every_entry_leads_to_its_schema(begun: Path) -> None:
    kinds = {kind.folder: kind.singular for kind in KINDS}
    found = entries(begun)
    assert {file.parent.name for file in found} >= set(kinds) - {"instruments"}
    for file in found:
        named = file.read_text("utf-8").splitlines()[1]
        assert named == json_schema.named(kinds[file.parent.name]), file
        assert (file.parent / named.partition("=")[2]).is_file()


def at(file: str, old: str, new: str) -> Callable[[Path], tuple[Path, str]]:
    """A file of the new archive in which something was typed, and stands once as it stood."""

    def typed(folder: Path) -> tuple[Path, str]:
        text = (folder / file).read_text("utf-8")
        assert old in text
        return folder / file, text.replace(old, new, 1)

    return typed


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        (at(PERSON, "\n---\n\n", "\n|\n---\n\n"), {"born": "The date of birth."}),
        (at(PERSON, "\n---\n\n", "\nof|\n---\n\n"), {"offices": "The offices held."}),
        (
            at(PERSON, "\n---\n\n", "\noffices:\n  - title: M\n    |\n---\n\n"),
            {"from": "The day on which it began.", "of": None},
        ),
        (
            at(RECORD, "    act: states", "    act: |"),
            {"states": "Says that something is so, and undertakes nothing by it."},
        ),
        (at(RECORD, "    act: states", "    fo|\n    act: states"), {"foresees": None}),
        (at(RECORD, "kind: outline", "kind: m|"), {"minutes": ""}),
        (at(RECORD, "    by: reval-anna", "    by: |"), {"reval-anna": "Anna Reval", "sides": ""}),
        (at(RECORD, "[velmark, oresia]", "[velmark, |]"), {"oresia": "Oresia", "none": ""}),
        (at(RECORD, "topics:\n", "topics:\n  fe|\n"), {"ferries": None}),
        (at(RECORD, "  - meeting: halden", "  - meeting: |halden"), {"ilmstad-1962": None}),
        (at(RECORD, "effect: makes", "effect: |"), {"accepts": None}),
    ],
    ids=lambda given: ", ".join(given) if isinstance(given, dict) else "",
)
def test_fields_and_words_are_proposed_with_what_they_hold(
    begun: Path, editor: LanguageServer, typed: Any, proposed: dict[str, str | None]
) -> None:
    found = editor.proposed(*typed(begun))
    assert found.keys() >= proposed.keys()
    for label, said in proposed.items():
        assert said is None or found[label] == said
    assert found.keys().isdisjoint(("true", "false"))


@pytest.mark.parametrize(
    "typed",
    [
        at(PERSON, "\n---\n\n", "\n---\n\nIn|"),
        at(RECORD, "# 1. The ferry", "# 1. The ferry\n\nMini|"),
        at(RECORD, "# 1. The ferry", "# 1. The ferry\n\nsum|: of"),
    ],
)
def test_in_the_text_nothing_is_proposed(begun: Path, editor: LanguageServer, typed: Any) -> None:
    assert editor.proposed(*typed(begun)) == {}


def test_what_a_field_holds_is_shown_under_the_pointer(begun: Path, editor: LanguageServer) -> None:
    shown = editor.shown(*at(RECORD, "act: states", "a|ct: states")(begun))
    assert "The reporting verb, chosen by what is done; `site.yaml` can add." in shown
    assert "* `states`: Says that something is so, and undertakes nothing by it." in shown
    assert "schema.json" not in shown
    assert "||" not in editor.shown(*at(RECORD, "act: states", "a|ct: stats")(begun))
    for value in ("reval-anna", "[reval-anna, ilmar-tomas]", ""):
        by = editor.shown(*at(RECORD, "by: reval-anna", f"b|y: {value}")(begun))
        assert "\n\nWho acts: a person, an organisation," in by
        assert "||" not in by or not value
    assert "language" in editor.shown(*at(RECORD, "language:", "lang|uage:")(begun))


def test_no_entry_is_underlined_as_yaml(begun: Path, editor: LanguageServer) -> None:
    assert not editor.underlined({file: file.read_text("utf-8") for file in entries(begun)})


def test_where_yaml_is_checked_the_front_matter_of_every_entry_holds(begun: Path) -> None:
    fronts = {file: file.read_text("utf-8").split("\n---\n")[0] + "\n" for file in entries(begun)}
    wrong = {begun / "content/topics/wrong.md": fronts[begun / PERSON] + "kin: state\n"}
    with server(begun, {"yaml": {"validate": True, "schemaStore": {"enable": False}}}) as strict:
        assert strict.underlined({**fronts, **wrong}) == {
            "wrong.md": ["Property kin is not allowed."]
        }


class ProblemsView:
    """What VS Code lists while a task runs in the background, by the matcher of the task."""

    def __init__(self, matcher: dict[str, Any]) -> None:
        self._matcher = matcher
        self._found: list[dict[str, str | None]] = []
        self.listed: list[dict[str, str | None]] = []
        self.busy = matcher["background"]["activeOnStart"]

    def read(self, said: str) -> None:
        first, second = self._matcher["pattern"]
        lines = said.split("\n")
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            if re.search(self._matcher["background"]["beginsPattern"], line):
                self._found, self.busy = [], True
            if re.search(self._matcher["background"]["endsPattern"], line):
                self.listed, self.busy = self._found, False
            if (head := groups(first, line)) and (place := groups(second, following)):
                severity = head["severity"] or self._matcher["severity"]
                self._found = [*self._found, {**head, **place, "severity": severity}]


def groups(pattern: dict[str, Any], line: str) -> dict[str, str | None]:
    match = re.search(pattern["regexp"], line)
    names = (name for name in pattern if name != "regexp")
    return {name: match[pattern[name]] for name in names} if match else {}


@pytest.fixture
def view(begun: Path) -> ProblemsView:
    (task,) = commented(begun / ".vscode/tasks.json")["tasks"]
    assert task["args"] == ["serve", "--all"]
    return ProblemsView(task["problemMatcher"])


def test_what_serve_says_is_listed_until_it_is_mended(
    view: ProblemsView, capfd: pytest.CaptureFixture[str]
) -> None:
    field = Problem(
        Kind.UNKNOWN_FIELD, Location("content/topics/a.md", 2, 3),
        "unknown field `nam`", "did you mean `name`?",
    )  # fmt: skip
    unused = Problem(
        Kind.UNUSED, Location("content/topics/a.md"), "nothing refers to it", severity="notice"
    )
    told = Teller(every=True)
    moved = replace(field, place=Location("content/topics/a.md", 3, 3))
    for problems in ((), (field, unused), (field, unused), (moved,), (unused,), ()):
        told(Result(3, 0, problems, {}, stopped=len(problems) > 1), 0.1)
        out, err = capfd.readouterr()
        view.read(f"{err}{out}")
        assert not view.busy
        assert [one["line"] for one in view.listed] == [str(one.place.line) for one in problems]
        if field in problems:
            assert view.listed == [
                {"severity": "error", "code": "R301",
                 "message": "unknown field `nam`; hint: did you mean `name`?",
                 "file": "content/topics/a.md", "line": "2", "column": "3"},
                {"severity": "info", "code": "R406", "message": unused.message,
                 "file": "content/topics/a.md", "line": "1", "column": "1"},
            ]  # fmt: skip
