"""The words by which English texts mean a meeting or an instrument that they do not name."""

from __future__ import annotations

MEETINGS = "visit|talks|meeting|consultations|conference|summit|mission|session"
"""What a meeting is called that is told by its month or place."""

CALLS = {
    "telephone conference": "telephone talk",
    "telephone conversation": "telephone talk",
    "telephone talk": "telephone talk",
    "telephone talks": "telephone talk",
    "telephone call": "telephone talk",
    "summit": "summit",
    "summit meeting": "summit",
    "foreign ministers' meeting": "foreign ministers' meeting",
    "foreign ministerial meeting": "foreign ministers' meeting",
    "vice-ministerial consultations": "vice-ministerial consultations",
}
"""What a recent meeting is called, each with the kind that it is."""

RECENT = r"(?:recent|latest|last|previous)"
"""Words for the last of its kind before a day."""

INSTRUMENTS = (
    r"message|statement|declaration|memorandum|agreement|treaty|protocol|convention|letter|note"
    r"|resolution|communiqué|plan|programme|program|charter|arrangement|pact|understanding"
)
"""What an instrument is called by its kind alone."""

THE, THIS = r"[Tt]he", r"[Tt]his|[Tt]he (?:above|said|same|aforementioned|above-mentioned)"
"""What stands before it: of one known by the day, and of one named before."""

ISSUED = r"(?: (?:issued|signed|adopted|made|concluded|reached|agreed|published|dated))?"
"""What is told of it before its date."""

_NUMERALS = "two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty"
NUMERALS = frozenset([*_NUMERALS.split(), "twenty-one"])
"""Words with which a title begins that is written in small letters too: `the three measures`."""
