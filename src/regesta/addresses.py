"""Addresses on the web: what is wrong with one, and the same one in ASCII.

What is typed may be international (RFC 3987). What machines read is a URI (RFC 3986): the host
by IDNA 2008, all else percent-encoded in UTF-8, composed (NFC).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import NamedTuple
from urllib.parse import quote, unquote_to_bytes

from regesta.characters import is_invisible

LONGEST, LONGEST_BASE = 2000, 1000
_HTTP = re.compile(r"(https?)://", re.IGNORECASE)
_PARTS = re.compile(
    r"(?P<scheme>https?)://(?P<authority>[^/?#]*)(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?P<rest>#.*)?",
    re.IGNORECASE | re.DOTALL,
)
_HOST = re.compile(r"(?P<host>\[[^\]]*\]|[^:\[\]]*)(?P<port>:.*)?", re.DOTALL)
_LABEL = re.compile(r"[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?", re.ASCII)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII)
_PORT = re.compile(r":[1-9][0-9]{0,4}")
_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}")
_FILE = re.compile(r"(index|default)\.[a-z]+|.*\.(x?html?|php|aspx?)", re.IGNORECASE)
_NO_SIGNS = frozenset('<>"^`{|}[]')
_AS_IT_IS = "!#$%&'()*+,/:;=?@[]~"
_HTTP_ONLY = "it should be an http:// or https:// address"


class Fault(NamedTuple):
    """What is wrong with an address, to be read after it, and what to do."""

    what: str
    hint: str


class _Parts(NamedTuple):
    scheme: str
    authority: str
    path: str
    query: str
    fragment: str


@lru_cache(maxsize=4096)
def fault(address: str) -> Fault | None:
    """Why `address` is no http or https address that can be used; None where it is."""
    return next(_faults(address), None)


def base_fault(address: str) -> Fault | None:
    """Why no site can stand at `address`, so that its links lead there; None where it can."""
    return fault(address) or next(_base_faults(address), None)


@lru_cache(maxsize=1024)
def in_ascii(address: str) -> str:
    """A sound address as a URI. One that is ASCII stays as it is, and so does an empty text."""
    if address.isascii():
        return address
    scheme, authority, *rest = _parts(address)
    name, port = _host_and_port(authority)
    said = unicodedata.normalize("NFC", "".join(rest))
    return f"{scheme}://{_ascii_host(name)}{port}{quote(said, safe=_AS_IT_IS)}"


def host(address: str) -> str:
    """The host of a sound address in ASCII and lower case; empty for an empty text."""
    return _ascii_host(_host_and_port(_parts(address).authority)[0]) if address else ""


def path(address: str) -> str:
    """The path of a sound address in ASCII; empty where it has none."""
    return _parts(in_ascii(address)).path if address else ""


def _parts(address: str) -> _Parts:
    match = _PARTS.fullmatch(address)
    if match is None:
        raise ValueError(f"no http address: {address!r}")
    return _Parts(*(part or "" for part in match.groups()))


def _host_and_port(authority: str) -> tuple[str, str]:
    match = _HOST.fullmatch(authority)
    return (match["host"], match["port"] or "") if match else (authority, "")


def _faults(address: str) -> Iterator[Fault]:
    """Each fault of an address; what comes after the first may follow from it."""
    if address != address.strip():
        yield Fault("has white space before or after it", "delete it")
    if not _HTTP.match(address):
        yield Fault("cannot stand here", _HTTP_ONLY)
        return
    if len(address) > LONGEST:
        what = f"is {len(address):,} characters long, at most {LONGEST:,}"
        yield Fault(what, "find a shorter address of the same page")
    scheme, authority, *rest = _parts(address)
    if scheme != scheme.lower():
        yield Fault("has its scheme in capitals", f"write `{scheme.lower()}://`")
    yield from _signs(address)
    if "@" in authority:
        yield Fault("names a user before the host", "leave out the `@` and what stands before it")
    yield from _host_faults(*_host_and_port(authority))
    if any(sign in "[]" for sign in "".join(rest)):
        yield Fault("has a square bracket after the host", "write `[` as `%5B`, `]` as `%5D`")


def _signs(address: str) -> Iterator[Fault]:
    """Characters that no address has, and percent signs that encode nothing."""
    for sign in address:
        if sign == "\\":
            yield Fault("has a backslash, which browsers take for `/`", "write `/`, or `%5C`")
        elif sign in _NO_SIGNS - {"[", "]"}:
            yield Fault(f"has `{sign}`, which no address has", f"write it as `%{ord(sign):02X}`")
        elif sign.isspace():
            what = f"has white space in it (U+{ord(sign):04X})"
            yield Fault(what, f"delete it, or write it as `{_percent(sign)}`")
        elif is_invisible(sign):
            what = f"has the character U+{ord(sign):04X} in it, which cannot be seen"
            yield Fault(what, f"delete it, or write it as `{_percent(sign)}`")
    if "%" in _ENCODED.sub("", address):
        what = "has a `%` that two hexadecimal digits do not follow"
        yield Fault(what, "write a plain `%` as `%25`")


def _percent(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "surrogatepass"))


def _host_faults(name: str, port: str) -> Iterator[Fault]:
    labels = name.split(".")
    if not name:
        yield Fault("names no host", "write it after `//`, as in `https://example.org/`")
    elif name.startswith("["):
        if not (name.endswith("]") and _is_ip(IPv6Address, name[1:-1])) or "%" in name:
            yield Fault(
                f"has the host `{name[:63]}`, which is no IPv6 address", "write one, or a name"
            )
    elif _NUMBER.fullmatch(labels[-1].lower()):
        if not _is_ip(IPv4Address, name):
            what = f"has the host `{name[:63]}`, which is no IPv4 address"
            yield Fault(what, "write four numbers from 0 to 255, or a name")
    else:
        yield from _name_faults(labels)
    if port == ":":
        yield Fault("has a colon after the host, and no port", "leave the colon out")
    elif port and not (_PORT.fullmatch(port) and int(port[1:]) <= 65535):
        yield Fault(f"has the port `{port[1:20]}`", "a port is a number from 1 to 65535")


def _name_faults(labels: list[str]) -> Iterator[Fault]:
    for label in labels:
        if not label:
            yield Fault("has a full stop too many in its host", "leave it out")
        elif not _ascii_label(label):
            hint = "words of letters, digits and hyphens (IDNA 2008), joined by full stops"
            what = f"has `{label[:63]}` in its host, which is no part of a host's name"
            yield Fault(what, f"a host is {hint}")
    if len(".".join(map(_ascii_label, labels))) > 253:
        yield Fault("has a host of more than 253 characters", "write the host as its owner does")


def _is_ip(of: type[IPv4Address] | type[IPv6Address], text: str) -> bool:
    try:
        of(text)
    except AddressValueError:
        return False
    return True


def _ascii_label(label: str) -> str:
    """A label of a host in ASCII; empty where it is none."""
    label = unicodedata.normalize("NFC", label.lower())
    if label.isascii() and not label.startswith("xn--"):
        return label if _LABEL.fullmatch(label) else ""
    import idna  # noqa: PLC0415 - few hosts are international

    try:
        return idna.alabel(label).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return ""


def _ascii_host(name: str) -> str:
    return name.lower() if name.isascii() else ".".join(map(_ascii_label, name.split(".")))


def _base_faults(address: str) -> Iterator[Fault]:
    """What else is wrong with the address of a site: each thing by which a link would go astray."""
    scheme, authority, where, query, fragment = _parts(address)
    name = _host_and_port(authority)[0]
    if query:
        yield Fault("has a query", "leave out the `?` and what follows")
    if fragment:
        yield Fault("has a fragment", "leave out the `#` and what follows")
    if name != name.lower():
        yield Fault("has capitals in its host", f"write `{scheme}://{authority.lower()}`")
    if "_" in name:
        yield Fault("has `_` in its host", "the host of a site has letters, digits and hyphens")
    yield from _path_faults(where)
    if len(in_ascii(address)) > LONGEST_BASE:
        what = f"is more than {LONGEST_BASE:,} characters long in ASCII"
        yield Fault(what, "find a shorter one: each page adds its own address")


def _path_faults(where: str) -> Iterator[Fault]:
    if "//" in where:
        yield Fault("has `//` in its path", "write one `/`")
    segments = [(segment, unquote_to_bytes(segment)) for segment in where.split("/")]
    for segment, said in segments:
        if said in (b".", b".."):
            yield Fault(f"has `{segment}` in its path", "write the path that it leads to")
        elif b"/" in said or b"\\" in said:
            yield Fault(f"has `{segment}` in its path", "a slash or backslash cannot be encoded")
        elif not _is_text(said):
            what = f"has `{segment[:40]}` in its path, which is no text in UTF-8"
            yield Fault(what, "write the path as it is read; what it needs is encoded")
    if _FILE.fullmatch(segments[-1][0]):
        what = f"names a file, `{segments[-1][0]}`"
        yield Fault(what, "write the address of the folder, with a `/` at its end")


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    return not any(is_invisible(c) for c in text.replace(" ", ""))
