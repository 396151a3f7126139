"""Words that are a text's own but for spaces and the forms of marks."""

from __future__ import annotations

import unicodedata

from regesta.model.quotes import ELLIPSIS, locate

_MARKS = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´ʼ", "'"), **dict.fromkeys("“”„‟«»″", '"')}
    | dict.fromkeys("‐‑‒–—―−", "-")
)


def as_printed(words: str, text: str) -> str:
    """The words of a text that are those given but for spaces and the forms of quotation marks,
    apostrophes and dashes; empty unless they stand there once. `…` joins pieces."""
    pieces = [_piece(piece, text) for piece in words.split(ELLIPSIS) if piece.strip()]
    found = f" {ELLIPSIS} ".join(pieces)
    return found if all(pieces) and locate(found, text)[0] == 1 else ""


def _piece(piece: str, text: str) -> str:
    wanted = "".join(sign for sign, _ in _signs(piece))
    signs = _signs(text)
    whole = "".join(sign for sign, _ in signs)
    start = whole.find(wanted)
    if not wanted or start < 0 or whole.find(wanted, start + 1) >= 0:
        return ""
    return text[signs[start][1] : signs[start + len(wanted) - 1][1] + 1]


def _signs(text: str) -> list[tuple[str, int]]:
    """The signs of a text that count, each with its place."""
    return [
        (sign, at)
        for at, character in enumerate(text)
        for sign in unicodedata.normalize("NFKD", character).translate(_MARKS)
        if not sign.isspace()
    ]
