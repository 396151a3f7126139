"""What is to be done about a difference from the copy."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from reading_bodies import parse
from word_checks import check

from regesta.dates import Edtf
from regesta.model.entries import Origin, Record
from regesta.problems import Location
from regesta.reading import fidelity
from regesta.reading.remedies import LONG, in_yaml

WORD = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1)


@given(st.lists(WORD))
def test_a_list_of_words_is_read_as_these_words(words: list[str]) -> None:
    assert yaml.load(in_yaml(words), yaml.BaseLoader) == words  # noqa: S506


def test_words_without_signs_of_yaml_stand_without_quotes() -> None:
    assert in_yaml(["all’aperto", "a[ll’]avviso", "co-op:x"]) == (
        '[all’aperto, "a[ll’]avviso", "co-op:x"]'
    )


@pytest.mark.parametrize(
    ("body", "copy"),
    [
        ("They agreed.", "They *agreed*."),
        ("2. They met.", "2\\. They met."),
        ("# On seals", "## On seals"),
        ("> On seals", "> On seals"),
        ("They met.[^1]\n\n[^1]: Late.", "They met.[1](#f1)\n1 Late."),
    ],
)
def test_signs_of_markdown_in_the_copy_are_told(body: str, copy: str) -> None:
    _, problems = check(body, copy)
    assert {problem.hint for problem in problems} == {
        "the source text has signs of Markdown: keep a copy of the text that they show"
    }


def test_of_many_missing_words_the_ends_are_given_to_leave_them_out() -> None:
    other = "\n".join(f"Wij komen {n} maal overeen." for n in range(LONG))
    copy = f"We agree.\n{other}\nGedaan te Orm."
    _, (problem,) = check("We agree.", copy)
    ends = "Wij komen 0 maal … overeen. Gedaan te Orm."
    assert problem.hint.endswith(f"`{ends}`")
    assert check("We agree.", copy, omits=(ends,))[1] == ()


@pytest.mark.parametrize("classification", ["Secret", "TOP SECRET", "極秘"])
def test_a_field_that_repeats_words_takes_none_out(classification: str) -> None:
    blocks, _ = parse("They met.", seed=None, title="")
    record = Record(
        title="Supplied",
        title_supplied=True,
        kind="report",
        issued=Edtf("2002"),
        classification=classification,
        issued_by="x",
        source=Origin(file="seeds/copy.txt"),
    )
    copy = f"{classification}\nThey met.".encode()
    _, (problem,) = fidelity.check(
        record, blocks, copy, lambda *_: Location("x.md", 1), "x.md", ["They met."]
    )
    assert problem.hint == (
        "`classification` repeats words of the document: they stand in the body too; "
        "what is not transcribed is declared in `source.omits`"
    )
