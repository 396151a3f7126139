from __future__ import annotations

import re

import pytest

import small_archive
from hand_made import IVANOV, MEETING, MINISTRY, PAGE, RECORD, RUSSIA
from regesta.archive.archive import Archive
from regesta.pages import gaps, home, register
from regesta.pages.gaps import KINDS, GapList, Inputs, make
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.lacking import Gap
from regesta.render.renderer import Renderer

HELD = "---\ntitle: M{n}\nkind: visit\nstatus: held\ndate: {year}\n---\n"


def test_each_kind_of_gap_has_its_words() -> None:
    gap = Gap(MEETING, has=(MINISTRY,), lacks=(RUSSIA,))
    lists = (GapList("one-side-only", 1, (gap,)),)
    ((kind, found, _),) = make(Inputs(PAGE, lists, Rests(1, 1))).sections
    assert (kind.title, kind.has, kind.lacks) == (
        "Accounts held from one side only",
        "Account held:",
        "No account of the side of",
    )
    assert found.gaps == (gap,)


def test_what_is_said_of_several_gaps_is_said_once_before_all_others() -> None:
    alone = Gap(RECORD, note="Nothing else.")
    several = (Gap(MEETING, has=(RECORD,)), Gap(IVANOV, has=(RECORD,)))
    one, other = gaps.alike((several[0], alone, several[1]))
    assert (one.said, one.gaps) == (several[0], several)
    assert (other.said, other.gaps) == (None, (alone,))


def test_what_is_alike_of_gaps_with_notes_of_their_own_is_said_once_too() -> None:
    noted = tuple(
        Gap(one, has=(RECORD,), note=note) for one, note in ((MEETING, ""), (IVANOV, "So."))
    )
    (one,) = gaps.alike(noted)
    assert (one.said, one.gaps, one.each) == (noted[0], noted, True)
    html = render(Inputs(PAGE, (GapList("not-found", 2, noted),), None))
    assert [line.count("Spoken of in") for line in html.split("<li>")] == [1, 0, 0]
    assert "So.</p>" in html.split("<li>")[2]


def test_a_gap_of_its_own_is_said_with_its_entry() -> None:
    found = GapList("one-side-only", 2, (Gap(MEETING, has=(MINISTRY,)), Gap(RECORD)))
    html = render(Inputs(PAGE, (found,), None))
    assert [line.count("Account held:") for line in html.split("<li>")] == [0, 1, 0]
    assert "<h3" not in html
    same = GapList(
        "one-side-only", 2, (Gap(MEETING, has=(MINISTRY,)), Gap(RECORD, has=(MINISTRY,)))
    )
    html = render(Inputs(PAGE, (same,), None))
    assert [line.count("Account held:") for line in html.split("<li>")] == [1, 0, 0]


def render(inputs: Inputs) -> str:
    """The main part of the page of gaps."""
    page = Renderer(None).render("pages/gaps.html", make(inputs), "gaps/index.html").decode()
    return page.partition("<main")[2]


def test_no_kind_of_gap_is_left_out_where_there_is_none_of_it() -> None:
    inputs = gaps.gather(small_archive.archive({"records/holm-1931": None}))
    assert [found.id for found in inputs.lists] == list(KINDS)
    assert [found.id for _, found, _ in make(inputs).sections] == list(KINDS)
    assert GapList("one-side-only", 0) in inputs.lists


@pytest.mark.parametrize(
    ("issued_by", "silent"),
    [
        ("berg-carl", {"Sudmark"}),
        ("berg-anna", {"Norland"}),
        ("[berg-anna, mfa-norland]", None),
        ("[norland, sudmark]", None),
    ],
)
def test_who_issued_an_account_speaks_for_the_side_on_which_he_was_there(
    issued_by: str, silent: set[str] | None
) -> None:
    sides = "{norland: [{person: berg-carl}], sudmark: [{person: berg-anna}]}"
    given = small_archive.record(
        "It rained.",
        issued_by=issued_by,
        reports=f"[{{meeting: holm-talks-1931, sides: {sides}}}]",
    )
    archive = small_archive.archive({"records/holm-1931": None, "records/letter": given})
    found = next(one for one in gaps.gather(archive).lists if one.id == "one-side-only")
    lacking = [{side.title for side in gap.lacks} for gap in found.gaps]
    assert lacking == ([silent] if silent else [])


