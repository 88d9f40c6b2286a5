"""The messages shown in the dock window: those of one visit only, so that no old code is typed."""

from collections.abc import Mapping
from typing import Any

MESSAGES_SHOWN = 3


class DockPhone:
    """The dock model feeds it the answers of "state" and "phone.messages", in this order.

    messages: of the current or last visit, newest first: {number, phone, code}."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self._visit = ""
        self._newest = 0
        self._before = 0

    def receive_state(self, state: Mapping[str, Any]) -> None:
        visit = _visit(state)
        if visit not in ("", self._visit):
            self._before = self._newest
        self._visit = visit

    def receive_messages(self, messages: list[dict[str, Any]]) -> None:
        """Oldest first."""
        self._newest = messages[-1]["number"] if messages else 0
        shown = [one for one in messages if one["number"] > self._before]
        self.messages = shown[: -MESSAGES_SHOWN - 1 : -1]


def _visit(state: Mapping[str, Any]) -> str:
    """A text that differs for each visit; empty while there is none."""
    return f"visit {len(state.get('outcomes') or [])}" if state.get("visiting") else ""
