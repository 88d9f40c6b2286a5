"""What a development service and those who start one agree on. Light to import."""

from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "assets" / "faces"
"""A folder for each face, with reference.jpg in it."""

DEVELOPMENT_TOKEN = "development-terminal-token"
"""Bearer token of the terminal that the seed makes. Known to everybody, and therefore refused by a
service that does not run with --development."""

FAULT_PATH = "/v1/development/fault"


class CentreFault(StrEnum):
    """Ways in which a development service can be made to fail."""

    NONE = "none"
    SLOW = "slow"
    """Takes the request and is silent for a minute."""
    ERROR = "error"
    """Answers 500."""
    NONSENSE = "nonsense"
    """Answers 200 with something that is no JSON."""
    WRONG_SHAPE = "wrong-shape"
    """Answers 200 with JSON of another world."""
    OVERSIZED = "oversized"
    """Answers 200 with 8 MB."""
