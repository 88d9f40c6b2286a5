"""What makes an operation that is sent twice be done once."""

from typing import NewType

IdempotencyKey = NewType("IdempotencyKey", str)
"""UUID of one operation."""
