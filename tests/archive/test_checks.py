"""What must hold between entries, where a whole site is too much to show it.

The exact messages of the common mistakes are in `tests/sites_invalid`.
"""

from __future__ import annotations

import pytest

from regesta.archive.archive import link
from regesta.problems import in_order
from small_archive import archive, problems, problems_of_talks, read, record, said

LATER = record(
    "Again.",
    acts="[{at: p1, id: later, by: norland, act: states, quote: Again, restates: talks#first}]",
)


def named(fields: str, act_id: str) -> str:
    """The fields of an act with its id, unless they give one."""
    return fields if "id: " in fields else f"{fields}, id: {act_id}"


def acts(
    *fields: str, body: str = "He spoke. She spoke. They all spoke.", **more: str
) -> list[str]:
    """The problems of a record with acts, each at `p1`, quoting its first word."""
    words = ("He", "She", "They")
    given = [
        f"{{at: p1, act: states, quote: {word}, {named(one, word.lower())}}}"
        for word, one in zip(words, fields, strict=False)
    ]
    return problems_of_talks(body, acts=f"[{', '.join(given)}]", **more)


def only(found: list[str]) -> str:
    """The one problem, without its place."""
    (problem,) = found
    return problem.partition(": ")[2]


def test_the_base_has_no_problems_at_all() -> None:
    _, found = link(*read({}))
    assert not found


@pytest.mark.parametrize("by", ["[unnamed]", "[norland, unnamed]", "[unnamed, sides]"])
def test_unnamed_stands_alone(by: str) -> None:
    assert only(
        acts(f"by: {by}", reports="[{meeting: fisheries-congress-1931}]", issued="1932")
    ) == (
        "error: `unnamed` stands in a list -- write `by: unnamed`, and whom you take it to be in "
        "`supplied`"
    )


@pytest.mark.parametrize("fields", ["by: sides", "by: [sides, nordbank]", "by: norland, to: sides"])
def test_sides_stand_only_where_a_meeting_has_sides(fields: str) -> None:
    assert only(acts(fields)) == (
        "error: `sides`, but no meeting that this record reports names its sides -- give them in "
        "`reports`, or name the actors"
    )
    assert not acts(fields, reports="[{meeting: fisheries-congress-1931}]", issued="1932")


@pytest.mark.parametrize("word", ["through: sides", "supplied: unnamed", "to: none", "to: no"])
def test_words_stand_only_where_they_mean_something(word: str) -> None:
    by = "by: unnamed" if "supplied" in word else "by: norland"
    assert f"there is no entry `{word.partition(' ')[2]}`" in only(acts(f"{by}, {word}"))


@pytest.mark.parametrize("word", ["sides", "unnamed", "none", "no"])
def test_no_entry_is_called_by_a_word_that_stands_for_another_thing(word: str) -> None:
    (problem,) = problems({f"topics/{word}": "---\nname: A topic\n---\n"})
    assert problem == (
        f"topics/{word}.md:1:1: error: `{word}` has a meaning of its own where ids stand -- "
        "rename the file"
    )


@pytest.mark.parametrize(
    "reading", ["[none, holm]", "{is: [none, holm]}", "[holm, none, {at: p1, is: skerries}]"]
)
def test_a_form_cannot_name_nothing_and_something(reading: str) -> None:
    assert only(problems_of_talks("The place.", mentions=f"{{The place: {reading}}}")) == (
        "error: `The place` cannot be `none` and something else -- leave one of them out"
    )


@pytest.mark.parametrize("reading", ["none", "[none]", "{is: none}", "[none, {at: p1, is: holm}]"])
def test_a_form_can_name_nothing(reading: str) -> None:
    assert not problems_of_talks("The place.", mentions=f"{{The place: {reading}}}")


def test_answers_and_retellings_name_an_act_that_is_there() -> None:
    assert only(acts("by: norland, answers: serve", "by: sudmark, id: survey")) == (
        "error: there is no act `serve` in this record -- did you mean `survey`?"
    )
    assert only(acts("by: norland, answers: [holm-1931#survey, holm-1931#surveys]")) == (
        "error: there is no act `surveys` in holm-1931 -- did you mean `survey`?"
    )
    assert only(acts("by: norland, restates: nowhere#act")) == (
        "error: there is no act `act` in nowhere -- give it an `id` there"
    )
    assert only(acts("by: norland, restates: holm#act")) == (
        "error: there is no act `act` in holm -- give it an `id` there"
    )


