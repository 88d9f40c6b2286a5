"""The real reference centre as a process with TLS on loopback, and clients for it.

with CentreProcess(folder) as service: …      url, tls.authority, files.messages, stop, start
async with client_of(service) as centre: …
"""

import json
import ssl
from pathlib import Path

import cv2
import numpy as np

from central.development import DEVELOPMENT_TOKEN, CentreFault
from central.process import CentreProcess
from devices.card.contract import CardClass, CardIdentity, SpecVersion
from devices.citizens import Citizen
from kiosk.central.client import CentreClient

__all__ = ["DEVELOPMENT_TOKEN", "CentreFault", "CentreProcess"]


def trusting(authority: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=authority)


def client_of(
    service: CentreProcess, token: str = DEVELOPMENT_TOKEN, timeout_seconds: float = 5.0
) -> CentreClient:
    return CentreClient(service.url, token, trusting(service.tls.authority), timeout_seconds)


def identity_of(citizen: Citizen) -> CardIdentity:
    """The identity that a terminal would read from the citizen's chip."""
    card = citizen.card
    return CardIdentity(
        identification_code=card.identification_code,
        card_class=CardClass(card.card_class),
        version=SpecVersion(card.version),
        issued=card.issued,
        expires=card.expires,
        card_number=card.number,
        social_security_number=citizen.social_security_number,
        holder_name=citizen.name_on_chip,
    )


def last_code(service: CentreProcess, citizen: Citizen) -> str:
    """The last code sent to the citizen's phone."""
    lines = service.files.messages.read_text("utf-8").splitlines()
    codes = [row["code"] for row in map(json.loads, lines) if row["phone"] == citizen.phone]
    return str(codes[-1])


def make_pictures(folder: Path, faces: tuple[str, ...]) -> Path:
    """Small JPEGs in the place where the service looks for reference pictures."""
    for number, face in enumerate(faces):
        picture = np.full((48, 40, 3), 40 + number * 20, np.uint8)
        (folder / face).mkdir(parents=True)
        cv2.imwrite(str(folder / face / "reference.jpg"), picture)
    return folder
