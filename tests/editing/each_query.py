"""For each query an edit after which a site is not as it should be that did not note it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from without import Edit, Edits, Move

from regesta.archive.queries import ALL


class Redundant(NamedTuple):
    """By what a query is asked of, the queries that whoever asks it asks, too, each with its own:
    they change whenever it does."""

    beside: Callable[[str], tuple[tuple[str, str], ...]]
    reason: str


HOLM, LETTER = "records/holm-1931.md", "records/letter-1932.md"
TALKS, BOOK = "meetings/talks-1932.md", "instruments/yellow-book.md"
COMMISSION, VISIT = "organisations/fisheries-commission.md", "undertakings/visit.md"
BERG, BAIT, SKERRIES = "persons/berg-anna.md", "topics/bait.md", "places/skerries.md"

PLAIN = """---
title: Words
kind: note verbale
issued: 1935-01-02
issued_by: fisheries-commission
summary: Words.
source: {file: seeds/plain.txt}
---
Nothing more than words.
"""
PACT = """---
title: PACT
kind: treaty
issued: 1930-09-03
issued_by: mfa-norland
language: de
text_of: pact
source: {file: seeds/pact.txt}
---
Of bait.
"""
WEST = """---
title: Talks in the west
kind: visit
date: 1932-01-02
status: held
sides: {westmark: [{person: holmes-else}]}
sources: [{kind: press, url: "https://example.org/west"}]
---
"""
DEEPER = ("source:", "acts: [{at: p1, id: w, by: account, act: states, quote: words}]\nsource:")
SILENT = """---
title: NOTE ON THE CONGRESS
kind: report
issued: 1932-02-06
issued_by: nordbank
source: {file: seeds/silent.txt}
reports:
  - meeting: fisheries-congress-1931
    sides: {norland: [{person: berg-anna, as: Foreign Minister}]}
