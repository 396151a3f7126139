"""What Jinja makes of templates, with less to do at each call and each value printed.

A template may call whatever it is given: its own macros, and functions that ask for nothing but
what they are told. So a call is a call, and need not be looked at for what else is to be handed
over. All is escaped, always: what a macro made is printed as it is, without being made anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

_escaped: Callable[[str], str]
try:
    # what `escape` does itself before it marks what it made, which is not looked at here
    from markupsafe import _escape_inner as _escaped  # type: ignore[attr-defined]
except ImportError:  # before MarkupSafe 3
    _escaped = escape


class Generator(CodeGenerator):
    """Writes the Python that a template becomes."""

    def write_commons(self) -> None:
        """Write what functions begin with; in them `escape` and `Macro` are our own."""
        super().write_commons()
        self.writeline("escape = environment.escape")
        self.writeline("Macro = environment.macro")

    def visit_Call(  # noqa: N802 - named by Jinja after the node
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write a call; one with more than arguments one by one as Jinja does."""
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")


class _Macro(Macro):
    """A macro that is handed its arguments as they are, where none is named."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        takes_more = self.catch_kwargs or self.catch_varargs or self.caller
        self._left_out = None if takes_more else (missing,) * self._argument_count

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """What it makes of the arguments, as text that is escaped."""
        if kwargs or self._left_out is None or len(args) > self._argument_count:
            return super().__call__(*args, **kwargs)
        made = self._func(*args, *self._left_out[len(args) :])
        return str.__new__(Markup, made)  # made of what was escaped


class Environment(jinja2.Environment):
    """Templates that are escaped always."""

    code_generator_class = Generator
    macro = _Macro

    @staticmethod
    def escape(value: object) -> str:
        """A value as it is printed."""
        if type(value) is str:
            return _escaped(value)
        return value if type(value) is Markup else escape(value)
