"""What can be asked of Regesta, one module a command; the first is the default."""

from __future__ import annotations

from regesta.commands import build, check, new, verify

COMMANDS = (build.COMMAND, check.COMMAND, verify.COMMAND, new.COMMAND)
