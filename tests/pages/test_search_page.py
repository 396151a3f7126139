from __future__ import annotations

import small_archive
from regesta.pages import search


def test_the_search_page_leads_to_every_section_where_it_cannot_work() -> None:
    view = search.make(search.gather(small_archive.archive()))
    assert {"records", "undertakings", "chronology", "gaps", "sources"} <= set(view.sections)
    assert "pages" not in view.sections
