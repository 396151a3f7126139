from __future__ import annotations

import pytest

from hand_made import ISSUERS, JAPAN, PAGE, RUSSIA, mention
from regesta.model.entries import PlaceEntry
from regesta.model.parts import Head
from regesta.views.place import PlaceFacts, PlaceInputs, coordinates, place

ISLANDS = Head("places", "four-islands", "Four islands")


@pytest.mark.parametrize(
    ("lat", "lon", "words"),
    [
        (55.7522, 37.61556, "55.7522° N, 37.61556° E"),
        (-33.0, -70.5, "33° S, 70.5° W"),
        (0.0, 0.0, "0° N, 0° E"),
        (None, 37.0, ""),
    ],
)
def test_coordinates_in_words(lat: float | None, lon: float | None, words: str) -> None:
    assert coordinates(lat, lon) == words


def test_a_place_shows_its_passages_and_whose_accounts_they_are() -> None:
    data = PlaceEntry(name="Four islands", lat=44.1, lon=146.7)
    facts = PlaceFacts(data, (), None, ((JAPAN, "Northern Territories"), (RUSSIA, "South Kurils")))
    named = (mention(ISLANDS, "the four islands", "2(1)3"),)
    inputs = PlaceInputs(PAGE, ISLANDS, facts, (), (), named, ISSUERS, (JAPAN, RUSSIA))
    view = place(inputs)
    assert (view.accounts.total, view.accounts.not_held) == (1, (RUSSIA,))
    assert [each.forms for each in view.named] == [("the four islands",)]
    assert view.coordinates == "44.1° N, 146.7° E"
