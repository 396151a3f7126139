"""What changes while a build is at work: it is told, or the next build takes it in."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from projects import Project
from regesta import freshness
from regesta.making import content, whole
from regesta.reading import sources
from regesta.reading.sources import Content
from regesta.render import templates
from regesta.render.renderer import Renderer
from small_archive import BASE

PERSON = "content/persons/berg-anna.md"
TEMPLATE = "templates/pages/person.html"


@pytest.fixture
def small(tmp_path: Path) -> Project:
    """The small archive with its site."""
    return Project(tmp_path / "project").laid_over(BASE).build().succeeds()


def meanwhile(
    patch: pytest.MonkeyPatch, owner: object, name: str, then: Callable[[], object]
) -> None:
    """Let something happen once, just before a function is called."""
    real = getattr(owner, name)
    left = [then]

    def called(*given: Any, **options: Any) -> Any:
        if left:
            left.pop()()
        return real(*given, **options)

    patch.setattr(owner, name, called)


def is_as_clean(project: Project) -> None:
    """The next build completes, and makes what one from nothing does."""
    project.build().succeeds()
    clean = Project(project.project).build("--output", f"{project.project}/../clean").succeeds()
    assert project.err == clean.err
    assert project.built() == clean.built()


def test_a_file_that_goes_before_it_is_read(small: Project) -> None:
    small.edit(PERSON, "Led the", "He led the")
    text = (small.project / PERSON).read_text()
    with pytest.MonkeyPatch.context() as patch:
        meanwhile(patch, content, "take_in", lambda: small.without(PERSON))
        small.build().exits(3).leaves_the_site_alone()
    small.says(f"regesta: error: `{PERSON}` went while it was to be read")
    small.file(PERSON, text)
    is_as_clean(small)
    small.has("persons/berg-anna/index.html", "He led the")


def test_a_file_that_goes_while_the_folder_is_looked_through(small: Project) -> None:
    text = (small.project / PERSON).read_text()
    stand = sources._stand

    def goes(file: os.DirEntry[str], *given: Any) -> None:
        if file.name == "berg-anna.md":
            small.without(PERSON)
        stand(file, *given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sources, "_stand", goes)
        small.build().exits(3).leaves_the_site_alone()
    assert PERSON in small.err
    small.file(PERSON, text)
    is_as_clean(small)


def test_a_file_that_changes_before_it_is_read_is_read_as_it_is(small: Project) -> None:
    small.edit(PERSON, "Led the", "He led the")
    with pytest.MonkeyPatch.context() as patch:
        meanwhile(patch, content, "take_in", lambda: small.edit(PERSON, "He led", "She led"))
        small.build().succeeds().has("persons/berg-anna/index.html", "She led the")
    is_as_clean(small)


def test_a_file_that_changes_after_it_was_read_is_read_by_the_next(small: Project) -> None:
    small.edit(PERSON, "Led the", "He led the")
    with pytest.MonkeyPatch.context() as patch:
        meanwhile(patch, whole, "_checked", lambda: small.edit(PERSON, "He led", "She led"))
        small.build().succeeds().has("persons/berg-anna/index.html", "He led the")
    is_as_clean(small)
    small.has("persons/berg-anna/index.html", "She led the")


def test_a_seed_that_changes_after_it_was_read_is_read_by_the_next(small: Project) -> None:
    seed, record = "seeds/holm-1931.txt", "content/records/holm-1931.md"
    small.edit(record, "It is ready", "It is willing").edit(seed, "It is ready", "It is willing")
    with pytest.MonkeyPatch.context() as patch:
        meanwhile(patch, whole, "_checked", lambda: small.edit(seed, "It is willing", "It is glad"))
        small.build().succeeds()
    small.build().fails()
    small.edit(record, "It is willing", "It is glad")
    is_as_clean(small)


def test_a_template_that_goes_while_the_folder_is_looked_through(small: Project) -> None:
    small.file(TEMPLATE, (templates.packaged_templates() / "pages/person.html").read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        meanwhile(patch, templates, "_bytes", lambda: small.without(TEMPLATE))
        small.build()
    if small.status:
        small.exits(3).leaves_the_site_alone()
        assert TEMPLATE in small.err
    is_as_clean(small)


def test_a_template_that_changes_after_it_was_read_is_read_by_the_next(small: Project) -> None:
    """However long the build takes between reading it and the end."""
    text = (templates.packaged_templates() / "pages/person.html").read_text()
    new = text.replace("{% block content %}", "{% block content %}<!-- New -->")
    assert new != text
    small.file(TEMPLATE, text).build().succeeds()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freshness, "TOO_YOUNG", 0)
        small.edit(PERSON, "Led the", "He led the")
        meanwhile(patch, content, "take_in", lambda: small.file(TEMPLATE, new))
        small.build().succeeds().lacks("persons/berg-anna/index.html", "<!-- New -->")
        small.build().succeeds().has("persons/berg-anna/index.html", "<!-- New -->")
    is_as_clean(small)


def test_a_template_is_seen_before_it_is_read(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    (own / "pages").mkdir(parents=True)
    file = own / "pages/person.html"
    file.write_text("{# one #}")
    then = time.time_ns() - 10**13
    os.utime(file, ns=(then, then))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freshness, "TOO_YOUNG", 0)
        before = templates.seen(own)
        meanwhile(patch, templates, "find", lambda: file.write_text("{# another #}"))
        assert Renderer(own).seen == before != templates.seen(own)


def test_a_folder_of_content_that_goes(small: Project) -> None:
    found = sources.find(small.project, small.project / "content")
    assert isinstance(found, Content)
    (small.project / "content").rename(small.project / "elsewhere")
    small.build().exits(3).leaves_the_site_alone()
    (small.project / "elsewhere").rename(small.project / "content")
    is_as_clean(small)
