"""The `<meta>` elements of a record's page: Dublin Core, as Zotero's Embedded Metadata reads it.

From the sources of its translators `Embedded Metadata` and `RDF`: `z:itemType` decides the type
of the item, before all else; of the lists of authors that there are, `bib:authors` wins, a name
that is its own; an author with a comma is split there, signs at its end apart, and one without at
its last space. So there a corporate name has a comma after it, which is taken off and leaves the
name whole; in `DC.creator`, which others read, it has none. `DC.coverage` would be
taken for the shelf mark, and is never given; nor is `citation_title`, which makes an article
of a page, nor `DC.source` and `dcterms.isPartOf`, which name a periodical.
"""

from __future__ import annotations

from regesta.exports.citations import chicago, plain
from regesta.exports.reference import CitedRecord

Meta = tuple[tuple[str, str], ...]


def metadata(reference: CitedRecord) -> Meta:
    """Names and contents, in order."""
    found = (
        ("z:itemType", "document"),
        ("DC.title", reference.title),
        *(("bib:authors", f"{author},") for author in reference.authors),
        *(("DC.creator", author) for author in reference.authors),
        ("DC.date", _date(reference)),
        ("dcterms.issued", "" if reference.issued.is_undated else reference.issued.text),
        ("DC.type", reference.kind),
        ("DC.language", reference.language),
        ("DC.publisher", reference.archive),
        ("DC.rights", reference.rights),
        ("DC.identifier", reference.address or reference.record),
        ("dcterms.isVersionOf", reference.source),
        ("dcterms.abstract", reference.abstract),
        ("dcterms.bibliographicCitation", plain(chicago(reference))),
        *(("DC.subject", subject) for subject in reference.subjects),
    )
    return tuple((name, content) for name, content in found if content)


def _date(reference: CitedRecord) -> str:
    """The date as readers of metadata know it; of another form the words, of none nothing."""
    issued = reference.issued
    if issued.is_undated:
        return ""
    return issued.text if issued.is_plain or issued.is_interval else str(issued)
