"""Head pose from the points of a face, and whether it is a head at all."""

import cv2
import numpy as np
import numpy.typing as npt

from devices.face.recognition.detector import Face

Points = npt.NDArray[np.float32]
"""n x 2, pixels."""

RIGID = (
    *(1, 2, 4, 5, 6, 19, 94, 97, 98, 129, 168, 195, 197, 326, 327, 358),  # nose
    *(33, 133, 263, 362, 46, 53, 55, 65, 276, 283, 285, 295),  # corners of the eyes, brows
    *(50, 101, 118, 123, 205, 280, 330, 347, 352, 425),  # cheeks
    *(9, 8, 107, 336, 151, 108, 337),  # forehead
)
"""Points of the 478-point mesh that move with the skull, not with facial expression."""


def nose_offset(face: Face) -> float:
    """Distance of the nose from the midpoint of the eyes, in half eye distances.

    Positive: turned to the person's own left. A live head reaches at least 0.36, a flat picture
    tilted by 35 degrees 0.11.
    """
    right, left, nose = face.points[:3].astype(np.float64)
    axis = left - right
    distance = float(np.linalg.norm(axis))
    if distance < 1:
        return 0.0
    return float((nose - (right + left) / 2) @ axis / distance / distance * 2)


def roll_degrees(face: Face) -> float:
    right, left = face.points[:2].astype(np.float64)
    return float(np.degrees(np.arctan2(left[1] - right[1], left[0] - right[0])))


def plane_residual(straight: Points, turned: Points) -> float:
    """How poorly a single plane explains both meshes, as a fraction of the eye distance.

    Two views of a plane are related by a homography. On a head, it leaves a residual at the
    nose, the brows and the cheeks, which are not coplanar.
    """
    a = straight[list(RIGID)].astype(np.float64)
    b = turned[list(RIGID)].astype(np.float64)
    found: object = cv2.findHomography(a, b, 0)[0]
    if found is None:
        return 0.0
    matrix = np.asarray(found, dtype=np.float64)
    carried = cv2.perspectiveTransform(a[None], matrix)[0]
    error = float(np.sqrt(np.mean(np.sum((carried - b) ** 2, axis=1))))
    return error / max(1.0, float(np.linalg.norm(straight[33] - straight[263])))
