"""Fields that go by another name, or stand elsewhere, now: what their errors say to write."""

from __future__ import annotations

import msgspec

from regesta.model.entries import Act, Record, Stage, Undertaking

_WITH_IT = "it stands with its undertaking: undertakings: [{{id: ..., effect: ...{}}}]"
RENAMED: dict[type[msgspec.Struct], dict[str, str]] = {
    Undertaking: {
        "bound": "it is `performer`: who would do it, whether or not anybody promised",
        "later": "it is `stages`: what sources outside the archive say, each dated and sourced; "
        "what was sought and not found is `searched`",
    },
    Record: {
        **dict.fromkeys(
            ("enclosure_to", "enclosed_in"),
            "the record that encloses it names it, under `enclosures`",
        ),
        **dict.fromkeys(
            ("answered_by", "translations"),
            "the other record says so: `replies_to`, `translation_of`; both pages show it",
        ),
        "author": "it is `authors`: an id, `{printed: words}`, or a list of these",
        "addressee": "it is `addressees`: an id, `{printed: words}`, or a list of these",
        "drafter": "it is `drafters`: an id, `{printed: words}`, or a list of these",
        "reference": "where the document is kept is `original: {repository: ...}`",
    },
    Stage: {
        "outcome": "it is `what`: a stage, not a verdict",
        "sought": "what was sought and not found stands in `searched`, beside `stages`",
    },
    Act: {
        "undertaking": "it is `undertakings`: an id, or [{id: ..., effect: ...}]",
        "effect": _WITH_IT.format(""),
        **{name: _WITH_IT.format(f", {name}: ...") for name in ("due", "due_words", "qualified")},
    },
}
"""By the group of fields: the hint for each name that it no longer has."""


def renamed(of: type, name: str) -> str:
    """What to write in place of a field that a group no longer has; nothing for any other."""
    return RENAMED.get(of, {}).get(name, "")
