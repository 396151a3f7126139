"""The house leads whoever adds to it: what nobody follows up, a field or a kind, is an error."""

from __future__ import annotations

import ast
import pickle
import re
import typing
from collections.abc import Iterator

import msgspec
import pytest

from linking import all_of
from regesta import site
from regesta.model import entries as e
from regesta.model import verbs
from regesta.model.kinds import INDEXED, KINDS
from regesta.pages.shared.head import Planned
from regesta.pages.shared.navigation import NAVIGATION
from small_archive import archive
from test_layers import MODULES, ROOMS, SOURCE

PROJECT = SOURCE.parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
HOUSE = (PROJECT / "docs/house.md").read_text(encoding="utf-8")
REFERENCE = README + (PROJECT / "docs/fields.md").read_text(encoding="utf-8")
TYPED = "\n".join(re.findall(r"`[^`\n]+`|^```.*?^```$", REFERENCE, re.MULTILINE | re.DOTALL))
"""What stands in the README, and in the reference of fields, as it is typed."""

NOT_SHOWN = {
    (e.Site, "kinds"): "it adds to the words that entries may use, and prints nothing itself",
    (e.Site, "acts"): "the same",
    (e.Site, "abbreviations"): "read by the archive, which cuts sentences by them",
    (e.Site, "labels"): "read by the reading of texts, which finds their labels by it",
    (e.Report, "sides"): "read by the archive, which makes attendances of them",
    (e.Meeting, "sides"): "the same",
    (e.Participant, "person"): "the same",
    (e.Participant, "as_"): "the same",
    (e.Reading, "is_"): "read by the archive, which links names by it",
    (e.Reading, "basis"): "the same: a mention is then said to be inferred",
    (e.Record, "dateline"): "read by `Record.printed`: pages show what is printed by its path",
    (e.Record, "calendar"): "read with `issued`, which shows both dates",
    (e.Record, "mentions"): "read by the archive, which links names by them",
    (e.Act, "supplied"): "read by the archive: the doers of an act that names nobody",
    (e.Forced, "is_"): "read by the archive: the force of the act",
    (e.Record, "tells_again"): "read by the archive: what the acts of such passages tell again",
    (e.Record, "text_of"): "read by `Archive.texts`: the texts of a document",
    (e.Instrument, "text_held"): "the same",
    (verbs.ActWord, "to_"): "read by `ActWord.toward`",
    (
        e.Record,
        "unconfirmed",
    ): "read where content is read: nothing is published before it is confirmed",
    (e.Act, "unconfirmed"): "the same",
    (e.Meeting, "unconfirmed"): "the same",
    (e.Undertaking, "unconfirmed"): "the same",
    (e.Person, "unconfirmed"): "the same",
    (e.Organisation, "unconfirmed"): "the same",
    (e.Place, "unconfirmed"): "the same",
    (e.Topic, "unconfirmed"): "the same",
    (e.Instrument, "unconfirmed"): "the same",
    (e.Page, "unconfirmed"): "the same",
}
"""Fields that no page or export reads by their name, and why."""


def structs(of: object) -> Iterator[type[msgspec.Struct]]:
    """The structs that a type is made of, itself among them."""
    for arg in typing.get_args(of):
        yield from structs(arg)
    if isinstance(of, type) and issubclass(of, msgspec.Struct):
        yield of
        for hint in typing.get_type_hints(of, include_extras=True).values():
            yield from structs(hint)


FIELDS = [
    (of, field.name, field.encode_name)
    for of in dict.fromkeys(s for kind in (*(k.type for k in KINDS), e.Site) for s in structs(kind))
    for field in msgspec.structs.fields(of)
]


