"""For every insurance and account, the screen's fields and the paper's text state the same facts."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import NamedTuple

import pytest

from kiosk.central.figures import checked
from kiosk.documents import sections
from kiosk.documents.fonts import PaperFonts
from kiosk.documents.printed_text import normalised
from kiosk.documents.sheet import Sheet
from kiosk.documents.typesetter import Section
from kiosk.statement import (
    Fen,
    Insurance,
    InsuranceSummary,
    InsuredState,
    MedicalAccount,
    PensionAccount,
    Statement,
)
from kiosk.statement_view import (
    AccountView,
    InsuranceView,
    Said,
    StatementView,
    YearView,
    statement_view,
)
from kiosk.texts import Language, Texts
from tests.unit.documents.papers import FONTS, LANGUAGES, TRANSLATIONS, not_insured, summary
from tests.unit.documents.papers import statement as a_statement

FONTS_ON_PAPER = PaperFonts(FONTS)
TEXTS = Texts.load(TRANSLATIONS)
HIDDEN = "hidden"
OWED = 5


class Case(NamedTuple):
    """The state of one insurance. told: the facts to be shown."""

    standing: str
    owed: int
    told: frozenset[str]


def told(state: InsuredState, owed: int) -> frozenset[str]:
    """Months owed replace the state; a suspended benefit is shown in addition."""
    if not owed:
        return frozenset({state.value})
    return frozenset({"owed", "blocked"} if state is InsuredState.BLOCKED else {"owed"})


CASES = [
    *(Case(state.value, owed, told(state, owed)) for state in InsuredState for owed in (0, OWED)),
    Case(HIDDEN, 0, frozenset({HIDDEN})),
    Case(HIDDEN, OWED, frozenset({HIDDEN})),
]
FACTS = {
    **{f"insured-{state}": {state.value} for state in InsuredState},
    **{f"insured-{state}-text": {state.value} for state in InsuredState},
    "insured-blocked-owed": {"blocked", "owed"},
    "balance-owed-short": {"owed"},
    "balance-owed-note": {"owed"},
    "insured-hidden": {HIDDEN},
    "insured-hidden-text": {HIDDEN},
}
"""The facts that each message states."""


def insured(kind: Insurance, case: Case) -> InsuranceSummary:
    if case.standing == HIDDEN:
        return replace(summary(kind), months_paid=1, months_owed=case.owed)
    state = InsuredState(case.standing)
    plain = not_insured(kind) if state is InsuredState.NOT_INSURED else summary(kind, state)
    return replace(plain, months_owed=case.owed)


def view_of(pension: Case) -> StatementView:
    first, *others = Insurance
    return statement_view(
        checked(a_statement([insured(first, pension), *(not_insured(each) for each in others)]))
    )


def paper(put: Section, view: StatementView, language: str) -> str:
    sheet = Sheet(FONTS_ON_PAPER, chinese=language == "zh")
    put(sheet, TEXTS[language], view)
    return normalised("".join(placed.text for placed in sheet.texts))


def in_words(words: Language, said: Said) -> str:
    return normalised(words.text(said.message, months=said.months, year=said.year))


def facts_on_paper(text: str, words: Language) -> set[str]:
    """A message contained in a longer one does not count by itself."""
    sentences = {in_words(words, Said(message, OWED)): facts for message, facts in FACTS.items()}
    found: set[str] = set()
    for sentence in sorted(sentences, key=len, reverse=True):
        if sentence in text:
            found |= sentences[sentence]
            text = text.replace(sentence, "|")
    return found


def facts_on_screen(view: InsuranceView) -> set[str]:
    """On the row, and on the page behind it."""
    return set().union(*(FACTS[said.message] for said in (view.label, *view.sentences)))


def of_pension(text: str, words: Language) -> str:
    """The part of the paper between its heading and the next."""
    first, second = (normalised(words.text(f"insurance-{each}")) for each in list(Insurance)[:2])
    return text.partition(first)[2].partition(second)[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.standing}-{case.owed}")
def test_the_state_of_an_insurance(case: Case, language: str) -> None:
    words, view = TEXTS[language], view_of(case)
    on_paper = of_pension(paper(sections.put_insurances, view, language), words)
    assert facts_on_screen(view.insurances[0]) == case.told
    assert facts_on_paper(on_paper, words) == case.told
    troubles = view.insurances[0].sentences if view.insurances[0].needs_attention else ()
    assert all(in_words(words, sentence) in on_paper for sentence in troubles)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.standing}-{case.owed}")
def test_what_needs_attention(case: Case) -> None:
    """And nothing else does: the paper's notes and the screen's colour depend on it."""
    wanted = bool(case.told & {"owed", "blocked", "interrupted", HIDDEN})
    assert view_of(case).insurances[0].needs_attention == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.standing}-{case.owed}")
def test_figures_are_on_both_or_on_neither(case: Case) -> None:
    view = view_of(case)
    shown, words = view.insurances[0], TEXTS["en"]
    on_paper = of_pension(paper(sections.put_insurances, view, "en"), words)
    amounts = [normalised(words.money(fen)) for fen in (shown.base, shown.this_year.total)]
    assert all((amount in on_paper) == shown.has_figures for amount in amounts)
    assert shown.has_figures == (case.told not in ({HIDDEN}, {"not-insured"}))


def test_payments_to_an_ended_insurance_are_on_both() -> None:
    ended = summary(Insurance.PENSION, InsuredState.NOT_INSURED)
    view = statement_view(checked(a_statement([ended, *map(not_insured, list(Insurance)[1:])])))
    on_paper = of_pension(paper(sections.put_insurances, view, "en"), TEXTS["en"])
    assert view.insurances[0].has_figures
    assert normalised(TEXTS["en"].money(ended.this_year.total)) in on_paper


PENSIONS = {
    "none": None,
    "plain": PensionAccount(2025, *map(Fen, (100, 20, 3, 123))),
    "clawed-back": PensionAccount(2025, *map(Fen, (100, -220, -3, -123))),
    "wrong": PensionAccount(2025, *map(Fen, (100, 20, 3, 124))),
}
MEDICALS = {
    "none": None,
    "plain": MedicalAccount(2026, *map(Fen, (100, 20, 3, 117))),
    "overdrawn": MedicalAccount(2026, *map(Fen, (100, 20, 300, -180))),
    "paid-back": MedicalAccount(2026, *map(Fen, (100, 20, -30, 150))),
    "wrong": MedicalAccount(2026, *map(Fen, (100, 20, 3, 118))),
}


def accounts(pension: str, medical: str, several: bool = False) -> Statement:
    return replace(
        a_statement(),
        pension_account=PENSIONS[pension],
        medical_account=MEDICALS[medical],
        several_accounts=several,
    )


def account_said(account: AccountView | None, words: Language) -> list[str]:
    """What the screen shows of it, row by row."""
    if account is None:
        return [normalised(words.text("receipt-no-account"))]
    amounts = [account.figure, *(line.amount for line in account.lines)]
    figures = [normalised(words.money(amount)) for amount in amounts if account.has_figures]
    return [in_words(words, account.meaning), *figures]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("pension", "medical"), list(product(PENSIONS, MEDICALS)))
def test_accounts(pension: str, medical: str, language: str) -> None:
    words, view = TEXTS[language], statement_view(checked(accounts(pension, medical)))
    for put, account in (
        (sections.put_pension, view.pension_account),
        (sections.put_medical, view.medical_account),
    ):
        on_paper = paper(put, view, language)
        assert all(said in on_paper for said in account_said(account, words))
        assert ("¥" in on_paper) == (account is not None and account.has_figures)


@pytest.mark.parametrize(
    ("name", "shown", "attention"),
    [("plain", True, False), ("clawed-back", True, True), ("wrong", False, True)],
)
def test_negative_amounts_are_shown_and_implausible_ones_are_not(
    name: str, shown: bool, attention: bool
) -> None:
    account = statement_view(checked(accounts(name, "none"))).pension_account
    assert account is not None
    assert (account.has_figures, account.needs_attention) == (shown, attention)
    assert (account.meaning.message == "balance-hidden-text") != shown


def test_spending_is_subtracted_and_refunds_are_added() -> None:
    for name, spent in (("plain", "−¥0.03"), ("paid-back", "¥0.30")):
        view = statement_view(checked(accounts("none", name)))
        account = view.medical_account
        assert account is not None
        assert sum(line.amount for line in account.lines[:-1]) == account.figure
        on_paper = paper(sections.put_medical, view, "en")
        assert f"Spentin2026{spent}" in on_paper


@pytest.mark.parametrize("several", [True, False])
def test_several_records_are_noted_on_both(several: bool) -> None:
    view = statement_view(checked(accounts("plain", "plain", several)))
    note = in_words(TEXTS["en"], Said("balance-several-accounts"))
    on_screen = [in_words(TEXTS["en"], said) for said in view.notes]
    assert (on_screen == [note]) == several
    assert (note in paper(sections.put_insurances, view, "en")) == several


def test_sums_are_computed_only_here() -> None:
    pension = view_of(CASES[0]).insurances[0]
    assert pension.this_year == YearView(2026, 10, Fen(960_000), Fen(480_000), Fen(1_440_000))
    assert pension.years == (pension.last_year, pension.this_year)
    assert view_of(CASES[0]).as_of == date(2026, 11, 21)
