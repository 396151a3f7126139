"""What the model says of its fields is what people and editors read of them."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
import yaml
from referencing import Registry
from referencing.jsonschema import DRAFT7

from regesta.model.kinds import BY_FOLDER, KINDS
from regesta.model.parts import Head
from regesta.model.references import FOLDERS_OF
from regesta.reference import blank, docs, ids, json_schema, tables
from test_house import FIELDS

PROJECT = Path(__file__).resolve().parents[2]
SCHEMAS = json_schema.schemas()
IDS = json.loads(ids.text(()))
REGISTRY: Registry[Any] = Registry().with_resource(ids.FILE, DRAFT7.create_resource(IDS))


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date is a text, and so is `no`."""


Core.yaml_implicit_resolvers = {}
for tag, pattern in (
    ("bool", "true|false"),
    ("int", r"[-+]?\d+"),
    ("float", r"[-+]?\d+\.\d+"),
    ("null", "null|~|"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), None)


def front(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".md":
        text = text.split("---\n")[1]
    return yaml.load(text, Core)  # noqa: S506


def validator(name: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(SCHEMAS[name], registry=REGISTRY)


ENTRIES = [
    file
    for content in (PROJECT / "content", *PROJECT.glob("examples/*/content"))
    for file in sorted(content.rglob("*"))
    if file.suffix in (".md", ".yaml")
]


@pytest.mark.parametrize("of", list(dict.fromkeys(of for of, _, _ in FIELDS)))
def test_every_field_says_what_it_holds(of: type[msgspec.Struct]) -> None:
    said = docs.of_fields(of)
    assert list(said) == [field.encode_name for field in msgspec.structs.fields(of)]
    assert all(doc[0].isupper() or doc[0] == "`" for doc in said.values())
    assert all(doc.endswith(".") for doc in said.values())


def test_what_is_written_of_the_fields_is_what_the_model_says() -> None:
    written = runpy.run_path(str(PROJECT / "tools/fields.py"))["written"]
    files = dict(written())
    assert len(files) == len(SCHEMAS) + 4
    for name, text in files.items():
        assert (PROJECT / name).read_text(encoding="utf-8") == text, (
            f"{name}: run python tools/fields.py"
        )


@pytest.mark.parametrize("file", ENTRIES, ids=lambda file: str(file.relative_to(PROJECT)))
def test_every_entry_is_as_its_schema_says(file: Path) -> None:
    name = "site" if file.suffix == ".yaml" else BY_FOLDER[file.parent.name].singular
    validator(name).validate(front(file))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[name])
    assert json.loads(json.dumps(SCHEMAS[name])) == SCHEMAS[name]


@pytest.mark.parametrize(
    ("name", "front", "wrong"),
    [
        ("person", {"name": "A"}, "'sort' is a required property"),
        ("person", {"name": "A", "sort": "A", "bron": "1950"}, "'bron' was unexpected"),
        ("person", {"name": "A", "sort": "A", "also": []}, "[] should be non-empty"),
        ("place", {"name": "A", "country": "Norland"}, "'Norland' does not match"),
        ("meeting", {"title": "A", "kind": "talk", "status": "planned"}, "'planned' is not one of"),
        ("place", {"name": "A", "lat": "north"}, "'north' is not of type 'number'"),
    ],
)
def test_a_schema_tells_what_cannot_stand(name: str, front: Any, wrong: str) -> None:
    (error,) = validator(name).iter_errors(front)
    assert wrong in error.message


def test_a_table_has_what_must_be_there_in_bold_and_words_at_the_end() -> None:
    table = tables.tables()["meetings"].splitlines()
    words = "One of held, postponed, not-held or not-established."
    assert f"| **`status`** | Whether it was held. {words} |" in table
    assert any(row.startswith("| `sides.role` | ") for row in table)
    assert not any("`sources.url`" in row for row in table)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.singular)
def test_an_entry_to_fill_in_has_every_field_and_wants_what_is_required(kind: Any) -> None:
    text = blank.entry(kind)
    fields = [field.encode_name for field in msgspec.structs.fields(kind.type)]
    assert set(re.findall(r"^#?(\w+):", text, re.MULTILINE)) == set(fields)
    required = [f.encode_name for f in msgspec.structs.fields(kind.type) if f.required]
    assert re.findall(r"^(\w+):", text, re.MULTILINE) == required
    assert all(len(line) <= 100 for line in text.splitlines() if re.match(r"# \S", line))
    assert text.startswith(f"---\n{json_schema.named(kind.singular)}\n")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.singular)
def test_what_is_behind_a_mark_is_yaml_when_the_mark_is_taken_away(kind: Any) -> None:
    text = re.sub(r"^#(?! )", "", blank.entry(kind), flags=re.MULTILINE)
    fields = yaml.load(text.split("---\n")[1], Core)  # noqa: S506
    assert set(fields) == {field.encode_name for field in msgspec.structs.fields(kind.type)}


def test_the_words_of_a_field_stand_in_the_entry_to_fill_in() -> None:
    assert "# Whether it was held. One of held, postponed," in blank.entry(BY_FOLDER["meetings"])
    assert "foreign ministers' meeting" in blank.entry(BY_FOLDER["meetings"])


def test_ids_of_entries_are_proposed_by_the_folders_that_a_field_names() -> None:
    heads = (
        Head("persons", "kono-yohei", "Kono Yohei"),
        Head("topics", "trade", "Trade"),
        Head("persons", "ivanov-igor", "Igor Ivanov"),
    )
    found = json.loads(ids.text(heads))["definitions"]
    persons = [(one["body"], one["description"]) for one in found["persons"]["defaultSnippets"]]
    assert persons == [("ivanov-igor", "Igor Ivanov"), ("kono-yohei", "Kono Yohei")]
    assert found["topics-as-keys"] == {"enum": ["trade"]}
    assert not jsonschema.Draft7Validator(found["places-as-keys"]).is_valid("trade")
    acts = SCHEMAS["record"]["definitions"]["Act"]["properties"]
    assert acts["meeting"]["allOf"] == [{"$ref": "ids.schema.json#/definitions/meetings"}]
    assert "allOf" not in acts["id"]
    (keys, _) = SCHEMAS["record"]["properties"]["topics"]["propertyNames"]["anyOf"]
    assert keys == {"$ref": "ids.schema.json#/definitions/topics-as-keys"}


def test_every_field_that_names_entries_proposes_their_ids() -> None:
    for of, name in FOLDERS_OF:
        (typed,) = (f.encode_name for f in msgspec.structs.fields(of) if f.name == name)
        whole = next(
            found
            for schema in SCHEMAS.values()
            for found in (schema, *schema["definitions"].values())
            if found["title"].replace(" ", "") == of.__name__.lower()
        )
        assert ids.FILE in json.dumps(whole["properties"][typed]), (of, name)
