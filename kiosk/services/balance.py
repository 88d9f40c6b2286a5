"""The balance of the five insurances: show it, print it."""

from kiosk.device_names import Device
from kiosk.screens import Balance, GoBack, Reading
from kiosk.session.receipts import print_receipt
from kiosk.session.terminal import Terminal
from kiosk.session.verified_visit import Served


class BalanceService:
    id = "balance"
    order = 10
    needs = frozenset({Device.CENTRE})

    async def run(self, terminal: Terminal, served: Served) -> None:
        async with served.talk.waiting(Reading()):
            statement = await terminal.centre.statement(served.token, served.verification)
            printer = await terminal.printer.check()
        screen = Balance(served.holder.masked_name, statement, can_print=printer.usable)
        while not isinstance(await served.talk.ask(screen), GoBack):
            await print_receipt(terminal, served, self.id, statement)
