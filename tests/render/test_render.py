"""Rendering: everything escaped, the project's own templates first, broken ones explained."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import msgspec
import pytest

from harness import problems_told
from regesta.model.parts import Head
from regesta.problems import Kind, Location, Problem, as_text
from regesta.render.renderer import BrokenTemplate, Renderer
from regesta.render.templates import packaged_templates


class View(msgspec.Struct, frozen=True):
    title: str = ""
    head: Head | None = None
    root: str = "/base/"


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder


def put(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def rendered(folder: Path, text: str, view: View, path: str = "a/index.html") -> str:
    put(folder, "page.html", text)
    return Renderer(folder).render("page.html", view, path).decode()


EVIL = "<script>alert(1)</script>\" ' & {{ 7 * 7 }}"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;&#34; &#39; &amp; {{ 7 * 7 }}"


@pytest.mark.parametrize(
    "text",
    [
        "{{ view.title }}",
        "{% macro m(t) %}{{ t }}{% endmacro %}{{ m(view.title) }}",
        "{% set t %}{{ view.title }}{% endset %}{{ t }}",
        "{% from 'components/x.html' import m %}{{ m(view.title) }}",
    ],
)
def test_what_a_person_typed_is_escaped(templates: Path, text: str) -> None:
    put(templates, "components/x.html", "{% macro m(t) %}{{ t }}{% endmacro %}")
    assert rendered(templates, text, View(title=EVIL)) == ESCAPED


def test_addresses_are_made_from_ids(templates: Path) -> None:
    text = (
        "{{ root }}{{ url(view.head) }} {{ passage_url('r', '2(1)3') }} "
        "{{ anchor('2(1)3') }} {{ section_url('persons') }} {{ path }}\n"
    )
    view = View(head=Head("persons", "kono-yohei", "Kono"))
    assert rendered(templates, text, view, "meetings/m/index.html") == (
        "../../persons/kono-yohei/index.html records/r/index.html#2-1_3 "
        "2-1_3 persons/index.html meetings/m/index.html\n"
    )


def test_the_page_that_is_shown_anywhere_has_the_base_path(templates: Path) -> None:
    assert rendered(templates, "{{ root }}", View(), "404.html") == "/base/"
    assert rendered(templates, "{{ root }}", View(), "index.html") == ""


def test_a_project_s_own_template_wins_file_by_file(templates: Path) -> None:
    put(templates, "base.html", "own base{% block content %}{% endblock %}")
    put(templates, "assets/style.css", "own style")
    put(templates, "assets/own.svg", "own asset")
    put(templates, "assets/.hidden", "not an asset")
    text = (
        "{% extends 'base.html' %}{% block content %}"
        "{% include 'components/text.html' %}{% endblock %}"
    )
    assert rendered(templates, text, View()).startswith("own base")
    assets = plainly_named(Renderer(templates))
    assert assets["assets/style.css"] == b"own style"
    assert assets["assets/own.svg"] == b"own asset"
    assert "assets/.hidden" not in assets
    assert plainly_named(Renderer(None))["assets/style.css"] != b"own style"


def plainly_named(renderer: Renderer) -> dict[str, bytes]:
    """The assets by their names without their digests."""
    return {re.sub(r"\.[0-9a-f]{10}\b", "", path): b for path, b in renderer.assets().items()}


def test_without_templates_of_its_own_a_project_has_the_package_s() -> None:
    assert (packaged_templates() / "base.html").is_file()
    assert Renderer(None).problems() == ()


def test_a_template_names_an_asset_by_its_digest(templates: Path) -> None:
    put(templates, "assets/fonts/über 1.woff2", "font")
    text = '{{ root }}{{ asset("fonts/über 1.woff2") }}'
    address = rendered(templates, text, View(), "a/b/index.html")
    assert address.startswith("../../assets/fonts/%C3%BCber%201.")
    assert unquote(address.removeprefix("../../")) in Renderer(templates).assets()


def test_an_asset_that_is_not_there(templates: Path) -> None:
    put(templates, "components/x.html", "{% macro m() %}\n{{ asset('stile.css') }}{% endmacro %}")
    with pytest.raises(BrokenTemplate) as broken:
        rendered(templates, "{% from 'components/x.html' import m %}\n\n{{ m() }}", View())
    assert broken.value.problem == Problem(
        Kind.NO_SUCH_ASSET,
        Location("templates/components/x.html", 2),
        "there is no asset `stile.css`",
        "did you mean `style.css`?",
    )


def problem_with(folder: Path, text: str) -> str:
    with pytest.raises(BrokenTemplate) as broken:
        rendered(folder, text, View())
    problem = broken.value.problem
    return as_text(problem, Renderer(folder).lines(problem)).split("  hint: ")[0]


def test_a_name_that_is_not_known(templates: Path) -> None:
    assert problem_with(templates, "one\n  {{ view.titel }}\n") == (
        "error[R901]: UndefinedError: 'test_render.View object' has no attribute 'titel'\n"
        "  at templates/page.html:2:1\n"
        "  2 |   {{ view.titel }}\n    | ^\n"
    )


def test_a_fault_in_a_template_s_syntax(templates: Path) -> None:
    assert problem_with(templates, "one\n{% if view.title %}\n") == (
        "error[R901]: TemplateSyntaxError: Unexpected end of template. "
        "Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. "
        "The innermost block that needs to be closed is 'if'.\n"
        "  at templates/page.html:2:1\n"
        "  2 | {% if view.title %}\n    | ^\n"
    )


def test_a_fault_in_a_macro_is_reported_where_it_is(templates: Path) -> None:
    put(templates, "components/x.html", "\n{% macro m(t) %}\n{{ t.nothing }}\n{% endmacro %}")
    shown = problem_with(templates, "{% from 'components/x.html' import m %}\n{{ m(view) }}")
    assert problems_told(shown)[0].startswith(
        "templates/components/x.html:3:1: error: UndefinedError: "
    )


def test_a_fault_of_another_kind(templates: Path) -> None:
    assert problem_with(templates, "\n{{ 1 / 0 }}") == (
        "error[R901]: ZeroDivisionError: division by zero\n"
        "  at templates/page.html:2:1\n"
        "  2 | {{ 1 / 0 }}\n    | ^\n"
    )


def test_a_template_that_is_not_there(templates: Path) -> None:
    shown = problem_with(templates, "{% extends 'gone.html' %}")
    assert problems_told(shown)[0].startswith("templates/page.html:1:1: error: TemplateNotFound: ")


def test_every_template_is_looked_at_before_any_is_used(templates: Path) -> None:
    put(templates, "a.html", "{% bad %}")
    put(templates, "pages/b.html", "\n{{ }}")
    (templates / "c.html").write_bytes(b"\xff")
    put(templates, ".d.html", "{% bad %}")
    put(templates, "assets/e.html", "{% bad %}")
    places = [problem.place for problem in Renderer(templates).problems()]
    assert places == [
        Location("templates/a.html", 1),
        Location("templates/c.html", 1),
        Location("templates/pages/b.html", 2),
    ]


def test_a_template_that_names_an_asset_plainly_is_told_how_to(templates: Path) -> None:
    put(templates, "pages/a.html", "\n\n  <link href='{{ root }}assets/style.css'>")
    (problem,) = Renderer(templates).problems()
    assert as_text(problem, Renderer(templates).lines(problem)) == (
        "error[R903]: `assets/style.css` leads nowhere: in the site its name holds its digest\n"
        "  at templates/pages/a.html:3:25\n"
        "  3 |   <link href='{{ root }}assets/style.css'>\n"
        "    |                         ^\n"
        '  hint: say asset("style.css"), as in `{{ root }}{{ asset("style.css") }}`'
    )


def test_a_circle_of_assets_is_a_problem_and_there_are_none(templates: Path) -> None:
    put(templates, "assets/a.css", "@import 'b.css';")
    put(templates, "assets/b.css", "@import 'a.css';")
    renderer = Renderer(templates)
    assert [p.place for p in renderer.problems()] == [Location("templates/assets/a.css", 1, 10)]
    assert renderer.assets() == {}


def test_a_link_s_target_is_neither_compiled_quoted_nor_copied(templates: Path) -> None:
    secret = templates.parent / "secret"
    secret.write_text("{% bad %} secret")
    for name in ("base.html", "assets/style.css", "assets/own.css"):
        put(templates, name, "")
        (templates / name).unlink()
        (templates / name).symlink_to(secret)
    renderer = Renderer(templates)
    problems = renderer.problems()
    assert sorted(as_text(problem, renderer.lines(problem)) for problem in problems) == [
        "error[R104]: a symbolic link is refused in templates\n"
        f"  at templates/{name}:1:1\n"
        "  hint: move it elsewhere"
        for name in ("assets/own.css", "assets/style.css", "base.html")
    ]
    assert not any(b"secret" in data for data in renderer.assets().values())
