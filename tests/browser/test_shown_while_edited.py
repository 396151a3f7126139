"""A site shown while it is edited: what is saved is seen, what is wrong stands over the page."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from projects import Project
from regesta import cli
from regesta.store.listing import WORK

RECORD = "content/records/ferry-outline-1961.md"
PAGE = "records/ferry-outline-1961/"


class Session:
    """An archive that has just been begun, and what shows it."""

    def __init__(self, folder: Path, port: str = "0") -> None:
        self.archive = Project(folder / "archive")
        self.cache = folder / "cache"
        self.begin(port)

    def begin(self, port: str = "0") -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "regesta", "serve", "--port", port],
            cwd=self.archive.project,
            env={**os.environ, "XDG_CACHE_HOME": str(self.cache)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self.process.stdout
        self.said = []
        for line in self.process.stdout:
            self.said.append(line)
            if match := re.match(r"http://127\.0\.0\.1:\d+/", line):
                self.address = match[0]
                return
        pytest.fail("".join(self.said))

    def shows(self, words: str) -> None:
        """The page of the record says something, soon."""
        for _ in range(200):
            with urllib.request.urlopen(self.address + PAGE, timeout=10) as page:  # noqa: S310
                if words in page.read().decode():
                    return
            time.sleep(0.05)
        pytest.fail(f"not shown: {words}")

    def end(self, how: int) -> str:
        self.process.send_signal(how)
        return self.process.communicate(timeout=20)[0]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("edited")
    assert cli.run(["init", str(folder / "archive")]) == 0
    made = Session(folder)
    yield made
    made.end(signal.SIGKILL)


@pytest.fixture(autouse=True)
def _as_it_was(session: Session) -> Iterator[None]:
    """Whatever came of a test, the next begins with the record as it was."""
    text = (session.archive.project / RECORD).read_bytes()
    yield
    session.archive.file(RECORD, text)


@pytest.fixture
def page(browser: Browser, session: Session) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(session.address + PAGE)
    return page


def test_a_change_that_is_saved_is_seen(page: Page, session: Session) -> None:
    session.archive.edit(RECORD, "An invented record.", "A record that was invented.")
    expect(page.locator("#the-regest")).to_contain_text("A record that was invented.")
    session.archive.edit(RECORD, "A record that was invented.", "An invented record.")
    expect(page.locator("#the-regest")).to_contain_text("An invented record.")


def test_what_is_wrong_stands_over_the_last_good_page_until_it_is_mended(
    page: Page, session: Session
) -> None:
    session.archive.edit(RECORD, "act: thanks", "act: thnks")
    wrong = page.locator("#regesta-serve li")
    expect(wrong).to_contain_text("`thnks` is no act of the vocabulary")
    expect(wrong).to_contain_text("did you mean `thanks`?")
    place = wrong.get_by_role("link", name=f"{RECORD}:")
    opened = place.get_attribute("href") or ""
    assert opened.startswith(f"vscode://file{session.archive.project}/{RECORD}:")
    expect(page.locator("#the-regest")).to_contain_text("An invented record.")
    session.archive.edit(RECORD, "act: thnks", "act: thanks")
    expect(wrong).to_have_count(0)


def test_a_page_that_is_not_there_yet_comes_when_it_is_made(page: Page, session: Session) -> None:
    page.goto(session.address + "topics/harbours/")
    expect(page.locator("h1")).to_have_text("No such page")
    session.archive.file("content/topics/harbours.md", "---\nname: Harbours\n---\n")
    expect(page.locator("h1")).to_have_text("Harbours")


def select(page: Page, words: str) -> None:
    """Select words of the text, but for the last letter, which is added by the keyboard."""
    page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(
            document.querySelector(".transcription"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode() && !walker.currentNode.data.includes(words));
          const start = walker.currentNode.data.indexOf(words);
          getSelection().setBaseAndExtent(
            walker.currentNode, start, walker.currentNode, start + words.length - 1);
        }""",
        words,
    )
    page.keyboard.press("Shift+ArrowRight")


