"""Converts frozen screens to plain values that QML can read."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

_QML_INT = 2**31


def as_plain(value: Any) -> Any:
    """Dataclass -> dict, tuple -> list, enum -> its value, date -> ISO text.

    An int that exceeds QML's 32 bits becomes a float, which is exact up to 2**53 fen: ninety
    trillion yuan.
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= _QML_INT:
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {item.name: as_plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, tuple | list):
        return [as_plain(item) for item in value]
    return value
