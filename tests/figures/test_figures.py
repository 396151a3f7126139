"""The figures: what their numbers are, and that they stay small, legible and whole."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hand_made import HER, HIM, JAPAN, act, key_of
from regesta.dates import Edtf, OfficeEnd
from regesta.figures import short
from regesta.figures.axis import LEAST
from regesta.figures.bars import MOST, Bars, Dated, bars
from regesta.figures.career import Held, career
from regesta.figures.coastlines import rings
from regesta.figures.grid import MOST_COLUMNS, MOST_ROWS, OTHERS, TOGETHER, SpokenCount, grid
from regesta.figures.labels import box, labels, touch
from regesta.figures.land import HEIGHT, WIDTH, Frame, land
from regesta.figures.places import MapPoint, framed, words, world
from regesta.model.parts import Actor, Head
from regesta.pages.shared.acts import told_once
from regesta.pages.shared.around import counts
from regesta.pages.topic import spoken

LONG_AGO = tuple(
    Dated(form, year, 9)
    for year in range(1803, 2003)
    for form in ("held", "foreseen", "lapsed", "instrument", "record", "done", "put-off", "unknown")
)


def drawn(dated: tuple[Dated, ...], hrefs: dict[int, str] | None = None) -> Bars:
    found = bars(dated, hrefs or {})
    assert found
    return found


def place(name: str, lat: float, lon: float, held: int = 1, other: int = 0) -> MapPoint:
    return MapPoint(Head("places", name.lower(), name), lat, lon, held, other)


MOSCOW, TOKYO = place("Moscow", 55.75, 37.62), place("Tokyo", 35.69, 139.69)
WHISTLER, KANANASKIS = place("Whistler", 50.12, -122.95), place("Kananaskis", 50.92, -115.15)


def test_a_bar_is_as_high_as_its_count_and_stands_on_those_below() -> None:
    figure = drawn(
        (
            Dated("held", 2000, 2),
            Dated("lapsed", 2000, 1),
            Dated("held", 2002, 1),
            Dated("record", 2003, 1),
        )
    )
    lane = figure.lanes[0]
    held, lapsed, later = lane.bars
    assert (held.height, lapsed.height, later.height) == (24, 12, 12)
    assert held.y + held.height == lane.base == later.y + later.height
    assert lapsed.y + lapsed.height == held.y
    assert (lane.total, lane.most) == (4, 3)
    assert [form.fill for form in lane.key] == ["solid", "hatch"]


def test_what_falls_in_a_year_is_said_in_words_and_linked() -> None:
    figure = drawn(
        (
            Dated("held", 2000, 2),
            Dated("put-off", 2000, 1),
            Dated("record", 2002, 1),
            Dated("record", 2003, 1),
        ),
        {2000: "chronology/index.html#on-2000"},
    )
    assert [(c.label, c.words, c.href) for c in figure.columns] == [
        (
            "2000",
            "meetings: 2 held; deadlines: 1 put off, superseded, lapsed or not carried out",
            "chronology/index.html#on-2000",
        ),
        ("2002", "records: 1", ""),
        ("2003", "records: 1", ""),
    ]


def test_a_few_years_are_told_by_the_month_where_all_months_are_known() -> None:
    dated = tuple(Dated("record", 2000, 1, month) for month in (2, 3, 11))
    figure = drawn(dated, {2000: "there"})
    assert [(c.label, c.href) for c in figure.columns] == [
        ("February 2000", "there"), ("March 2000", "there"), ("November 2000", "there"),
    ]  # fmt: skip
    assert figure.span == "February 2000 to November 2000"
    assert bars((*dated, Dated("record", 2000, 1)), {}) is None


def test_two_centuries_are_grouped_and_nothing_is_lost() -> None:
    figure = drawn(LONG_AGO, {1811: "there"})
    assert figure.axis.unit == "5 years"
    assert sum(lane.total for lane in figure.lanes) == sum(each.count for each in LONG_AGO)
    assert len(figure.columns) <= MOST
    assert sum(len(lane.bars) for lane in figure.lanes) < 500
    assert all(bar.y >= lane.text for lane in figure.lanes for bar in lane.bars)
    assert figure.columns[2].href == "there"


def test_there_is_no_figure_of_fewer_years_than_make_one() -> None:
    years = tuple(range(2000, 2000 + LEAST))
    assert bars([Dated("held", year, 9) for year in years], {})
    assert bars([Dated("held", year, 9) for year in years[1:]], {}) is None
    assert grid([SpokenCount(JAPAN, False, year, 9) for year in years])
    assert grid([SpokenCount(JAPAN, False, year, 9) for year in years[1:]]) is None
    assert career([office("2000", "2001")] * LEAST, ())
    assert career([office("2000", "2001")] * (LEAST - 1), ()) is None


def test_what_was_said_in_a_few_years_is_told_by_the_month() -> None:
    figure = grid([SpokenCount(JAPAN, False, 2000, 1, month) for month in (9, 10, 12)])
    assert figure
    assert [column.label.split()[0] for column in figure.columns] == [
        "September", "October", "November", "December",
    ]  # fmt: skip
    assert [column.counts for column in figure.columns][2] == ()
    assert grid([SpokenCount(JAPAN, False, 2000, 1, month) for month in (9, 10, 0)]) is None


def test_there_is_no_figure_of_nothing() -> None:
    assert bars((), {}) is None
    assert grid(()) is None
    assert career((), ()) is None
    assert world(()) is None


def test_sides_are_counted_by_year_and_what_several_did_apart_from_them() -> None:
    acts = (
        act(1, HER), act(2, HER, date="2000"), act(3, HIM), act(4, HER, HIM), act(5),
        act(6, HIM, date="1999"),
    )  # fmt: skip
    figure = grid(spoken([counts(acts)]))
    assert figure
    assert [(row.title, row.total, [cell.count for cell in row.cells]) for row in figure.rows] == [
        ("Japan", 2, [0, 1, 0, 1]),
        ("Russian Federation", 2, [1, 0, 0, 1]),
        (TOGETHER, 1, [0, 0, 0, 1]),
        ("Of neither side, or not said", 1, [0, 0, 0, 1]),
    ]
    assert figure.columns[2].counts == ()
    assert figure.rows[0].cells[1].shade == 4
    assert figure.rows[0].cells[2].shade == 0


def test_an_act_told_twice_is_counted_once() -> None:
    first = act(1, HER)
    again = act(2, HER, restates=(key_of(first),))
    (once,) = spoken([counts(told_once((first, again)))])
    assert once.count == 1


def test_many_sides_and_years_stay_a_small_grid() -> None:
    sides = [Head("organisations", f"s{n}", f"State {n:02}") for n in range(40)]
    acts = [
        act(n * 1000 + year, Actor(side, side), date=str(1800 + year), path=f"{n}.{year}")
        for n, side in enumerate(sides)
        for year in range(0, 200, 7)
    ]
    figure = grid(spoken([counts(acts)]))
    assert figure
    assert len(figure.rows) == MOST_ROWS + 1
    assert figure.rows[-1].title == OTHERS
    assert len(figure.rows[0].cells) <= MOST_COLUMNS
    assert sum(row.total for row in figure.rows) == len(acts)


def office(begin: str, end: str, title: str = "Minister") -> Held:
    first, last = Edtf(begin) if begin else None, OfficeEnd(end) if end else None
    return Held(title, JAPAN, first, last, "")


def test_an_office_lies_between_its_days_and_an_unknown_end_is_marked() -> None:
    figure = career(
        (office("2000", "2001"), office("2001-07-02", ""), office("", "2000-07-02")), ()
    )
    assert figure
    whole, before, after = figure.bars
    assert (whole.x, whole.end, whole.before, whole.after) == (0, 99.73, False, False)
    assert (after.x, after.before, after.after) == (74.86, False, True)
    assert (before.end, before.before, before.after) == (25.0, True, False)
    assert figure.broken


def test_an_office_still_held_reaches_the_end_of_the_line() -> None:
    meetings = (Head("meetings", f"m{n}", "M", date=Edtf(f"200{n}-01")) for n in (2, 3))
    figure = career((office("2000", ".."),), meetings)
    assert figure
    assert (figure.bars[0].end, figure.bars[0].after, figure.span) == (100, False, "2000 to 2003")


def test_an_office_without_a_day_is_in_the_table_only() -> None:
    figure = career((office("", ""), *[office("2000", "2001")] * 3), ())
    assert figure
    assert (len(figure.bars), len(figure.held), figure.undrawn) == (3, 4, 1)


def test_many_meetings_become_few_marks_and_rows() -> None:
    meetings = [
        Head("meetings", f"m{n}", "M", date=Edtf(f"{1950 + n % 50}-03")) for n in range(999)
    ]
    figure = career((), sorted(meetings, key=lambda m: m.date or Edtf("1")))
    assert figure
    assert figure.total == 999
    assert len(figure.marks) <= 60
    assert len(figure.attended) == 50
    assert all(mark.y >= figure.text for mark in figure.marks)


def test_a_long_title_is_cut_for_the_drawing() -> None:
    assert short("Minister for Foreign Affairs") == "Minister for Foreign Affairs"
    assert len(short("x" * 5000)) <= 43


def test_a_map_across_the_date_line_takes_the_shorter_way() -> None:
    frame = framed([(MOSCOW.lon, 55.75), (TOKYO.lon, 35.69), (WHISTLER.lon, 50.12)])
    assert frame.west < 37 < frame.east
    assert frame.west < -122.95 + 360 < frame.east
    assert frame.east - frame.west < 300


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=8))
def test_every_place_is_within_the_map_unless_it_is_polar(
    points: list[tuple[float, float]],
) -> None:
    figure = world([place(f"P{n}", lat, lon) for n, (lon, lat) in enumerate(points)])
    assert figure
    assert all(0 <= spot.x <= 100 for spot in figure.spots)
    if all(-45 < lat < 75 for _, lat in points):
        assert all(0 <= spot.y <= 100 for spot in figure.spots)


def test_a_place_s_mark_is_what_took_place_there() -> None:
    named = place("Irkutsk", 52.3, 104.3, 0)
    foreseen = place("Vladivostok", 43.1, 131.9, 0, 2)
    figure = world([MOSCOW, named, foreseen])
    assert figure
    assert [(spot.head.title, spot.form) for spot in figure.spots] == [
        ("Irkutsk", "named"), ("Moscow", "held"), ("Vladivostok", "foreseen"),
    ]  # fmt: skip
    assert [form for form, _ in figure.key] == ["held", "foreseen", "named"]
    assert words(place("A", 0, 0, 2, 1)) == "2 meetings held, 1 foreseen, postponed or not held"


@pytest.mark.parametrize("width", [272, 400, 640, 1000])
def test_no_name_touches_another_or_a_point(width: int) -> None:
    names = [f"A long name {n}" for n in range(30)]
    points = [(n * 137.0 % WIDTH, n * 71.0 % HEIGHT) for n in range(30)]
    boxes = [
        box(name, point, label[width >= 600], width)  # type: ignore[arg-type]
        for name, point, label in zip(names, points, labels(names, points), strict=True)
        if label[width >= 600]
    ]
    assert len(boxes) > 3
    assert not [pair for pair in combinations(boxes, 2) if touch(*pair)]


def test_a_name_that_is_too_long_for_the_map_is_left_to_the_table() -> None:
    ((narrow, wide),) = labels(["x" * 5000], [(500, 250)])
    assert narrow is None
    assert wide is None


def test_the_coastlines_are_the_whole_world_s_and_closed_at_the_pole() -> None:
    found = rings()
    assert len(found) > 100
    assert all(-90 <= lat <= 84 for ring in found for _, lat in ring)
    cut = [ring for ring in found for a, b in pairwise(ring) if a[0] == b[0] == -180]
    assert not cut, "a coast along the date line, where there is none"
    assert all(abs(a[0] - b[0]) < 180 or a[1] == -90 for r in found for a, b in pairwise(r))


def inside(path: str, x: float, y: float) -> bool:
    """Whether a point lies on land, by the even-odd rule."""
    hits = 0
    for ring in path.split("z")[:-1]:
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        px, py = numbers[:2]
        corners = [(px, py)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            px, py = px + dx, py + dy
            corners.append((px, py))
        for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                hits += 1
    return hits % 2 == 1


@pytest.mark.parametrize(
    ("lat", "lon", "dry"),
    [
        (55.75, 37.62, True),  # Moscow
        (52, -115, True),  # Alberta
        (66, 175, True),  # Chukotka, on both sides of the date line
        (66, -175, True),
        (0, -150, False),  # the Pacific
        (42, 51, False),  # the Caspian Sea
        (-80, 100, True),  # Antarctica
    ],
)
@pytest.mark.parametrize("west", [-180.0, -20.0, 100.0])
def test_land_is_land_and_sea_is_sea(west: float, lat: float, lon: float, dry: bool) -> None:
    frame = Frame(west, 90, west + 360, -90)
    x = frame.x(west + (lon - west) % 360)
    assert inside(land(frame), x, frame.y(lat)) is dry


def test_the_map_of_the_northern_pacific_is_small() -> None:
    figure = world([MOSCOW, TOKYO, WHISTLER, KANANASKIS])
    assert figure
    assert len(figure.land) < 12_000
    assert re.fullmatch(r"[Mlz0-9 -]+", figure.land)


def test_a_map_of_the_whole_world_stays_small() -> None:
    figure = world([place(f"P{n}", n * 13 % 110 - 50, n * 37 % 360 - 180) for n in range(300)])
    assert figure
    assert len(figure.land) < 24_000
    assert (len(figure.spots), figure.undrawn) == (60, 240)
