"""The balance of the five insurances: show it, print it."""

from kiosk.device_names import Device
from kiosk.events import EventLog, FiguresHidden, code
from kiosk.screens import Balance, FetchingFigures, GoBack
from kiosk.session.receipts import print_receipt
from kiosk.session.terminal import Terminal
from kiosk.session.verified_visit import VerifiedVisit
from kiosk.statement import CheckedStatement, HiddenAccount, HiddenInsurance
from kiosk.statement_view import Account, statement_view


class BalanceService:
    id = "balance"
    order = 10
    needs = frozenset({Device.CENTRE})

    async def run(self, terminal: Terminal, visit: VerifiedVisit) -> None:
        async with visit.conversation.waiting(FetchingFigures()):
            statement = await terminal.centre.statement(visit.token, visit.verification)
            printer = await terminal.printer.check()
        log_hidden(terminal.events, statement)
        view = statement_view(statement)
        screen = Balance(visit.holder.masked_name, view, can_print=printer.usable)
        while not isinstance(await visit.conversation.ask(screen), GoBack):
            await print_receipt(terminal, visit, self.id, statement)


def log_hidden(events: EventLog, statement: CheckedStatement) -> None:
    """Which insurance or account, and why: there is something to correct at the centre."""
    for insurance in statement.insurances:
        if isinstance(insurance, HiddenInsurance):
            events.log(FiguresHidden(code(insurance.insurance), code(insurance.fault)))
    accounts = zip(Account, (statement.pension_account, statement.medical_account), strict=True)
    for name, account in accounts:
        if isinstance(account, HiddenAccount):
            events.log(FiguresHidden(code(f"{name}-account"), code(account.fault)))
