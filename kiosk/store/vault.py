"""Seals what the journal keeps about a citizen: AES-256-GCM with a key readable only by the terminal.

A second key, derived from it (HKDF), authenticates the audit chain.
"""

import hmac
import os
from pathlib import Path

from kiosk.store.durable import sync_folder

NONCE_BYTES = 12


class SealBrokenError(Exception):
    """Key, label or bytes do not match the sealed data."""


class Vault:
    """key: 32 bytes. `seal` and `unseal` bind the bytes to a label, so rows cannot be swapped."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._cipher = AESGCM(key)
        self._audit_key = _derived(key, b"ventanilla audit chain 1")

    def seal(self, clear: bytes, label: str) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, clear, label.encode())

    def unseal(self, sealed: bytes, label: str) -> bytes:
        """Raises SealBrokenError."""
        from cryptography.exceptions import InvalidTag

        nonce, body = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return self._cipher.decrypt(nonce, body, label.encode())
        except (InvalidTag, ValueError):
            raise SealBrokenError from None

    def authenticate(self, message: bytes) -> str:
        """HMAC-SHA-256 in hexadecimal."""
        return hmac.digest(self._audit_key, message, "sha256").hex()


def _derived(key: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), len(key), salt=None, info=purpose).derive(key)


def load_or_create_secret(file: Path, size: int = 32) -> bytes:
    """The content of a key file (mode 600); if missing, it is created and synced to disk first."""
    if not file.exists():
        fresh = file.with_suffix(".new")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.write(handle, os.urandom(size))
            os.fsync(handle)
        finally:
            os.close(handle)
        fresh.replace(file)
        sync_folder(file.parent)
    return file.read_bytes()
