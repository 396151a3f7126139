"""The command line: `regesta`, and `python build.py`, which is the same."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from regesta import __version__
from regesta.commands import COMMANDS, manual, telling
from regesta.commands.command import Command
from regesta.commands.ending import INTERRUPTED
from regesta.problems import did_you_mean, printable

_PROGRAM = "regesta"
_DEFAULT = COMMANDS[0].name
_NAMED = {command.name: command for command in COMMANDS}


def run(argv: Sequence[str] | None = None, project: Path | None = None) -> int:
    """Run the command line `argv`, folders defaulting to those of `project`; the exit status."""
    try:
        telling.never_fail_to_print()
        command, options = understood(argv)
        folder = (project or Path.cwd()).absolute()
        form = getattr(options, "format", telling.TEXT)
        archive = (getattr(options, "content", None) or folder / "content").absolute().parent
        status = telling.carry_out(
            command.name, form, archive, lambda: command.run(options, folder)
        )
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return telling.unheard(error)
    return status


def parser() -> argparse.ArgumentParser:
    """The parser of every command line: what it gives is what was said, without defaults."""
    what = "Turn hand-encoded diplomatic records into a static documentary archive."
    said = f"{what}\n\n{manual.commands(_PROGRAM, COMMANDS)}"
    made = _parser(_PROGRAM, said, telling.HELP)
    made.usage = f"{_PROGRAM} [COMMAND] [options]"
    made.add_argument(
        "command", nargs="?", metavar="COMMAND", help=f"one of those above (default: {_DEFAULT})"
    )
    made.add_argument("words", nargs="*", help=argparse.SUPPRESS)
    made.add_argument("--version", action="version", version=f"{_PROGRAM} {__version__}")
    for argument in {each.flag: each for one in COMMANDS for each in one.arguments}.values():
        made.add_argument(argument.flag, **{**argument.reading, "default": argparse.SUPPRESS})
    return made


def _parser_of(command: Command) -> argparse.ArgumentParser:
    name, said = f"{_PROGRAM} {command.name}", manual.description(command)
    made = _parser(name, said, manual.epilog(_PROGRAM, command))
    for word, what in command.words:
        nargs = "?" if word.startswith("[") else None
        made.add_argument(word.strip("[]"), nargs=nargs, help=what)
    for argument in command.arguments:
        made.add_argument(argument.flag, **argument.reading)
    return made


def _parser(program: str, description: str, epilog: str) -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog=program,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    made.add_argument("-h", "--help", action="store_true", help="show this help message and exit")
    return made


def understood(argv: Sequence[str] | None) -> tuple[Command, argparse.Namespace]:
    """The command meant, and its options; help, or what is not understood, ends the program."""
    every = parser()
    given, unknown = every.parse_known_intermixed_args(argv)
    if unknown:
        flags = {argument.flag for one in COMMANDS for argument in one.arguments}
        every.error(_unknown("option", unknown[0].partition("=")[0], flags))
    if given.command and given.command not in _NAMED:
        every.error(_unknown("command", given.command, _NAMED))
    command = _NAMED[given.command or _DEFAULT]
    own = _parser_of(command)
    if given.help:
        (own if given.command else every).print_help()
        own.exit()
    if wrong := _words(command, given.words):
        own.error(wrong)
    options = {"words": given.words, **vars(own.parse_args(given.words))}
    if foreign := sorted(vars(given).keys() - options.keys() - {"command"}):
        own.error(f"`{command.name}` does not take {', '.join(f'--{name}' for name in foreign)}")
    return command, argparse.Namespace(**{**options, **vars(given)})


def _words(command: Command, given: Sequence[str]) -> str:
    """What is wrong with the words after the name of a command; empty where they are right."""
    needed = [word for word, _ in command.words if not word.startswith("[")]
    if lacking := needed[len(given) :]:
        example = f"`{_PROGRAM} {command.manual.examples[0][0]}`"
        return f"`{command.name}` needs {' and '.join(lacking)}: for example {example}"
    more = [printable(word) for word in given[len(command.words) :]]
    return f"`{command.name}` does not take `{more[0]}`" if more else ""


def _unknown(what: str, said: str, known: Iterable[str]) -> str:
    hint = did_you_mean(said, known) or f"`{_PROGRAM} --help` lists them"
    return f"there is no {what} `{printable(said)}`: {hint}"
