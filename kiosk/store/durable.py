"""Making sure that a file is still there after a power cut."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """A new or renamed file survives a power cut only once its folder is synced."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