@pytest.mark.parametrize("ref", ["first", "talks#first"])
def test_an_act_neither_answers_nor_restates_itself(ref: str) -> None:
    assert only(acts(f"by: norland, id: first, answers: {ref}")) == (
        "error: the act `first` answers itself -- name the other act"
    )
    assert only(acts(f"by: norland, id: first, restates: {ref}")) == (
        "error: the act `first` restates itself -- name the other act"
    )


def test_acts_do_not_tell_each_other_again_in_a_circle() -> None:
    found = acts("by: norland, id: a, restates: b", "by: norland, id: b, restates: talks#a")
    assert [problem.partition("error: ")[2] for problem in found] == [
        f"the act `{name}` is told again by what it restates -- "
        "leave `restates` out of the act that is told first"
        for name in "ab"
    ]
    talk = record(
        "He spoke.",
        acts="[{at: p1, act: states, quote: He, by: norland, id: first, restates: later#later}]",
    )
    found = problems({"records/talks": talk, "records/later": LATER})
    assert [problem.partition(":")[0] for problem in found] == [
        "records/later.md",
        "records/talks.md",
    ]


def test_an_act_may_be_told_three_times() -> None:
    three = ("id: a", "id: b, restates: a", "id: c, restates: b")
    assert not acts(*(f"by: norland, {one}" for one in three))


@pytest.mark.parametrize(
    ("folder", "field"), [("meetings", "part_of"), ("meetings", "on_occasion_of")]
)
def test_a_meeting_is_not_within_itself(folder: str, field: str) -> None:
    def entry(other: str) -> str:
        return f"---\ntitle: A\nkind: visit\nstatus: held\n{field}: {other}\n---\n"

    assert problems({f"{folder}/a": entry("b"), f"{folder}/b": entry("a")}) == [
        f"meetings/{one}.md:5:{len(field) + 3}: error: `{field}` leads round in a circle: "
        f"{one} > {other} > {one} -- break the circle"
        for one, other in (("a", "b"), ("b", "a"))
    ]


def test_what_leads_into_a_circle_from_outside_is_not_blamed() -> None:
    def topic(broader: str) -> str:
        return f"---\nname: A\nbroader: {broader}\n---\n"

    found = problems({"topics/a": topic("b"), "topics/b": topic("b"), "topics/c": topic("a")})
    assert found == [
        "topics/b.md:3:10: error: `broader` leads round in a circle: b > b -- break the circle"
    ]


def meeting(**fields: str) -> str:
    given = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\ntitle: A\nkind: visit\nstatus: held\n{given}---\n"


@pytest.mark.parametrize(
    ("date", "wrong"),
    [("1931-05-03", True), ("1931-05-05", False), ("1931-05", False), ("1930", True), ("", False)],
)
def test_a_part_of_a_meeting_is_held_while_that_is(date: str, wrong: bool) -> None:
    given = {"date": date} if date else {}
    found = problems({"meetings/a": meeting(part_of="dahl-visit-1931", **given)})
    assert bool(found) is wrong
    assert all("and what it is part of, 4–5 May 1931" in problem for problem in found)


def test_an_act_is_not_done_after_the_record_of_it_is_issued() -> None:
    assert only(acts("by: norland, on: 1931-05-07")) == (
        "error: done 7 May 1931, after the record was issued, 6 May 1931 -- mend one of the two"
    )
    for on in ("1931-05-06", "1931-05", "1931", "../1931-05-07"):
        assert not acts(f"by: norland, on: {on}")


def test_a_meeting_held_before_what_foresees_it_is_a_warning() -> None:
    earlier = {"meetings/earlier": meeting(date="1931-05-03")}
    fields = "[{at: p1, id: meeting, by: norland, act: expects, quote: spoke, foresees: earlier}]"
    reports = "[{meeting: holm-talks-1931}]"
    talk = record("He spoke.", acts=fields, reports=reports)
    (problem,) = problems({**earlier, "records/talks": talk})
    assert problem.endswith(
        "warning: `earlier` was held 3 May 1931, before this was said -- check the meeting"
    )


def person(*offices: str, ranks: str = "[{title: Marshal}]") -> str:
    lines = "".join(f"  - {office}\n" for office in offices)
    return f"---\nname: Bo Ek\nsort: Ek, Bo\nranks: {ranks}\noffices:\n{lines}---\n"


OFFICES = person(
    "{title: Envoy, also: [Minister Resident], of: norland, from: 1930, to: 1931-04}",
    "{title: Consul, of: norland, from: 1931-05-01}",
    "{title: Bailiff, of: norland}",
    "{title: Chancellor, of: norland, from: 1932, to: '..'}",
)


