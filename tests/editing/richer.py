"""What is laid over the small archive so that pages ask all that there is to ask."""

from __future__ import annotations

LETTER = """Both sides agreed on a visit of Dahl at the Skerries.

Erik Dahl thanked Anna Berg for the Yellow Book.

Anna Berg proposed a visit.

According to Anna Berg, Nordbank states that the herring is sold.

Sudmark confirms the Holm Treaty.

Norland wishes to survey the herring grounds, as was said at Holm.

Else Holmes states that it rains.

It rained.

It snowed.
"""
RECORD = f"""---
title: LETTER ON THE VISIT
kind: letter
issued: 1932-02-03
issued_by: nordbank
summary: A letter on a visit.
source: {{file: seeds/letter-1932.txt}}
reports:
  - meeting: fisheries-congress-1931
    sides:
      norland: [{{person: berg-anna, as: Foreign Minister}}]
      sudmark: [{{person: dahl-erik, as: Foreign Minister}}]
topics: {{herring: [p1], bait: [p4]}}
tells_again: {{p3: [p1]}}
acts:
  - {{at: p1, id: a1, by: sides, act: agrees, quote: Both sides agreed, undertakings: visit}}
  - {{at: p2, id: a2, by: dahl-erik, to: berg-anna, through: fisheries-commission, act: thanks,
     quote: thanked Anna Berg, instruments: {{yellow-book: Yellow Book}}, topics: [economy]}}
  - {{at: p3, id: a3, by: berg-anna, act: proposes, quote: proposed a visit, undertakings: visit}}
  - {{at: p4, id: a4, by: nordbank, according_to: berg-anna, act: states, quote: is sold}}
  - {{at: p5, id: a5, by: sudmark, act: confirms, quote: confirms the Holm Treaty,
     instruments: {{holm-treaty-1921: {{words: Holm Treaty, role: reaffirmed}}}}}}
  - {{at: p6, id: a6, by: norland, act: wishes, quote: wishes to survey,
     restates: holm-1931#survey, undertakings: joint-survey}}
  - {{at: p7, id: a7, by: fisheries-commission, act: states, quote: it rains}}
  - {{at: p7, id: a8, by: holmes-else, act: states, quote: Else Holmes states}}
---
{LETTER}"""
FILES = {
    "seeds/letter-1932.txt": f"LETTER ON THE VISIT\n\n{LETTER}",
    "content/records/letter-1932.md": RECORD,
    "content/places/cape-bait.md": "---\nname: Cape Bait\nlat: 61\nlon: 3\n---\n",
    "content/places/cape-net.md": "---\nname: Cape Net\nlat: 63\nlon: 5\n---\n",
    "content/topics/bait.md": "---\nname: Bait\nbroader: herring\nrelated: [economy]\n---\n",
    "content/undertakings/visit.md": """---
title: to visit Norland
performer: dahl-erik
stages:
  - {what: carried-out, on: 1932-09, meeting: talks-1932,
     sources: [{url: "https://example.org/visit", title: On the visit, kind: press}]}
---
""",
    "content/meetings/talks-1932.md": """---
title: Talks on bait
kind: conference
date: 1932-09-02
place: holm
part_of: fisheries-talks-1932
on_occasion_of: fisheries-congress-1931
series: fisheries-commission
number: 4
status: held
sides: {norland: [{person: berg-anna, as: Delegate}]}
topics: [bait]
sources: [{kind: press, url: "https://example.org/talks"}]
---
""",
    "content/meetings/fisheries-talks-1932.md": """---
title: Visit of bait experts
kind: visit
date: 1932-09
place: holm
status: held
sides: {norland: [{person: berg-anna, as: Delegate}]}
sources: [{kind: press, url: "https://example.org/experts"}]
---
""",
    "content/instruments/yellow-book.md": """---
title: Yellow Book
kind: document collection
authors: [berg-anna, sudmark]
contains: [holm-treaty-1921]
part_of: yellow-books
dates: [{what: issued, on: 1931-12-01, by: norland, place: holm, meeting: talks-1932}]
topics: [bait]
---
""",
    **{
        f"content/instruments/plan-{number}.md": f"---\ntitle: Plan {number}\nkind: plan\n---\n"
        for number in "abc"
    },
    "content/records/report-1932.md": """---
title: REPORT ON THE CONGRESS
kind: report
issued: 1932-02-04
issued_by: [mfa-norland, berg-anna]
source: {file: seeds/report-1932.txt}
reports:
  - meeting: fisheries-congress-1931
    sides:
      norland: [{person: berg-anna, as: Foreign Minister}]
      sudmark: [{person: dahl-erik, as: Foreign Minister}]
topics: {herring: [p1]}
acts:
  - {at: p1, id: r1, by: norland, to: sudmark, act: requests, quote: asked for a visit,
     undertakings: [{id: visit, effect: makes}]}
---
Norland asked for a visit.
""",
    "seeds/report-1932.txt": "REPORT ON THE CONGRESS\n\nNorland asked for a visit.\n",
    "content/instruments/pact.md": "---\ntitle: Pact of bait\nkind: treaty\n---\n",
    **{
        f"content/records/pact-{language}.md": f"""---
title: PACT
kind: treaty
issued: 1930-09-03
issued_by: [norland, nordbank]
language: {language}
text_of: pact
source: {{file: seeds/pact.txt}}
---
Of bait.
"""
        for language in ("en", "fr")
    },
    "seeds/pact.txt": "PACT\n\nOf bait.\n",
    "content/persons/holmes-else.md": "---\nname: Else Holmes\nsort: Holmes, Else\n---\n",
    "content/instruments/yellow-books.md": """---
title: Yellow Books
kind: document collection
---
""",
}
