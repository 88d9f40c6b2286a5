"""What makes importing Qt cheaper. Call both before anything of PySide6 is imported."""

import ctypes
import importlib.util
import sys
import threading
from pathlib import Path
from types import ModuleType

_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick", "QtSvg")


def map_libraries() -> None:
    """Begin to map Qt's libraries, on another core: binding their symbols takes 14 ms of the time to the
    first frame, and needs no Python, which goes on importing meanwhile."""
    threading.Thread(target=_map_libraries, name="libraries", daemon=True).start()


def _map_libraries() -> None:
    found = importlib.util.find_spec("PySide6")  # does not import it
    for place in (found and found.submodule_search_locations) or ():
        for name in _MODULES:
            try:
                ctypes.CDLL(str(Path(place) / f"{name}.abi3.so"))
            except OSError:
                return  # they lie elsewhere; the import will find them


def read_no_sources() -> None:
    """PySide6 looks into the source of every module that is imported, for whether it uses PySide6's
    `__feature__`, and Python keeps all those lines: 16 MiB. None of ours does; it is told so.

    There is no public switch. Where another version has other names, nothing is saved, and the
    test says so.
    """
    import PySide6.QtCore  # noqa: F401  # it brings the module below

    looking = sys.modules.get("shibokensupport.feature")
    if looking is not None and hasattr(looking, "_mod_uses_pyside"):
        looking._mod_uses_pyside = _uses_no_feature  # type: ignore[attr-defined]


def _uses_no_feature(module: ModuleType) -> bool:
    return False
