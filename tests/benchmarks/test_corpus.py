"""The invented archive: the same for the same numbers, its records as long as real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import Corpus
from plain import entries
from projects import Project


def written(folder: Path, records: int, acts: int = 12) -> Corpus:
    made = Corpus(folder, records, acts)
    made.write()
    return made


def files(folder: Path) -> dict[str, bytes]:
    found = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in found}


def test_the_same_numbers_give_the_same_bytes(tmp_path: Path) -> None:
    written(tmp_path / "one", 7)
    written(tmp_path / "other", 7)
    assert files(tmp_path / "one") == files(tmp_path / "other")


@pytest.mark.parametrize("acts", [12, 24, 100])
def test_an_outline_is_of_6_to_10_kilobytes_however_much_is_done_in_it(
    tmp_path: Path, acts: int
) -> None:
    written(tmp_path, 9, acts)
    for record in entries(tmp_path)["records"].values():
        assert 6_000 <= len(record.body) <= 10_000
        assert len(record.data["acts"]) == acts
        assert all(act["quote"] in record.body for act in record.data["acts"])


def test_names_grow_with_the_records(tmp_path: Path) -> None:
    small, large = written(tmp_path / "small", 100), written(tmp_path / "large", 300)
    assert len(set(large.persons)) == len(large.persons) == 37
    assert len(small.persons) == 12
    assert [len(entries(tmp_path / name)["places"]) for name in ("small", "large")] == [20, 60]


def test_a_record_added_changes_no_other_file(tmp_path: Path) -> None:
    made = written(tmp_path, 5)
    before = files(tmp_path)
    made.add()
    after = files(tmp_path)
    assert {name: after[name] for name in before} == before
    assert "content/records/record-5.md" in after.keys() - before.keys()


def test_a_person_renamed_changes_one_file(tmp_path: Path) -> None:
    made = written(tmp_path, 5)
    before, name = files(tmp_path), made.persons[0]
    made.rename(0)
    after = files(tmp_path)
    assert [file for file in after if after[file] != before.get(file)] == [
        "content/persons/person-0.md"
    ]
    person = entries(tmp_path)["persons"]["person-0"].data
    assert person["name"] != name
    assert person["also"] == [name]


@pytest.mark.parametrize("acts", [12, 100])
def test_no_one_is_warned_before_and_after(tmp_path: Path, acts: int) -> None:
    site = Project(tmp_path)
    made = written(tmp_path, 4, acts)
    site.check("--strict").succeeds()
    made.add()
    made.rename(0)
    site.check("--strict").succeeds()
