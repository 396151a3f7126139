"""From text to typed entries: every error in one run, each with its field and nearest word."""

from __future__ import annotations

import typing
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.dates import Edtf, OfficeEnd
from regesta.model import entries as e
from regesta.model import shapes
from regesta.model.entries import KEY, FieldPath
from regesta.model.kinds import KINDS
from regesta.problems import Location
from regesta.reading import frontmatter, schema
from regesta.reading.frontmatter import Value

ID_HINT = (
    "an id is the name of a file without `.md`, or of an act: a-z, 0-9 and single hyphens, at most "
    "80 characters"
)
DATE_HINT = "write YYYY, YYYY-MM or YYYY-MM-DD, or an interval A/B"
PERSON = "name: A\nsort: B\n"
RECORD = (
    "title: T\nkind: outline\nissued: 2002-06-13\nissued_by: mofa-japan\nsummary: S\n"
    "source: {file: seeds/a.txt}\n"
)
MEETING = "title: T\nkind: visit\nstatus: held\n"


def decode(yaml: str, of: type[Any]) -> tuple[Any, list[tuple[str, str, str]]]:
    matter, found = frontmatter.read_yaml(yaml.encode(), "f")
    assert matter is not None
    data, wrong = schema.decode(matter.value, of, matter.places)
    shown = [(f"{p.place.line}:{p.place.column}", p.message, p.hint) for p in (*found, *wrong)]
    return data, shown


WRONG = [
    (
        e.Person,
        f"{PERSON}same_as: {{wikidata: ../Q1}}",
        "3:21",
        "`wikidata`: `../Q1` cannot stand here",
        "it should be an identifier of letters and digits",
    ),
    (e.Topic, "name: A\nbraoder: x", "2:1", "unknown field `braoder`", "did you mean `broader`?"),
    (
        e.Topic,
        "name: A\nxyz: x",
        "2:1",
        "unknown field `xyz`",
        "the fields here are name, broader, related, also, formerly, unconfirmed",
    ),
    (e.Topic, "broader: x", "1:1", "the field `name` is missing", "give it"),
    (
        e.Topic,
        "name: A\nrelated: []",
        "2:10",
        "`related` is an empty list",
        "give one, or leave the field out",
    ),
    (e.Topic, "name: A\nrelated: [x, Y]", "2:14", "an item of `related`: `Y` is no id", ID_HINT),
    (e.Topic, "name: A\nbroader: Ä", "2:10", "`broader`: `Ä` is no id", ID_HINT),
    (e.Topic, "name: A\nbroader: a--b", "2:10", "`broader`: `a--b` is no id", ID_HINT),
    (
        e.Topic,
        f"name: A\nbroader: {81 * 'x'}",
        "2:10",
        f"`broader`: `{80 * 'x'}` is no id",
        ID_HINT,
    ),
    (
        e.Person,
        f"{PERSON}born: 1956-02-30",
        "3:7",
        "`born`: `1956-02-30` is no date: February 1956 has 29 days",
        "see to its month and day",
    ),
    (
        e.Person,
        f"{PERSON}born: 10.11.1956",
        "3:7",
        "`born`: `10.11.1956` is no date",
        "if it is 10 November 1956, write 1956-11-10; if it is 11 October 1956, write 1956-10-11",
    ),
    (
        e.Person,
        f"{PERSON}offices:\n- of: x\n  from: 2000",
        "4:3",
        "the field `title` is missing in an item of `offices`",
        "give it",
    ),
    (
        e.Person,
        f"{PERSON}offices:\n- {{title: x, of: y, form: 2000}}",
        "4:21",
        "unknown field `form`",
        "did you mean `from`?",
    ),
    (
        e.Person,
        f"{PERSON}same_as: {{wikidat: Q1}}",
        "3:11",
        "`wikidat` is not a word for this field",
        "did you mean `wikidata`?",
    ),
    (
        e.Person,
        f"{PERSON}native: {{}}",
        "3:9",
        "`native` has nothing in it",
        "give one, or leave the field out",
    ),
    (
        e.Person,
        f"{PERSON}sources: [{{kind: offical, url: 'http://a.b'}}]",
        "3:18",
        "`kind`: `offical` is not a word for this field",
        "did you mean `official`?",
    ),
    (
        e.Person,
        f"{PERSON}sources: [{{kind: press, url: 'javascript:x'}}]",
        "3:30",
        "`url`: `javascript:x` cannot stand here",
        "it should be an http:// or https:// address",
    ),
    (
        e.Meeting,
        "title: T\nkind: visit\nstatus: hold",
        "3:9",
        "`status`: `hold` is not a word for this field",
        "did you mean `held`?",
    ),
    (
        e.Meeting,
        "title: T\nkind: visit\nstatus: xyz",
        "3:9",
        "`status`: `xyz` is not a word for this field",
        "one of held, postponed, not-held, not-established",
    ),
    (
        e.Meeting,
        f"{MEETING}place: {{a: b}}",
        "4:8",
        "`place` should be one value or a list, not fields of its own",
        "begin each item with `- `, or put the items in [ ]",
    ),
    (
        e.Meeting,
        f"{MEETING}number: 1.10",
        "4:9",
        "`number`: `1.10` cannot stand here",
        "it should be a whole number from 1",
    ),
    (
        e.Place,
        "name: A\nlat: 91",
        "2:6",
        "`lat`: `91` cannot stand here",
        "it should be a latitude in degrees, -90 to 90, such as `61.5`",
    ),
    (
        e.Place,
        "name: A\nlat: nan",
        "2:6",
        "`lat`: `nan` cannot stand here",
        "it should be a latitude in degrees, -90 to 90, such as `61.5`",
    ),
    (
        e.Place,
        "name: A\nlat: +35.5",
        "2:6",
        "`lat`: `+35.5` cannot stand here",
        "it should be a latitude in degrees, -90 to 90, such as `61.5`",
    ),
    (
        e.Record,
        f"{RECORD}title_supplied: no",
        "7:17",
        "`title_supplied`: `no` is neither true nor false",
        "write true, or leave the field out",
    ),
    (
        e.Record,
        f"{RECORD}mentions: {{a: {{is: [x, Y]}}}}",
        "7:24",
        "an item of `is`: `Y` is no id",
        ID_HINT,
    ),
    (
        e.Record,
        f"{RECORD[:-28]}source: {{file: x, omits: [Source: Files.]}}",
        "6:27",
        "an item of `omits`: `Source: Files.` is read as a field and its value",
        "put it in quotes: a colon and a space after it make a field of a word",
    ),
    (
        e.Record,
        f"{RECORD[:-28]}source: {{file: x, omits: [{{patern: '#'}}]}}",
        "6:28",
        "unknown field `patern`",
        "did you mean `pattern`?",
    ),
]


