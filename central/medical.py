"""The personal account of the medical insurance."""

from collections.abc import Sequence

from central.tables import MedicalMovement
from kiosk.statement import Fen, MedicalAccount


def medical_account(movements: Sequence[MedicalMovement], year: int) -> MedicalAccount | None:
    """This year's account; None for anybody who never had one (residents' insurance)."""
    if not movements:
        return None
    before = [movement for movement in movements if movement.day.year < year]
    within = [movement for movement in movements if movement.day.year == year]
    carried = sum(signed(movement) for movement in before)
    credited = sum(m.account for m in within if m.kind != "payment")
    spent = sum(m.account for m in within if m.kind == "payment")
    return MedicalAccount(
        year, Fen(carried), Fen(credited), Fen(spent), Fen(carried + credited - spent)
    )


def signed(movement: MedicalMovement) -> int:
    return -movement.account if movement.kind == "payment" else movement.account
