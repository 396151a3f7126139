"""CSL-JSON, the citation data of the Citation Style Language 1.0.2."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from regesta.exports.jsontext import jsonlines
from regesta.exports.reference import Citable, CitedRecord, Locator, addresses, key, points


def csl_json(citable: Citable) -> bytes:
    """The file `cite.csl.json`: a record and each of its passages, `locator` holding its path,
    `page` the page or pages of the print on which it stands, where they are known; `URL` is the
    address in the archive, else that of the copy that it was transcribed from, which `note` gives
    where both are."""
    passages: Iterable[Locator | None] = (None, *citable.passages)
    return jsonlines(item(citable.reference, at) for at in passages)


def item(reference: CitedRecord, at: Locator | None = None) -> dict[str, Any]:
    """A record, or a passage of it, as an item."""
    url, *copy = (*addresses(reference, at), "")
    found = {
        "id": key(reference, at),
        "type": "document",
        "title": reference.title,
        "author": [{"literal": author} for author in reference.authors],
        "issued": _date(reference),
        "genre": reference.genre,
        "number": reference.number,
        "archive": reference.archive,
        "archive_location": reference.call_number,
        "page": "-".join(filter(None, at.ends)) if at else "",
        "locator": at.path if at else "",
        "URL": url,
        "note": f"Transcribed from {copy[0]}" if any(copy) else "",
        "language": reference.language,
        "abstract": "" if at else reference.abstract,
        "keyword": "" if at else "; ".join(reference.subjects),
    }
    return {name: value for name, value in found.items() if value}


def _date(reference: CitedRecord) -> dict[str, Any]:
    """The date in parts, `circa` where it is not certain; in words where an end is open."""
    ends = points(reference.issued)
    if not ends:
        return {} if reference.issued.is_undated else {"literal": str(reference.issued)}
    date: dict[str, Any] = {"date-parts": [list(end) for end in dict.fromkeys(ends)]}
    return {**date, "circa": True} if reference.issued.mark else date
