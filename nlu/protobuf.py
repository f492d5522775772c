"""Reads and writes fields of protobuf messages, with nothing but Python: enough for the files of ONNX models."""

from __future__ import annotations

from typing import Iterator, List, Tuple

_VARINT, _EIGHT_BYTES, _SIZED, _FOUR_BYTES = 0, 1, 2, 5
"""How a value is written."""


def fields(content: bytes, start: int, end: int) -> Iterator[Tuple[int, int, int, int]]:
    """Of each field of a message: its number, its value if that is a plain number, and where its content lies."""
    while start < end:
        key, start = _varint(content, start)
        number, wire = key >> 3, key & 7
        if wire == _VARINT:
            value, start = _varint(content, start)
            yield number, value, start, start
        else:
            size = 8 if wire == _EIGHT_BYTES else 4
            if wire == _SIZED:
                size, start = _varint(content, start)
            yield number, 0, start, start + size
            start += size


def varints(content: bytes, start: int, end: int) -> List[int]:
    """Numbers that are written one after the other."""
    values = []
    while start < end:
        value, start = _varint(content, start)
        values.append(value)
    return values


def sized(number: int, content: bytes) -> bytes:
    """A field of bytes, text or another message."""
    return _written(number << 3 | _SIZED) + _written(len(content)) + content


def whole(number: int, value: int) -> bytes:
    """A field of a number from 0."""
    return _written(number << 3 | _VARINT) + _written(value)


def four_bytes(number: int, content: bytes) -> bytes:
    """A field of a float32, as its four bytes."""
    return _written(number << 3 | _FOUR_BYTES) + content


def _varint(content: bytes, at: int) -> Tuple[int, int]:
    """A number that holds seven bits of itself in each byte, and where it ends."""
    value = shift = 0
    while True:
        byte = content[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def _written(value: int) -> bytes:
    written = bytearray()
    while value > 127:
        written.append(value & 127 | 128)
        value >>= 7
    written.append(value)
    return bytes(written)
