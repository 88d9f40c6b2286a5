"""A synthetic person in front of the camera, for the screens that show its picture."""

import cv2

from devices.face.contract import Preview
from ui.options import ASSETS


class StillPreview:
    """Always the same picture: the first frame of f01's film, looking straight ahead."""

    def __init__(self) -> None:
        film = cv2.VideoCapture(str(ASSETS / "faces" / "f01" / "front.avi"))
        _, picture = film.read()
        film.release()
        height, width = picture.shape[:2]
        rows = cv2.cvtColor(cv2.flip(picture, 1), cv2.COLOR_BGR2BGRA)
        self._preview = Preview(width, height, rows.tobytes(), sequence=1)

    def latest_preview(self) -> Preview:
        return self._preview
