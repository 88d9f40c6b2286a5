"""Implausible figures hide nothing else: the rest is shown and printed, and the log says why."""

from dataclasses import replace
from typing import Any

from kiosk.screens import Balance
from kiosk.session.outcome import Outcome
from kiosk.statement import Fen, Insurance, MedicalAccount, Statement
from kiosk.statement_view import StatementView
from tests.flows.test_happy_visit import SCREENS, visit_once
from tests.support.centre import a_statement
from tests.support.flow import Flow, run_flow


def visited(told: Statement) -> Flow:
    async def body(flow: Flow) -> None:
        flow.centre.told = told
        await visit_once(flow)

    return run_flow(body)


def implausible() -> Statement:
    """In one insurance the months do not add up, nor does one account."""
    whole = a_statement()
    pension, *others = whole.insurances
    return replace(
        whole,
        insurances=(replace(pension, months_paid=pension.months_paid + 1), *others),
        medical_account=MedicalAccount(2026, *map(Fen, (1, 1, 1, 7))),
    )


def shown(flow: Flow) -> StatementView:
    screens: list[Any] = [one for one in flow.person.shown if isinstance(one, Balance)]
    view: StatementView = screens[0].statement
    return view


def test_the_visit_goes_on_and_prints() -> None:
    flow = visited(implausible())
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.person.names == SCREENS
    assert len(flow.printer.papers) == 1


def test_only_implausible_parts_are_hidden() -> None:
    view = shown(visited(implausible()))
    assert [each.has_figures for each in view.insurances] == [False, True, True, True, True]
    assert view.pension_account is not None and view.pension_account.has_figures
    assert view.medical_account is not None and not view.medical_account.has_figures


def test_the_log_says_which_and_why() -> None:
    hidden = visited(implausible()).log.named("figures-hidden")
    assert [(one.part, one.reason) for one in hidden] == [
        (Insurance.PENSION.value, "sum-wrong"),
        ("medical-account", "sum-wrong"),
    ]


def test_an_account_overdrawn_hides_nothing() -> None:
    told = replace(a_statement(), medical_account=MedicalAccount(2026, *map(Fen, (0, 1, 8, -7))))
    flow = visited(told)
    view = shown(flow)
    assert all(each.has_figures for each in view.insurances)
    assert view.medical_account is not None and view.medical_account.figure == -7
    assert flow.log.named("figures-hidden") == []
