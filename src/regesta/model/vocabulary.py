"""The controlled words of the archive. A project's `site.yaml` may add acts and kinds."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

ActClass = Literal[
    "statement", "courtesy", "proposal", "commitment", "agreement", "exchange", "execution"
]
Effect = Literal["makes", "restates", "specifies", "postpones", "carries-out", "drops"]
Verdict = Literal[
    "carried-out", "carried-out-late", "in-part", "postponed", "superseded",
    "not-carried-out", "not-found",
]  # fmt: skip
NoteKind = Literal[
    "sic", "reading", "identification", "designation", "fact", "wording", "structure", "term"
]
Task = Literal["transcribed", "collated", "encoded", "reviewed"]
Role = Literal["head", "co-chair", "member", "interpreter", "visitor", "host"]
Status = Literal["held", "postponed", "not-held", "not-established"]
SourceKind = Literal["official", "press", "reference", "inference"]
InstrumentEvent = Literal[
    "signed", "adopted", "agreed", "issued", "transmitted", "decided", "in-force"
]

ACT_CLASSES: tuple[ActClass, ...] = get_args(ActClass)


class ActWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"cls": "class"}):
    """A reporting verb of the vocabulary: its class, and its past tense for sentences."""

    cls: ActClass
    past: str


_WORDS: tuple[tuple[ActClass, str, str], ...] = (
    ("statement", "states", "stated"),
    ("statement", "announces", "announced"),
    ("statement", "notes", "noted"),
    ("statement", "refers to", "referred to"),
    ("courtesy", "thanks", "thanked"),
    ("courtesy", "praises", "praised"),
    ("courtesy", "expresses appreciation", "expressed appreciation"),
    ("proposal", "wishes", "wished"),
    ("proposal", "expects", "expected"),
    ("proposal", "proposes", "proposed"),
    ("proposal", "requests", "requested"),
    ("proposal", "invites", "invited"),
    ("commitment", "intends", "intended"),
    ("commitment", "undertakes", "undertook"),
    ("commitment", "accepts", "accepted"),
    ("agreement", "agrees", "agreed"),
    ("agreement", "agrees in principle", "agreed in principle"),
    ("agreement", "decides", "decided"),
    ("agreement", "confirms", "confirmed"),
    ("agreement", "reaffirms", "reaffirmed"),
    ("agreement", "recognises", "recognised"),
    ("agreement", "shares the view", "shared the view"),
    ("exchange", "discusses", "discussed"),
    ("exchange", "exchanges views", "exchanged views"),
    ("execution", "signs", "signed"),
    ("execution", "transmits", "transmitted"),
)  # fmt: skip
ACTS: dict[str, ActWord] = {word: ActWord(cls, past) for cls, word, past in _WORDS}

RECORD_KINDS = (
    "outline", "minutes", "memorandum of conversation", "joint statement", "declaration",
    "communiqué", "letter", "note verbale", "memorandum", "telegram", "treaty", "agreement",
    "speech", "press release", "report",
)  # fmt: skip
MEETING_KINDS = (
    "foreign ministers' meeting", "summit", "visit", "courtesy call", "committee session",
    "vice-ministerial consultations", "experts' meeting", "telephone talk", "conference",
    "hearing", "mission", "other meeting",
)  # fmt: skip
ORGANISATION_KINDS = (
    "state", "government", "ministry", "agency", "parliament", "committee", "subcommittee",
    "international organisation", "grouping", "bank", "company", "association", "institution",
    "other",
)  # fmt: skip
INSTRUMENT_KINDS = (
    "treaty", "agreement", "declaration", "joint declaration", "statement", "protocol",
    "programme", "plan", "understanding", "memorandum", "message", "document collection",
    "letter", "other",
)  # fmt: skip

KIND_WORDS: dict[str, tuple[str, ...]] = {
    "record": RECORD_KINDS,
    "meeting": MEETING_KINDS,
    "organisation": ORGANISATION_KINDS,
    "instrument": INSTRUMENT_KINDS,
}

CONCURRENCE: ActClass = "agreement"
"""The class whose acts, done by one side alone, are that side's concurrence and no agreement."""
