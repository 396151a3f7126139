"""An invented archive as large as wanted, in our own format, for measuring.

    python benchmarks/corpus.py FOLDER RECORDS [ACTS]

The same numbers give the same bytes. A record is a nested outline of some 8 KB that reports a
meeting of its own, with ACTS acts (12 by default; up to 100 leave the outline as long), notes,
topics, some of them often and others seldom, and undertakings of which every fourth is one of an
earlier record. Persons, places and names grow with the records. Nothing in it is or was; the
words are made of syllables.
"""

from __future__ import annotations

import datetime
import json
import random
import sys
from collections.abc import Mapping
from pathlib import Path

SYLLABLES = (
    *("ba", "dor", "fen", "gal", "hir", "jun", "kel", "lom", "mar", "nis"),
    *("oth", "pel", "quen", "ros", "sil", "tam", "ur", "ven", "wex", "yar"),
)
SIDES = {"norland": "Norland", "sudmark": "Sudmark"}
MINISTRY = {side: f"mfa-{side}" for side in SIDES}
VERBS = {
    "states": "stated that", "explains": "explained that", "notes": "noted that",
    "proposes": "proposed that", "requests": "requested that", "intends": "said it intends that",
    "agrees": "agreed that", "wishes": "said it would like that",
}  # fmt: skip
TOPICS, ITEMS, FIRST = 40, 12, datetime.date(1950, 1, 2)


