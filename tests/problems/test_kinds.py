"""Every kind of problem has a code of its own, and is told somewhere."""

from __future__ import annotations

import ast
import re
from collections import Counter

from regesta.problems import Kind
from test_layers import MODULES

KINDS = "regesta.problems.kinds"


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
