"""The house: each room imports only rooms above it, and few touch files or the clock."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "regesta"
ROOMS = (
    {"characters"},
    {"addresses", "dates", "freshness", "languages", "urls", "problems"},
    {"model"},
    {"reading", "reference"},
    {"archive"},
    {"drafting", "amending"},
    {"figures"},
    {"exports"},
    {"pages"},
    {"site"},
    {"render"},
    {"store"},
    {"memory"},
    {"search"},
    {"workers"},
    {"making"},
    {"build"},
    {"preview"},
    {"commands"},
    {"cli"},
    {"__main__"},
)
RANK = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
MAKERS = {"figures", "exports"}
SHARED = "regesta.pages.shared"
NEVER_SEEN_BY_MAKERS = {"reading", "archive"}

OPEN_TO_THE_WORLD = re.compile(
    r"regesta\.(reading\.sources|drafting\.formats|figures\.coastlines|reference\.explained|render\.templates|store|memory|search|workers|making|build|preview|commands|cli|__main__)(\.|$)"
)
WORLD = {
    "os", "io", "sys", "shutil", "tempfile", "glob", "fileinput", "subprocess", "multiprocessing",
    "threading", "concurrent", "asyncio", "signal", "socket", "http", "time", "random", "secrets",
    "uuid", "locale", "platform", "getpass", "logging", "ctypes", "importlib",
}  # fmt: skip
WORLDLY_NAMES = {
    "open", "print", "input", "exec", "eval", "compile", "now", "today", "utcnow",
    "fromtimestamp", "strftime", "read_text", "read_bytes", "write_text", "write_bytes", "Path",
    "urlopen",
}  # fmt: skip
MARKED_SAFE = {"Markup", "markupsafe"}
MARKS_WHAT_MACROS_MADE = "regesta.render.generating"


class Import(NamedTuple):
    line: int
    module: str


def modules() -> dict[str, ast.Module]:
    found = {}
    for file in sorted(SOURCE.rglob("*.py")):
        parts = file.relative_to(SOURCE).with_suffix("").parts
        name = ".".join(("regesta", *parts)).removesuffix(".__init__")
        found[name] = ast.parse(file.read_text(encoding="utf-8"), str(file))
    return found


def imports(tree: ast.Module) -> Iterator[Import]:
    """Every module imported anywhere in `tree`; `from regesta.a import b` gives both readings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"a relative import in line {node.lineno}"
            module = node.module or ""
            if module == "regesta":
                yield from (Import(node.lineno, f"regesta.{alias.name}") for alias in node.names)
            else:
                yield Import(node.lineno, module)


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def wrong_direction(importer: str, imported: str) -> bool:
    """Whether a module of the package may not import another."""
    own, other = room(importer), room(imported)
    if importer.startswith(SHARED) and imported.startswith("regesta.pages."):
        return not imported.startswith(SHARED)
    if own == other or not own or other in ("", "__version__"):
        return False
    if own in MAKERS and other in NEVER_SEEN_BY_MAKERS:
        return True
    return RANK[other] >= RANK[own]


def worldly(tree: ast.Module) -> Iterator[str]:
    """What in a module reaches for files, processes, the clock, or chance."""
    for found in imports(tree):
        if found.module.split(".")[0] in WORLD:
            yield f"line {found.line}: import {found.module}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
            if name in WORLDLY_NAMES and not _of_a_value(node.func, name):
                yield f"line {node.lineno}: {name}()"


def _of_a_value(function: ast.expr, name: str) -> bool:
    """Whether a function known as a built-in one is a method here: `re.compile`."""
    return name in dir(builtins) and isinstance(function, ast.Attribute)


MODULES = modules()


def test_every_module_has_a_room() -> None:
    assert {room(module) for module in MODULES} - {""} <= RANK.keys()


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_one_direction(module: str) -> None:
    wrong = [
        f"line {found.line}: {found.module}"
        for found in imports(MODULES[module])
        if found.module.startswith("regesta.") and wrong_direction(module, found.module)
    ]
    assert not wrong


@pytest.mark.parametrize("module", sorted(m for m in MODULES if not OPEN_TO_THE_WORLD.match(m)))
def test_only_few_touch_the_world(module: str) -> None:
    assert not list(worldly(MODULES[module]))


@pytest.mark.parametrize("module", sorted(MODULES.keys() - {MARKS_WHAT_MACROS_MADE}))
def test_nothing_is_marked_safe(module: str) -> None:
    names = {getattr(node, "id", getattr(node, "attr", "")) for node in ast.walk(MODULES[module])}
    used = {found.module.split(".")[0] for found in imports(MODULES[module])}
    assert not (names | used) & MARKED_SAFE


def test_no_template_marks_anything_safe() -> None:
    for template in sorted((SOURCE.parents[1] / "templates").rglob("*.html")):
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b", text), template


@pytest.mark.parametrize(
    ("importer", "imported", "wrong"),
    [
        ("regesta.model.entries", "regesta.dates", False),
        ("regesta.dates", "regesta.model.entries", True),
        ("regesta.dates", "regesta.urls", True),
        ("regesta.reading.body", "regesta.reading.sources", False),
        ("regesta.reading.body", "regesta.archive.archive", True),
        ("regesta.exports.tables", "regesta.archive.archive", True),
        ("regesta.figures.bars", "regesta.exports.tables", True),
        ("regesta.pages.record", "regesta.archive.archive", False),
        ("regesta.pages.shared.head", "regesta.pages.record", True),
        ("regesta.pages.shared.opening", "regesta.pages.shared.head", False),
        ("regesta.render", "regesta.build", True),
        ("regesta.cli", "regesta.commands", False),
        ("regesta.commands.verify", "regesta.search.index", False),
        ("regesta.build", "regesta.commands.build", True),
    ],
)
def test_the_rule_of_direction(importer: str, imported: str, wrong: bool) -> None:
    assert wrong_direction(importer, imported) is wrong


@pytest.mark.parametrize(
    "code",
    [
        "import os",
        "from time import sleep",
        "datetime.now()",
        "open('x')",
        "Path('x')",
    ],
)
def test_the_rule_of_the_world(code: str) -> None:
    assert list(worldly(ast.parse(code)))