def names_read(*rooms: str) -> set[str]:
    """The names of all attributes that the modules of some rooms, and the templates, read."""
    found = set()
    for module, tree in MODULES.items():
        if module.split(".")[1:2] and module.split(".")[1] in rooms:
            found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for template in (PROJECT / "templates").rglob("*.html"):
        found |= set(re.findall(r"\.(\w+)", template.read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize(("of", "name", "typed"), FIELDS)
def test_every_field_of_every_entry_is_named_where_people_read_it(
    of: type[msgspec.Struct], name: str, typed: str
) -> None:
    assert re.search(rf"\b{typed}\b", TYPED), f"{of.__name__}.{name}"


def test_every_field_of_every_entry_is_shown_or_it_is_said_why_not() -> None:
    read = names_read("pages", "exports", "figures")
    unread = {(of, name) for of, name, _ in FIELDS if name not in read}
    assert unread - NOT_SHOWN.keys() == set()
    assert NOT_SHOWN.keys() <= {(of, name) for of, name, _ in FIELDS}


@pytest.fixture(scope="module")
def planned() -> dict[str, Planned]:
    return {one.path: one for one in site.plan(archive())}


def test_every_entry_has_its_page(planned: dict[str, Planned]) -> None:
    found = archive()
    assert all(all_of(found, kind.type) for kind in KINDS)
    for kind in INDEXED:
        for entry in all_of(found, kind.type):
            page = planned[f"{kind.folder}/{entry.id}/index.html"]
            assert page.template == f"pages/{kind.singular}.html"


def test_every_kind_has_its_index_and_a_way_to_it(planned: dict[str, Planned]) -> None:
    ways = {name for group in NAVIGATION for name, _ in group}
    for kind in INDEXED:
        assert f"{kind.folder}/index.html" in planned
        assert kind.folder in ways


def test_what_pages_are_made_from_can_be_handed_to_another_process(
    planned: dict[str, Planned],
) -> None:
    found = archive()
    for one in planned.values():
        inputs = one.inputs(found)
        assert pickle.loads(pickle.dumps(inputs)) == inputs, one.path  # noqa: S301
        assert pickle.loads(pickle.dumps((one.make, one.gather))) == (one.make, one.gather)  # noqa: S301


def test_every_kind_is_told_to_machines_and_by_its_name() -> None:
    for kind in KINDS:
        assert kind.one.split()[0] in ("a", "an")
        assert kind.thing or kind not in INDEXED


def test_each_room_is_described_in_its_place() -> None:
    table = re.findall(r"^\| `(\w+)` \|", HOUSE, re.MULTILINE)
    rooms = [room for rooms in ROOMS for room in sorted(rooms) if room != "__main__"]
    rank = {room: n for n, rooms in enumerate(ROOMS) for room in rooms}
    assert sorted(table) == sorted(rooms)
    assert [rank[room] for room in table] == sorted(rank[room] for room in table)


def test_what_the_description_of_the_house_names_is_there() -> None:
    for name in re.findall(r"`((?:[\w-]+/)+[\w.-]*)`", HOUSE):
        ways = (PROJECT / name, SOURCE / name, PROJECT / "content" / name)
        assert any(way.exists() for way in ways) or "x.md" in name, name


def ours(tree: ast.Module) -> Iterator[str]:
    """The modules of ours that a module imports, also by `from package import module`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("regesta"):
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in MODULES else str(node.module)


@pytest.mark.parametrize(
    "module", sorted(MODULES.keys() - {"regesta.site", "regesta.making.whole"})
)
def test_no_module_depends_on_too_many(module: str) -> None:
    assert len(set(ours(MODULES[module]))) <= 12, sorted(set(ours(MODULES[module])))


def test_no_file_is_long() -> None:
    files = [*SOURCE.rglob("*.py"), *(PROJECT / "tests").rglob("*.py")]
    lines = {
        str(file.relative_to(PROJECT)): len(file.read_text(encoding="utf-8").splitlines())
        for file in files
    }
    assert {name: n for name, n in lines.items() if n > 350} == {}


@pytest.mark.parametrize("module", MODULES)
def test_the_type_of_an_entry_is_never_asked_for(module: str) -> None:
    """`Archive.of` and `Entries.find` give entries with the type of their data."""
    asked = [
        node.lineno
        for node in ast.walk(MODULES[module])
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "isinstance"
        and isinstance(node.args[0], ast.Attribute)
        and node.args[0].attr == "data"
    ]
    assert not asked
