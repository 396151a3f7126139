"""What to do about front matter that is not YAML, by what the parser says of it."""

from __future__ import annotations

import re

QUOTE_IT = "put the whole value in quotes"


def syntax_hint(what: str, line: str) -> str:
    """The hint for what the parser calls `what`, in a line."""
    if "\\t" in what or "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces, not with a tab"
    if "quoted scalar" in what:
        return "close the quotation mark; a plain one at the beginning needs quotes around it all"
    if "mapping values" in what:
        return f"a colon and a space within a value: {QUOTE_IT}"
    if re.search(r":\s+([\"']).*\1\s*\S", line) or re.match(r"\s*-\s+([\"']).*\1\s*\S", line):
        return "a value that begins with a quotation mark ends at the next: put '...' around it all"
    if re.search(r"(:|-)\s+[@`%&*!|>]", line):
        return f"a value cannot begin with this sign: {QUOTE_IT}"
    return "see that indents, quotes and brackets match"
