"""`--explain`: why each file was rewritten, as an editor reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.memory.outputs import ANEW, EDITED, MISSING, PLANNED, REMOVED, TEMPLATE
from regesta.memory.units import NEW

QUERIES = {
    "filed": "the files with the id {of}",
    "entry": "the entry {of}",
    "salvaged": "what could be salvaged of {of}",
    "heads": "the title, kind or date of {of}",
    "heads_in": "the {of} in their order",
    "site_file": "site.yaml",
    "used": "whether anything refers to {of}",
    "is_side": "whether {of} is a side of a meeting",
    "meaning": "what the name {of} may mean",
    "described": "how a source is described: {of}",
    "spoken": "when {of} is first spoken of",
    "related_by": "the topics related to {of}",
    "formerly": "the ids that entries had before: {of}",
    "found": "the names in the record {of}",
    "found_in_prose": "the names in what the editor says in {of}",
    "linked": "the names and notes in the text of {of}",
    "prose_of": "what the editor says in {of}, with the names in it",
    "told": "the acts of {of} by themselves",
    "refers_to": "the records whose acts refer to those of {of}",
    "acts_of_record": "the acts of the record {of}",
    "acts_by": "the acts by {of}",
    "acts_to": "the acts addressed to {of}",
    "acts_through": "the acts passed on by {of}",
    "acts_according_to": "the acts according to {of}",
    "acts_at": "the acts at {of}",
    "acts_on": "the acts on {of}",
    "acts_filed": "the acts on {of} itself",
    "acts_with": "the acts that name {of}",
    "acts_invoking": "the acts that invoke {of}",
    "acts_about": "the acts about {of}",
    "acts_foreseeing": "the acts that expect {of}",
    "mentions_of": "the passages that name {of}",
    "mentions_in": "what is named in {of}",
    "attendances_of": "the meetings that {of} took part in",
    "attendances_at": "who took part in {of}",
    "accounts_of": "the records that report {of}",
    "accounts_in": "the meetings that {of} reports",
    "parts_of": "the parts of {of}",
    "in_series": "the meetings in the series of {of}",
    "beside": "the meetings on the occasion of {of}",
    "passages_on": "the passages on {of}",
    "records_on": "the records on {of}",
    "narrower": "the topics below {of}",
    "meetings_on": "the meetings on {of}",
    "meetings_of": "the meetings at which {of} was a side",
    "sides_at": "the sides at {of}",
    "meetings_in": "the meetings in {of}",
    "instruments_on": "the instruments on {of}",
    "signatory_of": "the instruments with {of} as signatory",
    "ties_of": "the records that name {of} in their description",
    "issued_by": "the records issued by {of}",
    "places_in": "the places in {of}",
    "done_by": "what {of} did with instruments",
    "done_in": "what was done with instruments in {of}",
    "done_at": "what was done with instruments at {of}",
    "named_by": "the disputed places that {of} names",
    "offices_of": "the offices of {of}",
    "undertakings_on": "the undertakings on {of}",
    "undertakings_of": "the undertakings with {of} as performer",
    "stages_at": "the stages of undertakings at {of}",
    "written_by": "the instruments written by {of}",
    "within": "the instruments that contain {of}",
    "instrument_parts": "the parts of the instrument {of}",
    "texts_of": "the records that are texts of {of}",
    "text_for": "the instruments of which {of} is the text",
    "mapped": "the pages that there are",
    "performers": "who would do {of}",
    "grades": "the grade of {of}",
    "compared_of": "what the accounts of one meeting tell of {of}",
    "rows_of_accounts": "the rows of {of}",
    "findings_of": "what is told twice, and unlike, of {of}",
    "pieces": "the years or initials of the table {of}",
    "rows_of_records": "the rows of {of}",
    "rows_of_acts": "the rows of {of}",
    "rows_of_undertakings": "the rows of {of}",
    "rows_of_findings": "the rows of {of}",
    "rows_of_meetings": "the rows of {of}",
    "rows_of_persons": "the rows of {of}",
    "rows_of_sources": "the rows of {of}",
    "performed_by": "the undertakings that {of} would perform",
    "sides_around": "the sides at the meetings around {of}",
    "tallies": "how many acts the side of {of} has",
    "spoken_on": "how many acts there are on {of}",
    "again": "the acts told again of {of}",
    "cited": "the sources that are cited",
    "counted": "the {of} with the most acts",
    "encoded": "how deep {of} is encoded",
    "events": "the chronology",
    "feed": "the records in order of time",
    "gaps": "the gaps: {of}",
    "in_years": "how many fall in a year: {of}",
    "issued": "who issued the records",
    "resting": "how many records are counted for {of}, and how many with their acts",
    "marks": "the places on the map",
    "met": "how many meetings were held in {of}",
    "naming": "the records that name or expect {of}",
    "narrowed": "how many undertakings have each {of}",
    "register": "the register of undertakings",
    "named_on": "the undertakings named on {of}",
    "row_of": "what stands in the register of {of}",
    "said_of_sources": "what is said of sources: {of}",
    "sides_of": "the sides at the meetings that {of} reports",
    "years_of_events": "the years of the chronology: {of}",
    "records_listed": "the index of records",
    "meetings_listed": "the index of meetings",
    "persons_listed": "the index of persons",
    "organisations_listed": "the index of organisations",
    "places_listed": "the index of places",
    "topics_listed": "the index of topics",
    "instruments_listed": "the index of instruments",
    "kinds_held": "the kinds of entry that there are",
    "examples": "the acts that serve as examples",
    "namings": "how records name instruments: {of}",
}
"""Each query that an output can ask, by its name; `{of}` is what it is asked of."""

_OTHERWISE = {
    NEW: "new",
    PLANNED: "planned anew",
    MISSING: "missing",
    EDITED: "edited, and overwritten",
    REMOVED: "removed",
}


def words(why: str) -> str:
    """The reason for which an output is made or goes, in words."""
    kind, _, more = why.partition(" ")
    if kind in _OTHERWISE:
        return _OTHERWISE[kind]
    if kind == TEMPLATE:
        return f"changed: the template {more}, or what it uses"
    if kind == ANEW:
        was = f"the memory of earlier builds was dropped: {more}" if more else "nothing remembered"
        return f"made anew, {was}"
    of = more.removeprefix("of ")
    return f"changed: {QUERIES[kind].format(of=of)}"


def explained(why: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Files of the output by their paths in order, each with the reason in words."""
    return ((path, words(reason)) for path, reason in sorted(why))
