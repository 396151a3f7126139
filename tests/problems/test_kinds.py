"""Every kind of problem has a code of its own, and is told somewhere."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

from regesta.problems import Kind
from test_layers import MODULES

KINDS = "regesta.problems.kinds"
TESTS = Path(__file__).resolve().parents[1]
TOLD_IN = {
    "reading/test_word_check_at_large.py": (Kind.MORE_DIFFERENCES, Kind.NOT_PLACED),
    "render/test_render.py": (
        Kind.BROKEN_TEMPLATE,
        Kind.NO_SUCH_ASSET,
        Kind.ASSET_BY_NAME,
        Kind.ASSET_CIRCLE,
    ),
    "render/test_templates_read.py": (Kind.TEMPLATE_REFUSED,),
    "render/test_assets.py": (Kind.ASSET_MISSING,),
    "memory/test_outputs.py": (Kind.OUTPUT_NAME, Kind.OUTPUT_TWICE, Kind.OUTPUT_IN_THE_WAY),
    "test_cli.py": (Kind.OVERWRITTEN,),
    "store/test_verify.py": (
        Kind.FILE_DIFFERS,
        Kind.FILE_MISSING,
        Kind.FILE_ADDED,
        Kind.FILE_REPLACED,
    ),
    "search/test_index_in_force.py": (Kind.NO_SEARCH,),
    "making/test_damage.py": (Kind.NOT_REMEMBERED,),
}
"""Of templates, the site and very long texts: the tests that hold what is told."""


def named() -> Counter[str]:
    """How often each kind is named, in all modules but the one that lists them."""
    return Counter(
        node.attr
        for module, tree in MODULES.items()
        if module != KINDS
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "Kind"
    )


def test_each_kind_is_told_somewhere() -> None:
    assert named().keys() == Kind.__members__.keys()


def test_each_kind_has_a_code_of_its_own_and_they_stand_in_order() -> None:
    assert all(re.fullmatch(r"R[1-9]\d\d", kind) for kind in Kind)
    assert list(Kind) == sorted(Kind)
    assert len(Kind) == len(Kind.__members__)


def test_what_is_told_of_each_kind_is_written_down() -> None:
    files = (*TESTS.glob("sites_invalid/*/expected.txt"), TESTS / "mistakes.txt")
    told = {
        code for file in files for code in re.findall(r"^\w+\[(R\d+)\]", read(file), re.MULTILINE)
    }
    elsewhere = {kind for kinds in TOLD_IN.values() for kind in kinds}
    assert told | elsewhere == set(Kind)
    assert not told & elsewhere
    assert all((TESTS / name).is_file() for name in TOLD_IN)


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
