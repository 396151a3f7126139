from __future__ import annotations

from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared.lists import by_date


def head(name: str) -> Head:
    return Head("persons", name, name)


def test_an_undated_thing_is_filed_by_name() -> None:
    assert by_date(None, head("kono")) == (
        ("undated", "Without a date"),
        ("undated/k", "K"),
        ("undated/k/ko", "Ko"),
        ("undated/k/ko/kon", "Kon"),
        ("undated/k/ko/kon/kono", "Kono"),
    )


def test_the_keys_of_a_date_are_its_decade_year_month_and_day() -> None:
    assert by_date(Edtf("2002-06-12/2002-06-13"), head("x")) == (
        ("2000s", "2000s"),
        ("2002", "2002"),
        ("2002/06", "June 2002"),
        ("2002/06/12", "12 June 2002"),
    )
