"""What the terminal and the face process say to each other: JSON, one object a line.

To the process: {"do": "verify", "attempt": n, "length": bytes of JPEG that follow}, {"do": "stop"},
{"do": "check"}; the end of its input ends it.
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
    """Raises ValueError for what no process of ours says."""
    match message.get("kind"):
        case "Match":
            return Match()
        case "NoMatch":
            return NoMatch()
        case "NotLive":
            return NotLive(NotLiveReason(str(message.get("reason"))))
        case "NoDecision":
            return NoDecision(NoDecisionReason(str(message.get("reason"))))
    raise ValueError("no such result")