@pytest.mark.parametrize(("of", "yaml", "place", "message", "hint"), WRONG)
def test_wrong(of: type[Any], yaml: str, place: str, message: str, hint: str) -> None:
    data, found = decode(yaml, of)
    assert data is None
    assert (place, message, hint) in found
    assert len(found) <= 2


def test_every_error_is_told_in_one_run() -> None:
    _, found = decode(
        "titel: T\nissued: 2002-13\nsource: [x]\nacts:\n- {at: 1, by: [], act: x, quote: y}\n"
        "- {by: A b, act: x, quote: y, undertakings: [{id: u, effect: maks}]}\n"
        "notes: [{at: [1], kind: sic}, x]\n",
        e.Record,
    )
    assert [f"{place} {message}" for place, message, _ in found] == [
        "1:1 the field `kind` is missing",
        "2:9 `issued`: `2002-13` is no date: there is no month 13",
        "1:1 the field `issued_by` is missing",
        "3:9 `source` should be fields of its own, not a list",
        "5:15 `by` is an empty list",
        "6:3 the field `at` is missing in an item of `acts`",
        "6:8 `by`: `A b` is no id",
        "6:62 `effect`: `maks` is not a word for this field",
        "7:14 `at` should be one value, not a list",
        "7:31 an item of `notes` should be fields of its own, not one value",
        "1:1 unknown field `titel`",
    ]


def test_a_misspelt_field_is_told_once_and_hides_no_other() -> None:
    _, found = decode("nme: A\nname: B", e.Topic)
    assert [message for _, message, _ in found] == ["unknown field `nme`"]
    _, found = decode("nme: A\nbroder: b", e.Topic)
    assert [message for _, message, _ in found] == ["unknown field `nme`", "unknown field `broder`"]
    _, found = decode("shoe size: A", e.Topic)
    assert [message for _, message, _ in found] == [
        "the field `name` is missing",
        "unknown field `shoe size`",
    ]


