"""Templates say what Jinja's own compiler makes them say; all is escaped."""

from __future__ import annotations

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from regesta.render.generating import Environment

_MACROS = """
{%- macro named(a, b="<b>") -%}[{{ a }}|{{ b }}]{%- endmacro -%}
{%- macro rest(a) -%}[{{ a }}|{{ varargs | join("+") }}|{{ kwargs.c }}]{%- endmacro -%}
{%- macro around(a) -%}<p>{{ a }}{{ caller() }}</p>{%- endmacro -%}
{%- macro below(n) -%}{{ n }}{% if n %}({{ below(n - 1) }}){% endif %}{%- endmacro -%}
"""
_SAID = {
    '{{ named("&", v) }}': "[&amp;|&lt;v&gt;]",
    "{{ named(v) }}": "[&lt;v&gt;|&lt;b&gt;]",
    "{{ named(b=1, a=none) }}": "[None|1]",
    "{{ named(named(v)) }}": "[[&lt;v&gt;|&lt;b&gt;]|&lt;b&gt;]",
    "{% for one in (1, 2) %}{{ named(one, loop.index0) }}{% endfor %}": "[1|0][2|1]",
    "{{ rest(1, 2, v, c=v) }}": "[1|2+&lt;v&gt;|&lt;v&gt;]",
    "{% call around(v) %}{{ v }}{% endcall %}": "<p>&lt;v&gt;&lt;v&gt;</p>",
    "{{ below(2) }}": "2(1(0))",
    "{{ given(*[v]) }}": "given &lt;v&gt;",
    "{{ given(v) }}": "given &lt;v&gt;",
    "{% set text %}{{ v }}{% endset %}{{ text }}": "&lt;v&gt;",
    '{{ [v, "b"] | join("<") }}': "&lt;v&gt;&lt;b",
}


@pytest.mark.parametrize("template", _SAID)
def test_a_template_says_what_it_said_to_jinja(template: str) -> None:
    environments = Environment(autoescape=True), jinja2.Environment(autoescape=True)
    names = {"v": "<v>", "given": "given {}".format}
    said = [one.from_string(_MACROS + template).render(names) for one in environments]
    assert said == [_SAID[template]] * 2


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ named(1, 2, 3) }}", "takes not more than 2 argument"),
        ("{{ named(1, c=2) }}", "takes no keyword argument 'c'"),
        ("{{ named() }}", "parameter 'a' was not provided"),
        ("{{ around(1) }}", "No caller defined"),
        ("{{ nobody(1) }}", "'nobody' is undefined"),
        ("{{ v.nothing(1) }}", "has no attribute 'nothing'"),
    ],
)
def test_what_is_wrong_is_named(template: str, message: str) -> None:
    made = Environment(autoescape=True, undefined=jinja2.StrictUndefined).from_string
    with pytest.raises((jinja2.UndefinedError, TypeError), match=message):
        made(_MACROS + template).render(v="<v>")


@given(st.one_of(st.text(), st.integers(), st.none(), st.text().map(Markup), st.binary()))
def test_a_value_is_printed_escaped(value: object) -> None:
    assert str(Environment.escape(value)) == str(escape(value))


def test_every_mark_is_escaped() -> None:
    assert Environment.escape("<a href='\"'>&</a>") == (
        "&lt;a href=&#39;&#34;&#39;&gt;&amp;&lt;/a&gt;"
    )
