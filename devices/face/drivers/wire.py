"""The protocol between terminal and face process: JSON, one object per line.

To the process: {"do": "verify", "attempt": n, "length": bytes of JPEG that follow}, {"do": "stop"},
{"do": "check"}; it exits at the end of its input.
From it: {"is": "ready"}, {"is": "broken", "reason": code}, {"is": "hint", "attempt": n, "hint": h},
{"is": "result", "attempt": n, "kind": k, "reason": r}, {"is": "health", "state": s, "reason": r}.
"""

from typing import Any

from devices.face.contract import (
    FaceResult,
    Match,
    NoDecision,
    NoDecisionReason,
    NoMatch,
    NotLive,
    NotLiveReason,
)

Message = dict[str, Any]


def result_message(attempt: int, result: FaceResult) -> Message:
    reason = result.reason.value if isinstance(result, NotLive | NoDecision) else ""
    kind = type(result).__name__
    return {"is": "result", "attempt": attempt, "kind": kind, "reason": reason}


def result_of(message: Message) -> FaceResult:
    """Raises ValueError for a message that our process never sends."""
    match message.get("kind"):
        case "Match":
            return Match()
        case "NoMatch":
            return NoMatch()
        case "NotLive":
            return NotLive(NotLiveReason(str(message.get("reason"))))
        case "NoDecision":
            return NoDecision(NoDecisionReason(str(message.get("reason"))))
    raise ValueError("unknown result")