def copied(page: Page) -> str:
    page.locator("#regesta-serve aside .paste button").first.click()
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_a_sentence_without_an_act_is_marked_and_its_act_is_given(
    page: Page, session: Session
) -> None:
    text = (session.archive.project / RECORD).read_text(encoding="utf-8")
    before, act, rest = text.partition('  - at: "2.1"\n')
    assert act
    session.archive.file(RECORD, before + rest[rest.index("  - at:") :])
    passage = page.locator("[id='2.1']")
    passage.get_by_role("button", name="1 sentence without an act").click()
    assert copied(page) == '  - at: "2.1"\n    act: thanks\n    quote: thanked\n'
    marked = "[...CSS.highlights.get('regesta-act')].map(String)"
    (sentence,) = page.evaluate(marked)
    assert re.fullmatch("Minister Ilmar thanked Velmark .* during the winter.", sentence)
    session.archive.file(RECORD, text)
    expect(passage.get_by_role("button", name="1 sentence without an act")).to_have_count(0)


def test_words_that_are_selected_are_given_as_at_and_quote(page: Page) -> None:
    expect(page.locator("#regesta-serve footer")).to_contain_text(RECORD)
    select(page, "tated that every")
    assert copied(page) == '  - at: "1.1"\n    quote: stated that every\n'
    place = page.locator("#regesta-serve aside").get_by_role("link", name=f"{RECORD}:")
    assert (place.get_attribute("href") or "").startswith("vscode://file/")
    select(page, "the")
    expect(page.locator("#regesta-serve aside")).to_contain_text("select more of them")


def test_a_record_stands_beside_its_copy_word_by_word(page: Page, session: Session) -> None:
    session.archive.edit(
        RECORD, "every summer more people crossed", "every sumer more people crossed"
    )
    page.locator("#regesta-serve li").get_by_role("link", name="word by word").click()
    differs = page.locator("tr.differs")
    expect(differs).to_have_text(re.compile(r"^\d+sumer\d+summer$"))
    session.archive.edit(
        RECORD, "every sumer more people crossed", "every summer more people crossed"
    )
    expect(page.get_by_role("status")).to_contain_text("are those of its copy")
    expect(differs).to_have_count(0)


def test_an_act_that_nobody_has_confirmed_is_shown_and_marked(page: Page, session: Session) -> None:
    session.archive.edit(RECORD, "id: lit\n", "id: lit\n    unconfirmed: true\n")
    expect(page.locator("#act-lit")).to_have_class(re.compile("regesta-unconfirmed"))
    page.goto(session.address + "persons/ilmar-tomas/")
    expect(page.locator("a.regesta-unconfirmed").first).to_be_visible()
    session.archive.edit(RECORD, "id: lit\n    unconfirmed: true\n", "id: lit\n")
    expect(page.locator("a.regesta-unconfirmed")).to_have_count(0)


def test_two_of_them_and_a_build_do_not_hurt_each_other(session: Session) -> None:
    port = session.address.rstrip("/").rpartition(":")[2]
    second = Session(session.archive.project.parent, port)
    try:
        assert f"regesta: port {port} is in use\n" in second.said
        assert second.address != session.address
        for number in range(3):
            session.archive.edit(RECORD, "lit during the winter", f"lit during winter {number}")
            session.archive.edit("seeds/ferry-outline-1961.txt", "lit during the winter",
                                 f"lit during winter {number}")  # fmt: skip
            session.archive.build().succeeds()
            for one in (session, second):
                one.shows(f"lit during winter {number}")
            session.archive.edit("seeds/ferry-outline-1961.txt", f"winter {number}", "the winter")
            session.archive.edit(RECORD, f"lit during winter {number}", "lit during the winter")
    finally:
        assert "Traceback" not in second.end(signal.SIGINT)
    assert session.process.poll() is None


def test_killed_and_begun_again_it_shows_all_and_leaves_the_project_alone(session: Session) -> None:
    before = {path for path in session.archive.project.rglob("*") if path.is_file()}
    session.end(signal.SIGKILL)
    session.archive.edit(RECORD, "second ferry together;", "second ferry;")
    session.begin()
    output = next(session.cache.rglob("site"))
    shown = (output / PAGE / "index.html").read_text(encoding="utf-8")
    assert "build a second ferry;" in shown
    assert {path for path in session.archive.project.rglob("*") if path.is_file()} == before
    assert session.archive.build().succeeds().built() == {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file() and output / WORK not in path.parents
    }
    assert "Traceback" not in session.end(signal.SIGINT)
    session.begin()
