"""An entry to be filled in: what is written, and what is not."""

from __future__ import annotations

import re

import pytest

from harness import SiteTest
from regesta import __version__, cli
from regesta.model.kinds import KINDS, Kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.singular)
def test_an_entry_of_each_kind_wants_what_is_required(site: SiteTest, kind: Kind) -> None:
    site.run("new", kind.singular, "new-one").exits(0)
    assert site.out.startswith(f"content/{kind.folder}/new-one.md written, to be filled in; ")
    site.check().exits(1)
    said = rf"^content/{kind.folder}/new-one.md:\d+:\d+: error: `\w+` has no value"
    assert any(re.match(said, told) for told in site.problems)


def test_a_person_to_be_filled_in_holds_when_it_is(site: SiteTest) -> None:
    site.run("new", "person", "kono-taro").exits(0)
    file = site.project / "content/persons/kono-taro.md"
    text = file.read_text(encoding="utf-8")
    filled = text.replace("\nname:", "\nname: Taro Kono").replace("\nsort:", "\nsort: Kono, Taro")
    file.write_text(filled.replace("#born:", "born: 1963"), encoding="utf-8")
    site.build().succeeds()
    site.has("persons/kono-taro/index.html", "Taro Kono", "1963")


@pytest.mark.parametrize(
    ("argv", "status", "said"),
    [
        (["prson", "a"], 2, "there is no kind of entry `prson`\n  hint: did you mean `person`?"),
        (["person", "Kono"], 2, "`Kono` is no id\n  hint: it should be an id: a-z, 0-9"),
        (["person", "../a"], 2, "`../a` is no id"),
        (["person"], 2, "`new person` needs an id\n  hint: for example `new person an-id`"),
        ([], 2, "`new` needs SOURCE: for example `regesta new outline-2002.txt`"),
        (["person", "a", "b"], 2, "`new` does not take `b`"),
        (["person", "a", "--clean"], 2, "`new` does not take --clean"),
    ],
)
def test_what_cannot_be_meant_writes_nothing(
    site: SiteTest, argv: list[str], status: int, said: str
) -> None:
    before = sorted(site.project.rglob("*"))
    site.run("new", *argv).exits(status)
    assert said in site.err
    assert sorted(site.project.rglob("*")) == before


def test_an_entry_that_is_there_is_left_alone_of_whatever_kind(site: SiteTest) -> None:
    site.run("new", "person", "a").exits(0)
    before = (site.project / "content/persons/a.md").read_bytes()
    for kind in ("person", "topic"):
        site.run("new", kind, "a").exits(3)
        assert "there is an entry already: `persons/a.md`\n  hint: give another id" in site.err
    assert (site.project / "content/persons/a.md").read_bytes() == before


def test_where_there_is_no_archive_none_is_begun(site: SiteTest) -> None:
    site.run("new", "person", "a", "--content", "elsewhere").exits(3)
    assert "there is no folder `" in site.err
    assert not (site.project / "elsewhere").exists()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.run(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"regesta {__version__}\n"
