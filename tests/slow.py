"""What takes a while: `pytest -m "not slow"` leaves it out, and still looks into every room."""

from __future__ import annotations

SLOW = (
    "browser/",
    "archive/test_pieces.py::test_a_window_gives_its_own_words_and_no_others",
    "archive/test_references.py::test_every_reference_of_the_archive_leads_back",
    "editing/",
    "making/test_refusals.py",
    "making/test_damage.py",
    "exports/test_bibtex.py::test_every_text_comes_back_as_it_is",
    "exports/test_citations.py::test_every_text_stands_in_every_style",
    "exports/test_citations.py::test_the_official_styles_agree",
    "exports/test_head.py::test_every_text_comes_back",
    "exports/test_ris.py::test_every_text_comes_back_as_it_is",
    "exports/test_tables.py::test_csv_comes_back",
    "exports/test_tables.py::test_json_comes_back",
    "exports/test_tables.py::test_the_data_package_of_this_archive_is_valid",
    "figures/test_figures.py::test_every_place_is_within_the_map_unless_it_is_polar",
    "reading/test_apparatus.py::test_many_faults_are_told_soon",
    "reading/test_body_lines.py::test_structure_and_lines_are_as_typed",
    "reading/test_hostile_frontmatter.py::test_hostile_front_matter_is_read_or_refused_soon",
    "reading/test_limits.py::test_hostile_bodies",
    "reading/test_limits.py::test_seeds_are_not_searched_for_each_number",
    "reading/test_word_check_at_large.py",
    "search/test_index_killed.py::test_a_kill_at_any_moment_leaves_the_old_or_the_new",
    "search/test_program_of_index.py::test_a_program_that_does_not_end_is_stopped",
    "search/test_index_in_force.py::test_only_pages_of_entries_are_searched",
    "store/test_faults.py",
    "store/test_nothing_lost.py",
    "store/test_lock.py::test_on_request_it_waits",
    "test_program.py::test_a_terminal_that_cannot_show_it_does_not_stop_it",
    "test_program.py::test_killed_at_any_moment_the_next_build_completes",
    "test_progress.py::test_an_interruption_takes_the_line_away_and_ends_all_processes",
    "test_dates.py::test_a_date_means_the_days_that_the_standard_says",
    "test_dates.py::test_an_interval_means_the_days_that_the_standard_says",
    "test_hostile_values.py",
    "test_sites.py",
    "test_third_record.py",
    "test_workers.py::test_the_site_is_the_same_by_however_many",
    "test_workers.py::test_a_build_that_is_ended_leaves_no_process_and_the_next_completes",
)
"""Folders, files and tests: browsers, kills, faults one by one, exhaustive attacks, many builds."""


def is_slow(test: str) -> bool:
    """Whether a test, named as pytest names it, is among them."""
    return test.removeprefix("tests/").startswith(SLOW)