def test_a_long_list_has_pages_of_its_own() -> None:
    archive = small_archive.archive(
        {f"meetings/m{n}": HELD.format(n=n, year=1800 + 10 * (n % 2)) for n in range(120)}
    )
    pages = {planned.path: planned for planned in gaps.plan(archive)}
    first = pages["gaps/index.html"].inputs(archive).lists[0]
    assert [(part.title, part.count) for part in first.parts[:2]] == [
        ("1800s", 60),
        ("1810s", 60),
    ]
    part = pages["gaps/meetings-without-record/year/1810s/index.html"].inputs(archive)
    assert part.page.title == "Gaps: 1810s"
    assert [(found.id, len(found.gaps)) for found in part.lists] == [
        ("meetings-without-record", 60)
    ]


def listed(archive: Archive, gap_id: str) -> dict[str, str]:
    """The notes of the gaps of a kind, by the entry that lacks something."""
    (found,) = (one for one in gaps.gather(archive).lists if one.id == gap_id)
    assert found.total == len(found.gaps)
    return {gap.head.id: gap.note for gap in found.gaps}


def test_what_nobody_has_collated_or_reviewed_is_said() -> None:
    def lacking(**fields: str) -> list[str]:
        talks = small_archive.talks("They met.", **fields)
        found = listed(talks, "not-collated-or-reviewed")
        return [note for id_, note in found.items() if id_ == "talks"]

    assert lacking() == ["No named person stands for its collation or review."]
    assert lacking(responsibility="[{did: reviewed, who: E. Lind}]") == [
        "No named person stands for its collation."
    ]
    both = "[{did: reviewed, who: E. Lind}, {did: collated, who: E. Lind, on: 2024}]"
    assert lacking(responsibility=both) == []


def test_what_was_sought_is_said_with_where_and_on_which_day() -> None:
    archive = small_archive.archive()
    assert listed(archive, "not-found") == {
        "licences": "Sought: licences issued (the gazettes of both states; 4 March 2021)."
    }
    assert listed(archive, "no-later-mention") == {}


BEFORE = "[{what: asked-before, on: 1930, sources: [{kind: press, url: 'https://example.org/b'}]}]"


def with_undertakings() -> Archive:
    """The archive with undertakings of which this or that is known from outside."""
    sought = "[{for: reports, where: the gazettes, on: 2021-03-04}]"
    done = BEFORE.replace("asked-before, on: 1930", "carried-out, on: 1931-06")
    several = {
        "u-nothing": {},
        "u-before": {"stages": BEFORE},
        "u-sought": {"stages": BEFORE, "searched": sought},
        "u-done": {"stages": done, "searched": sought},
    }
    acts = "".join(
        f"\n  - {{at: p1, id: {i}, by: norland, act: states, quote: met, undertakings: {i}}}"
        for i in several
    )
    changes = {
        f"undertakings/{i}": small_archive.undertaking("sudmark", i, **fields)
        for i, fields in several.items()
    }
    talks = small_archive.record("They met.", acts=acts)
    return small_archive.archive({**changes, "records/talks": talks})


def test_home_register_and_gaps_agree_on_what_is_known_from_outside() -> None:
    archive = with_undertakings()
    sought, nothing = listed(archive, "not-found"), listed(archive, "no-later-mention")
    assert (set(sought), set(nothing)) == ({"licences", "u-sought"}, {"u-nothing", "u-before"})
    view = home.make(home.gather(archive))
    counts = {choice.value: choice.count for choice in view.standings}
    assert counts == {"carried-out": 2, "sought": 2, "none": 2}
    rows = register.gather(archive).rows
    (standing,) = (one for one in register.filters(rows) if one.name == "standing")
    assert {choice.value: choice.count for choice in standing.choices} == counts


def test_a_record_that_stops_before_its_acts_is_said_to_do_so() -> None:
    archive = small_archive.archive(
        {
            "records/text": small_archive.record("They met."),
            "records/names": small_archive.record("They met.", topics="{herring: [p1]}"),
        }
    )
    assert listed(archive, "acts-not-encoded") == {
        "text": "Encoded: text and metadata.",
        "names": "Encoded: names and topics.",
    }
    assert gaps.gather(archive).rests == Rests(1, 3)