@pytest.mark.parametrize("as_", ["Consul", "consul", "Bailiff", "Marshal"])
def test_a_designation_that_agrees_with_the_offices_of_the_day(as_: str) -> None:
    assert not designation(as_)


@pytest.mark.parametrize("as_", ["Envoy", "Minister Resident", "Chancellor", "Consul General"])
def test_a_printed_designation_that_disagrees_is_a_warning(as_: str) -> None:
    (problem,) = designation(as_)
    assert problem.endswith(
        f"warning: `{as_}` is printed; offices held that day: Consul; Bailiff -- check "
        "content/persons/ek-bo.md, or note it (kind: designation)"
    )


def test_a_designation_with_a_note_on_it_is_no_warning() -> None:
    notes = "[{at: p1, quote: Envoy Ek, kind: designation, text: No longer.}]"
    assert not designation("Envoy", notes=notes)
    assert designation("Envoy", notes=notes.replace("designation", "fact"))


def test_nothing_is_held_against_a_designation_without_offices_or_without_a_day() -> None:
    nobody = "---\nname: Bo Ek\nsort: Ek, Bo\n---\n"
    assert not designation("Envoy", entry=nobody)
    assert not designation("Envoy", meeting_id="next-talks-1931")


def designation(
    as_: str, entry: str = OFFICES, meeting_id: str = "holm-talks-1931", **fields: str
) -> list[str]:
    sides = f"{{norland: [{{person: ek-bo, as: {as_}}}]}}"
    talk = record("Envoy Ek.", reports=f"[{{meeting: {meeting_id}, sides: {sides}}}]", **fields)
    return problems({"records/talks": talk, "persons/ek-bo": entry})


def test_an_entry_that_is_used_in_any_way_is_no_notice() -> None:
    unused = {
        "topics/lonely": "---\nname: A\nbroader: fisheries\n---\n",
        "records/talks": record("It is."),
        "places/rock": "---\nname: The Rock\n---\n",
    }
    _, found = link(*read(unused))
    assert [said(problem) for problem in in_order(found)] == [
        "places/rock.md:1:1: notice: nothing refers to this entry -- ",
        "topics/lonely.md:1:1: notice: nothing refers to this entry -- ",
    ]
    _, found = link(*read({**unused, "records/talks": record("The Rock is.")}))
    assert [problem.place.file for problem in found] == ["content/topics/lonely.md"]


def test_a_meeting_of_a_series_is_reached_by_the_others() -> None:
    meeting = "---\ntitle: A meeting\nkind: visit\nstatus: held\n{}---\n"
    series = meeting.format("series: norland\nnumber: 2\n")
    files = {"meetings/second": series, "meetings/stray": meeting.format("")}
    _, found = link(*read({**files, "records/talks": record("It is.")}))
    assert [problem.place.file for problem in found] == ["content/meetings/stray.md"]


def test_an_id_that_two_files_have_is_told_once() -> None:
    """By reading, which has seen the files; nobody who refers to it is blamed."""
    site, entries = read({})
    other = read({"topics/holm": "---\nname: Holm\n---\n"})[1][-1]
    assert other.id == "holm"
    assert link(site, (*entries, other)) == (None, ())
    assert link(site, (other, *entries)) == (None, ())


@pytest.mark.parametrize("page", ["about", "editorial-policy"])
def test_the_pages_that_every_page_leads_to_are_there(page: str) -> None:
    assert problems({f"pages/{page}": None}) == [
        f"pages/{page}.md:1:1: error: there is no such page, and every page of the site leads to "
        "it -- write it: a `title`, a text"
    ]


def test_what_refers_to_an_entry_that_could_not_be_read_is_not_blamed() -> None:
    """Its own problems are told already; without it nothing is linked."""
    site, entries = read({})
    hidden = {"norland", "about", "holm-talks-1931", "berg-anna", "joint-survey"}
    left = [entry for entry in entries if entry.id not in hidden]
    found, wrong = link(site, left, unread=hidden)
    assert (found, wrong) == (None, ())
    found, wrong = link(site, left)
    assert len({said(problem) for problem in wrong}) > 10


def test_an_act_of_a_record_that_could_not_be_read_may_be_answered() -> None:
    site, entries = read({"records/later": LATER})
    found, wrong = link(site, entries, unread={"talks"})
    assert (found, wrong) == (None, ())


def test_the_archive_stands_in_front_of_any_error_and_beside_any_warning() -> None:
    assert archive({"records/talks": record("It is.")})
    assert link(*read({"records/talks": record("It is.", topics="{nowhere: [p1]}")}))[0] is None
