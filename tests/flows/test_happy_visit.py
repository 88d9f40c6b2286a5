"""The main case: card in, name known, PIN, consent, face, menu, balance, receipt, card out."""

from kiosk.session.outcome import Outcome
from tests.support.flow import Flow, run_flow

SCREENS = [
    "attract",
    "reading",
    "asking-centre",
    "enter-pin",
    "consent",
    "look-at-camera",
    "menu",
    "fetching-figures",
    "balance",
    "printing",
    "take-receipt",
    "balance",
    "menu",
    "take-card",
    "card-taken",
    "attract",
]


async def visit_once(flow: Flow) -> None:
    flow.insert()
    await flow.until_ended()
    await flow.until_ready()


def test_the_whole_visit() -> None:
    flow = run_flow(visit_once)
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.person.names == SCREENS
    assert len(flow.printer.papers) == 1


def test_the_receipt_is_reported_to_the_centre_once() -> None:
    flow = run_flow(visit_once)
    assert len(flow.centre.delivered) == 1
    (body,) = flow.centre.delivered.values()
    assert b'"paper": "printed"' in body


def test_two_visits_one_after_another() -> None:
    async def twice(flow: Flow) -> None:
        await visit_once(flow)
        flow.insert()
        await flow.until_ended(2)
        await flow.until_ready()

    flow = run_flow(twice)
    assert flow.outcomes == [Outcome.SERVED, Outcome.SERVED]
    assert flow.person.resets == 2


def test_the_card_is_released_before_the_citizen_is_asked_to_take_it() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("take-card")
        card = await flow.slot.open()  # refused while the card is still held
        await card.close()
        await flow.until_ended()
        await flow.until_ready()

    assert run_flow(body).outcomes == [Outcome.SERVED]
