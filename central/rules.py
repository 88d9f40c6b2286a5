"""Rules and figures of the centre. A site substitutes its own; none of it is in a terminal."""

from dataclasses import dataclass
from decimal import Decimal

from kiosk.statement import Insurance

# Employee pension, personal account, hundredths of a per cent per year. Published nationally by
# two ministries since 2016; before that set by provinces: those figures follow the
# one-year deposit rate of the time and are the reference centre's own.
_FROM_1995 = (1098, 747, 567, 378, 225, 225, 225, 198, 198, 225)
_FROM_2005 = (225, 252, 414, 225, 225, 275, 350, 300, 300, 275, 150)
_FROM_2016 = (831, 712, 829, 761, 604, 669, 612, 397, 262, 150)
CREDITING_RATES: dict[int, Decimal] = {
    year: Decimal(rate) / 100
    for year, rate in enumerate((*_FROM_1995, *_FROM_2005, *_FROM_2016), start=1995)
}
"""Per cent, by year."""

# Yuan per month; invented, modelled on a large city in western China.
_WAGES_1989 = (150, 170, 190, 230, 290, 370, 440, 490, 530, 570, 620, 690, 780, 890, 1010, 1140)
_WAGES_2005 = (1290, 1480, 1720, 1980, 2200, 2480, 2820, 3180, 3560, 3960)
_WAGES_2015 = (4300, 4700, 5150, 5650, 6150, 6450, 6950, 7250, 7600, 7850, 8100)
AVERAGE_WAGES: dict[int, int] = dict(
    enumerate((*_WAGES_1989, *_WAGES_2005, *_WAGES_2015), start=1989)
)
"""By year. A base is between 60 % and 300 % of the previous year's average wage."""

FIRST_YEAR = 1995
"""The portal's history and the personal accounts begin here."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Shares of the base, in thousandths. account: the share credited to the personal account."""

    employer: int
    personal: int
    account: int = 0


def employee_rate(insurance: Insurance, month: int) -> Rate:
    """month: yyyymm. The employer's pension share fell from 20 to 16 per cent in May 2019."""
    match insurance:
        case Insurance.PENSION:
            return Rate(160 if month >= 201905 else 200, 80, 80)
        case Insurance.MEDICAL:
            return Rate(80, 20, 20)
        case Insurance.UNEMPLOYMENT:
            return Rate(5, 5) if month >= 201705 else Rate(10, 5)
        case Insurance.WORK_INJURY:
            return Rate(4, 0)
        case Insurance.MATERNITY:
            return Rate(8, 0)


def flexible_rate(insurance: Insurance) -> Rate | None:
    """Without an employer: 20 per cent, of which 8 go to the account; medical; nothing else."""
    if insurance is Insurance.PENSION:
        return Rate(0, 200, 80)
    return Rate(0, 80, 20) if insurance is Insurance.MEDICAL else None


CIVIL_SERVICE_PENSION_SINCE = 201410
RESIDENTS_PENSION_SINCE = 201107
RESIDENTS_MEDICAL_SINCE = 200801

RESIDENTS_PENSION_FEN = (120_000, 9_000)
"""Paid by the person and by the government per year."""
RESIDENTS_MEDICAL_FEN = (40_000, 67_000)

PENSIONER_MEDICAL_CREDIT_FEN = 9_660
"""Per month, a fixed sum since the reform of 2021."""

FACE_FAILURES_A_DAY = 10
"""After this many failed camera attempts, across all visits of one day, a person is verified by code
only. It also limits anybody trying other people's cards."""
