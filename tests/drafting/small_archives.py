"""What a small archive knows, for drafts of invented texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from regesta.drafting.authorities import Authorities
from regesta.model.entries import AnyEntry
from regesta.reading import entries
from regesta.reading.sources import SourceFile

KNOWN = {
    "organisations/japan": "name: Japan\nkind: state",
    "organisations/norland": "name: Norland\nkind: state\nalso: [Republic of Norland]",
    "organisations/mofa": "name: Ministry of Seals\nkind: ministry\npart_of: japan",
    "organisations/committee": "name: Joint Committee on Seals\nkind: committee",
    "persons/kono": "name: Taro Kono\nsort: Kono, Taro\nalso: [Kono]",
    "persons/berg": "name: Anna Berg\nsort: Berg, Anna\nalso: [Berg]",
    "persons/ek": (
        "name: Bo Ek\nsort: Ek, Bo\nalso: [Ek]\noffices:\n"
        "  - {title: Prime Minister, of: norland, from: 2014}"
    ),
    "places/vladivostok": "name: Vladivostok",
    "topics/trade": "name: Trade",
    "undertakings/mission": "title: mission of Norland to Japan\nperformer: norland",
    "meetings/visit-2014": "title: Visit of Mr Ek\nkind: visit\ndate: 2014-09-02\nstatus: held",
}


def authorities(known: Mapping[str, str], issuers: Iterable[str] = ()) -> Authorities:
    """The entries of an archive from their front matter by path, `persons/berg`."""
    read: list[AnyEntry] = []
    for path, front in known.items():
        folder, _, entry_id = path.partition("/")
        file = SourceFile(folder, entry_id, f"content/{path}.md", f"---\n{front}\n---\n".encode())
        came = entries.finish(entries.begin(file), None)
        assert came.problems == (), came.problems
        read.append(cast("AnyEntry", came.entry))
    return Authorities(read, issuers)
