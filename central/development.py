"""Constants shared by a development service and its clients. Light to import."""

from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "assets" / "faces"
"""A folder per face, each with a reference.jpg."""

DEVELOPMENT_TOKEN = "development-terminal-token"
"""Bearer token of the terminal created by the seed. Publicly known, and therefore refused by a
service that does not run with --development."""

FAULT_PATH = "/v1/development/fault"


class CentreFault(StrEnum):
    """Ways in which a development service can be made to fail."""

    NONE = "none"
    SLOW = "slow"
    """Accepts the request and stays silent for a minute."""
    ERROR = "error"
    """Answers 500."""
    NONSENSE = "nonsense"
    """Answers 200 with something that is not JSON."""
    WRONG_SHAPE = "wrong-shape"
    """Answers 200 with JSON of a different shape."""
    OVERSIZED = "oversized"
    """Answers 200 with 8 MB."""