class Corpus:
    """Writes the files of an archive; `n` counts on from record to record."""

    def __init__(self, folder: Path, records: int, acts: int) -> None:
        self.folder, self.records, self.acts = folder, records, acts
        self.each = max(1, -(-acts // ITEMS))
        self.chance = random.Random(1951)  # noqa: S311 - nothing is secret here
        self.persons = [self.name(n) for n in range(max(8, records // 8))]

    def write(self) -> None:
        """Every file."""
        self.frame()
        for n, person in enumerate(self.persons):
            self.person(n, person)
        for n in range(self.records):
            self.record(n)

    def add(self) -> None:
        """One record more, with all that is its own."""
        self.record(self.records)
        self.records += 1

    def rename(self, n: int) -> None:
        """Another name for a person, under which the records go on to print the one before."""
        before = self.persons[n]
        self.persons[n] = f"{before}holm"
        self.person(n, self.persons[n], before)

    def name(self, n: int) -> str:
        """A name that no other person has."""
        first, last = self.word(2), self.word(2)
        return f"{first} {last}{self.chance.choice(SYLLABLES)}{SYLLABLES[n % len(SYLLABLES)]}"

    def word(self, syllables: int) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=syllables)).capitalize()

    def words(self, number: int) -> str:
        return " ".join(self.word(self.chance.randint(1, 3)).lower() for _ in range(number))

    def entry(self, path: str, data: Mapping[str, object], body: str = "") -> None:
        """An entry, its front matter as JSON, which is YAML."""
        lines = (f"{name}: {json.dumps(value)}" for name, value in data.items())
        text = "\n".join(("---", *lines, "---", body, ""))
        file = self.folder / "content" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def frame(self) -> None:
        """What every record speaks of: the sides, topics, pages."""
        (self.folder / "seeds").mkdir(parents=True)
        for side, name in SIDES.items():
            self.entry(f"organisations/{side}", {"name": name, "kind": "state"})
            ministry = {"name": f"Ministry of {name}", "kind": "ministry", "part_of": side}
            self.entry(f"organisations/{MINISTRY[side]}", ministry)
        for n in range(TOPICS):
            broader = {"broader": f"topic-{n // 4}"} if n >= 10 else {}
            self.entry(f"topics/topic-{n}", {"name": f"Topic {self.word(2)} {n}", **broader})
        for page in ("about", "editorial-policy"):
            self.entry(f"pages/{page}", {"title": page.capitalize()}, "An invented archive.")
        site = 'title: "Invented"\ndescription: "An invented archive for measuring."\n'
        (self.folder / "content/site.yaml").write_text(site, encoding="utf-8")

    def person(self, n: int, name: str, *also: str) -> None:
        side = list(SIDES)[n % 2]
        office = {"title": "Minister", "of": MINISTRY[side], "from": "1950", "to": "2060"}
        sort = ", ".join(reversed(name.split(" ")))
        data = {"name": name, "sort": sort, **({"also": also} if also else {})}
        self.entry(f"persons/person-{n}", {**data, "offices": [office]})

    def record(self, n: int) -> None:
        """A record with its seed, its meeting, its place and its undertakings."""
        day = FIRST + datetime.timedelta(days=9 * n % 20000)
        people = [2 * self.chance.randrange(len(self.persons) // 2) + side for side in (0, 1)]
        place = f"place-{n // 5}"
        if n % 5 == 0:
            self.entry(f"places/{place}", {"name": f"{self.word(3)}holm {n // 5}"})
        sides = {
            side: [{"person": f"person-{p}", "as": "Minister"}]
            for side, p in zip(SIDES, people, strict=True)
        }
        title = f"Talks of {self.persons[people[0]]} and {self.persons[people[1]]}, {n}"
        meeting = {"title": title, "kind": "other meeting", "status": "held"}
        self.entry(f"meetings/talks-{n}", {**meeting, "date": day.isoformat(), "place": place})
        body, acts = self.text(n, people)
        copy = f"{title}\n\n{body}\n".replace("## ", "").replace("# ", "")
        (self.folder / f"seeds/record-{n}.txt").write_text(copy, encoding="utf-8")
        for k in range(max(1, self.acts // 4)):
            self.undertaking(n, k)
        data = {
            "title": title,
            "kind": "outline",
            "issued": (day + datetime.timedelta(days=1)).isoformat(),
            "issued_by": MINISTRY["norland"],
            "summary": f"They speak of {self.words(12)}.",
            "source": {"file": f"seeds/record-{n}.txt"},
            "reports": [{"meeting": f"talks-{n}", "sides": sides}],
            "topics": {topic: [f"{t % 3 + 1}"] for t, topic in enumerate(self.topics())},
            "acts": acts,
            "notes": [
                {"at": f"{s}(1)p1", "kind": "wording", "text": f"Invented: {self.words(14)}."}
                for s in (1, 2, 3)
            ],
        }
        self.entry(f"records/record-{n}", data, body)

    def topics(self) -> list[str]:
        """The topics of a record: of some many speak, of others few."""
        first = int(TOPICS * self.chance.random() ** 2)
        return [f"topic-{(first + 9 * t) % TOPICS}" for t in range(4)]

    def undertaking(self, n: int, k: int) -> None:
        title = f"{self.words(3)} of {n} and {k}"
        performer = ("sides", "norland", "sudmark")[k % 3]
        self.entry(f"undertakings/task-{n}-{k}", {"title": title, "performer": performer})

    def text(self, n: int, people: list[int]) -> tuple[str, list[dict[str, object]]]:
        """The body, and the acts that it tells of: so many in each numbered item."""
        parts: list[str] = []
        acts: list[dict[str, object]] = []
        for section in (1, 2, 3):
            parts.append(f"# {section}. {self.words(3).capitalize()}")
            for sub in (1, 2):
                parts += [f"## ({sub}) {self.words(3).capitalize()}", f"{self.words(20)}."]
                items = []
                for item in (1, 2):
                    told = self.acts_here(n, len(acts), people, f"{section}({sub}){item}")
                    acts += told
                    said = " ".join(str(act.pop("sentence")) for act in told)
                    items.append(f"{item}. {said} {self.fill(45)}")
                    items += [f"    {m}. {self.fill(20)}" for m in (1, 2)]
                parts.append("\n".join(items))
        return "\n\n".join(parts), acts

    def fill(self, words: int) -> str:
        """A sentence in which nothing is done, the shorter the more is done beside it."""
        return f"{self.words(max(1, words // self.each)).capitalize()}."

    def acts_here(self, n: int, count: int, people: list[int], at: str) -> list[dict[str, object]]:
        """The acts of an item, each with its sentence."""
        found: list[dict[str, object]] = []
        for k in range(count, min(self.acts, count + self.each)):
            verb = list(VERBS)[(n + k) % len(VERBS)]
            who = people[k % 2]
            what = f"{VERBS[verb]} {self.words(6 if self.each == 1 else 2)} {n}-{k}"
            task = f"task-{n - 1 if n and k % 4 == 3 else n}-{k % max(1, self.acts // 4)}"
            found.append({
                "at": at, "id": f"act-{k}", "by": f"person-{who}",
                "to": f"person-{people[(k + 1) % 2]}", "act": verb, "quote": what,
                "undertakings": [{"id": task, "effect": "makes"}],
                "sentence": f"Minister {self.persons[who]} {what}.",
            })  # fmt: skip
        return found


if __name__ == "__main__":
    more = int(sys.argv[3]) if len(sys.argv) > 3 else 12
    Corpus(Path(sys.argv[1]), int(sys.argv[2]), more).write()
