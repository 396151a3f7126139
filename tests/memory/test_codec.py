"""Values as bytes and back: the same, or damage is told."""

from __future__ import annotations

import pytest

from regesta.archive.queries import ALL
from regesta.dates import Edtf
from regesta.memory import codec
from regesta.memory.codec import Damaged
from regesta.memory.decoding import decoder
from regesta.pages.shared.sourced import CITED
from regesta.problems import Kind, Location, Problem
from small_archive import archive, read


@pytest.mark.parametrize("data", [b"", b"short", b"z", b"long " * 1000])
def test_what_is_kept_comes_back(data: bytes) -> None:
    kept = codec.compress(data)
    assert codec.decompress(kept) == codec.checked(kept, codec.digest(data)) == data
    assert codec.unsealed(codec.sealed(data)) == data


@pytest.mark.parametrize("data", [b"short", b"long " * 1000])
def test_a_byte_that_is_another_is_damage(data: bytes) -> None:
    kept, sealed, by = codec.compress(data), codec.sealed(data), codec.digest(data)
    for at in range(len(kept)):
        other = bytearray(kept)
        other[at] ^= 1
        if at or other[0] == ord("z"):
            with pytest.raises(Damaged):
                codec.checked(bytes(other), by)
    for at in range(0, len(sealed), 7):
        other = bytearray(sealed)
        other[at] ^= 1
        with pytest.raises(Damaged):
            codec.unsealed(bytes(other))


def test_what_is_cut_short_is_damage() -> None:
    with pytest.raises(Damaged):
        codec.decompress(codec.compress(b"long " * 1000)[:20])
    with pytest.raises(Damaged):
        codec.unsealed(codec.sealed(b"something")[:12])


def test_entries_of_every_kind_come_back_equal() -> None:
    _, entries = read({})
    back = decoder("entry")
    assert {entry.folder for entry in entries} >= {"records", "persons", "pages", "topics"}
    assert [back(codec.encode(entry)) for entry in entries] == list(entries)
    assert [codec.encode(back(codec.encode(one))) for one in entries] == [
        codec.encode(one) for one in entries
    ]


def test_what_is_linked_comes_back_equal() -> None:
    found = archive()
    for name, values in (
        ("acts_of_record", found.acts_of_record["holm-1931"]),
        ("heads", (found.heads["berg-anna"],)),
        ("grades", (found.grades["joint-survey"],)),
        ("performers", (found.performers["joint-survey"],)),
        ("mentions_of", found.mentions_of["berg-anna"]),
        ("attendances_of", found.attendances_of["berg-anna"]),
        ("prose_of", (found.prose_of["berg-anna"],)),
        ("cited", CITED.rows(found)[ALL]),
    ):
        assert values
        assert tuple(decoder(name)(codec.encode(one)) for one in values) == values


def test_a_date_comes_back_as_it_was_typed() -> None:
    date = Edtf("1931-05?")
    assert decoder("spoken")(codec.encode(date)) == date


def test_problems_come_back() -> None:
    wrong = (
        Problem(
            Kind.NO_TEXT,
            Location("content/x.md", 2, 3),
            "it is wrong",
            "mend it",
            (("a fact", "so"),),
        ),
    )
    assert codec.problems(codec.sealed(codec.encode(wrong))) == wrong
