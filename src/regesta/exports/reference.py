"""A record as an item of a bibliography: what all citation formats are made from."""

from __future__ import annotations

import re

from regesta import urls
from regesta.addresses import in_ascii
from regesta.dates import Day, Edtf
from regesta.model import leaves
from regesta.model.parts import Value

_BREAKS = re.compile(r"[ \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)
_FIRST = Day(1000, 1, 1)


class CitedRecord(Value, frozen=True):
    """A record to be cited.

    `title` stands in square brackets where the editor supplied it; `archive` is the site's
    title; `address` the absolute one of the record's page, empty where the site has none;
    `source` that of the copy from which it was transcribed, empty where it has none.
    `author` is the first of its authors, `coauthors` are the others; `number` is the document's
    own, `original` where the document itself is kept, from the item up to the `repository`.
    """

    id: str
    title: str
    author: str
    kind: str
    issued: Edtf
    archive: str
    language: str = "en"
    abstract: str = ""
    rights: str = ""
    source: str = ""
    subjects: tuple[str, ...] = ()
    address: str = ""
    title_language: str = "en"
    coauthors: tuple[str, ...] = ()
    number: str = ""
    original: str = ""
    repository: str = ""

    @property
    def authors(self) -> tuple[str, ...]:
        """All its authors."""
        return (self.author, *self.coauthors)

    @property
    def genre(self) -> str:
        """The kind, with a capital; empty where the title says it already."""
        known = self.kind.casefold() in self.title.casefold()
        return "" if known else self.kind[:1].upper() + self.kind[1:]

    @property
    def record(self) -> str:
        """Where in the archive it is."""
        return f"record {self.id}"

    @property
    def call_number(self) -> str:
        """Where it is: the document itself, and its record in the archive."""
        return ", ".join(filter(None, (self.original, self.record)))


class Locator(Value, frozen=True):
    """A passage of a record to be cited: its path; `whole` for a section, not a paragraph;
    `page` the page or pages of the print on which it stands, where they are known."""

    path: str
    whole: bool = False
    page: str = ""

    @property
    def pages(self) -> str:
        """The page or pages, with their abbreviation."""
        return leaves.cited(self.page) if self.page else ""

    @property
    def ends(self) -> tuple[str, str]:
        """The first page and the last; empty where there is none, or no other."""
        first, _, last = self.page.partition("–")
        return first, last

    @property
    def label(self) -> str:
        """The locator type of CSL."""
        return "section" if self.whole else "paragraph"


class Citable(Value, frozen=True):
    """A record with every passage of it, in the order of the text."""

    reference: CitedRecord
    passages: tuple[Locator, ...]


def absolute(base: str, path: str) -> str:
    """The absolute address of an output, in ASCII; empty where the site has no `base_url`.

    A page is named as its folder, which is how every web server gives its `index.html`.
    """
    return f"{in_ascii(base).rstrip('/')}/{path.removesuffix('index.html')}" if base else ""


def address(reference: CitedRecord, at: Locator | None) -> str:
    """The address of a record or of a passage of it; empty where the site has none."""
    fragment = f"#{urls.anchor(at.path)}" if at and reference.address else ""
    return f"{reference.address}{fragment}"


def addresses(reference: CitedRecord, at: Locator | None) -> tuple[str, ...]:
    """The address of a record or of a passage of it, then that of the copy; what there is."""
    return tuple(filter(None, (address(reference, at), reference.source)))


def key(reference: CitedRecord, at: Locator | None) -> str:
    """The citation key, in characters that BibTeX allows: `moscow-2000`, `moscow-2000:2-1_3`."""
    if at is None:
        return reference.id
    return f"{reference.id}:{urls.anchor(at.path).replace('=', '+').replace('~', '*')}"


def one_line(text: str) -> str:
    """Text with each run of plain spaces and line breaks as one space, and none around it."""
    return _BREAKS.sub(" ", text).strip(" ")


def points(issued: Edtf) -> tuple[tuple[int, ...], ...]:
    """The date as one or two tuples of year, month, day; none where it is not all of such: where
    an end is open, a digit not known, or a year has fewer than four digits."""
    if not issued.is_plain or issued.day < _FIRST:  # type: ignore[operator]
        return ()
    ends = [_POINT.match(end) for end in issued.text.split("/")]
    return tuple(tuple(int(part) for part in end.groups() if part) for end in ends if end)