def test_what_is_not_established_of_a_copy_is_said() -> None:
    def of(source: str) -> str:
        return listed(small_archive.talks("They met.", source=source), "copies").get("talks", "")

    given = "file: seeds/none.txt, url: 'https://example.org/a', accessed: 2021-03-04"
    assert of("{file: seeds/none.txt}") == (
        "Not established: the day its copy was made, an address, a facsimile."
    )
    assert of(f"{{{given}}}") == "Not established: a facsimile."
    assert of(f"{{{given}, facsimile: 'https://example.org/b'}}") == ""


def test_sources_not_fully_described_are_counted_by_what_they_lack_each_address_once() -> None:
    full = "title: T, by: B, date: 1931, language: en, accessed: 2021-03-04"
    bare = "{kind: press, url: 'https://example.org/a', title: T}"
    place = f"""---
name: Skerries
sources:
  - {bare}
  - {bare.replace("example.org/a", "example.org/b")}
  - {bare.replace("title: T", full).replace("/a", "/c")}
  - {{kind: inference, note: By date.}}
---
"""
    in_norse = bare.replace("title: T", "language: no")
    read = bare.replace("title: T", "accessed: 2021-03-04")
    office = f"{{title: Clerk, of: norland, sources: [{in_norse}]}}"
    person = f"---\nname: Ole Voss\nsort: Voss\noffices: [{office}]\nsources: [{read}]\n---\n"
    before = listed(small_archive.archive(), "sources")
    files = {"places/skerries": place, "persons/voss": person}
    after = listed(small_archive.archive(files), "sources")
    known = addresses_in(before)
    assert (
        after["title"] == f"Not established of {lacking(before, 'title')} of {known + 3} addresses."
    )
    for name, lack in {"by": 2, "date": 2, "language": 1, "accessed": 1}.items():
        number = lacking(before, name) + lack
        assert after[name] == f"Not established of {number} of {known + 3} addresses."


def addresses_in(found: dict[str, str]) -> int:
    """Of how many addresses the page speaks."""
    return int(re.findall(r"of (\d+) address", next(iter(found.values()), "of 0 address"))[0])


def lacking(found: dict[str, str], name: str) -> int:
    """Of how many of them something is not established."""
    said = re.match(r"Not established of (\d+)", found.get(name, ""))
    return int(said[1]) if said else 0


def test_those_that_name_it_come_before_those_of_which_an_act_expects_it_each_once() -> None:
    meeting = "---\ntitle: Moss talks\nkind: visit\nstatus: not-established\nplanned: 1932\n---\n"

    def of(day: int, body: str, **fields: str) -> str:
        return small_archive.record(body, issued=f"1931-06-0{day}", **fields)

    acts = "[{at: p1, id: it, by: norland, act: states, quote: spoke, foresees: moss-talks}]"
    named = {"mentions": "{the talks at Moss: moss-talks}"}
    records = {
        "records/expects": of(1, "Norland spoke.", acts=acts),
        "records/names": of(2, "After the talks at Moss, the talks at Moss.", **named),
        "records/names-and-expects": of(
            3, "Norland spoke of the talks at Moss.", acts=acts, **named
        ),
    }
    archive = small_archive.archive({"meetings/moss-talks": meeting, **records})
    (found,) = (one for one in gaps.gather(archive).lists if one.id == "not-established")
    (gap,) = (one for one in found.gaps if one.head.id == "moss-talks")
    assert [record.id for record in gap.has] == ["names", "names-and-expects", "expects"]


def test_an_instrument_that_acts_name_in_their_own_words_is_not_said_to_be_named_nowhere() -> None:
    pact = "---\ntitle: Pact\nkind: treaty\n---\n"
    used = "instruments: {pact: what was signed}"
    acts = f"[{{at: p1, id: they, by: norland, act: refers to, quote: what was signed, {used}}}]"
    talks = small_archive.record("They spoke of what was signed.", acts=acts)
    archive = small_archive.archive({"instruments/pact": pact, "records/talks": talks})
    (texts,) = (one for one in gaps.gather(archive).lists if one.id == "texts-not-held")
    (gap,) = (one for one in texts.gaps if one.head.id == "pact")
    assert [record.id for record in gap.has] == ["talks"]
