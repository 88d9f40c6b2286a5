"""Both loudspeakers."""

from pathlib import Path

import pytest

from tests.contract.voice.benches import Bench, PlayerBench, SimulatedBench


@pytest.fixture(params=["simulated", "player"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Bench:
    return SimulatedBench() if request.param == "simulated" else PlayerBench(tmp_path)
