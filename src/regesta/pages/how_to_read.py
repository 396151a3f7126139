"""The page that says how to read the site: its verbs, forces, grades, marks and depths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.grades import Grade
from regesta.model.parts import Value
from regesta.model.verbs import ActWord
from regesta.model.vocabulary import ACT_CLASSES, ActClass, Depth, Force
from regesta.pages.shared import example, graded, head
from regesta.pages.shared.edition import DEPTHS
from regesta.pages.shared.example import Example, Explained
from regesta.pages.shared.head import PageHead, PageInputs, Planned

SECTION, TITLE = "how-to-read", "How to read"
TEMPLATE = "pages/how-to-read.html"


class Term(NamedTuple):
    """A word of the site, its anchor on the page, and what it means."""

    anchor: str
    word: str
    meaning: str


FORCES: dict[Force, str] = {
    "tells": "Says something, or asks to be told it; asks for no deed, and promises none.",
    "holds necessary": "Says that something is necessary or important; asks nobody for it.",
    "asks": "Asks, invites, wishes or expects something of somebody.",
    "proposes": "Puts something forward, for the other to take up.",
    "commits": "Says that whoever acts, or his side, will do something.",
    "accepts": "Takes up what another asked, offered or proposed.",
    "agrees": "Is of one mind with the other on something to be done.",
    "refuses": "Does not take up what another asked, offered or proposed; lends no grade.",
    "does": "Is itself something done: signed, handed over, put into effect.",
}
_GRADES: dict[Grade, str] = {
    "agreed": "One act by two sides or more agrees on it or commits both.",
    "accepted": "An act of one side is answered, on the same undertaking, by an accepting, "
    "agreeing or committing act of another: “offered and accepted” where whoever put it forward "
    "would do it, “asked and accepted” where he would not, “proposed and accepted” where both "
    "would.",
    "announced": "All who would do it commit themselves to it by their own word, or have begun.",
    "asked": "A request, invitation, wish or expectation is addressed to one who would do it, of "
    "another side; no acceptance is reported.",
    "proposed": "One of those who would do it puts it forward for all; where one side says what "
    "both will do, it is printed so.",
    "envisaged": "The rest: called necessary, desired or expected; nobody asked, nobody promised.",
}
_DEPTHS: dict[Depth, str] = {
    "text": "The text, word for word, and what is printed of its title, date and issuer. Names "
    "are linked where they can mean one entry only.",
    "names": "Also whom and what every name means, and the topics of each passage.",
    "acts": "Also who does what in it, to whom, and what would be done.",
}
MARKS = (
    Term("mark-brackets", "[ ]", "Supplied by the editor: whom a sentence names nobody for, a "
         "grade that rests on supplied actors alone, an issuer or a date that is not printed."),
    Term("mark-quotation", "“ ”", "Words of a record as it prints them. Reported speech is never "
         "set in quotation marks as if it were the speaker’s own."),
    Term("mark-number", "[1]", "An editor’s note on the words before it."),
    Term("mark-concurrence", "concurrence of one side", "An act of agreement by one side alone: "
         "its own concurrence, and no agreement."),
    Term("mark-according-to", "According to", "Who, inside the account, tells of the act: he "
         "speaks about whoever acts and binds nobody; it proves no presence."),
    Term("mark-through", "Through", "Who passes the act on for another, and speaks in his name; "
         "it proves no presence of the other."),
    Term("mark-account", "Told by the account, spoken by nobody", "A sentence that the record "
         "gives to no speaker, such as “The timing will be coordinated”."),
    Term("mark-told-again", "Tells again", "The same thing told twice in one record, in its main "
         "points and in detail. Both are shown; where both are counted on a page they count once."),
    Term("mark-stages", "Stages", "What sources outside the archive say of an undertaking, before "
         "or after the records, each dated and sourced. What a record says is an act."),
    Term("mark-sought", "Sought, not found", "What was looked for outside the archive, where and "
         "on which day. Not found does not mean not carried out."),
)  # fmt: skip


class Inputs(Value, frozen=True):
    """The head of the page, the verbs of the archive with their own words, and an act of it."""

    page: PageInputs
    verbs: tuple[tuple[str, ActWord], ...]
    example: Example | None = None


class OfClass(Value, frozen=True):
    """The verbs of a class."""

    cls: ActClass
    verbs: tuple[tuple[str, str, ActWord], ...]


class View(Value, frozen=True):
    """What the page shows: the words of the site by what they are; verbs with their anchors.

    `explained` is what pages print of the example.
    """

    page: PageHead
    given: Inputs
    classes: tuple[OfClass, ...]
    forces: tuple[Term, ...]
    grades: tuple[Term, ...]
    depths: tuple[Term, ...]
    marks: tuple[Term, ...]
    explained: tuple[Explained, ...]


def plan(archive: Archive) -> Iterator[Planned]:
    """The page."""
    yield Planned(urls.section(SECTION), TEMPLATE, make, gather)


def gather(archive: Archive) -> Inputs:
    """What the page is made from."""
    verbs = tuple(archive.context.words.items())
    return Inputs(head.of_page(archive, TITLE, SECTION), verbs, example.example(archive))


def make(inputs: Inputs) -> View:
    """The view of the page."""
    return View(
        head.head(inputs.page),
        inputs,
        tuple(_of_class(cls, inputs.verbs) for cls in ACT_CLASSES),
        tuple(Term(urls.reads("force", word), word, text) for word, text in FORCES.items()),
        tuple(
            Term(urls.reads("grade", word), graded.GRADES[word], text)
            for word, text in _GRADES.items()
        ),
        tuple(Term(urls.reads("depth", d), DEPTHS[d], text) for d, text in _DEPTHS.items()),
        MARKS,
        tuple(example.explained(inputs.example)) if inputs.example else (),
    )


def _of_class(cls: ActClass, verbs: tuple[tuple[str, ActWord], ...]) -> OfClass:
    own = ((urls.reads("verb", word), word, verb) for word, verb in verbs if verb.cls == cls)
    return OfClass(cls, tuple(own))
