"""The links of notes: only such as lead to the web, to a mail address, or within the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.addresses import fault
from regesta.problems import Kind, Location, Problem
from regesta.reading.frontmatter import Matter
from regesta.reading.limits import ESCAPED

_IMAGE = re.compile(r"!\[")
_LINK = re.compile(r"\]\(")
_HTTP = re.compile(r"https?:", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[\w.+-]+@[^\s<>\"\\^`{|}\x00-\x1f\x7f]+", re.IGNORECASE)
_RELATIVE = re.compile(r"(?!/)[A-Za-z0-9._~#?/%=&-]+", re.ASCII)


def is_address(href: str) -> bool:
    """Whether a link may lead there: to http, https, mailto, or relative within the site.

    What may stand in an address is listed, so that nothing is left to how a browser mends it.
    """
    if scheme := _HTTP.match(href):
        return fault(href[: scheme.end()].lower() + href[scheme.end() :]) is None
    return bool(_MAIL.fullmatch(href) or _RELATIVE.fullmatch(href))


def refused(matter: Matter, name: str, *, links: bool) -> Iterator[Problem]:
    """Images of any body, and links of one that may have none."""
    body = ESCAPED.sub("xx", matter.body)
    for number, line in enumerate(body.split("\n"), matter.body_line):
        if match := _IMAGE.search(line):
            message = "an image is not allowed"
            hint = "say what it shows; write `\\!` where a plain `![` is meant"
            yield Problem(Kind.IMAGE, Location(name, number, match.start() + 1), message, hint)
        elif not links and (match := _LINK.search(line)):
            message = "a link in a record's body: the body holds the document alone"
            hint = "say it in `mentions` or `notes`; write `]\\(` where the source prints `](`"
            place = Location(name, number, match.start() + 1)
            yield Problem(Kind.LINK_IN_RECORD, place, message, hint)
