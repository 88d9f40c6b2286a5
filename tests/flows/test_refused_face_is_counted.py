"""Who pulls the card as soon as no menu comes saves no try at the camera by it."""

import trio

from devices.face.contract import NoMatch
from tests.support.flow import Flow, Setting, run_flow


def test_each_refusal_reaches_the_centre() -> None:
    async def body(flow: Flow) -> None:
        for n in range(3):
            flow.insert()
            while len(flow.log.named("face-decided")) <= n:
                await trio.sleep(0.01)
            flow.slot.pull()
            await flow.until_ready()

    flow = run_flow(body, Setting(faces=(NoMatch(),) * 20))
    assert flow.centre.face_failures == len(flow.log.named("face-decided")) == 3
