"""The parts of a terminal that can be well or not, as logs, services and technicians name them."""

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
