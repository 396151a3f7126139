"""What `--help` says of each command: it is all there, fits a terminal, and its examples parse."""

from __future__ import annotations

import shlex

import pytest

from harness import SiteTest
from regesta import cli
from regesta.commands import COMMANDS
from regesta.commands.command import Command

EVERY = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))


@EVERY
def test_the_examples_of_a_command_parse(command: Command) -> None:
    assert len(command.manual.examples) >= 2
    for line, _ in command.manual.examples:
        meant, options = cli.understood(shlex.split(line))
        assert meant == command
        assert len(options.words) <= len(command.words)


@EVERY
def test_the_help_of_a_command_says_all_of_it(
    site: SiteTest, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    site.run(command.name, "--help").succeeds()
    for title in ("examples", "files", "exit status"):
        assert f"\n{title}:\n" in site.out
    for line, what in command.manual.examples:
        assert f"\n  regesta {line}\n      {what.split()[0]}" in site.out
    statuses = [status for status, _ in command.manual.statuses]
    assert statuses == sorted(set(statuses) - {2})
    assert statuses[0] == 0
    assert max(map(len, site.out.splitlines())) < 80


def test_the_help_of_all_names_each_command(site: SiteTest) -> None:
    site.run("--help").succeeds()
    listed = site.out.partition("\ncommands:\n")[2].partition("\n`regesta COMMAND --help`")[0]
    named = [line.split()[0] for line in listed.splitlines() if line[:3].strip()]
    assert named == [command.name for command in COMMANDS]
