"""What is told while a site is shown: where, and what comes of each build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from regesta.build import Result
from regesta.commands import telling
from regesta.commands.telling import count
from regesta.problems import Problem, printable
from regesta.store.stage import Written

if TYPE_CHECKING:
    from regesta.preview.building import Undone


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
    """Tells what came of each build: what is wrong and was not before, what was and is mended;
    or, as an editor reads it, all that is wrong, between a line that counts it and the summary."""

    def __init__(self, *, every: bool = False) -> None:
        self._every = every
        self._known: dict[Hashable, Problem] = {}
        self._stopped = False
        self._undone: Undone | None = None

    def __call__(self, came: Result | Undone, seconds: float) -> None:
        """Tell of a build that took so many seconds, or why it could not be done."""
        if isinstance(came, Result):
            self._tell(came, seconds)
            self._stopped, self._undone = came.stopped, None
        elif came != self._undone:
            message, hint = self._undone = came
            telling.say(f"regesta: error: {printable(message)}\n  hint: {printable(hint)}")
            self._stopped = True

    def _tell(self, result: Result, seconds: float) -> None:
        found = dict(_known_again(result.problems))
        if self._every:
            telling.say(f"regesta: {count(len(found), 'problem')}\n")
            telling.tell_of(map(_with_hint, result.problems), result.lines)
        else:
            told = (found[one] for one in found if one not in self._known)
            telling.tell_of(told, result.lines)
        mended = [one for which, one in self._known.items() if which not in found]
        for one in mended:
            if one.severity != "notice":
                place = f"{one.place.file}:{one.place.line}"
                print(f"mended: {printable(place)}: {printable(one.message)}", flush=True)
        self._known = found
        written = result.written or Written()
        changed = written.changed + written.removed
        if self._every or changed or mended or result.stopped or self._stopped:
            print(f"{self._summary(result, changed)}, {seconds:.2f} s", flush=True)

    def _summary(self, result: Result, changed: int) -> str:
        read = f"{count(result.entries, 'entry', 'entries')} read"
        if result.stopped:
            errors = sum(one.severity == "error" for one in result.problems)
            return f"{read}, nothing new is shown: {count(errors, 'error')}"
        again = "all is well again: " if self._stopped else ""
        return f"{again}{read}, {count(changed, 'file')} made anew"


def _with_hint(problem: Problem) -> Problem:
    """A problem with its hint in the message: an editor shows no more of it."""
    hint = f"; hint: {problem.hint}" if problem.hint else ""
    return replace(problem, message=f"{problem.message}{hint}", hint="")


def _known_again(problems: Iterable[Problem]) -> Iterator[tuple[Hashable, Problem]]:
    """Problems with that by which each is known again, on whichever line it stands then."""
    times = Counter[Hashable]()
    for one in problems:
        which = one.kind, one.place.file, one.message
        times[which] += 1
        yield (which, times[which]), one
