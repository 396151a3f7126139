from __future__ import annotations

import pytest

from hand_made import JAPAN, RUSSIA, mention, opening
from regesta.figures.places import MapPoint
from regesta.model.entries import Place
from regesta.model.parts import Head
from regesta.pages.place import Facts, Inputs, make
from regesta.pages.shared.words import coordinates

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
    data = Place(name="Four islands", lat=44.1, lon=146.7)
    names = ((JAPAN, "Northern Territories"), (RUSSIA, "South Kurils"))
    mark = MapPoint(ISLANDS, 44.1, 146.7)
    facts = Facts(data, None, names, mark)
    named = (mention(ISLANDS, "the four islands", "2(1)3"),)
    view = make(
        Inputs(
            **opening(ISLANDS),
            facts=facts,
            sides=(JAPAN, RUSSIA),
            meetings=(),
            instruments=(),
            mentions=named,
        )
    )
    assert (view.accounts.total, view.accounts.silent) == (1, (RUSSIA,))
    assert [each.forms for each in view.named] == [("the four islands",)]
    assert view.coordinates == "44.1° N, 146.7° E"
    assert view.map
    assert [spot.head for spot in view.map.spots] == [ISLANDS]
