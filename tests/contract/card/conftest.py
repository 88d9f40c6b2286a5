from collections.abc import Iterator

import pytest

from tests.contract.card.rigs import MakeRig, pcsc_rig, simulated_rig
from tests.support.pcscd import PrivatePcscd


@pytest.fixture(scope="module")
def service() -> Iterator[PrivatePcscd]:
    with PrivatePcscd() as service:
        yield service


@pytest.fixture(params=["simulator", "pcsc"])
def make_rig(request: pytest.FixtureRequest) -> MakeRig:
    if request.param == "simulator":
        return simulated_rig
    service: PrivatePcscd = request.getfixturevalue("service")
    return lambda: pcsc_rig(service)
