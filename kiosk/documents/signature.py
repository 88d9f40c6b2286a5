"""The code on a receipt: its content, signed with the terminal's Ed25519 key (RFC 8032).

    VR1.<base32 without padding of: key id (4 bytes), signature (64), digest (16), deflated JSON>

The signature is over `b"ventanilla receipt 1\\n" + digest + deflated JSON`: nothing is inflated that is
signed, and no bit of the code can be changed. The digest covers all text on the paper
(`printed_text`). The JSON is one array in a fixed order, without blanks. Base32 keeps to the
QR code's alphanumeric mode and can be pasted into a shell; base45 would save seven per cent.

VR1, signed with "receipt 1", had no months owed and no hidden figures; it is still verified.
"""

import base64
import binascii
import hashlib
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kiosk.documents.figures import SignedFigures
from kiosk.documents.numbers import ReceiptNumber, parse_receipt_number
from kiosk.documents.printed_text import DIGEST_BYTES

PREFIX = "VR2."
"""The version signed today."""

_CONTEXTS = {"VR1.": b"ventanilla receipt 1\n", PREFIX: b"ventanilla receipt 2\n"}
"""Prefix of each version's signed message. A version is kept for as long as its receipts are."""
PREFIXES = tuple(_CONTEXTS)
_PREFIX_LENGTH = len(PREFIX)
_KEY_ID_BYTES = 4
_SIGNATURE_BYTES = 64
_HEAD_BYTES = _KEY_ID_BYTES + _SIGNATURE_BYTES + DIGEST_BYTES
_LONGEST_CODE = 2000
_LONGEST_JSON = 4000
_DICTIONARY = b'"],null,["-26-","2026-","T0:00+08:00","balance","\xe2\x80\xa2\xe2\x80\xa2","' + (
    b"\xe2\x80\xa2" * 8 + b'",[["active",["not-insured",0,0,0],["interrupted",["receiving",'
)
"""Strings that most payloads contain, for zlib. Part of the format: never changed under VR1 and VR2."""


@dataclass(frozen=True, slots=True, repr=False)
class SignedContent:
    """What the code contains by itself, without the paper. holder, holder_number: masked."""

    number: ReceiptNumber
    at: datetime
    service: str
    holder: str
    holder_number: str
    figures: SignedFigures


class BadCode(StrEnum):
    """Why a receipt cannot be trusted."""

    NOT_A_CODE = "not-a-code"
    UNKNOWN_KEY = "unknown-key"
    """Signed by a terminal whose public key was not given."""
    FORGED = "forged"
    """The signature does not match the content."""
    UNREADABLE_PDF = "unreadable-pdf"
    NO_CODE = "no-code"
    SEVERAL_CODES = "several-codes"
    ALTERED = "altered"
    """The code is genuine, but the paper around it says something else."""
    COVERED = "covered"
    """The PDF contains what no receipt of ours has: pictures, annotations, hidden or white text."""


@dataclass(frozen=True, slots=True, repr=False)
class BadReceipt:
    """missing: signed amounts in fen that the paper does not show (only with ALTERED)."""

    reason: BadCode
    missing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class VerifiedReceipt:
    content: SignedContent
    digest: bytes


class ReceiptSigner:
    """Holds a terminal's private key."""

    def __init__(self, private_key: Ed25519PrivateKey, terminal_id: str) -> None:
        self._key = private_key
        self._key_id = key_id(private_key.public_key())
        self.terminal_id = terminal_id.upper()

    def code(self, content: SignedContent, digest: bytes) -> str:
        """The text of the QR code. Raises ValueError for another terminal's number."""
        parts = parse_receipt_number(content.number)
        if parts is None or parts.terminal != self.terminal_id:
            raise ValueError("not a receipt number of this terminal")
        packed = _deflated(_encoded(content))
        signature = self._key.sign(_CONTEXTS[PREFIX] + digest + packed)
        return PREFIX + _base32(self._key_id + signature + digest + packed)


def verify_code(text: str, public_keys: Iterable[Ed25519PublicKey]) -> VerifiedReceipt | BadReceipt:
    """Check the code alone. The text on the paper is compared by `verify_pdf`, or by eye."""
    parts = _unpacked(text)
    if parts is None:
        return BadReceipt(BadCode.NOT_A_CODE)
    context, head, packed = parts
    candidates = [key for key in public_keys if key_id(key) == head[:_KEY_ID_BYTES]]
    if not candidates:
        return BadReceipt(BadCode.UNKNOWN_KEY)
    signature = head[_KEY_ID_BYTES : _KEY_ID_BYTES + _SIGNATURE_BYTES]
    digest = head[_KEY_ID_BYTES + _SIGNATURE_BYTES :]
    if not any(_signed(key, signature, context + digest + packed) for key in candidates):
        return BadReceipt(BadCode.FORGED)
    content = _decoded(_inflated(packed))
    return VerifiedReceipt(content, digest) if content else BadReceipt(BadCode.NOT_A_CODE)


def key_id(key: Ed25519PublicKey) -> bytes:
    """First bytes of the SHA-256 of the raw public key: which key to try, not proof of anything."""
    raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
    return hashlib.sha256(raw).digest()[:_KEY_ID_BYTES]


def _signed(key: Ed25519PublicKey, signature: bytes, message: bytes) -> bool:
    try:
        key.verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _unpacked(text: str) -> tuple[bytes, bytes, bytes] | None:
    """Signed prefix, head and packed content; None unless the text is in its one canonical
    encoding."""
    tidy = "".join(text.split()).upper()
    prefix, packed = tidy[:_PREFIX_LENGTH], tidy[_PREFIX_LENGTH:]
    if prefix not in _CONTEXTS or len(tidy) > _LONGEST_CODE:
        return None
    try:
        raw = base64.b32decode(packed + "=" * (-len(packed) % 8))
    except (binascii.Error, ValueError):
        return None
    if len(raw) <= _HEAD_BYTES or _base32(raw) != packed:
        return None
    return _CONTEXTS[prefix], raw[:_HEAD_BYTES], raw[_HEAD_BYTES:]


def _base32(raw: bytes) -> str:
    return base64.b32encode(raw).decode().rstrip("=")


def _inflated(packed: bytes) -> bytes:
    """At most a few kilobytes; empty unless the input is exactly one complete stream."""
    inflater = zlib.decompressobj(wbits=-15, zdict=_DICTIONARY)
    try:
        body = inflater.decompress(packed, _LONGEST_JSON)
    except zlib.error:
        return b""
    return body if inflater.eof and not inflater.unused_data else b""


def _deflated(body: bytes) -> bytes:
    deflater = zlib.compressobj(9, wbits=-15, zdict=_DICTIONARY)
    return deflater.compress(body) + deflater.flush()


def _encoded(content: SignedContent) -> bytes:
    row = [
        content.number,
        content.at.isoformat(timespec="minutes"),
        content.service,
        content.holder,
        content.holder_number,
        *content.figures.as_row(),
    ]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()


def _decoded(body: bytes) -> SignedContent | None:
    """None for the format of another program that uses the same key."""
    try:
        number, at, service, holder, holder_number, *figures = json.loads(body)
        return SignedContent(
            ReceiptNumber(str(number)),
            datetime.fromisoformat(at),
            str(service),
            str(holder),
            str(holder_number),
            SignedFigures.from_row(figures),
        )
    except (ValueError, TypeError, KeyError):
        return None
