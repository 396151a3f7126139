"""What is at hand for edits of the small archive in `tests/sites/base`."""

from __future__ import annotations

from hypothesis import strategies as st
from ways_to_build import Build, FullDisk, Killed, Way

from harness import SITES

BASE = SITES / "base"
NUMBER = st.integers(0, 3)
_OF_BASE = sorted(
    file.relative_to(BASE / "content").with_suffix("").as_posix()
    for file in (BASE / "content").rglob("*.md")
)

RECORD = """---
title: Note {n}
kind: note verbale
issued: 193{year}-01-02
issued_by: mfa-norland
summary: A note of Norland.
source: {{file: seeds/note-{n}.txt}}
topics: {{herring: [p1]}}
acts:
  - {{at: p1, id: thanks, by: norland, act: thanks, quote: thanks, undertakings: joint-survey}}
---
Norland thanks Erik Dahl for the herring of the Skerries.
"""
SEED = "Note {n}\n\nNorland thanks Erik Dahl for the herring of the Skerries."

ADDED = {
    "topics": "---\nname: Bait {n}\nbroader: {other}\n---\n",
    "places": "---\nname: herring grounds\ncountry: norland\n---\n",
    "persons": "---\nname: Else Holm{n}\nsort: Holm{n}, Else\n---\n\nOf [Holm](https://a.org/).\n",
    "organisations": "---\nname: League {n}\nkind: committee\npart_of: sudmark\n---\n",
    "meetings": "---\ntitle: Talks {n}\nkind: conference\ndate: 193{n}-02\nplace: skerries\n"
    "status: held\nseries: fisheries-commission\nnumber: {n}\n---\n",
    "undertakings": "---\ntitle: to mend the light {n}\nperformer: norland\n---\n",
    "instruments": "---\ntitle: Convention {n}\nkind: treaty\nalso: [Treaty of Holm{n}]\n"
    "signatories: [norland]\n---\n",
}
"""An entry of each kind that can be added, by its folder."""

FOLDERS = st.sampled_from(sorted(ADDED))
TOPIC = st.sampled_from(["economy", "fisheries", "herring", "navigation", "extra-1"])
ADDABLE = [*(f"{folder}/extra" for folder in sorted(ADDED)), "records/note"]
ENTRY = st.sampled_from([*_OF_BASE, *ADDABLE])
NAMED = st.sampled_from(
    [name for name in [*_OF_BASE, *ADDABLE] if not name.startswith(("records/", "pages/"))]
)
PERSON = st.sampled_from(["berg-anna", "berg-carl", "dahl-erik"])
BODY = st.sampled_from(["berg-anna", "dahl-erik", "norland", "sudmark", "sides", "nobody"])
FORM = st.sampled_from(
    ["the light", "herring", "Sudmark side", "Berg", "Norland", "Holm", "the loan", "talks", "cod"]
)
VERB = st.sampled_from(["thanks", "praises", "agrees", "states", "intends", "sings"])
SITE = st.sampled_from(
    [
        "title: Another archive\ndescription: The same.\n",
        "title: A small archive\ndescription: For tests.\nbase_url: https://example.org/a/\n",
        "title: A small archive\ndescription: For tests.\nrights: None.\n",
        "title: A small archive\ndescription: For tests.\nkinds: {records: [note]}\n",
    ]
)
TEMPLATE = st.sampled_from(
    [
        "base.html", "pages/person.html", "pages/record.html", "pages/home.html",
        "indexes/topics.html", "components/rows.html", "components/quote.html", "assets/style.css",
    ]
)  # fmt: skip

_OTHERWISE: st.SearchStrategy[Way] = st.one_of(
    *([st.integers(0, 60).map(Killed), st.integers(0, 60).map(FullDisk)] * 2),
    st.sampled_from([Build(jobs=1 + seed % 2, hash_seed=seed) for seed in range(6)]),
)
WAY: st.SearchStrategy[Way | None] = st.one_of(
    *([st.just(Build())] * 3),
    st.just(Build(jobs=2)),
    st.sampled_from([Build(arguments=("build", "--clean")), Build(arguments=("check",))]),
    _OTHERWISE,
    st.none(),
)
"""How to build after an edit; None for another edit before."""
