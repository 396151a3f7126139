"""What the head of a document gives of its record: title, kind, date, and who issued it."""

from __future__ import annotations

import re
from collections import Counter

from msgspec.structs import replace

from regesta.dates import Edtf
from regesta.drafting import head
from regesta.drafting.authorities import Authorities
from regesta.drafting.kinds import MARKED
from regesta.drafting.structure import Structure
from regesta.model.entries import Origin, Record

_JOINT = ("joint statement", "communiqué", "treaty", "convention", "agreement", "protocol",
          "declaration", "exchange of notes")  # fmt: skip
_BY = re.compile(r"(?i)\b(?:by|from) (?P<who>[^,;]{2,80}?)(?= to |$)")
_TO = re.compile(
    r"(?:\d+\.? )?(?P<who>[A-Z][^,;]{2,80}?) to (?!the (?:[A-Z]\w+ )?Republic)[A-Z]?\w"
)
_NOBODY = "nobody-yet"


def record(made: Structure, seed: str, known: Authorities) -> Record:
    """What the head of a document gives of its record."""
    own = made.head
    title = own.title or _supplied(own, made.language)
    source = Origin(file=seed, omits=made.omits, divided=made.divided)
    found = Record(
        title=title,
        title_supplied=not own.title,
        kind=head.kind(title, reports=False, beside=_beside(made)),
        issued=_date(own.issued),
        dateline=own.dateline,
        byline=own.byline,
        issued_by=_NOBODY,
        language=made.language,
        source=source,
    )
    return replace(found, issued_by=_issuer(found, made, known))


def _date(edtf: str) -> Edtf:
    try:
        return Edtf(edtf)
    except ValueError:
        return Edtf("XXXX")


def _supplied(own: head.Head, language: str) -> str:
    """A title for a document that has none."""
    what = "Letter" if own.byline else "Document"
    name = f" of {own.byline.strip('()')}" if own.byline else ""
    return f"{what}{name}{f', {own.dateline}' if own.dateline and not own.byline else ''}"


def _issuer(found: Record, made: Structure, known: Authorities) -> str | tuple[str, ...]:
    """Who issued it: whom the byline names, or a line above the document; all states that the title
    of a joint document names; whom the title names as its writer; else whoever issued most records
    of the archive, of no state that the text does not name. Nobody, where a body that has no entry
    stands above, or none of those who issue records here is named."""
    above = next((one for one in made.omits if isinstance(one, str) and head.is_body(one)), "")
    acting = made.body.partition("\n")[0].removeprefix("The ").rstrip(",")
    named = _sender(found.title, known) or known.only(found.byline) or known.only(above)
    if not named and found.kind == "resolution":
        named = known.only(acting)
    if named and found.kind not in _JOINT:
        return named[0] if len(named) == 1 else named
    opening = f"{found.title} {made.body[:600]}"
    if found.kind in _JOINT:
        states = dict.fromkeys(_states(found.title, known) or _states(opening, known))
        if len(states) > 1:
            return tuple(states)
    if above and not named:
        return ""
    absent = {one.id for one in known.states()} - {*_states(f"{found.title} {made.body}", known)}
    most = (issuer for issuer, _ in Counter(known.issuers).most_common())
    return next((issuer for issuer in most if known.state_of(issuer) not in absent), "")


def _sender(title: str, known: Authorities) -> tuple[str, ...]:
    """Whom a title names as the one who wrote: `Note by Berg`, `Letter from Berg to Dahl`, `Berg to
    the Ministry`."""
    match = _BY.search(title) or _TO.match(title)
    who = match["who"] if match else ""
    forms = (who, who.title()) if who.isupper() else (who,)
    spans = next(filter(None, (list(known.lexicon.find(one)) for one in forms)), [])
    ids = [i for _, _, form in spans for i in known.lexicon.meanings[form][:1]]
    return tuple(ids[-1:]) if len(ids) == 1 or who.endswith(")") else ()


def _states(text: str, known: Authorities) -> list[str]:
    ids = [known.lexicon.meanings[form][0] for _, _, form in known.lexicon.find(text)]
    states = {one.id for one in known.states()}
    return [one for one in ids if one in states]


def _beside(made: Structure) -> tuple[str, ...]:
    """The lines beside a title: its date line, and the first of the text."""
    return (made.head.dateline, *made.body.split("\n\n", 2)[:2])


def kind(found: Record, *, reports: bool) -> str:
    """What a document is, once it is known whether it reports a meeting."""
    known = head.kind("" if found.title_supplied else found.title, reports)
    return found.kind if found.kind in MARKED else known
