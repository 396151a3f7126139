"""Values as bytes and back: MessagePack, read by the type that they have."""

from __future__ import annotations

import hashlib
import zlib
from functools import cache, lru_cache
from typing import Any, cast

import msgspec

from regesta.dates import Edtf, OfficeEnd
from regesta.model.entries import Entry
from regesta.problems import Problem

_LONG, _SIZE = 1_000, 16
_DATES = {kind.__name__: kind for kind in (Edtf, OfficeEnd)}


class Damaged(Exception):
    """What a memory holds is not what was put into it."""


def _hook(value: object) -> object:
    if isinstance(value, Edtf):
        return value.stored
    raise NotImplementedError(type(value))


def _unhook(kind: type, value: object) -> object:
    if isinstance(kind, type) and issubclass(kind, Edtf) and isinstance(value, str):
        return _date(kind.__name__, value)
    raise NotImplementedError(kind)


@lru_cache(maxsize=10_000)
def _date(kind: str, text: str) -> Edtf:
    return _DATES[kind](text)


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_hook)


def encode(value: object) -> bytes:
    """A value as bytes; the same value gives the same."""
    if isinstance(value, Entry):
        return _ENCODER.encode((value.folder, value))
    return _ENCODER.encode(value)


def compress(data: bytes) -> bytes:
    """Bytes as they are kept: those of long values made shorter."""
    return b"z" + zlib.compress(data, 1) if len(data) > _LONG else b" " + data


def decompress(data: bytes) -> bytes:
    """The bytes that were kept; raises Damaged where there are none that can be read."""
    try:
        return zlib.decompress(data[1:]) if data[:1] == b"z" else data[1:]
    except zlib.error:
        raise Damaged("a value cannot be read") from None


def checked(data: bytes, by: bytes) -> bytes:
    """The bytes that were kept, known by their digest; raises Damaged where they are others."""
    found = decompress(data)
    if digest(found) != by:
        raise Damaged("a value is not as it was noted")
    return found


def digest(data: bytes) -> bytes:
    """What stands for bytes where they are compared."""
    return hashlib.blake2b(data, digest_size=_SIZE).digest()


def sealed(data: bytes) -> bytes:
    """Bytes with their digest before them."""
    return digest(data) + data


def unsealed(data: bytes) -> bytes:
    """The bytes that were sealed; raises Damaged where they are not as they were."""
    return checked(b" " + data[_SIZE:], data[:_SIZE])


@cache
def reader(of: Any) -> msgspec.msgpack.Decoder[Any]:
    """What reads the values of a type."""
    return msgspec.msgpack.Decoder(of, dec_hook=_unhook)


def problems(data: bytes) -> tuple[Problem, ...]:
    """The problems that were encoded, and sealed."""
    return cast("tuple[Problem, ...]", reader(tuple[Problem, ...]).decode(unsealed(data)))
