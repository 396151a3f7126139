"""What was measured is told as medians with their spread, in a table and in a figure."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

import run
from figure import figure
from measuring import Cost
from rounds import ADDED, COLD, Run
from systems import HUGO, PELICAN, REGESTA
from table import spread, table

SVG = "{http://www.w3.org/2000/svg}"


def cost(seconds: float) -> Cost:
    return Cost(seconds, seconds * 2, 12_000_000, 1234, 2_500_000)


RUNS = [
    Run(COLD, "Regesta", cost(3)),
    Run(COLD, "Hugo", cost(0.5)),
    Run(ADDED, "Regesta", cost(1)),
    Run(ADDED, "Hugo", cost(1)),
    Run(COLD, "Hugo", cost(0.7)),
    Run(COLD, "Regesta", cost(1)),
    Run(COLD, "Regesta", cost(2)),
]


@pytest.mark.parametrize(
    ("values", "places", "text"),
    [
        ([3.0, 1.0, 2.0], 1, "2.0 (1.0–3.0)"),
        ([1.0, 2.0], 1, "1.5 (1.0–2.0)"),
        ([4.0], 2, "4.00"),
        ([1.001, 1.002, 1.003], 2, "1.00"),
        ([12345.0, 2.0, 99999.0], 0, "12,345 (2–99,999)"),
    ],
)
def test_a_median_is_told_with_its_spread(values: list[float], places: int, text: str) -> None:
    assert spread(values, places) == text


def test_a_table_has_a_row_for_each_scenario_and_program() -> None:
    assert table(RUNS).splitlines()[2:] == [
        "| cold | Regesta | 2.00 (1.00–3.00) | 4.00 (2.00–6.00) | 12 | 1,234 | 2.5 |",
        "| cold | Hugo | 0.60 (0.50–0.70) | 1.20 (1.00–1.40) | 12 | 1,234 | 2.5 |",
        "| one record added | Regesta | 1.00 | 2.00 | 12 | 1,234 | 2.5 |",
        "| one record added | Hugo | 1.00 | 2.00 | 12 | 1,234 | 2.5 |",
    ]


def test_a_figure_draws_the_medians_each_scenario_to_its_own_scale() -> None:
    drawn = ElementTree.fromstring(figure(RUNS, "Wall time & more"))  # noqa: S314
    texts = [text.text for text in drawn.iter(f"{SVG}text")]
    assert texts == [
        *("Wall time & more", "cold", "Hugo", "0.60 s", "Regesta", "2.00 s"),
        *("one record added", "Hugo", "1.00 s", "Regesta", "1.00 s"),
    ]
    ground, *bars = drawn.iter(f"{SVG}rect")
    assert [bar.get("width") for bar in bars] == ["144", "480", "480", "480"]
    assert max(float(bar.get("y", 0)) for bar in bars) < float(ground.get("height", 0)) - 15


def test_a_program_that_is_left_out_is_told() -> None:
    said = run.machine({REGESTA: "1", PELICAN: "2"})
    assert said.startswith("Regesta 1, Pelican 2. Hugo is not installed and left out. ")
    assert "left out" not in run.machine({REGESTA: "1", PELICAN: "2", HUGO: "3"})
