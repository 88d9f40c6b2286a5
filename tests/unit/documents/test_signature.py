"""The receipt code: it round-trips, and nothing else is accepted."""

import base64
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.central.figures import checked
from kiosk.documents.figures import HIDDEN, Five, Hidden, InsuranceFigures, SignedFigures
from kiosk.documents.numbers import receipt_number
from kiosk.documents.qr import QrCode
from kiosk.documents.signature import (
    PREFIX,
    BadCode,
    BadReceipt,
    ReceiptSigner,
    SignedContent,
    VerifiedReceipt,
    key_id,
    verify_code,
)
from kiosk.statement import Insurance, InsuredState
from tests.unit.documents.papers import AT, key, receipt, shapes, statement

SIGNER = ReceiptSigner(key(), "V012")
PUBLIC = key().public_key()
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
DIGEST = bytes(range(16))

amounts = st.integers(-(10**12), 10**12)
years = st.builds(
    lambda year, a, b, c, d: (year, a, b, c, d),
    st.integers(1990, 2090),
    *(amounts, amounts, amounts, amounts),
)
accounts: st.SearchStrategy[Five | Hidden | None] = st.none() | st.just(HIDDEN) | years
hidden: st.SearchStrategy[Hidden] = st.just(HIDDEN)
insurances: st.SearchStrategy[InsuranceFigures | Hidden] = hidden | st.builds(
    InsuranceFigures,
    st.sampled_from(InsuredState),
    st.integers(0, 700),
    st.none() | st.integers(0, 700),
    amounts,
    amounts,
)
figures = st.builds(
    SignedFigures,
    st.dates(),
    st.tuples(*[insurances] * len(Insurance)),
    accounts,
    accounts,
)
zones = st.sampled_from([UTC, timezone(timedelta(hours=8))])
moments = st.datetimes(timezones=zones).map(lambda at: at.replace(second=0, microsecond=0))
contents = st.builds(
    SignedContent,
    st.integers(1, 99_999).map(lambda serial: receipt_number("V012", date(2026, 11, 22), serial)),
    moments,
    st.text(max_size=20),
    st.text(max_size=20),
    st.text(max_size=20),
    figures,
)


def content(scale: int = 1) -> SignedContent:
    number = receipt_number("V012", AT.date(), 42)
    figures = SignedFigures.of(checked(statement(scale=scale)))
    return SignedContent(number, AT, "balance", "王••", "510••••••••9620", figures)


@given(contents, st.binary(min_size=16, max_size=16))
def test_round_trip(content: SignedContent, digest: bytes) -> None:
    code = SIGNER.code(content, digest)
    assert verify_code(code, [PUBLIC]) == VerifiedReceipt(content, digest)


@given(st.data())
def test_no_single_changed_character_passes(data: st.DataObject) -> None:
    code = SIGNER.code(content(), DIGEST)
    place = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.1"))
    changed = code[:place] + other + code[place + 1 :]
    assert changed == code or isinstance(verify_code(changed, [PUBLIC]), BadReceipt)


def test_not_even_unused_bits_can_be_changed() -> None:
    """After the end of the deflated stream, and in the last character of the base32 text."""
    code = SIGNER.code(content(), DIGEST)
    for place in (-3, -2, -1):
        for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567":
            changed = code[:place] + other + code[len(code) + place + 1 :]
            assert changed == code or isinstance(verify_code(changed, [PUBLIC]), BadReceipt)


def test_a_wrong_key_is_distinguished_from_a_forged_code() -> None:
    code = SIGNER.code(content(), DIGEST)
    assert verify_code(code, [OTHER.public_key()]) == BadReceipt(BadCode.UNKNOWN_KEY)
    assert verify_code(code, []) == BadReceipt(BadCode.UNKNOWN_KEY)
    raw = bytearray(base64.b32decode(code.removeprefix(PREFIX) + "=" * (-len(code[4:]) % 8)))
    raw[20] ^= 1
    forged = PREFIX + base64.b32encode(bytes(raw)).decode().rstrip("=")
    assert verify_code(forged, [OTHER.public_key(), PUBLIC]) == BadReceipt(BadCode.FORGED)


def test_another_terminals_key_signs_only_its_own_numbers() -> None:
    with pytest.raises(ValueError, match="not a receipt number of this terminal"):
        ReceiptSigner(OTHER, "V013").code(content(), DIGEST)


@given(st.text(max_size=100), st.booleans())
def test_garbage_is_not_a_code(text: str, with_prefix: bool) -> None:
    assert isinstance(verify_code(PREFIX * with_prefix + text, [PUBLIC]), BadReceipt)


def test_a_decompression_bomb_is_not_a_code() -> None:
    """Not even one signed by our own terminal."""
    bomb = zlib.compress(bytes(10_000_000), 9)[2:-4][:1000]
    signature = key().sign(b"ventanilla receipt 2\n" + DIGEST + bomb)
    raw = key_id(PUBLIC) + signature + DIGEST + bomb
    packed = base64.b32encode(raw).decode().rstrip("=")
    assert verify_code(PREFIX + packed, [PUBLIC]) == BadReceipt(BadCode.NOT_A_CODE)


def test_other_data_signed_with_the_same_key_is_not_a_receipt() -> None:
    odd = replace(content(), figures=replace(content().figures, insurances=()))
    code = SIGNER.code(odd, DIGEST)
    assert verify_code(code, [PUBLIC]) == BadReceipt(BadCode.NOT_A_CODE)


def test_pasted_in_pieces_and_lower_case() -> None:
    code = SIGNER.code(content(), DIGEST)
    pasted = f"  {code[:100].lower()}\n{code[100:]} \n"
    assert verify_code(pasted, [PUBLIC]) == VerifiedReceipt(content(), DIGEST)


@pytest.mark.parametrize("shape", shapes())
def test_the_code_stays_small(shape: str) -> None:
    """Version 13 (69 modules) at level M, whatever the figures."""
    assert QrCode(receipt(shapes()[shape]).code).modules <= 69


def test_the_code_contains_no_name_and_no_number() -> None:
    verified = verify_code(receipt(statement()).code, [PUBLIC])
    assert isinstance(verified, VerifiedReceipt)
    assert verified.content.holder == "王••"
    assert verified.content.holder_number == "510••••••••9620"
    assert verified.content.at == datetime(2026, 11, 22, 12, 13, tzinfo=UTC)
