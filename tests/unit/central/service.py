"""The service in this process, with the test's own clock and message gateway."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import trio

from central.access import add_terminal
from central.app import create_app
from central.database import create_tables, open_database, open_engine
from central.development import DEVELOPMENT_TOKEN
from central.gateway import MemoryGateway, MessageGateway
from central.seed import seed
from central.settings import CentreSettings
from devices.citizens import Citizen, shelf

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
DAY = date(2026, 11, 22)
TOKEN = {"Authorization": f"Bearer {DEVELOPMENT_TOKEN}"}


def make_database(file: Path, *people: str) -> None:
    """A seeded database to be copied: seeding takes a quarter of a second."""
    engine = open_engine(f"sqlite:///{file}")
    create_tables(engine)
    with open_database(engine).begin() as session:
        seed(session, [shelf()[person] for person in people], DAY)
    engine.dispose()


class Service:
    """folder: contains central.db, made by `make_database`; pictures go to faces/."""

    def __init__(self, folder: Path, gateway: MessageGateway | None = None) -> None:
        self.now = NOON
        self.memory = MemoryGateway()
        self.engine = open_engine(f"sqlite:///{folder / 'central.db'}")
        self.database = open_database(self.engine)
        self.settings = CentreSettings(
            database=self.database,
            pictures=folder / "faces",
            gateway=gateway or self.memory,
            development=True,
            clock=lambda: self.now,
        )
        self.app = create_app(self.settings)

    def close(self) -> None:
        self.engine.dispose()

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)

    def ask(
        self,
        path: str,
        body: object = None,
        headers: Mapping[str, str] = TOKEN,
        method: str = "POST",
    ) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://centre") as client:
                return await client.request(method, path, json=body, headers=dict(headers))

        return trio.run(once)

    def standing(self, citizen: Citizen, headers: Mapping[str, str] = TOKEN) -> dict[str, Any]:
        card = {
            "identification_code": citizen.card.identification_code,
            "card_number": citizen.card.number,
        }
        answer: dict[str, Any] = self.ask("/v1/cards/standing", card, headers).json()
        return answer

    def holder(self, citizen: Citizen) -> str:
        return str(self.standing(citizen)["holder"])


def another_terminal(service: Service) -> dict[str, str]:
    """The header of a second terminal."""
    with service.database.begin() as session:
        return {"Authorization": f"Bearer {add_terminal(session, 'other')}"}
