"""The controlled words of the archive. A project's `site.yaml` may add acts and kinds."""

from __future__ import annotations

from typing import Literal, get_args

ActClass = Literal[
    "statement", "courtesy", "proposal", "commitment", "agreement", "exchange", "execution"
]
Force = Literal[
    "tells", "holds necessary", "asks", "proposes", "commits", "accepts", "agrees", "refuses",
    "does",
]  # fmt: skip
Effect = Literal[
    "makes", "accepts", "refuses", "considers", "restates", "specifies", "postpones", "begins",
    "carries-out", "drops",
]  # fmt: skip
InstrumentRole = Literal[
    "referred-to", "relied-on", "reaffirmed", "discussed", "transmitted", "signed",
    "to-be-published", "carried-out",
]  # fmt: skip
StageWord = Literal[
    "asked-before", "agreed-before", "reaffirmed", "asked-again", "accepted", "dated", "postponed",
    "begun", "carried-out", "in-part", "superseded", "not-carried-out", "lapsed",
]  # fmt: skip
BEFORE: tuple[StageWord, ...] = ("asked-before", "agreed-before")
"""The stages that lie before the records of the archive."""
Calendar = Literal["gregorian", "julian"]
Depth = Literal["text", "names", "acts"]
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
FORCES: tuple[Force, ...] = get_args(Force)
BINDING: tuple[Force, ...] = ("commits", "accepts", "agrees")
"""The forces by which whoever acts binds himself: never those of an act that another tells of."""
INVOKING: tuple[InstrumentRole, ...] = ("relied-on", "reaffirmed")
"""The roles in which an act is said to invoke an instrument."""
BEGUN: tuple[Effect, ...] = ("begins", "carries-out")
"""The effects of a deed by which whoever does it commits himself to the undertaking."""
FURTHERING: tuple[Effect, ...] = ("makes", "accepts", *BEGUN)
"""The effects that an act which refuses cannot have."""
NEUTRAL: tuple[Effect, ...] = ("refuses", "considers", "drops")
"""The effects by which an act, whatever its force, lends an undertaking no grade."""

NOT_PRINTED = "not printed"
"""The kind of a document that is named and described, and whose text is not given."""
RECORD_KINDS = (
    "outline", "minutes", "memorandum of conversation", "joint statement", "declaration",
    "communiqué", "letter", "despatch", "circular", "note verbale", "aide-mémoire",
    "exchange of notes", "memorandum", "telegram", "procès-verbal", "treaty", "convention",
    "agreement", "protocol", "resolution", "decree", "speech", "interview", "debate",
    "testimony", "diary", "press release", "report", NOT_PRINTED,
)  # fmt: skip
MEETING_KINDS = (
    "foreign ministers' meeting", "summit", "visit", "courtesy call", "committee session",
    "vice-ministerial consultations", "experts' meeting", "telephone talk", "conference",
    "hearing", "mission", "other meeting",
)  # fmt: skip
ORGANISATION_KINDS = (
    "state", "government", "ministry", "agency", "parliament", "committee", "subcommittee",
    "delegation", "mission", "international organisation", "organ", "grouping", "bank",
    "company", "association", "institution", "other",
)  # fmt: skip
INSTRUMENT_KINDS = (
    "treaty", "convention", "agreement", "exchange of notes", "declaration",
    "joint declaration", "statement", "protocol", "resolution", "programme",
    "plan", "understanding", "memorandum", "message", "document collection", "letter", "other",
)  # fmt: skip

KIND_WORDS: dict[str, tuple[str, ...]] = {
    "record": RECORD_KINDS,
    "meeting": MEETING_KINDS,
    "organisation": ORGANISATION_KINDS,
    "instrument": INSTRUMENT_KINDS,
}
