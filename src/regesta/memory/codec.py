"""Values as bytes and back: MessagePack, read by the type that a query's values have."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, cast

import msgspec

from regesta.archive.asking import Many, One, Told
from regesta.archive.known import Known
from regesta.dates import Edtf, OfficeEnd
from regesta.model.entries import AnyEntry, Entry
from regesta.model.kinds import BY_FOLDER
from regesta.problems import Problem

_LONG = 1_000
Decode = Callable[[bytes], Any]
_DATES = {kind.__name__: kind for kind in (Edtf, OfficeEnd)}
_FIELDS = {name: field for name, field in vars(Known).items() if isinstance(field, Many | One)}


def _hook(value: object) -> object:
    if isinstance(value, Edtf):
        return value.text
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
    """The bytes that were kept."""
    return zlib.decompress(data[1:]) if data[:1] == b"z" else data[1:]


def digest(data: bytes) -> bytes:
    """What stands for bytes where they are compared."""
    return hashlib.blake2b(data, digest_size=16).digest()


@cache
def decoder(query: str) -> Decode:
    """What reads the values of the queries of a name."""
    of = (_FIELDS.get(query) or Told.every[query]).of
    return _entry if of is Entry else _decoder(of).decode


@cache
def _decoder(of: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(of, dec_hook=_unhook)


def _entry(data: bytes) -> AnyEntry:
    folder, entry = _decoder(tuple[str, msgspec.Raw]).decode(data)
    generic: Any = Entry
    of = generic[BY_FOLDER[folder].type]
    return cast("AnyEntry", _decoder(of).decode(entry))


def problems(data: bytes) -> tuple[Problem, ...]:
    """The problems that were encoded."""
    return cast("tuple[Problem, ...]", _decoder(tuple[Problem, ...]).decode(data))