def test_values_never_change_meaning_on_the_way() -> None:
    for text in ("no", "1.10", "19:56", "2002-02-30", "nan", "0x10", "yes", "1e3"):
        data, found = decode(f"name: {text}\nalso: [{text}]", e.Topic)
        assert not found
        assert (data.name, data.also) == (text, (text,))


def test_types() -> None:
    person, _ = decode(
        f"{PERSON}born: 1941~\noffices: [{{title: x, of: y, from: 1998-09, to: ..}}]", e.Person
    )
    assert person.born == Edtf("1941~")
    assert person.offices[0].from_ == Edtf("1998-09")
    assert isinstance(person.offices[0].to, OfficeEnd)
    assert person.offices[0].to.still_held
    place, _ = decode("name: A\nlat: -0.5\nlon: 180\ngeonames: 2130037", e.Place)
    assert (place.lat, place.lon, place.geonames) == (-0.5, 180.0, 2130037)
    record, _ = decode(f"{RECORD}title_supplied: true\nmentions: {{a: none, b: [x, y]}}", e.Record)
    assert record.title_supplied is True
    assert record.mentions == {"a": "none", "b": ("x", "y")}


WORDS = (
    "x", "no", "true", "1", "0", "+35.5", "-0", "035.5", "1.", "9" * 10, "2002-02-30", "2002-06",
    "../2000", "..", "/2000", "1.10", "nan", "1e3", "٣", "official", "held", "head", "sides", "en",
    "http://a.b", "http://a b", "a#b", "19:56", "0000", "-", "", "2000~", "x" * 81, "wikidata",
)  # fmt: skip


def nearly(random: Random, of: Any, depth: int = 0) -> Any:
    """A value that nearly is an `of`."""
    word = random.choice(WORDS)
    if random.random() < 0.08:
        return random.choice([word, [word], {word: word}, [], {}])
    option = random.choice([of] if typing.get_origin(of) in _WHOLE else _options(of))
    origin = typing.get_origin(option)
    if origin is tuple:
        inner = typing.get_args(option)[0]
        return [nearly(random, inner, depth + 1) for _ in range(random.randint(0, 2))]
    if origin is dict:
        return {word: nearly(random, typing.get_args(option)[1], depth + 1)}
    if isinstance(option, type) and issubclass(option, msgspec.Struct):
        return _group(random, option, depth)
    return random.choice(typing.get_args(option)) if origin is typing.Literal else word


_WHOLE = (tuple, dict, typing.Literal, typing.Annotated)


def _options(of: Any) -> list[Any]:
    return [option for option in typing.get_args(of) or (of,) if option is not type(None)]


def _group(random: Random, of: type[msgspec.Struct], depth: int = 0) -> dict[str, Any]:
    return {
        name: nearly(random, field.type, depth + 1)
        for name, field in shapes.fields_of(of).items()
        if field.required or random.random() < 0.3
    }


def places_of(value: Value, path: FieldPath = ()) -> dict[FieldPath, Location]:
    found = {path: Location("f")}
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in () if isinstance(value, str) else inner:
        found |= {(KEY, *path, key): Location("f")} | places_of(item, (*path, key))
    return found


@given(st.sampled_from([*(kind.type for kind in KINDS), e.Site]), st.randoms(use_true_random=False))
def test_what_has_no_error_can_be_decoded(of: type[msgspec.Struct], random: Random) -> None:
    value = _group(random, of)
    data, found = schema.decode(value, of, places_of(value))
    assert (data is None) == bool(found)


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("authors: [x, The Envoy]", "{printed: The Envoy, side: <id>}"),
        ("authors: 'Envoy: Anna'", '{printed: "Envoy: Anna", side: <id>}'),
        ("enclosures: A map", "{printed: A map}"),
        ("authors: The-Envoy", ID_HINT),
        ("issued_by: The Envoy", ID_HINT),
    ],
)
def test_who_is_no_entry_may_be_named_as_printed(field: str, hint: str) -> None:
    _, found = decode(f"title: A\nkind: letter\nissued: 1931\n{field}", e.Record)
    (said,) = (said for _, message, said in found if "is no id" in message)
    assert said.endswith(hint)
