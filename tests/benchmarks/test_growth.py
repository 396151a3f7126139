"""What grows faster than the archive is told as such."""

from __future__ import annotations

import pytest

from growth import exceeds, processor, told
from measuring import Cost
from rounds import ADDED, COLD, Run


def test_growth_is_that_of_the_medians_of_processor_time() -> None:
    costs = [Cost(wall=1, processor=seconds, memory=1, files=1, written=1) for seconds in (9, 4, 5)]
    runs = [Run(COLD, "Regesta", cost) for cost in costs]
    assert processor([*runs, Run(ADDED, "Regesta", costs[0])], COLD) == 5


@pytest.mark.parametrize(
    ("scenario", "large", "end"),
    [
        (COLD, 34, "allowed"),
        (COLD, 34.1, "more than that"),
        (COLD, 42.6, "TOO MUCH"),
        (ADDED, 15, "allowed"),
        (ADDED, 18.7, "more than that"),
        (ADDED, 18.8, "TOO MUCH"),
    ],
)
def test_what_grows_too_fast_is_told(scenario: str, large: float, end: str) -> None:
    assert exceeds(scenario, 10, large) is (end == "TOO MUCH")
    assert told(scenario, 10, large).endswith(end)
