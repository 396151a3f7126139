"""The word check of whatever: equal is equal, an edit is found where it is, and all of it soon."""

from __future__ import annotations

import random
import re
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from reading_bodies import HEAD, HEAD_LINES
from word_checks import check, texts_of, told

from regesta.problems import Location, as_text
from regesta.reading import comparison, fidelity
from regesta.reading.comparison import Comparison
from regesta.reading.declared import Declared
from regesta.reading.words import Word

WORD = st.from_regex(r"[a-zA-Z]{1,4}[,.]?", fullmatch=True)
PARAGRAPHS = st.lists(st.lists(WORD, min_size=1, max_size=8), min_size=1, max_size=6)


def body_of(paragraphs: list[list[str]], wrap: random.Random) -> str:
    """A body with a line of its own for every few words."""
    return "\n\n".join(
        "".join(word + wrap.choice([" ", "\n"]) for word in words).strip() for words in paragraphs
    )


def copy_of(paragraphs: list[list[str]], wrap: random.Random, runs: list[str]) -> str:
    """The words of it with other spaces, and runs put in between."""
    words = [word for paragraph in paragraphs for word in paragraph]
    for run in runs:
        words.insert(wrap.randint(0, len(words)), run)
    return "".join(word + wrap.choice([" ", "\n", "\t", "\n\n  "]) for word in words)


@given(PARAGRAPHS, st.lists(st.sampled_from(["x", "x y", "a", "a a"]), max_size=4), st.randoms())
def test_a_body_made_from_a_copy_equals_it(
    paragraphs: list[list[str]], runs: list[str], wrap: random.Random
) -> None:
    body, copy = body_of(paragraphs, wrap), copy_of(paragraphs, wrap, runs)
    assume(not re.search(r"(?m)^[a-zA-Z]\.(\s|$)|^\s*[-*+]", body))
    counts, problems = check(body, copy, omits=tuple(runs))
    assert not problems
    assert counts is not None
    assert counts.words == counts.transcribed + counts.declared


SIGNS = st.sampled_from(["a", "b", "-"])


@given(
    st.lists(SIGNS, max_size=9),
    st.lists(SIGNS, max_size=9),
    st.lists(st.lists(SIGNS, min_size=1, max_size=3), max_size=3),
)
def test_what_is_plainly_equal_is_found_equal_by_the_search(
    copied: list[str], written: list[str], runs: list[list[str]]
) -> None:
    copy = [Word(word, 1, bullet=word == "-") for word in copied]
    body = [Word(word, 1) for word in written]
    declared = [Declared("omits", (tuple(run),), Location("a.md")) for run in runs]
    if fidelity._plainly_equal(copy, body, declared):
        assert Comparison(copy, body, [], declared).equal()


@given(PARAGRAPHS, st.sampled_from(["change", "leave out", "add"]), st.randoms())
def test_any_edit_of_one_word_is_found_on_its_line(
    paragraphs: list[list[str]], edit: str, wrap: random.Random
) -> None:
    numbered = iter(range(1000))
    unlike = [[f"{word}{next(numbered)}" for word in words] for words in paragraphs]
    body, copy = body_of(unlike, wrap), copy_of(unlike, wrap, [])
    words = [word for paragraph in unlike for word in paragraph]
    assume(len(words) > 1)
    word = wrap.choice(words)
    at = body[: re.search(rf"\b{re.escape(word)}", body).start()].count("\n") + 1  # type: ignore[union-attr]
    new = {"change": "changed", "leave out": "", "add": f"{word} added"}[edit]
    edited = re.sub(rf"\b{re.escape(word)}(?=\s|$)", new, body)
    found = told(edited, copy)
    assert len(found) == 1
    assert edit == "leave out" or found[0].startswith(f"{at}:")
    assert {"change": "changed", "leave out": word, "add": "added"}[edit] in found[0]


@given(
    st.lists(st.sampled_from("abc"), max_size=9),
    st.lists(st.sampled_from("abc"), max_size=9),
    st.lists(st.sampled_from(["a", "b", "a b", "b a", "a a"]), max_size=3),
)
def test_there_is_no_problem_only_where_the_body_is_the_copy_less_the_runs(
    body: list[str], copy: list[str], runs: list[str]
) -> None:
    assume(body)
    told_ = told(" ".join(body), " ".join(copy), omits=tuple(runs))
    assert (not told_) == _is_less(tuple(copy), tuple(body), tuple(sorted(runs)))


