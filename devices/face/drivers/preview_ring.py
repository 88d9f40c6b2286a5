"""Carries the live picture from the face process to the screen: a few pictures in shared memory.

An anonymous file in memory (memfd), never on disk, overwritten with zeros at the end.
Layout: the newest picture's number (8 bytes), then SLOTS times: number (8 bytes), pixels. A number
is 0 while its pixels change, so that a reader can tell whether its copy is complete.
"""

import mmap
import os
import struct
import threading

from devices.face.contract import Preview

WIDTH, HEIGHT = 480, 640
SLOTS = 4
_PIXELS = WIDTH * HEIGHT * 4
_SLOT = 8 + _PIXELS
SIZE = 8 + SLOTS * _SLOT
_NUMBER = struct.Struct("<Q")


class PreviewWriter:
    """The face process's side."""

    def __init__(self, fd: int) -> None:
        self._memory = mmap.mmap(fd, SIZE)
        self._number = _NUMBER.unpack_from(self._memory, 0)[0]

    def write(self, pixels: bytes) -> None:
        """pixels: WIDTH x HEIGHT, four bytes each (blue, green, red, 255)."""
        if len(pixels) != _PIXELS:
            raise ValueError("wrong picture size for the preview")
        self._number += 1
        at = _place(self._number)
        _NUMBER.pack_into(self._memory, at, 0)
        self._memory[at + 8 : at + _SLOT] = pixels
        _NUMBER.pack_into(self._memory, at, self._number)
        _NUMBER.pack_into(self._memory, 0, self._number)

    def wipe(self) -> None:
        """Remove the picture; numbering continues."""
        for number in range(SLOTS):
            at = _place(number)
            self._memory[at : at + _SLOT] = bytes(_SLOT)


class PreviewRing:
    """The terminal's side: allocates the memory, reads it from any thread, wipes and closes it."""

    def __init__(self) -> None:
        self.fd = os.memfd_create("preview", os.MFD_CLOEXEC)
        os.ftruncate(self.fd, SIZE)
        self._memory: mmap.mmap | None = mmap.mmap(self.fd, SIZE)
        self._lock = threading.Lock()

    def latest_preview(self) -> Preview | None:
        """None if there is none, or if it was overwritten while being read."""
        with self._lock:
            if self._memory is None:
                return None
            number: int = _NUMBER.unpack_from(self._memory, 0)[0]
            at = _place(number)
            if number == 0 or _NUMBER.unpack_from(self._memory, at)[0] != number:
                return None
            data = bytes(self._memory[at + 8 : at + _SLOT])
            whole = _NUMBER.unpack_from(self._memory, at)[0] == number
        return Preview(WIDTH, HEIGHT, data, number) if whole else None

    def close(self) -> None:
        with self._lock:
            if self._memory is None:
                return
            self._memory[:] = bytes(SIZE)
            self._memory.close()
            self._memory = None
            os.close(self.fd)


def _place(number: int) -> int:
    return 8 + (number % SLOTS) * _SLOT
