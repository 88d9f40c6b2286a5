"""The personal pension account by the month product."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from central.pension import MonthCredit, close_year, last_closed_year, pension_account
from central.rules import CREDITING_RATES

FEN = st.integers(0, 500_000)


def test_the_worked_example() -> None:
    """50,000.00 before, base 6,000.00, 8 %, twelve months, 2.62 % -> 57,151.74."""
    months = dict.fromkeys(range(1, 13), 600000 * 8 // 100)
    account = close_year(2024, 5_000_000, months, Decimal("2.62"))
    assert (account.principal, account.interest, account.total) == (576_000, 139_174, 5_715_174)
    assert account.interest == 131_000 + 8_174


def test_a_january_credit_earns_twelve_months_and_a_december_credit_one() -> None:
    assert close_year(2024, 0, {1: 120_000}, Decimal(12)).interest == 14_400
    assert close_year(2024, 0, {12: 120_000}, Decimal(12)).interest == 1_200


def test_half_a_fen_is_rounded_up() -> None:
    assert close_year(2024, 50, {}, Decimal(1)).interest == 1
    assert close_year(2024, 49, {}, Decimal(1)).interest == 0


@given(st.integers(0, 10**9), st.dictionaries(st.integers(1, 12), FEN), st.integers(0, 1200))
def test_the_total_is_the_sum_of_what_is_shown(
    previous: int, months: dict[int, int], rate: int
) -> None:
    account = close_year(2024, previous, months, Decimal(rate) / 100)
    assert account.total == account.previous + account.principal + account.interest
    assert account.principal == sum(months.values())
    highest = (previous + account.principal) * rate / 10_000
    assert 0 <= account.interest <= highest + 1


@given(st.lists(st.tuples(st.integers(2016, 2025), st.integers(1, 12), FEN), max_size=60))
def test_each_year_begins_where_the_previous_one_ended(rows: list[tuple[int, int, int]]) -> None:
    credited = [MonthCredit(year * 100 + month, fen) for year, month, fen in rows]
    this = pension_account(credited, 2026)
    before = pension_account((c for c in credited if c.month < 202501), 2025)
    if before is not None:
        assert this is not None
        assert this.previous == before.total


def test_there_is_no_account_before_the_first_year_is_closed() -> None:
    assert pension_account([], 2026) is None
    assert pension_account([MonthCredit(202603, 48_000)], 2026) is None
    assert pension_account([MonthCredit(202512, 48_000)], 2026) is not None


def test_a_year_whose_rate_is_not_published_is_not_closed() -> None:
    last = max(CREDITING_RATES)
    assert last_closed_year(last + 1) == last
    assert last_closed_year(last + 5) == last
    assert sorted(CREDITING_RATES) == list(range(1995, last + 1))
