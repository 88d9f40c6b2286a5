"""The balance of the five insurances: show it, print it."""

from kiosk.device_names import Device
from kiosk.screens import Balance, FetchingFigures, GoBack
from kiosk.session.receipts import print_receipt
from kiosk.session.terminal import Terminal
from kiosk.session.verified_visit import VerifiedVisit


class BalanceService:
    id = "balance"
    order = 10
    needs = frozenset({Device.CENTRE})

    async def run(self, terminal: Terminal, visit: VerifiedVisit) -> None:
        async with visit.talk.waiting(FetchingFigures()):
            statement = await terminal.centre.statement(visit.token, visit.verification)
            printer = await terminal.printer.check()
        screen = Balance(visit.holder.masked_name, statement, can_print=printer.usable)
        while not isinstance(await visit.talk.ask(screen), GoBack):
            await print_receipt(terminal, visit, self.id, statement)
