"""What can be asked of Regesta, one module a command; the first is the default."""

from __future__ import annotations

from regesta.commands import (
    build,
    check,
    compare,
    explain,
    fix,
    init,
    new,
    rename,
    review,
    serve,
    verify,
)

COMMANDS = (
    build.COMMAND,
    check.COMMAND,
    serve.COMMAND,
    verify.COMMAND,
    init.COMMAND,
    new.COMMAND,
    compare.COMMAND,
    explain.COMMAND,
    rename.COMMAND,
    fix.COMMAND,
    review.COMMAND,
)
