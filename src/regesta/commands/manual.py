"""What `--help` prints around the arguments: wrapped to one width, whatever the terminal's."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from regesta.commands.command import Command

_WIDTH = 79
_INDENT = "  "
_OF_ALL = ((2, "the command was not understood; nothing was done"),)
_OUTPUT = (
    "`{program} --help` says in what form problems are told, what `--format json` gives, and what "
    "else all commands have in common."
)


def description(command: Command) -> str:
    """What a command does."""
    said = f"{command.help[0].upper()}{command.help[1:]}."
    return "\n\n".join(_wrapped(text) for text in (said, command.manual.about))


def epilog(program: str, command: Command) -> str:
    """Examples of a command, the files that it touches, and how it ends."""
    manual = command.manual
    statuses = sorted((*manual.statuses, *_OF_ALL))
    sections = (
        _section("examples", _examples(program, manual.examples)),
        _section("files", _listed(manual.files)),
        _section("exit status", _listed((str(status), what) for status, what in statuses)),
    )
    return "\n".join((*sections, _wrapped(_OUTPUT.format(program=program))))


def commands(program: str, every: Iterable[Command]) -> str:
    """All commands, each with what it does."""
    return _section("commands", _listed((command.name, command.help) for command in every)) + (
        _wrapped(f"`{program} COMMAND --help` says all of a command, with examples.")
    )


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join((f"{title}:", *lines, ""))


def _examples(program: str, examples: Iterable[tuple[str, str]]) -> Iterator[str]:
    for line, what in examples:
        yield f"{_INDENT}{program} {line}"
        yield textwrap.fill(what, _WIDTH, initial_indent=_INDENT * 3, subsequent_indent=_INDENT * 3)


def _listed(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Names in a column, and beside them what they are."""
    listed = tuple(rows)
    width = max(len(name) for name, _ in listed)
    for name, what in listed:
        first = f"{_INDENT}{name:{width}}{_INDENT}"
        yield textwrap.fill(
            what,
            _WIDTH,
            initial_indent=first,
            subsequent_indent=" " * len(first),
            break_on_hyphens=False,
        )


def _wrapped(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_on_hyphens=False)
