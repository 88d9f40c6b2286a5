"""478 points of a face by MediaPipe's landmark network, run by OpenCV."""

import zipfile
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from devices.camera.contract import Image
from devices.face.recognition.detector import Face
from devices.face.recognition.geometry import Points

_SIDE = 256
_ROOM = 1.6
"""Side of the crop, in widths of the face's box."""


class MeshLandmarker:
    def __init__(self, task: Path) -> None:
        weights = zipfile.ZipFile(task).read("face_landmarks_detector.tflite")
        self._net = cv2.dnn.readNetFromTFLite(np.frombuffer(weights, np.uint8))

    def points(self, image: Image, face: Face) -> Points:
        """478 x 2 in pixels of the picture."""
        to_crop = _upright(face)
        crop = cv2.warpAffine(image, to_crop, (_SIDE, _SIDE), borderMode=cv2.BORDER_REPLICATE)
        blob = cv2.dnn.blobFromImage(crop, 1 / 255, (_SIDE, _SIDE), swapRB=True)
        self._net.setInput(blob)
        found = np.asarray(self._net.forward("Identity")).reshape(-1, 3)[:, :2]
        back = cv2.invertAffineTransform(to_crop)
        carried = found.astype(np.float64) @ back[:, :2].T + back[:, 2]
        return np.asarray(carried, dtype=np.float32)


def _upright(face: Face) -> npt.NDArray[np.float64]:
    """The transformation that crops the face with its eyes level."""
    x, y, width, height = face.box
    right, left = face.points[:2]
    angle = float(np.degrees(np.arctan2(left[1] - right[1], left[0] - right[0])))
    centre = (x + width / 2, y + height / 2)
    matrix = cv2.getRotationMatrix2D(centre, angle, _SIDE / (_ROOM * max(width, height * 0.85)))
    shift = np.array([[0, 0, _SIDE / 2 - centre[0]], [0, 0, _SIDE / 2 - centre[1]]])
    return np.asarray(matrix + shift, dtype=np.float64)
