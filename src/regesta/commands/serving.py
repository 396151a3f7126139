"""What is told while a site is shown: where, and what comes of each build."""

from __future__ import annotations

from regesta.build import Result
from regesta.commands import telling
from regesta.commands.telling import count
from regesta.problems import Problem
from regesta.store.stage import Written


def begun(wanted: int, port: int) -> None:
    """Tell that the site is shown at a port, and that it is not the one that was wanted."""
    if wanted not in (0, port):
        telling.say(f"regesta: port {wanted} is in use")
    print(
        f"http://127.0.0.1:{port}/ shows the site, and each change when it is saved; "
        "Ctrl-C ends it",
        flush=True,
    )


class Teller:
    """Tells what came of each build; what is wrong only where it is not what was wrong before."""

    def __init__(self) -> None:
        self._told: tuple[Problem, ...] = ()

    def __call__(self, result: Result, seconds: float) -> None:
        if result.problems != self._told:
            telling.tell_of(result.problems, result.lines)
        self._told = result.problems
        written = result.written or Written()
        changed = written.changed + written.removed
        if changed or result.stopped:
            read = count(result.entries, "entry", "entries")
            came = "shown as before" if result.stopped else f"{count(changed, 'file')} made anew"
            print(f"{read} read, {came}, {seconds:.2f} s", flush=True)
