"""What a draft proposes is decided on, one proposal after the other."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from regesta.amending.proposals import accepted, dropped, is_needed
from regesta.commands import lacking, rewriting
from regesta.commands.changing import change
from regesta.commands.choosing import Known, known
from regesta.commands.ending import Ending
from regesta.commands.pending import Key, Opened, every, only, open_
from regesta.commands.proposed import shown
from regesta.commands.telling import count
from regesta.problems import Problem
from regesta.reading import sources
from regesta.reading.sources import Content

ANSWERS = {"a": "accept", "c": "change", "d": "drop", "s": "skip", "q": "quit"}


def review(content: Path, width: int, of: str = "") -> Ending:
    """Ask of each proposal in the folder `content`, or `of` the entry of an id alone, what is to
    become of it, and write that down at once; the answers come from standard input, whose end is
    `quit`.

    Raises Unreadable, NotUnderstoodError where there is no such entry, and Refused where somebody
    writes to a file meanwhile.
    """
    found = sources.find(content.parent, content)
    problems = list[Problem]()
    chosen = only(found, of)
    lacking.fill_in(found, chosen)
    queue = deque(every(chosen, problems))
    total = len(queue)
    if queue:
        _decide_each(queue, known(found), width)
    return _ending(total, len(queue), found, tuple(problems))


def _decide_each(queue: deque[Key], choices: Known, width: int) -> None:
    """Asks of each proposal until none is left, all that are left are skipped, or it is enough."""
    skipped = 0
    while skipped < len(queue):
        opened = open_(queue[0])
        if opened is None:
            queue.popleft()
            continue
        print(f"\n{opened.place}: {count(len(queue), 'proposal')} left")
        print(*shown(opened.entry, opened.found, opened.one, choices, width), sep="\n")
        answer = _answer(opened)
        if answer == "quit":
            break
        if answer == "skip":
            queue.rotate(-1)
            skipped += 1
        else:
            _carry_out(answer, opened, queue[0], choices)
            skipped = 0


def _answer(opened: Opened) -> str:
    """What is to become of a proposal, asked until it is understood."""
    needed = is_needed(opened.entry, opened.one)
    answers = {k: v for k, v in ANSWERS.items() if v != "drop" or not needed}
    asked = ", ".join(f"{what} ({key})" for key, what in answers.items())
    while True:
        try:
            typed = input(f"{asked}? ").strip().casefold()
        except EOFError:
            return "quit"
        for key, what in answers.items():
            if typed in (key, what):
                return what
        print("  type one of these letters")


def _carry_out(answer: str, opened: Opened, key: Key, choices: Known) -> None:
    if answer == "change":
        text = change(opened.file, opened.entry, opened.one, choices)
    elif answer == "drop":
        text = dropped(opened.found, opened.entry, opened.one)
    else:
        text = accepted(opened.found, opened.one)
    if text.encode() != opened.file.data:
        rewriting.rewrite(Path(key.file.path), opened.file.data, text.encode())


def _ending(total: int, left: int, found: Content, problems: tuple[Problem, ...]) -> Ending:
    decided = f"{count(total - left, 'proposal')} decided on, {left} left"
    nothing = "mend this first, for what is unconfirmed cannot be read"
    summary = decided if total else nothing if problems else "nothing is unconfirmed"
    lines = sources.quotable(found, problems)
    return Ending(summary, wrong=bool(problems), problems=problems, lines=lines)