def _is_less(copy: tuple[str, ...], body: tuple[str, ...], runs: tuple[str, ...]) -> bool:
    """The rule itself, without any thrift."""
    if not copy:
        return not body and not runs
    if body and copy[0] == body[0] and _is_less(copy[1:], body[1:], runs):
        return True
    return any(
        copy[: len(words)] == words and _is_less(copy[len(words) :], body, runs[:n] + runs[n + 1 :])
        for n, run in enumerate(runs)
        for words in [tuple(run.split())]
    )


# What is told of texts that are too unlike, or too like themselves


def test_what_differs_everywhere_is_told_fifty_times_and_then_in_sum() -> None:
    pairs = [(f"y{n} same", f"x{n} same") for n in range(60)]
    body, copy = ("\n\n".join(several) for several in zip(*pairs, strict=True))
    *shown, last = check(body, copy)[1]
    assert len(shown) == 50
    assert as_text(last, {"file.md": (HEAD + body).split("\n")}) == (
        "error[R604]: more than 50 differences from the source text: no more are shown\n"
        f"  at file.md:{HEAD_LINES + 101}:1\n"
        f"  {HEAD_LINES + 101} | y50 same\n"
        "      | ^\n"
        "  hint: see whether it is the right source text"
    )


def test_runs_that_can_be_taken_out_in_too_many_ways_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body, copy, runs = "b b a b c b b b", "b b a a b b b c b b b", ("a b", "b")
    assert check(body, copy, omits=runs)[1] == ()
    monkeypatch.setattr(comparison, "MAX_STEPS", 0)
    (told_,) = check(body, copy, omits=runs)[1]
    assert as_text(told_, {}) == (
        "error[R616]: the body cannot be shown to be the source text less title, dateline, byline "
        "and omissions\n"
        "  at file.md:1:1\n"
        "  hint: declare longer runs: these can be taken out in too many ways; and see to the "
        "bullets"
    )


# Time


FEW = list("abcdefghij")
EQUAL = {"with 30 runs alike", "with 30 unlike runs that stand everywhere"}


def few(seed: int, count: int) -> list[str]:
    return random.Random(seed).choices(FEW, k=count)  # noqa: S311


SLOW = {
    "wholly different": ([f"x{n}" for n in range(20_000)], [f"y{n}" for n in range(20_000)], ()),
    "of few words": (
        few(1, 20_000),
        few(2, 20_000),
        (),
    ),
    "of one word": (["a"] * 20_000, ["a"] * 19_000 + ["b"], ()),
    "with 30 runs alike": (["a", "b"] * 5_000, ["a", "b"] * 5_000 + ["a"] * 30, ("a",) * 30),
    "with 30 runs alike and a difference": (
        ["a", "b"] * 5_000 + ["x"],
        ["a", "b"] * 5_000 + ["a"] * 30 + ["y"],
        ("a",) * 30,
    ),
    "with 30 unlike runs that stand everywhere": (
        few(3, 10_000),
        few(3, 10_000) + FEW * 3,
        tuple(FEW) * 3,
    ),
    "with a run of many words": (["b"], ["a"] * 30_000, (" ".join(["a"] * 15_000),) * 2),
    "with many runs": (["b"], FEW * 10_000, tuple(f"z{n} y" for n in range(200))),
    "every tenth word": (
        [f"{'x' if n % 10 == 0 else 'w'}{n}" for n in range(20_000)],
        [f"w{n}" for n in range(20_000)],
        (),
    ),
}


@pytest.mark.parametrize("name", SLOW)
def test_it_is_quick_and_brief_whatever_differs(name: str) -> None:
    body, copy, runs = SLOW[name]
    begun = time.process_time()
    found = told(texts_of(body), texts_of(copy), omits=runs)
    assert time.process_time() - begun < 15
    assert len(found) <= 51 + len(runs)
    assert bool(found) != (name in EQUAL)