acts: [{at: p1, id: n1, by: norland, act: states, quote: spoke}]
---
Norland spoke.
"""
A_SILENT_ACCOUNT: Edits = (
    Edit("../seeds/silent.txt", "", "NOTE ON THE CONGRESS\n\nNorland spoke."),
    Edit("records/silent.md", "", SILENT),
)
A_RECORD: Edits = (
    Edit("../seeds/plain.txt", "", "Words\n\nNothing more than words."),
    Edit("records/plain.md", "", PLAIN),
)
NO_UNDERTAKINGS: Edits = (
    *(
        edit
        for name in ("holm-1931", "letter-1932", "report-1932")
        for edit in (
            Edit(f"../seeds/{name}.txt", "", "Words\n\nNothing more than words."),
            Edit(f"records/{name}.md", "", PLAIN.replace("plain.txt", f"{name}.txt")),
        )
    ),
    *(
        Move(f"undertakings/{name}.md", f"topics/{name}.md", f"---\nname: The {name}\n---\n")
        for name in ("joint-survey", "licences", "visit")
    ),
)
RENAMED: Edits = (
    Edit(COMMISSION, "name: Fisheries Commission",
         "name: Commission of Fisheries\nalso: [Fisheries Commission]"),
)  # fmt: skip
A_FORM: Edits = (Edit(SKERRIES, "also: [Skerries]", "also: [Skerries, the light, a visit]"),)
A_SECOND_NAME: Edits = (Edit(BAIT, "name: Bait", "name: Bait\nalso: [Yellow Book, sold]"),)
A_TOPIC: Edits = (Edit(BAIT, "name: Bait", "name: Baits"),)
A_PERFORMER: Edits = (Edit(VISIT, "performer: dahl-erik", "performer: berg-anna"),)
A_DATE: Edits = (Edit(BOOK, "by: norland", "by: sudmark"),)
A_MEETING: Edits = (
    Edit("meetings/holm-talks-1931.md", "Talks of the foreign", "The talks of the foreign"),
)
A_VERB: Edits = (Edit(LETTER, "act: proposes", "act: wishes"),)
A_DEADLINE: Edits = (Edit(HOLM, "due: 1931-12-31", "due: 1932-12-31"),)
A_THIRD_SIDE: Edits = (
    Edit("organisations/westmark.md", "", "---\nname: Westmark\nkind: state\n---\n"),
    Edit("meetings/west.md", "", WEST),
)
A_SIDE: Edits = (
    Edit("organisations/sudmark.md", "name: Sudmark", "name: Sudmark Republic\nalso: [Sudmark]"),
)
NEEDED: dict[str, Edits] = {
    "accounts_in": (
        *A_THIRD_SIDE, Edit(LETTER, "reports:\n", "reports:\n  - meeting: west\n    at: p9\n"),
    ),
    "acts_invoking": (Edit(LETTER, "role: reaffirmed", "role: transmitted"),),
    "resting": (
        *A_RECORD,
        Edit("records/plain.md", "source:",
             "reports:\n  - meeting: fisheries-congress-1931\n"
             "    sides: {norland: [{person: berg-anna, as: Delegate}]}\nsource:"),
        Edit("records/plain.md", *DEEPER),
    ),
    "encoded": (*A_RECORD, Edit("records/plain.md", *DEEPER)),
    "findings_of": (
        Edit(LETTER, "by: sides, act: agrees, quote", "by: norland, act: wishes, quote"),
        Edit(VISIT, "performer: dahl-erik", "performer: berg-anna"),
        Edit(LETTER, "id: a3, by: berg-anna, act: proposes",
             "id: a3, by: berg-anna, to: sudmark, act: requests"),
        Edit(VISIT, "performer: berg-anna", "performer: dahl-erik"),
    ),
    "naming": (
        Edit("../seeds/letter-1932.txt", "LETTER ON THE VISIT", "LETTER ON A VISIT"),
        Edit(LETTER, "LETTER ON THE VISIT", "LETTER ON A VISIT"),
    ),
    "examples": (
        Edit(LETTER, "agreed, undertakings: visit}",
             "agreed, to: nordbank, undertakings: [{id: visit, effect: makes, "
             "due_words: visit of Dahl, qualified: at the Skerries}]}"),
    ),
    "namings": (Edit(LETTER, "role: reaffirmed", "role: transmitted"),),
    "narrowed": (Edit(VISIT, "what: carried-out", "what: begun"),),
    "sides_of": (
        *A_THIRD_SIDE,
        Edit("meetings/fisheries-congress-1931.md", "sides:\n",
             "sides:\n  westmark: [{person: holmes-else}]\n"),
    ),
    "meaning": A_FORM,
    "filed": (
        Edit(LETTER, "topics: {herring: [p1]", "topics: {ghost: [p1]"),
        Edit("topics/ghost.md", "", "---\nnam: Ghost\n---\n"),
    ),
    "salvaged": (
        Edit(LETTER, "topics: {herring: [p1]", "subjects: none\ntopics: {ghost: [p1]"),
        Edit(LETTER, "topics: {ghost: [p1]", "topics: {shade: [p1]"),
    ),
    "entry": A_SECOND_NAME,
    "heads": A_TOPIC,
    "heads_in": A_RECORD,
    "site_file": (Edit("site.yaml", "A small archive", "Another archive"),),
    "used": (Edit(BOOK, "part_of: yellow-books\n", ""),),
    "is_side": (Edit(TALKS, "sides: {norland:", "sides: {fisheries-commission:"),),
    "described": (
        Edit(VISIT, 'example.org/visit", title: On the visit',
             'example.org/survey", title: Report on the survey'),
        Edit("undertakings/joint-survey.md", "Report on the", "Report of the"),
    ),
    "spoken": (
        Edit("meetings/fisheries-congress-1931.md", "date: 1931-11-10/1931-11-12", "date: 1932-10"),
    ),
    "formerly": (Edit(BAIT, "name: Bait", "name: Bait\nformerly: [lure]"),),
    "related_by": (Edit(BAIT, "related: [economy]", "related: [fisheries]"),),
    "found": A_FORM,
    "found_in_prose": (Edit(SKERRIES, "also: [Skerries]", "also: [Skerries, Led]"),),
    "linked": (
        Move(SKERRIES, "organisations/skerries.md",
             "---\nname: The Skerries\nkind: committee\nalso: [Skerries]\n---\n"),
    ),
    "prose_of": A_FORM,
    "told": A_MEETING,
    "refers_to": (
        Edit(LETTER, "     restates: holm-1931#survey, undert", "     undert"),
        Edit(LETTER, "     undertakings: joint", "     restates: holm-1931#survey, "
             "undertakings: joint"),
    ),
    "acts_of_record": (
        Edit(LETTER, "id: a6, by: norland, act: wishes", "id: a6, by: norland, act: requests"),
    ),
    "acts_by": (Edit(LETTER, "act: states", "act: explains"),),
    "acts_to": RENAMED,
    "acts_through": (Edit(LETTER, "act: thanks", "act: praises"),),
    "acts_according_to": A_TOPIC,
    "acts_at": (Edit(HOLM, "act: wishes", "act: proposes"),),
    "acts_on": (Edit(LETTER, "bait: [p4]", "bait: [p4, p5]"),),
    "acts_filed": A_MEETING,
    "acts_with": A_MEETING,
    "acts_about": A_VERB,
    "acts_foreseeing": (Edit(HOLM, "act: confirms", "act: states"),),
    "mentions_of": (Edit(HOLM, "mentions:\n", "mentions:\n  the light: skerries\n"),),
    "attendances_of": (Edit(TALKS, "as: Delegate", "as: Delegate-General"),),
    "attendances_at": (
        Edit(LETTER, "{person: dahl-erik, as: Foreign Minister}",
             "{person: dahl-erik, as: Foreign Minister}, {person: berg-carl}"),
    ),
    "accounts_of": (
        Edit(LETTER, "reports:\n", "reports:\n  - meeting: dahl-visit-1931\n"
             "    sides: {norland: [{person: berg-anna, as: Foreign Minister}]}\n"),
    ),
    "parts_of": (Edit(TALKS, "part_of: fisheries-talks-1932\n", ""),),
    "in_series": (Edit(TALKS, "series: fisheries-commission\nnumber: 4\n", ""),),
    "beside": (Edit(TALKS, "on_occasion_of: fisheries-congress-1931\n", ""),),
    "passages_on": (
        Edit(HOLM, "navigation: [2b1]", "navigation: [2b1, p1, 2p1]"),
        Edit(LETTER, "bait: [p4]", "bait: [p4], navigation: [p8]"),
        Edit(LETTER, "navigation: [p8]", "navigation: [p8, p9]"),
    ),
    "records_on": (Edit(HOLM, "navigation: [2b1]", "navigation: [2b1]\n  bait: [p1]"),),
    "narrower": (Edit("topics/extra.md", "", "---\nname: Extra\nbroader: bait\n---\n"),),
    "meetings_on": (Edit(TALKS, "topics: [bait]", "topics: [navigation]"),),
    "meetings_of": (
        Edit(TALKS, "{norland: [{person: berg-anna, as", "{sudmark: [{person: dahl-erik, as"),
    ),
    "meetings_in": (Edit(TALKS, "place: holm", "place: skerries"),),
    "instruments_on": (Edit(BOOK, "topics: [bait]", "topics: [navigation]"),),
    "signatory_of": (
        Edit("instruments/yellow-books.md", "collection\n", "collection\nsignatories: [sudmark]\n"),
    ),
    "ties_of": (Edit(LETTER, "issued_by:", "replies_to: holm-1931\nissued_by:"),),
    "issued_by": (Edit(LETTER, "issued_by: nordbank", "issued_by: mfa-norland"),),
    "places_in": (Edit("places/sudmark-coast.md", "country: sudmark", "country: norland"),),
    "done_by": A_DATE,
    "done_in": (Edit(BOOK, "place: holm, ", ""),),
    "done_at": A_DATE,
    "named_by": (Edit(SKERRIES, "sudmark: Skærene", "sudmark: Skaer"),),
    "offices_of": (Edit(BERG, "of: mfa-norland", "of: nordbank"),),
    "undertakings_on": (
        Edit("undertakings/joint-survey.md", "topics: [herring]", "topics: [navigation]"),
    ),
    "undertakings_of": A_PERFORMER,
    "stages_at": (Edit(VISIT, ", meeting: talks-1932", ""),),
    "written_by": (Edit(BOOK, "authors: [berg-anna, sudmark]", "authors: [dahl-erik]"),),
    "within": (Edit(BOOK, "contains: [holm-treaty-1921]\n", ""),),
    "instrument_parts": (Edit(BOOK, "part_of: yellow-books\n", ""),),
    "compared_of": A_SILENT_ACCOUNT,
    "rows_of_accounts": A_SILENT_ACCOUNT,
    "texts_of": (Edit("records/pact-de.md", "", PACT),),
    "text_for": (
        Edit("instruments/plan-a.md", "kind: plan\n", "kind: plan\ntext_held: letter-1932\n"),
    ),
    "mapped": (
        Edit("site.yaml", "title:", "base_url: https://example.org/a/\ntitle:"),
        Edit("topics/extra.md", "", "---\nname: Extra\nbroader: bait\n---\n"),
    ),
    "performers": A_PERFORMER,
    "pieces": A_RECORD,
    "rows_of_records": (Edit(LETTER, "A letter on a visit", "A letter on visits"),),
    "rows_of_acts": (Edit(LETTER, "act: confirms", "act: states"),),
    "rows_of_undertakings": (
        Edit("undertakings/joint-survey.md", "topics: [herring]\n", ""),
    ),
    "rows_of_findings": A_PERFORMER,
    "rows_of_meetings": (Edit(TALKS, "status: held", "status: held\nplanned: 1932-08"),),
    "rows_of_persons": (Edit(BERG, "born: 1880", "born: 1881"),),
    "rows_of_sources": (Edit(VISIT, "title: On the visit", "title: On a visit"),),
    "performed_by": (
        Edit("undertakings/extra.md", "", "---\ntitle: to mend it\nperformer: sudmark\n---\n"),
    ),
    "sides_around": A_SIDE,
    "tallies": A_TOPIC,
    "cited": (Edit("meetings/fisheries-congress-1931.md", "Fisheries congress", "The congress"),),
    "counted": (Edit(BAIT, "broader: herring", "broader: navigation"),),
    "events": A_RECORD,
    "feed": (
        Edit("site.yaml", "title:", "base_url: https://example.org/a/\ntitle:"),
        Edit(LETTER, "A letter on a visit", "A letter on visits"),
    ),
    "gaps": (Edit("meetings/dahl-visit-1931.md", "title: Visit of", "title: The visit of"),),
    "kinds_held": NO_UNDERTAKINGS,
    "instruments_listed": (
        Edit("instruments/holm-treaty-1921.md", "signatories: [norland, sudmark]",
             "signatories: [norland]"),
    ),
    "issued": (Edit("organisations/nordbank.md", "part_of: norland", "part_of: sudmark"),),
    "meetings_listed": (
        Edit("meetings/fisheries-congress-1931.md", "Fisheries congress", "The congress"),
    ),
    "met": (Edit(TALKS, "place: holm", "place: skerries"),),
    "organisations_listed": (Edit(COMMISSION, "kind: committee", "kind: company"),),
    "persons_listed": A_SIDE,
    "places_listed": A_SIDE,
    "records_listed": A_RECORD,
    "register": A_DEADLINE,
    "named_on": (
        Edit(LETTER, "by: fisheries-commission, act: states, quote: it rains}",
             "by: sides, act: agrees, quote: it rains, undertakings: joint-survey}"),
    ),
    "row_of": (Edit(VISIT, "on: 1932-09,", "on: 1932-10,"),),
    "said_of_sources": (Edit(VISIT, "kind: press}", "kind: press, accessed: 2021-01-01}"),),
    "topics_listed": (Edit(LETTER, ", bait: [p4]", ""),),
}  # fmt: skip
"""By the names of queries; those that are needed by themselves."""
REDUNDANT = {
    "grades": Redundant(
        lambda of: (("acts_about", of), ("performers", of)),
        "a grade is worked out from the acts on an undertaking and who would perform it",
    ),
    "sides_at": Redundant(
        lambda of: (("attendances_at", of),), "whoever has a side at a meeting has people there"
    ),
    "mentions_in": Redundant(
        lambda of: (("found", of), ("linked", of)),
        "they are the names found in a record's text, with their entries",
    ),
    "spoken_on": Redundant(
        lambda of: (("acts_filed", of),),
        "the acts on a topic are counted by side and year, of a broad one those of `acts_on`",
    ),
    "again": Redundant(
        lambda of: ((of.partition(" ")[0], of.partition(" ")[2]),),
        "of the acts of a list those that tell others of it again, which both say",
    ),
    "marks": Redundant(
        lambda _: (("places_listed", ALL),), "the row of a place has its point, in words"
    ),
    "in_years": Redundant(lambda _: (("events", ALL),), "the events of a year are counted"),
    "years_of_events": Redundant(lambda _: (("events", ALL),), "they are those of the events"),
}
"""By the names of queries; those that never change alone for anybody who asks them."""
