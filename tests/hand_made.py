"""Small hand-made parts for the tests of makers."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from regesta.archive.outline import outline
from regesta.archive.wording import Linked, WordedNote, Wording, wording
from regesta.dates import Edtf
from regesta.model.entries import Entry, Origin, Record
from regesta.model.parts import (
    ActKey,
    Actor,
    Attendance,
    Borne,
    Concern,
    Head,
    Issuers,
    LinkedAct,
    Mention,
    Passage,
    Piece,
)
from regesta.model.sentences import ENGLISH
from regesta.model.text import Block
from regesta.model.vocabulary import ActClass, Effect
from regesta.pages.shared.head import PageInputs

JAPAN = Head("organisations", "japan", "Japan", kind="state")
RUSSIA = Head("organisations", "russia", "Russian Federation", kind="state")
MINISTRY = Head("organisations", "mofa-japan", "Ministry of Foreign Affairs of Japan")
BY_MINISTRY = Issuers((MINISTRY,))
KAWAGUCHI = Head("persons", "kawaguchi-yoriko", "Yoriko Kawaguchi", sort="Kawaguchi, Yoriko")
IVANOV = Head("persons", "ivanov-igor", "Igor Ivanov", sort="Ivanov, Igor")
TREATY = Head("topics", "peace-treaty", "Peace treaty")
KYOTO = Head("topics", "kyoto", "Kyoto Protocol")
MEETING = Head("meetings", "talks", "Talks", date=Edtf("2002-06-12"))
RECORD = Head("records", "whistler", "Outline", kind="outline", date=Edtf("2002-06-13"))
PAGE = PageInputs("A title", "An archive", "records", "")
NO_NOTE = WordedNote((), {})
HER = Actor(KAWAGUCHI, JAPAN)
HIM = Actor(IVANOV, RUSSIA)


def opening(entry: Head, period: str = "") -> dict[str, Any]:
    """What the first page of an entry, or that of a period of its lists, begins with."""
    return {
        "page": PAGE,
        "head": entry,
        "note": None if period else NO_NOTE,
        "parts": (),
    }


def wording_of(*blocks: Block, **fields: Any) -> Wording:
    """The text of the record, with these fields beside those that every record has."""
    data = Record(
        title="Outline",
        kind="outline",
        issued=Edtf("2002-06-13"),
        issued_by=MINISTRY.id,
        source=Origin(file="seeds/a.txt"),
    )
    entry = Entry("records", RECORD.id, "records/whistler.md", replace(data, **fields), blocks)
    return wording(outline(entry), {}, Linked(RECORD, BY_MINISTRY, (JAPAN,), {}, ENGLISH))


def passage(path: str = "1(1)1", text: str = "It was said.", record: Head = RECORD) -> Passage:
    """A passage of the record."""
    return Passage(record, BY_MINISTRY, path, (Piece(text),), sides=(JAPAN,))


def act(
    n: int = 1,
    *by: Actor,
    cls: ActClass = "statement",
    path: str = "",
    topics: tuple[Head, ...] = (TREATY,),
    date: str = "2002-06-12",
    **more: object,
) -> LinkedAct:
    """An act at a passage of its own, of a class, by some actors; without any, unnamed."""
    sides = tuple({actor.side.id: actor.side for actor in by if actor.side}.values())
    fields = {
        "key": f"{RECORD.id}#a{n}",
        "position": n,
        "passage": passage(path or f"1(1){n}", f"Sentence {n}."),
        "word": "states",
        "past": "made a statement",
        "toward": " to ",
        "cls": cls,
        "force": "tells",
        "by": by,
        "voice": "named" if by else "unnamed",
        "sides": sides,
        "concurrence": cls == "agreement" and len(sides) == 1,
        "date": Edtf(date),
        "meeting": MEETING,
        "topics": topics,
        "about": tuple(Concern(topic.title, topic) for topic in topics),
    }
    return LinkedAct(**{**fields, **more})  # type: ignore[arg-type]


def key_of(one: LinkedAct) -> ActKey:
    """The act as others name it."""
    named = ("key", "by", "voice", "word", "past", "toward", "to", "about", "cls")
    place = one.passage
    return ActKey(
        record=place.record,
        path=place.path,
        sentence=place.sentence,
        **{name: getattr(one, name) for name in named},
    )


def borne(undertaking: Head, effect: Effect = "makes", **more: Any) -> Borne:
    """What an act says of an undertaking."""
    return Borne(head=undertaking, running=undertaking.title, effect=effect, **more)


def attendance(person: Head, side: Head, printed: str = "", held: str = "") -> Attendance:
    """A person at the meeting, as the record prints it."""
    return Attendance(MEETING, person, side, printed, held=held, record=RECORD, account=BY_MINISTRY)


def mention(entry: Head, form: str, path: str, text: str = "It was said.") -> Mention:
    """An entry named in the record."""
    return Mention(entry, form, passage(path, text))
