"""The little of CBOR (RFC 8949) that search indexes hold: whole numbers, texts, arrays."""

from __future__ import annotations

Item = int | str | list["Item"]
NUMBER, TEXT, ARRAY = 0, 3, 4


def decode(data: bytes) -> Item:
    """The one item that *data* holds. Raises ValueError at anything else."""
    item, end = _item(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes after the item")
    return item


def _item(data: bytes, at: int) -> tuple[Item, int]:
    kind, value, at = _head(data, at)
    if kind == NUMBER:
        return value, at
    if kind == TEXT:
        return data[at : at + value].decode(), at + value
    if kind == ARRAY:
        items: list[Item] = []
        for _ in range(value):
            item, at = _item(data, at)
            items.append(item)
        return items, at
    raise ValueError(f"kind {kind} at byte {at}")


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """An item's kind, its value or length, and where what belongs to it starts."""
    kind, small = data[at] >> 5, data[at] & 31
    if small < 24:
        return kind, small, at + 1
    if small > 27:
        raise ValueError(f"length {small} at byte {at}")
    size = 1 << (small - 24)
    return kind, int.from_bytes(data[at + 1 : at + 1 + size]), at + 1 + size


def encode(item: Item) -> bytes:
    """*item* in the shortest form."""
    if isinstance(item, int):
        return _start(NUMBER, item)
    if isinstance(item, str):
        return _start(TEXT, len(item.encode())) + item.encode()
    return _start(ARRAY, len(item)) + b"".join(encode(inner) for inner in item)


def _start(kind: int, value: int) -> bytes:
    if value < 24:
        return bytes([kind << 5 | value])
    power = next(power for power in range(4) if value < 1 << (8 << power))
    return bytes([kind << 5 | 24 + power]) + value.to_bytes(1 << power)
