"""The key that makes repeated delivery of an operation idempotent."""

from typing import NewType

IdempotencyKey = NewType("IdempotencyKey", str)
"""UUID of one operation."""
