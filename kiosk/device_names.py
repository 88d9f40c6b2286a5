"""The parts of a terminal that have a health, as named in logs, services and maintenance."""

from enum import StrEnum


class Device(StrEnum):
    CARD = "card"
    CAMERA = "camera"
    PRINTER = "printer"
    SPEAKER = "speaker"
    CENTRE = "centre"
    STORAGE = "storage"
    CLOCK = "clock"
    SCREEN = "screen"
