"""The text that a page in HTML shows, as lines: a block a line, items indented and with their
numbers or signs. What is no text, scripts and styles, is passed over."""

from __future__ import annotations

from html.parser import HTMLParser

_PASSED_OVER = frozenset(
    ["script", "style", "template", "noscript", "svg", "head", "select", "iframe", "object"]
)
_BLOCKS = frozenset(
    ["p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "h1", "h2", "h3",
     "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "dl", "dt", "dd", "hr",
     "figure", "figcaption", "address", "form", "center", "body", "title", "caption", "tbody"]
)  # fmt: skip
_TIGHT = frozenset(["li", "tr", "br", "dt", "dd"])
"""What begins a line without an empty one before it."""


def text(page: str) -> str:
    """The lines of text of a page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    reader.end()
    return "\n".join(reader.lines).strip("\n") + "\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.words: list[str] = []
        self.passed = 0
        self.lists: list[int | None] = []
        self.label = ""
        self.apart = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _PASSED_OVER:
            self.passed += 1
        elif tag == "br":
            self.end()
        elif tag in _BLOCKS:
            self.end()
            self.apart = self.apart or tag not in _TIGHT
            self.begin(tag, dict(attrs))
        elif tag in ("td", "th") and self.words:
            self.words.append("    ")

    def begin(self, tag: str, given: dict[str, str | None]) -> None:
        """Begin a list or an item."""
        if tag in ("ul", "ol"):
            start = given.get("start") or "1"
            first = int(start) if start.isdecimal() else 1
            self.apart = self.apart and not self.lists
            self.lists.append(first if tag == "ol" else None)
        elif tag == "li" and self.lists:
            number = self.lists[-1]
            self.label = "- " if number is None else f"{number}. "
            self.lists[-1] = None if number is None else number + 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _PASSED_OVER:
            self.passed = max(0, self.passed - 1)
        elif tag in _BLOCKS:
            self.end()
            if tag in ("ul", "ol") and self.lists:
                self.lists.pop()
            self.apart = self.apart or (tag not in _TIGHT and not self.lists)

    def handle_data(self, data: str) -> None:
        if not self.passed:
            self.words.append(data)

    def end(self) -> None:
        """End the line that is begun."""
        line = " ".join("".join(self.words).replace("\x00", "").split())
        self.words = []
        if not line:
            return
        if self.apart and self.lines:
            self.lines.append("")
        depth = max(0, len(self.lists) - 1) if self.label else len(self.lists)
        self.lines.append(f"{'    ' * depth}{self.label}{line}")
        self.label, self.apart = "", False
