"""What programs are told: annotations of GitHub's workflows, and logs in SARIF 2.1.0.

After a change of what is told, `python tests/test_forms.py` writes `expected.sarif` anew, to be
read.
"""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from conftest import node_module
from harness import SiteTest
from regesta import __version__
from regesta.problems import Kind

TRADE, ODD = "content/topics/trade.md", "content/topics/a, 100%: b.md"
EXPECTED = Path(__file__).with_name("expected.sarif")


@pytest.fixture
def wrong(site: SiteTest) -> SiteTest:
    return made(site)


def made(site: SiteTest) -> SiteTest:
    """A site, at the top of a repository, with an error that has a hint, one in a file of an odd
    name, and a warning."""
    (site.project / ".git").mkdir()
    site.file(TRADE, "---\nname: Trade\nbroder: fish\n---\n").file(ODD, "")
    return site.file("content/pages/about.md", "---\ntitle: Ab\u043eut\n---\nText.\n")


def test_annotations_stand_a_line_each_with_their_place_and_all_that_is_said(
    wrong: SiteTest,
) -> None:
    wrong.run("check", "--format", "github").fails().says_exactly("")
    *told, summary = wrong.out.rstrip("\n").split("\n")
    assert told == [
        "::warning file=content/pages/about.md,line=2,col=8,title=R413%3A a word that mixes scripts"
        "::`Ab\u043eut` mixes Latin and Cyrillic: U+043E is CYRILLIC SMALL LETTER O%0A"
        "type the word in one script: letters that look alike are neither found nor told apart",
        "::error file=content/topics/a%2C 100%25%3A b.md,line=1,col=1,title=R105%3A a file name "
        "that is no id::`a, 100%25: b` is no id%0A"
        "an id is a-z and 0-9 in words joined by single hyphens, at most 80 characters",
        "::error file=content/topics/trade.md,line=3,col=1,title=R301%3A an unknown field"
        "::unknown field `broder`%0Adid you mean `broader`?",
    ]
    assert re.fullmatch(r"\d entries read, 0 pages written: 2 errors and 1 warning, .* s", summary)


def test_an_annotation_says_why_nothing_could_be_done(site: SiteTest) -> None:
    site.run("--format", "github", "--content", "/nowhere/content").exits(3)
    assert site.out.startswith("::error::there is no content folder `/nowhere/content`%0Arun it ")


def test_a_log_has_a_rule_a_kind_and_a_result_a_problem(wrong: SiteTest) -> None:
    wrong.run("check", "--format", "sarif").fails().says_exactly("")
    log = json.loads(wrong.out)
    assert (log["version"], log["$schema"].endswith("sarif-2.1.0.json")) == ("2.1.0", True)
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("regesta", __version__)
    assert [rule["id"] for rule in driver["rules"]] == list(Kind)
    assert all(map(is_a_rule, driver["rules"]))
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]
    assert [(one["ruleId"], one["level"], at(one)) for one in run["results"]] == [
        ("R413", "warning", ("content/pages/about.md", 2, 8)),
        ("R105", "error", ("content/topics/a%2C%20100%25%3A%20b.md", 1, 1)),
        ("R301", "error", (TRADE, 3, 1)),
    ]
    assert all(driver["rules"][one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert run["results"][2]["message"] == {
        "text": "unknown field `broder`\ndid you mean `broader`?"
    }


def test_a_log_is_as_expected(wrong: SiteTest) -> None:
    assert log(wrong) == EXPECTED.read_text(encoding="utf-8")


def log(wrong: SiteTest) -> str:
    """The log of the site, of its rules those alone that something breaks."""
    logged = wrong.run("check", "--format", "sarif").data
    (run,) = logged["runs"]
    driver, broken = run["tool"]["driver"], {one["ruleId"] for one in run["results"]}
    driver["version"] = "0"
    driver["rules"] = [rule for rule in driver["rules"] if rule["id"] in broken]
    return f"{json.dumps(logged, ensure_ascii=False, indent=2)}\n"


@pytest.mark.parametrize("argv", [["check"], ["check", "--content", "/nowhere/content"]])
def test_a_log_obeys_the_schema(wrong: SiteTest, argv: list[str]) -> None:
    file = node_module("@microsoft/jest-sarif", "lib/schemas/sarif-2.1.0-rtm.5.json")
    schema = json.loads(file.read_text(encoding="utf-8"))
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    found = wrong.run(*argv, "--format", "sarif").data
    assert list(validator.iter_errors(found)) == []
    del found["runs"][0]["tool"]["driver"]["name"]
    assert list(validator.iter_errors(found))


def test_files_are_named_from_the_top_of_the_repository(wrong: SiteTest) -> None:
    (wrong.project / ".git").rmdir()
    top = wrong.project / "sources"
    top.mkdir()
    (wrong.project / "content").rename(top / "content")
    (wrong.project / ".git").write_text("gitdir: elsewhere")
    content = ("--content", str(top / "content"))
    wrong.run("check", *content, "--format", "github").exits(1)
    assert f"::error file=sources/{TRADE},line=3,col=1," in wrong.out
    result = wrong.run("check", *content, "--format", "sarif").data["runs"][0]["results"][2]
    assert at(result) == (f"sources/{TRADE}", 3, 1)
    problem = wrong.run("check", *content, "--format", "json").data["problems"][2]
    assert problem["file"] == TRADE


def is_a_rule(rule: dict[str, Any]) -> bool:
    said = [rule[name]["text"] for name in ("shortDescription", "fullDescription", "help")]
    return bool(re.fullmatch(r"[A-Z]\w+", rule["name"])) and all(said) and rule.keys() <= {
        "id", "name", "shortDescription", "fullDescription", "help"
    }  # fmt: skip


def at(result: dict[str, Any]) -> tuple[str, int, int]:
    (location,) = result["locations"]
    place = location["physicalLocation"]
    region = place["region"]
    return place["artifactLocation"]["uri"], region["startLine"], region["startColumn"]


def test_a_log_says_why_nothing_could_be_done(site: SiteTest) -> None:
    site.run("--format", "sarif", "--content", "/nowhere/content").exits(3)
    (run,) = json.loads(site.out)["runs"]
    (ended,) = run["invocations"]
    assert (ended["executionSuccessful"], ended["exitCode"], run["results"]) == (False, 3, [])
    (told,) = ended["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("there is no content folder `/nowhere/content`\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        EXPECTED.write_text(log(made(SiteTest(Path(folder)).minimal())), encoding="utf-8")
