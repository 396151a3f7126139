"""An editor at work, at random: each build gives what a build from nothing gives, byte for byte.

And says the same, with the same exit status, whatever was done before it, and however the builds
before it ended. Some 200 edits are tried, always the same; with `REGESTA_STEPS` so many, and others
each time.
"""

from __future__ import annotations

import functools
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import material as e
from desk import Files
from holding import Kept
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from ways_to_build import Build, Way

from regesta.render.templates import packaged_templates

STEPS = int(os.environ.get("REGESTA_STEPS", "200"))
HEAD = 100
"""So many bytes at the beginning of a memory say that it is one; without them it is a stranger."""
A_SITTING = 25
"""So many edits one after the other, then all begins anew."""


def edit(**drawn: Any) -> Callable[[Callable[..., None]], Any]:
    """An edit, after which the site is built in some way; or another edit comes before."""

    def ruled(change: Callable[..., None]) -> Any:
        @functools.wraps(change)
        def changed(self: Editor, then: Way | None, **given: Any) -> None:
            change(self, **given)
            self.site.pending = True
            if then is not None:
                self.site.build(then)

        return rule(then=e.WAY, **drawn)(changed)  # type: ignore[no-untyped-call]

    return ruled


class Editor(RuleBasedStateMachine):
    """Edits, and after most of them a build."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.site = Kept(self.folder)
        self.desk = self.site.desk
        self.memory: Files = {}
        self.site.build(Build())

    def teardown(self) -> None:
        try:
            if self.site.pending:
                self.site.build(Build())
        finally:
            shutil.rmtree(self.folder)

    # Edits of entries

    @edit(n=e.NUMBER, year=e.NUMBER)
    def add_a_record(self, n: int, year: int) -> None:
        self.desk.write(f"seeds/note-{n}.txt", e.SEED.format(n=n))
        self.desk.write(f"content/records/note-{n}.md", e.RECORD.format(n=n, year=year))

    @edit(folder=e.FOLDERS, n=e.NUMBER, broader=e.TOPIC)
    def add_an_entry(self, folder: str, n: int, broader: str) -> None:
        text = e.ADDED[folder].format(n=n, other=broader)
        self.desk.write(f"content/{folder}/extra-{n}.md", text)

    @edit(entry=e.ENTRY)
    def delete_an_entry(self, entry: str) -> None:
        self.desk.delete(self.desk.find(entry))

    @edit(entry=e.NAMED, n=e.NUMBER)
    def rename_an_entry(self, entry: str, n: int) -> None:
        self.desk.rename_everywhere(self.desk.find(entry), f"{entry.partition('/')[2]}-{n}")

    @edit(entry=e.ENTRY, folder=e.FOLDERS, n=e.NUMBER)
    def move_a_file(self, entry: str, folder: str, n: int) -> None:
        if (path := self.desk.find(entry)) is not None:
            self.desk.rename(path, f"content/{folder}/moved-{n}.md")

    @edit(entry=e.ENTRY, n=e.NUMBER)
    def retitle_an_entry(self, entry: str, n: int) -> None:
        self.desk.change(self.desk.find(entry), "^(name|title): (.*?)( [0-9])?$", rf"\1: \2 {n}")

    @edit(entry=e.ENTRY, letter=st.sampled_from("aeo"))
    def change_a_letter_keeping_size_and_times(self, entry: str, letter: str) -> None:
        if (path := self.desk.find(entry)) is not None:
            self.desk.change_unseen(path, "^(name|title): .*[a-z]", letter)

    @edit(entry=e.ENTRY)
    def touch_a_file(self, entry: str) -> None:
        if (path := self.desk.find(entry)) is not None:
            self.desk.touch(path)

    @edit(entry=e.ENTRY, n=e.NUMBER)
    def comment_on_an_entry(self, entry: str, n: int) -> None:
        self.desk.change(self.desk.find(entry), r"\A---\n(# .*\n)?", rf"---\n# {n}\n")

    @edit(entry=e.NAMED, form=e.FORM)
    def add_a_name_form(self, entry: str, form: str) -> None:
        path = self.desk.find(entry)
        if path is not None and "\nalso:" in self.desk.text(path):
            self.desk.change(path, r"^also: \[", f"also: [{form}, ")
        else:
            self.desk.change(path, "^((?:name|title): .*)$", rf"\1\nalso: [{form}]")

    @edit(entry=e.NAMED)
    def take_away_the_name_forms(self, entry: str) -> None:
        self.desk.change(self.desk.find(entry), r"^also: .*\n", "")

    @edit(person=e.PERSON, n=e.NUMBER, body=e.BODY)
    def change_an_office(self, person: str, n: int, body: str) -> None:
        path = self.desk.find(f"persons/{person}")
        self.desk.change(path, "    of: .*\n    from: .*", f"    of: {body}\n    from: 193{n}")

    @edit(meeting=st.sampled_from(["holm-talks", "dahl-visit", "fisheries"]), n=e.NUMBER)
    def change_the_date_of_a_meeting(self, meeting: str, n: int) -> None:
        self.desk.change(self.desk.find(f"meetings/{meeting}"), "^date: .*", f"date: 193{n}-05-04")

    @edit(topic=e.TOPIC, other=e.TOPIC)
    def change_what_a_topic_is_under(self, topic: str, other: str) -> None:
        path = self.desk.find(f"topics/{topic}")
        self.desk.change(path, "^(name: .*)(\nbroader: .*)?$", rf"\1\nbroader: {other}")

    @edit(n=e.NUMBER)
    def change_a_stage_of_an_undertaking(self, n: int) -> None:
        self.desk.change(self.desk.find("undertakings/joint"), "    on: .*", f"    on: 193{n}")

    # Edits of records

    @edit(n=e.NUMBER)
    def change_a_word_of_a_record_and_of_its_copy(self, n: int) -> None:
        self.desk.change(self.desk.find("records/holm"), r"It is \w+ to", f"It is ready{n} to")
        self.desk.change("seeds/holm-1931.txt", r"It is \w+ to", f"It is ready{n} to")

    @edit(word=st.sampled_from(["ready", "willing"]))
    def change_a_word_of_a_copy(self, word: str) -> None:
        self.desk.change("seeds/holm-1931.txt", r"It is \w+ to", f"It is {word} to")

    @edit(act=st.integers(0, 6), verb=e.VERB)
    def change_the_verb_of_an_act(self, act: int, verb: str) -> None:
        pattern = rf"(\A(?:[\s\S]*?\n    act: ){{{act + 1}}}).*"
        self.desk.change(self.desk.find("records/holm"), pattern, rf"\g<1>{verb}")

    @edit(body=e.BODY)
    def change_who_does_an_act(self, body: str) -> None:
        self.desk.change(self.desk.find("records/holm"), "(id: thanks\n    by:) .*", rf"\1 {body}")

    @edit(form=e.FORM, body=e.BODY)
    def read_words_of_a_record_as_a_name(self, form: str, body: str) -> None:
        self.desk.change(
            self.desk.find("records/holm"), "^mentions:\n(.*)", rf"mentions:\n  {form}: {body}\n\1"
        )

    # Edits of what is common to all pages

    @edit(text=e.SITE)
    def change_the_site(self, text: str) -> None:
        self.desk.write("content/site.yaml", text, repr(text))

    @edit(name=e.TEMPLATE, n=e.NUMBER)
    def have_a_template_of_ones_own(self, name: str, n: int) -> None:
        text = (packaged_templates() / name).read_text()
        said = f"/* {n} */" if name.endswith(".css") else f"{{# {n} #}}"
        text = text.replace("<h2>", f"<h2>{n} ") if n else text
        self.desk.write(f"templates/{name}", f"{text}{said}\n", f"the package's, and {n}")

    @edit(name=e.TEMPLATE)
    def break_a_template(self, name: str) -> None:
        self.desk.write(f"templates/{name}", "{{ view.nothing_of_the_kind }}", "broken")

    @edit(name=e.TEMPLATE)
    def take_away_a_template_of_ones_own(self, name: str) -> None:
        self.desk.delete(f"templates/{name}")

    # What befalls the site

    @precondition(lambda self: self.desk.outputs())
    @edit(which=st.integers(0, 99))
    def write_to_an_output(self, which: int) -> None:
        self.desk.write_to_an_output(which)

    @precondition(lambda self: self.desk.outputs())
    @edit(which=st.integers(0, 99))
    def delete_an_output(self, which: int) -> None:
        self.desk.delete_an_output(which)

    @precondition(lambda self: self.desk.outputs())
    @edit(which=st.integers(0, 99))
    def delete_a_folder_of_outputs(self, which: int) -> None:
        self.desk.delete_a_folder_of_outputs(which)

    # What befalls the memory of builds

    @precondition(lambda self: self.desk.memory())
    @edit(at=st.integers(0, 5))
    def damage_the_memory(self, at: int) -> None:
        for file in self.desk.memory():
            data = file.read_bytes()
            begin = HEAD + len(data) * at // 6
            file.write_bytes(data[:begin] + b"\x00damaged" * 9 + data[begin + 81 :])
        self.site.memory_struck = True

    @precondition(lambda self: self.desk.memory())
    @edit(kept=st.sampled_from([0, HEAD, 9_000]))
    def cut_the_memory_short(self, kept: int) -> None:
        for file in self.desk.memory():
            file.write_bytes(file.read_bytes()[:kept])
        self.site.memory_struck = True

    @precondition(lambda self: self.desk.memory())
    @edit()
    def delete_the_memory(self) -> None:
        for file in self.desk.memory():
            file.unlink()

    @precondition(lambda self: self.memory)
    @edit()
    def put_back_the_memory_of_an_earlier_build(self) -> None:
        for file in self.desk.memory():
            file.unlink()
        for name, data in self.memory.items():
            self.desk.project.file(name, data)
        self.site.memory_struck = True

    @precondition(lambda self: self.desk.memory())
    @rule()
    def keep_a_copy_of_the_memory(self) -> None:
        self.memory = {file.name: file.read_bytes() for file in self.desk.memory()}


TestRandomEdits = Editor.TestCase
TestRandomEdits.settings = settings(
    max_examples=max(1, STEPS // A_SITTING),
    stateful_step_count=A_SITTING,
    derandomize="REGESTA_STEPS" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
